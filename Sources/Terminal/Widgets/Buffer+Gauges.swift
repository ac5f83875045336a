extension Buffer {
  /// Draws how much of something is done along the first row of `rect`.
  ///
  /// - Parameter fraction: 0...1; other values are taken as the nearer end.
  public mutating func drawGauge(
    _ fraction: Double, in rect: Rect, symbols: Symbols, style: Style, emptyStyle: Style
  ) {
    let row = rect.splitTop(1).top
    let share = fraction.isNaN ? 0 : min(max(fraction, 0), 1)
    let filled = Int((share * Double(row.width)).rounded())
    let (left, rest) = row.splitLeft(filled)
    fill(left, with: symbols.filled, style: style)
    fill(rest, with: symbols.empty, style: emptyStyle)
  }

  /// Draws the last `rect.width` of `values` as a row of steps, scaled to the largest of them.
  ///
  /// - Parameter values: not negative; oldest first.
  public mutating func drawSparkline(
    _ values: [Double], in rect: Rect, symbols: Symbols, style: Style
  ) {
    guard !rect.isEmpty, !symbols.levels.isEmpty else { return }
    let shown = values.suffix(rect.width)
    let peak = shown.max() ?? 0
    let top = Double(symbols.levels.count - 1)
    for (x, value) in zip(rect.right - shown.count..<rect.right, shown) {
      let share = peak > 0 && value.isFinite ? min(max(value / peak, 0), 1) : 0
      fill(
        Rect(x: x, y: rect.y, width: 1, height: 1),
        with: symbols.levels[Int((share * top).rounded())], style: style)
    }
  }
}
