/// A key and what it does, such as `Esc back`.
public struct KeyHint: Sendable, Equatable {
  /// The key as it is written for people.
  public var key: String
  /// What it does, in a word or two.
  public var label: String

  /// The key `key`, which does `label`.
  public init(_ key: String, _ label: String) {
    self.key = key
    self.label = label
  }
}

extension Buffer {
  /// Draws the keys of `hints` on the first row of `rect`, as many as fit whole, the first first.
  ///
  /// - Returns: how many were drawn.
  @discardableResult
  public mutating func drawKeyHints(
    _ hints: [KeyHint], in rect: Rect, keyStyle: Style, style: Style
  ) -> Int {
    guard !rect.isEmpty else { return 0 }
    var x = rect.x
    for (index, hint) in hints.enumerated() {
      let width = metrics.width(of: hint.key) + 1 + metrics.width(of: hint.label)
      guard x + width <= rect.right else { return index }
      x += put(hint.key, at: Point(x: x, y: rect.y), style: keyStyle) + 1
      x += put(hint.label, at: Point(x: x, y: rect.y), style: style) + 2
    }
    return hints.count
  }

  /// Draws `hints` below and beside each other, column by column, as a which-key popup shows them.
  ///
  /// - Returns: how many had room.
  @discardableResult
  public mutating func drawKeyGrid(
    _ hints: [KeyHint], in rect: Rect, keyStyle: Style, style: Style, symbols: Symbols
  ) -> Int {
    guard !rect.isEmpty, !hints.isEmpty else { return 0 }
    let keyWidth = hints.reduce(0) { max($0, metrics.width(of: $1.key)) }
    let widest = hints.reduce(0) { max($0, metrics.width(of: $1.label)) }
    let columnWidth = min(rect.width, keyWidth + 1 + widest + 2)
    let columns = max(1, (rect.width + 2) / columnWidth)
    let rows = min(rect.height, (hints.count + columns - 1) / columns)
    let shown = hints.prefix(rows * columns)
    for (index, hint) in shown.enumerated() {
      let x = rect.x + index / rows * columnWidth
      let y = rect.y + index % rows
      drawField(
        hint.key, in: Rect(x: x, y: y, width: keyWidth, height: 1), style: keyStyle, align: .right)
      let labelX = x + keyWidth + 1
      let room = min(columnWidth - keyWidth - 1, rect.right - labelX)
      put(
        metrics.truncate(hint.label, to: max(0, room), ellipsis: symbols.ellipsis),
        at: Point(x: labelX, y: y), style: style)
    }
    return shown.count
  }

  /// Cells and rows that `drawKeyGrid` needs for all of `hints` within `width` cells.
  public func sizeOfKeyGrid(_ hints: [KeyHint], width: Int) -> Size {
    let keyWidth = hints.reduce(0) { max($0, metrics.width(of: $1.key)) }
    let widest = hints.reduce(0) { max($0, metrics.width(of: $1.label)) }
    let columnWidth = max(1, min(width, keyWidth + 1 + widest + 2))
    let columns = min(max(1, hints.count), max(1, (width + 2) / columnWidth))
    return Size(
      width: min(width, columns * columnWidth - 2), height: (hints.count + columns - 1) / columns)
  }
}
