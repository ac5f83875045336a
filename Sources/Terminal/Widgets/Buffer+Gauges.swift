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

  /// Draws the last `rect.width` of `values` as a row of steps, oldest first.
  ///
  /// - Parameters:
  ///   - values: those that are no number leave a gap.
  ///   - range: what the lowest and the highest step stand for; nil for 0 to the largest value.
  public mutating func drawSparkline(
    _ values: [Double], in rect: Rect, range: ClosedRange<Double>? = nil, symbols: Symbols,
    style: Style
  ) {
    guard !rect.isEmpty, !symbols.levels.isEmpty else { return }
    let shown = values.suffix(rect.width)
    let scale = PlotScale(range ?? PlotScale.range(of: shown))
    for (x, value) in zip(rect.right - shown.count..<rect.right, shown) where !value.isNaN {
      fill(
        Rect(x: x, y: rect.y, width: 1, height: 1),
        with: symbols.levels[scale.step(of: value, among: symbols.levels.count)], style: style)
    }
  }
}
