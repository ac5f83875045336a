extension Buffer {
  /// Draws `text` wrapped into `rect`, from its row `skipping` on; what does not fit is not drawn.
  ///
  /// - Parameter marks: byte ranges of `text` (what a search found) that `markStyle` is laid over.
  /// - Returns: the rows drawn.
  @discardableResult
  public mutating func drawWrapped(
    _ text: String, in rect: Rect, style: Style, skipping: Int = 0, marks: [Range<Int>] = [],
    markStyle: Style = Style(attributes: .reverse)
  ) -> Int {
    let rows = metrics.wrap(text, to: rect.width).dropFirst(skipping).prefix(rect.height)
    for (y, row) in zip(rect.rows, rows) {
      let line = Rect(x: rect.x, y: y, width: rect.width, height: 1)
      put(row, at: line.origin, style: style, maxWidth: rect.width)
      if !marks.isEmpty { draw(marks: marks, of: text[...], row, on: line, markStyle) }
    }
    return rows.count
  }

  private mutating func draw(
    marks: [Range<Int>], of text: Substring, _ row: Substring, on line: Rect, _ style: Style
  ) {
    func byte(_ index: String.Index) -> Int {
      text.utf8.distance(from: text.utf8.startIndex, to: index)
    }
    let bytes = byte(row.startIndex)..<byte(row.endIndex)
    for mark in marks.lazy.map({ $0.clamped(to: bytes) }) where !mark.isEmpty {
      let before = metrics.width(
        of: row[..<row.index(atByte: mark.lowerBound - bytes.lowerBound)])
      let upTo = metrics.width(of: row[..<row.index(atByte: mark.upperBound - bytes.lowerBound)])
      let cells = Rect(x: line.x + before, y: line.y, width: upTo - before, height: 1)
      restyle(cells.intersection(line)) { style.over($0) }
    }
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
