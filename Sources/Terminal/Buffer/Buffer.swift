import Glibc

/// A rectangle of styled cells: what a view draws on.
///
/// Two promises hold after every call: a wide glyph is never left without one of its halves, and
/// no cell holds a control or invisible scalar, whatever the text was. Drawing outside is clipped.
public struct Buffer: Sendable, Equatable {
  /// Columns.
  public let width: Int
  /// Rows.
  public let height: Int
  /// How text drawn here is measured.
  public let metrics: TextMetrics
  var cells: [Cell]

  /// A blank buffer of `size`.
  public init(_ size: Size, style: Style = .plain, metrics: TextMetrics = .standard) {
    width = size.width
    height = size.height
    self.metrics = metrics
    cells = Array(repeating: .blank(style), count: size.width * size.height)
  }

  /// A blank buffer of `width` by `height` cells.
  public init(width: Int, height: Int) { self.init(Size(width: width, height: height)) }

  /// The whole area.
  public var bounds: Rect { Rect(x: 0, y: 0, width: width, height: height) }

  /// Columns and rows.
  public var size: Size { Size(width: width, height: height) }

  // MARK: Drawing

  /// Draws `text` on one row from `point`, in at most `maxWidth` cells.
  ///
  /// Control scalars become U+FFFD, tabs a space; invisible scalars are dropped. Where a wide glyph
  /// would not fit whole, a blank stands.
  ///
  /// - Returns: the cells that the text took, those clipped at the left edge included.
  @discardableResult
  public mutating func put(
    _ text: Substring, at point: Point, style: Style, maxWidth: Int = .max
  ) -> Int {
    guard point.y >= 0, point.y < height, point.x < width, maxWidth > 0 else { return 0 }
    let limit = maxWidth >= width - point.x ? width : point.x + maxWidth
    let row = point.y * width
    let ambiguous = metrics.ambiguousWidth
    let columns = width
    return cells.withUnsafeMutableBufferPointer { cells in
      let line = UnsafeMutableBufferPointer(rebasing: cells[row..<row + columns])
      return text.withBytes { bytes in
        var reader = GlyphReader(bytes, ambiguous: ambiguous)
        var pen = RowPen(line: line, x: point.x, limit: limit, style: style)
        while pen.x < limit, let glyph = reader.next() { pen.draw(glyph) }
        pen.finish()
        return pen.x - point.x
      }
    }
  }

  /// Draws `text` on one row from `point`, in at most `maxWidth` cells.
  ///
  /// - Returns: the cells that the text took.
  @discardableResult
  public mutating func put(
    _ text: String, at point: Point, style: Style, maxWidth: Int = .max
  ) -> Int {
    put(text[...], at: point, style: style, maxWidth: maxWidth)
  }

  /// Fills `rect` with `scalar`, which must take one cell; others are drawn as a space.
  public mutating func fill(_ rect: Rect, with scalar: Unicode.Scalar = " ", style: Style) {
    let area = rect.intersection(bounds)
    guard !area.isEmpty else { return }
    let isOneCell =
      Width.of(scalar, ambiguous: metrics.ambiguousWidth) == 1 && !Width.isUnprintable(scalar)
    let cell = Cell(glyph: isOneCell ? UInt64(scalar.value) : 0x20, width: 1, style: style)
    for y in area.rows {
      splitWideGlyphs(atEdgesOf: area, row: y)
      let row = y * width
      for index in row + area.x..<row + area.right { cells[index] = cell }
    }
  }

  /// Draws what stands in `rect` in `style`, leaving the text as it is.
  public mutating func restyle(_ rect: Rect, _ style: (Style) -> Style) {
    let area = rect.intersection(bounds)
    for y in area.rows {
      for index in y * width + area.x..<y * width + area.right {
        cells[index].style = style(cells[index].style)
      }
    }
  }

  /// Copies `part` of `source` (all of it by default) so that its top left cell lands on `point`.
  public mutating func copy(_ source: Buffer, part: Rect? = nil, to point: Point) {
    let wanted = part ?? source.bounds
    let from = wanted.intersection(source.bounds)
    let target = Rect(
      x: point.x + from.x - wanted.x, y: point.y + from.y - wanted.y,
      width: from.width, height: from.height)
    let area = target.intersection(bounds)
    guard !area.isEmpty else { return }
    let (dx, dy) = (from.x - target.x, from.y - target.y)
    for y in area.rows {
      splitWideGlyphs(atEdgesOf: area, row: y)
      let sourceRow = (y + dy) * source.width
      for x in area.columns { cells[y * width + x] = source.cells[sourceRow + x + dx] }
      // The copy itself may have cut a wide glyph of the source in half.
      let first = y * width + area.x
      if cells[first].isContinuation { cells[first] = .blank(cells[first].style) }
      let last = y * width + area.right - 1
      if cells[last].width == 2 { cells[last] = .blank(cells[last].style) }
    }
  }

