import Desk
import Language
import Terminal

extension PopupView {
  func draw(_ search: Search, on screen: inout Buffer, _ theme: Theme) -> Point? {
    let items = SearchItem.found(by: search)
    let size = Size(width: min(screen.width, 100), height: min(screen.height - 1, 34))
    // Where the popup lies over the status line, what it says is said here.
    let said = model.notice == nil ? nil : model.statusMessage
    let limited = search.result?.isLimitedToNewest == true
    let fault = search.fault.map { Span(strings.fault($0), .warn) }
    let remark = said ?? fault ?? (limited ? Span(strings.searchLimited, .dim) : nil)
    let keys = remark == nil ? strings.menuKeys : []
    return box(strings.searchTitle, size, keys: keys, on: &screen, theme) { canvas in
      let cursor = input(search.input, y: 0, on: &canvas)
      if items.isEmpty, search.result != nil { canvas.put(strings.noHits, x: 1, y: 1, .dim) }
      let bottom = canvas.height - (remark == nil ? 0 : 1)
      let split = search.selectedArticle == nil ? bottom : PopupView.split(of: bottom, items.count)
      _ = drawLines(
        items.map(line), from: 0, selected: items.isEmpty ? nil : search.selected,
        in: 1..<max(1, split), on: &canvas)
      if split < bottom { draw(search.page, in: split..<bottom, on: &canvas) }
      if let remark {
        canvas.field(remark.text, x: 1, y: bottom, width: canvas.width - 2, remark.look)
      }
      return cursor
    }
  }

  /// Rows that an article is worth showing in.
  private static let pageRows = 5

  /// The row below the hits, where the selected article begins: it has two thirds at most.
  private static func split(of bottom: Int, _ count: Int) -> Int {
    let split = min(1 + count, max(1 + bottom / 3, 4))
    return bottom - split >= pageRows ? split : bottom
  }

  /// The selected article from the paragraph on that answers, which is marked.
  private func draw(_ page: ArticlePage?, in rows: Range<Int>, on canvas: inout Canvas) {
    canvas.buffer.fill(
      Rect(x: 0, y: rows.lowerBound, width: canvas.width, height: 1),
      with: canvas.symbols.horizontal, style: canvas.theme[.border])
    guard let page else {
      canvas.put(strings.loading, x: 1, y: rows.lowerBound + 1, .dim)
      return
    }
    let lines = lines(of: page, width: canvas.width - 3)
    let first = lines.firstIndex { $0.isBest } ?? 0
    // What fits is shown from its beginning.
    let room = rows.count - 1
    let from = lines.count <= room ? 0 : min(first, lines.count - room)
    for (y, line) in zip(rows.dropFirst(), lines.dropFirst(from)) {
      if line.isBest { canvas.put(">", x: 0, y: y, .focus) }
      canvas.put(line.text, x: 2, y: y, line.isBest ? .text : .dim)
    }
  }

  private func lines(of page: ArticlePage, width: Int) -> [(text: String, isBest: Bool)] {
    page.paragraphs.enumerated().flatMap { index, paragraph in
      Display.form(paragraph).split(separator: "\n", omittingEmptySubsequences: true)
        .flatMap { metrics.wrap($0, to: max(2, width)) }
        .map { (text: String($0), isBest: index == page.best) }
    }
  }
}
