extension Buffer {
  /// Draws `text` wrapped into `rect`, from its row `skipping` on; what does not fit is not drawn.
  ///
  /// - Returns: the rows drawn.
  @discardableResult
  public mutating func drawWrapped(
    _ text: String, in rect: Rect, style: Style, skipping: Int = 0
  ) -> Int {
    let rows = metrics.wrap(text, to: rect.width).dropFirst(skipping).prefix(rect.height)
    for (y, row) in zip(rect.rows, rows) {
      put(row, at: Point(x: rect.x, y: y), style: style, maxWidth: rect.width)
    }
    return rows.count
  }

  /// Draws `text` on the first row of `rect`, truncated to it and filled up to its width.
  public mutating func drawField(
    _ text: String, in rect: Rect, style: Style, align: TextMetrics.Alignment = .left,
    ellipsis: String = "…"
  ) {
    guard !rect.isEmpty else { return }
    put(
      metrics.pad(text, to: rect.width, align: align, ellipsis: ellipsis), at: rect.origin,
      style: style, maxWidth: rect.width)
  }
}
