extension Buffer {
  /// Draws the text of `editor` on the first row of `rect`, scrolled so that its caret is visible;
  /// `placeholder` while there is none.
  ///
  /// - Returns: the caret's cell, or nil if `rect` is empty.
  @discardableResult
  public mutating func drawInput(
    _ editor: Editor, in rect: Rect, style: Style, placeholder: String = "",
    placeholderStyle: Style = Style(attributes: .dim)
  ) -> Point? {
    let row = rect.splitTop(1).top
    guard !row.isEmpty else { return nil }
    fill(row, style: style)
    if editor.isEmpty {
      put(placeholder, at: row.origin, style: placeholderStyle, maxWidth: row.width)
      return row.origin
    }
    let text = editor.text[...]
    let caret = metrics.width(of: text[..<text.index(atByte: editor.caret)])
    // The last cell is kept for the caret behind the end.
    let shift = max(0, caret - (row.width - 1))
    var line = Buffer(Size(width: row.width, height: 1), style: style, metrics: metrics)
    line.put(text, at: Point(x: -shift, y: 0), style: style)
    copy(line, to: row.origin)
    return Point(x: row.x + caret - shift, y: row.y)
  }
}
