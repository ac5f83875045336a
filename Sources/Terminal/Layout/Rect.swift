/// A cell position; the origin is the top left corner.
public struct Point: Hashable, Sendable {
  /// Column and row, counted from 0.
  public var x: Int, y: Int

  /// The cell in column `x` of row `y`.
  public init(x: Int, y: Int) {
    self.x = x
    self.y = y
  }
}

/// A width and a height in cells.
public struct Size: Hashable, Sendable {
  /// Columns and rows, never negative.
  public var width: Int, height: Int

  /// `width` columns by `height` rows; negative numbers become 0.
  public init(width: Int, height: Int) {
    self.width = max(0, width)
    self.height = max(0, height)
  }
}

/// A rectangle of cells.
///
/// Splitting never yields negative sizes: what does not fit is empty.
public struct Rect: Hashable, Sendable {
  /// Left column and top row.
  public var x: Int, y: Int
  /// Columns and rows, never negative.
  public var width: Int, height: Int

  /// The rectangle whose top left cell is (`x`, `y`); negative sizes become 0.
  public init(x: Int, y: Int, width: Int, height: Int) {
    self.x = x
    self.y = y
    self.width = max(0, width)
    self.height = max(0, height)
  }

  /// The whole of an area of `size`.
  public init(_ size: Size) { self.init(x: 0, y: 0, width: size.width, height: size.height) }

  /// One past the last column.
  public var right: Int { x + width }
  /// One past the last row.
  public var bottom: Int { y + height }
  /// The top left cell.
  public var origin: Point { Point(x: x, y: y) }
  /// Whether no cell is inside.
  public var isEmpty: Bool { width == 0 || height == 0 }
  /// The columns, left to right.
  public var columns: Range<Int> { x..<right }
  /// The rows, top to bottom.
  public var rows: Range<Int> { y..<bottom }

  /// Whether `point` is inside.
  public func contains(_ point: Point) -> Bool {
    columns.contains(point.x) && rows.contains(point.y)
  }

  /// The cells in both rectangles; empty where they do not meet.
  public func intersection(_ other: Rect) -> Rect {
    let left = max(x, other.x)
    let top = max(y, other.y)
    return Rect(
      x: left, y: top,
      width: min(right, other.right) - left, height: min(bottom, other.bottom) - top)
  }

  /// This rectangle without `cells` at every edge.
  public func inset(by cells: Int) -> Rect {
    inset(left: cells, top: cells, right: cells, bottom: cells)
  }

  /// This rectangle without the given cells at its edges.
  public func inset(left: Int = 0, top: Int = 0, right: Int = 0, bottom: Int = 0) -> Rect {
    Rect(x: x + left, y: y + top, width: width - left - right, height: height - top - bottom)
  }

  /// Cuts `rows` off the top.
  public func splitTop(_ rows: Int) -> (top: Rect, rest: Rect) {
    let cut = min(max(0, rows), height)
    return (
      Rect(x: x, y: y, width: width, height: cut),
      Rect(x: x, y: y + cut, width: width, height: height - cut)
    )
  }

  /// Cuts `rows` off the bottom.
  public func splitBottom(_ rows: Int) -> (rest: Rect, bottom: Rect) {
    let cut = min(max(0, rows), height)
    let (rest, bottom) = splitTop(height - cut)
    return (rest, bottom)
  }

  /// Cuts `columns` off the left.
  public func splitLeft(_ columns: Int) -> (left: Rect, rest: Rect) {
    let cut = min(max(0, columns), width)
    return (
      Rect(x: x, y: y, width: cut, height: height),
      Rect(x: x + cut, y: y, width: width - cut, height: height)
    )
  }

  /// Cuts `columns` off the right.
  public func splitRight(_ columns: Int) -> (rest: Rect, right: Rect) {
    let cut = min(max(0, columns), width)
    let (rest, right) = splitLeft(width - cut)
    return (rest, right)
  }

  /// The rectangle of `size` in the middle of this one, clipped to it.
  public func centered(_ size: Size) -> Rect {
    let width = min(size.width, self.width)
    let height = min(size.height, self.height)
    return Rect(
      x: x + (self.width - width) / 2, y: y + (self.height - height) / 2,
      width: width, height: height)
  }
}
