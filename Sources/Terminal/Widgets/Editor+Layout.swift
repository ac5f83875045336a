/// An editor's text broken into rows, with the caret's cell.
public struct EditorLayout: Sendable, Equatable {
  /// Byte ranges of the rows in order; together they are the whole text, line breaks included.
  public let rows: [Range<Int>]
  /// The caret's column and its row among `rows`; the column is below the layout's width.
  public let caret: Point
}

extension Editor {
  /// Breaks the text into rows of `widthCells` (at least 3), the last column kept for the caret.
  public func layout(widthCells: Int) -> EditorLayout { layout(widthCells: widthCells, ghost: "") }

  /// The layout with `ghost` behind the text, as it would look if it were typed.
  func layout(widthCells: Int, ghost: String) -> EditorLayout {
    let room = max(3, widthCells) - 1
    let rows = (text + ghost)[...].withBytes { bytes in
      var wrapper = RowWrapper(
        bytes, width: room, ambiguous: metrics.ambiguousWidth, keepsSpaces: true)
      var rows: [Range<Int>] = []
      while let row = wrapper.next() { rows.append(row.lowerBound..<wrapper.offset) }
      return rows
    }
    let index = rows.lastIndex { $0.lowerBound <= caret } ?? 0
    let before = clusters(in: rows[index].lowerBound..<caret)
    let column = before.reduce(0) { $0 + $1.width }
    return EditorLayout(rows: rows, caret: Point(x: min(column, room), y: index))
  }
}

extension Buffer {
  /// Draws `editor` into `rect`, scrolled so that its caret is visible.
  ///
  /// - Parameters:
  ///   - window: where the rows were scrolled to before; see `ListWindow.showing`.
  ///   - ghost: text offered behind the caret, drawn in `ghostStyle` while the caret is at the end.
  /// - Returns: the caret's cell, or nil if `rect` is empty.
  @discardableResult
  public mutating func drawEditor(
    _ editor: Editor, in rect: Rect, style: Style, window: ListWindow = ListWindow(),
    ghost: String = "", ghostStyle: Style = Style(attributes: .dim)
  ) -> Point? {
    guard !rect.isEmpty else { return nil }
    fill(rect, style: style)
    let offered = editor.caret == editor.text.utf8.count ? ghost : ""
    let layout = editor.layout(widthCells: rect.width, ghost: offered)
    let all = (editor.text + offered)[...]
    let ownEnd = editor.text.utf8.count
    let shown = window.showing(layout.caret.y, count: layout.rows.count, height: rect.height)
    for (y, index) in zip(
      rect.rows, shown.items(count: layout.rows.count, height: rect.height))
    {
      let row = layout.rows[index]
      let middle = min(max(ownEnd, row.lowerBound), row.upperBound)
      var x = rect.x
      for (range, face) in [
        (row.lowerBound..<middle, style), (middle..<row.upperBound, ghostStyle),
      ] {
        let piece = all[all.index(atByte: range.lowerBound)..<all.index(atByte: range.upperBound)]
        let visible = piece.last == "\n" || piece.last == "\r\n" ? piece.dropLast() : piece
        x += put(visible, at: Point(x: x, y: y), style: face, maxWidth: rect.right - x)
      }
    }
    return Point(
      x: min(rect.x + layout.caret.x, rect.right - 1), y: rect.y + layout.caret.y - shown.first)
  }
}
