import Desk
import Language
import Terminal

extension PopupView {
  /// Offers shown at once above the line.
  private static let offerRows = 9

  /// The line behind `:` with what it may go on to say, at the lower edge where it is looked for.
  func draw(_ line: CommandLine, on screen: inout Buffer, _ theme: Theme) -> Point? {
    let offers = model.offers(of: line)
    let shown = min(offers.count, PopupView.offerRows)
    let height = min(screen.height, shown + 5)
    let rect = Rect(
      x: 0, y: max(0, screen.height - 1 - height), width: min(screen.width, 100), height: height)
    return box(
      strings.commandTitle, in: rect, keys: strings.commandKeys, on: &screen, theme
    ) { canvas in
      let cursor = input(line.input, after: ":", y: 0, on: &canvas)
      put(about(line, offers), y: 1, on: &canvas)
      _ = drawLines(
        offers.map(self.line), from: 0, selected: line.selected, in: 2..<max(2, canvas.height),
        on: &canvas)
      return cursor
    }
  }

  private func line(_ offer: CommandOffer) -> TextLine {
    let metrics = model.settings.metrics
    if let choice = offer.choice {
      return TextLine(
        Span(metrics.pad(Display.oneLine(choice.word, limitScalars: 40), to: 18) + " "),
        Span(Display.oneLine(choice.note, limitScalars: 80), .dim))
    }
    let isPossible = offer.action.disabled(in: model) == nil
    return TextLine(
      Span(metrics.pad(offer.action.rawValue, to: 18) + " ", isPossible ? .text : .dim),
      Span(
        metrics.pad(model.keymap.label(of: offer.action, in: model.focus.context) ?? "", to: 8)
          + " ", .hintKey),
      Span(strings.title(offer.action), .dim))
  }

  /// What is wrong with the line, else what it would do, else why that is not possible.
  private func about(_ line: CommandLine, _ offers: [CommandOffer]) -> Span {
    if let message = model.statusMessage, model.notice != nil { return message }
    let words = line.input.text.split(separator: " ")
    let typed = words.first.flatMap { Action(word: String($0)) }
    guard
      let action = typed
        ?? line.selected.flatMap({ offers.indices.contains($0) ? offers[$0].action : nil })
    else { return Span("", .dim) }
    if let reason = action.disabled(in: model) { return Span(strings.disabled(reason), .warn) }
    return Span(strings.title(action), .info)
  }

  private func put(_ span: Span, y: Int, on canvas: inout Canvas) {
    canvas.field(span.text, x: 1, y: y, width: canvas.width - 2, span.look)
  }

  /// Every action in columns; below them what the chosen one does, or why not now.
  func draw(_ which: WhichKey, on screen: inout Buffer, _ theme: Theme) -> Point? {
    let items = WhichKeyItem.all(in: model.keymap)
    let grid = WhichKeyItem.Grid(count: items.count, on: screen.size)
    let page = grid.page(of: which.selected)
    let pages = grid.pages(count: items.count)
    let first = page * grid.perPage
    let last = min(items.count, first + grid.perPage)
    let rows = min(grid.rows, last - first)
    let width = min(screen.width, max(60, grid.columns * 44 + 2))
    let size = Size(
      width: width, height: min(screen.height - 1, rows + WhichKeyItem.Grid.frameRows))
    let title =
      pages > 1 ? strings.whichKeyTitle + " (\(page + 1)/\(pages))" : strings.whichKeyTitle
    return box(
      title, size, keys: strings.whichKeys(isPaged: pages > 1), on: &screen, theme
    ) { canvas in
      let columnWidth = max(2, canvas.width / grid.columns)
      var cursor: Point?
      for index in first..<last {
        let place = index - first
        let point = Point(x: place / grid.rows * columnWidth, y: place % grid.rows)
        put(items[index], at: point, width: columnWidth, on: &canvas)
        guard index == which.selected else { continue }
        canvas.highlight(
          Rect(x: point.x, y: point.y, width: columnWidth, height: 1), .selection)
        cursor = point
      }
      if items.indices.contains(which.selected) {
        put(about(items[which.selected].action), y: canvas.height - 1, on: &canvas)
      }
      return cursor
    }
  }

  private func put(
    _ item: WhichKeyItem, at point: Point, width: Int, on canvas: inout Canvas
  ) {
    let isPossible = item.action.disabled(in: model) == nil
    let sign = item.sign.map { String($0) } ?? " "
    canvas.put(" " + sign, x: point.x, y: point.y, .hintKey)
    canvas.field(
      strings.title(item.action), x: point.x + 3, y: point.y, width: width - 4,
      isPossible ? .text : .dim)
  }

  private func about(_ action: Action) -> Span {
    let keys = model.keymap.label(of: action, in: model.focus.context).map { $0 + "  " } ?? ""
    let name = keys + strings.title(action) + "  :" + action.rawValue
    guard let reason = action.disabled(in: model) else { return Span(name, .info) }
    return Span(strings.disabled(reason) + "  " + name, .warn)
  }
}
