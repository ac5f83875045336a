import Desk
import Language
import Terminal

extension PopupView {
  /// Rows that show the whole text of the chosen response.
  private static let previewRows = 4
  /// Columns of a title, where there is room.
  private static let titleWidth = 22

  func draw(_ pick: CannedPick, on screen: inout Buffer, _ theme: Theme) -> Point? {
    let items = model.matches(of: pick)
    let size = Size(width: min(screen.width, 100), height: min(screen.height - 1, 24))
    return box(strings.cannedTitle, size, keys: strings.cannedKeys, on: &screen, theme) { canvas in
      let cursor = input(pick.input, y: 0, on: &canvas)
      guard let items, !items.isEmpty else {
        canvas.put(items == nil ? strings.loading : strings.noHits, x: 1, y: 1, .dim)
        return cursor
      }
      let selected = min(pick.selected, items.count - 1)
      let preview = canvas.height > 3 + PopupView.previewRows ? PopupView.previewRows + 1 : 0
      let room = max(1, canvas.height - 1 - preview)
      let window = ListWindow().showing(selected, count: items.count, height: room)
      for (line, index) in window.items(count: items.count, height: room).enumerated() {
        canvas.put(self.line(items[index], width: canvas.width), y: 1 + line, x: 1)
        guard index == selected else { continue }
        canvas.highlight(Rect(x: 0, y: 1 + line, width: canvas.width, height: 1), .selection)
      }
      if preview > 0 {
        draw(
          preview: model.shown(items[selected].text),
          y: canvas.height - preview, on: &canvas)
      }
      return cursor
    }
  }

  /// `Title   en  text…`, the parts in columns.
  private func line(_ reply: CannedReply, width: Int) -> TextLine {
    let metrics = model.settings.metrics
    let title = metrics.pad(
      reply.title, to: min(PopupView.titleWidth, max(8, width / 3)),
      ellipsis: model.settings.symbols.ellipsis)
    let language = metrics.pad(reply.language ?? "", to: 3)
    let isWhole = reply.blanks.isEmpty
    return TextLine(
      Span(title + " ", .title), Span(language, .dim),
      Span(isWhole ? "" : strings.openBlank + " ", .warn),
      Span(Display.oneLine(model.shown(reply.text), limitScalars: 200)))
  }

  /// The chosen text as it will stand in the reply, below a line.
  private func draw(preview text: String, y: Int, on canvas: inout Canvas) {
    let width = max(2, canvas.width - 2)
    let rows = canvas.metrics.wrap(text, to: width)
    canvas.buffer.drawTitleLine(
      in: Rect(x: 0, y: y, width: canvas.width, height: 1), title: "", symbols: canvas.symbols,
      style: canvas.theme[.border])
    for (line, row) in rows.prefix(PopupView.previewRows).enumerated() {
      let isCut = line == PopupView.previewRows - 1 && rows.count > PopupView.previewRows
      let text =
        isCut
        ? canvas.metrics.truncate(
          row + canvas.symbols.ellipsis, to: width, ellipsis: canvas.symbols.ellipsis)
        : String(row)
      canvas.put(text, x: 1, y: y + 1 + line)
    }
  }
}
