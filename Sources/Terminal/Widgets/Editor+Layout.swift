/// An editor's text broken into rows, with the caret's cell.
public struct EditorLayout: Sendable, Equatable {
  /// Byte ranges of the rows, in order; together they are the whole text, line breaks included.
  public let rows: [Range<Int>]
  /// The caret's column and its row among `rows`. The column is below the layout's width.
  public let caret: Point
}

extension Editor {
  /// Breaks the text into rows of `widthCells` (at least 3), the last column kept for the caret.
  public func layout(widthCells: Int) -> EditorLayout {
    let room = max(3, widthCells) - 1
    let rows = text[...].withBytes { bytes in
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