  /// The cells of `rect` as a buffer of their own; half glyphs at its edges become blanks.
  public func part(_ rect: Rect) -> Buffer {
    let area = rect.intersection(bounds)
    var result = Buffer(Size(width: area.width, height: area.height), metrics: metrics)
    result.copy(self, part: area, to: Point(x: 0, y: 0))
    return result
  }

  // MARK: Reading

  /// The text of each row, full width, a wide glyph counting once.
  public var lines: [String] { (0..<height).map(line) }

  /// The text of row `y`, full width.
  public func line(_ y: Int) -> String {
    var text = String.UnicodeScalarView()
    for cell in cells[y * width..<(y + 1) * width] { text.append(contentsOf: cell.scalars) }
    return String(text)
  }

  /// The style of the cell at `point`, which must be inside.
  public func style(at point: Point) -> Style { cells[point.y * width + point.x].style }

  /// The text of the cell at `point`, empty in the right half of a wide glyph.
  public func text(at point: Point) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: cells[point.y * width + point.x].scalars)
    return String(text)
  }

  /// Whether row `y` looks the same in both buffers, which must be equally wide.
  public func isRow(_ y: Int, equalIn other: Buffer) -> Bool {
    precondition(width == other.width, "rows of different widths are not compared")
    return cells.withUnsafeBytes { mine in
      other.cells.withUnsafeBytes { theirs in
        let stride = MemoryLayout<Cell>.stride * width
        guard stride > 0, let a = mine.baseAddress, let b = theirs.baseAddress else { return true }
        return memcmp(a + y * stride, b + y * stride, stride) == 0
      }
    }
  }

  /// The columns of row `y` in which it looks different from `other`; nil where it does not.
  ///
  /// Both are equally wide, and their wide glyphs are in it whole.
  func difference(row y: Int, from other: Buffer) -> Range<Int>? {
    guard !isRow(y, equalIn: other) else { return nil }
    let row = y * width
    return cells.withUnsafeBufferPointer { mine in
      other.cells.withUnsafeBufferPointer { theirs in
        var first = row
        while mine[first] == theirs[first] { first += 1 }
        while mine[first].isContinuation || theirs[first].isContinuation { first -= 1 }
        var end = row + width
        while mine[end - 1] == theirs[end - 1] { end -= 1 }
        while end < row + width, mine[end].isContinuation || theirs[end].isContinuation {
          end += 1
        }
        return first - row..<end - row
      }
    }
  }

  /// Takes row `y` of `other`, which must be equally wide, as it is.
  mutating func takeRow(_ y: Int, of other: Buffer) {
    precondition(width == other.width, "rows of different widths are not exchanged")
    let row = y * width..<(y + 1) * width
    cells.withUnsafeMutableBufferPointer { mine in
      other.cells.withUnsafeBufferPointer { theirs in
        for index in row { mine[index] = theirs[index] }
      }
    }
  }

  /// Buffers are equal when every cell is.
  public static func == (a: Buffer, b: Buffer) -> Bool {
    a.width == b.width && a.height == b.height
      && (0..<a.height).allSatisfy { a.isRow($0, equalIn: b) }
  }

  /// What is wrong with the cells, or nil: for tests and debug checks.
  public func checkInvariants() -> String? {
    (0..<height).lazy.compactMap { checkInvariants(row: $0) }.first
  }

  /// What is wrong with the cells of row `y`, or nil.
  func checkInvariants(row y: Int) -> String? {
    let row = cells[y * width..<(y + 1) * width]
    for (x, cell) in row.enumerated() {
      if cell.isContinuation {
        if x == 0 || row[row.startIndex + x - 1].width != 2 {
          return "half a wide glyph at column \(x) of row \(y)"
        }
      } else if cell.width == 2, x + 1 == width || !row[row.startIndex + x + 1].isContinuation {
        return "a wide glyph without its right half at column \(x) of row \(y)"
      }
      if let bad = cell.scalars.first(where: Width.isUnprintable) {
        return "U+\(String(bad.value, radix: 16, uppercase: true)) at column \(x) of row \(y)"
      }
    }
    return nil
  }

  // MARK: Halves

  /// Blanks the halves that overwriting `area` on row `y` would leave outside of it.
  private mutating func splitWideGlyphs(atEdgesOf area: Rect, row y: Int) {
    let row = y * width
    if area.x > 0, cells[row + area.x].isContinuation {
      cells[row + area.x - 1] = .blank(cells[row + area.x - 1].style)
    }
    if area.right < width, cells[row + area.right].isContinuation {
      cells[row + area.right] = .blank(cells[row + area.right].style)
    }
  }
}
