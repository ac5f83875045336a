import Desk
import Language
import Terminal

/// What stands above the panes; drawn anew each time, as it is small and short-lived.
struct PopupView {
  let popup: Popup
  let model: Model

  var strings: Strings { model.strings }
  var metrics: TextMetrics { model.settings.metrics }

  /// Draws the popup over the screen and says where the cursor stands.
  ///
  /// - Parameter picture: what the terminal is to show over the cells in its own pixels.
  func draw(
    on screen: inout Buffer, theme: Theme, picture: inout PictureOverlay?
  ) -> Point? {
    switch popup {
    case .help(let pane, let scroll):
      return list(
        strings.helpTitle, HelpText.lines(for: pane, in: model), from: scroll, selected: nil,
        keys: strings.helpKeys, on: &screen, theme)
    case .palette(let palette): return draw(palette, on: &screen, theme)
    case .command(let line): return draw(line, on: &screen, theme)
    case .whichKey(let which): return draw(which, on: &screen, theme)
    case .search(let search): return draw(search, on: &screen, theme)
    case .mentions(let inbox): return draw(inbox, on: &screen, theme)
    case .canned(let pick): return draw(pick, on: &screen, theme)
    case .prompt(let prompt): return draw(prompt, on: &screen, theme)
    case .menu(let menu):
      return list(
        menu.name + ": " + strings.escalateMenu, numbered(Menu.reasons.map(strings.reason)),
        from: 0,
        selected: menu.selected, keys: strings.menuKeys, on: &screen, theme)
    case .choice(let choice): return draw(choice, on: &screen, theme)
    case .article(let trouble): return draw(trouble, on: &screen, theme)
    case .rejection(let rejection):
      let reasons = numbered(Rejection.reasons.map(strings.rejection))
      let text = Span(Display.oneLine(rejection.text, limitScalars: 200), .dim)
      return list(
        strings.rejectTitle(rejection.rank), [TextLine(text)] + reasons, from: 0,
        selected: rejection.selected + 1, keys: strings.menuKeys, on: &screen, theme)
    case .paste(let text, _):
      let count = text.utf8.count { $0 == 0x0A } + 1
      return ask(strings.pasteQuestion(lines: count), on: &screen, theme)
    case .picture(let show): return draw(show, on: &screen, theme, picture: &picture)
    case .statistics(let figures):
      let texts = BoardTexts(strings: strings, settings: model.settings, now: model.now)
      let lines = figures.map { FiguresText(texts: texts, figures: $0).lines() }
      return list(
        strings.figuresTitle, lines ?? [TextLine(Span(strings.loading, .dim))], from: 0,
        selected: nil, keys: strings.helpKeys, on: &screen, theme)
    case .quit:
      let question = strings.quitQuestion(
        drafts: model.draftCount, live: model.counts?.mine ?? 0)
      let atRisk = model.draftsAtRisk
      if atRisk > 0 { return ask(strings.loseQuestion(drafts: atRisk), on: &screen, theme) }
      return ask(question, on: &screen, theme)
    }
  }

  // MARK: Frames

  /// An empty box in the middle of the screen; the area inside is a canvas of its own.
  func box(
    _ title: String, _ size: Size, keys: [KeyHint] = [], on screen: inout Buffer, _ theme: Theme,
    draw: (inout Canvas) -> Point?
  ) -> Point? {
    box(title, in: screen.bounds.centered(size), keys: keys, on: &screen, theme, draw: draw)
  }

  /// The same in a place that is given.
  func box(
    _ title: String, in rect: Rect, keys: [KeyHint], on screen: inout Buffer, _ theme: Theme,
    draw: (inout Canvas) -> Point?
  ) -> Point? {
    let inside = screen.drawPopup(
      in: rect, title: title, keys: keys, styles: theme.popupStyles,
      symbols: model.settings.symbols)
    guard !inside.isEmpty else { return rect.isEmpty ? nil : rect.origin }
    var canvas = Canvas(
      Size(width: inside.width, height: inside.height), theme: theme, settings: model.settings)
    let cursor = draw(&canvas) ?? Point(x: 0, y: 0)
    screen.copy(canvas.buffer, to: inside.origin)
    return Point(
      x: inside.x + min(cursor.x, inside.width - 1), y: inside.y + min(cursor.y, inside.height - 1))
  }

  func list(
    _ title: String, _ lines: [TextLine], from scroll: Int, selected: Int?, keys: [KeyHint],
    on screen: inout Buffer, _ theme: Theme
  ) -> Point? {
    let size = Size(
      width: min(screen.width, HelpText.width), height: min(screen.height - 1, lines.count + 3))
    return box(title, size, keys: keys, on: &screen, theme) { canvas in
      drawLines(lines, from: scroll, selected: selected, in: 0..<canvas.height, on: &canvas)
    }
  }

  /// Lines with one selected, in the given rows.
  func drawLines(
    _ lines: [TextLine], from scroll: Int, selected: Int?, in rows: Range<Int>,
    on canvas: inout Canvas
  ) -> Point? {
    let window = ListWindow(first: scroll)
      .showing(selected, count: lines.count, height: rows.count)
    var cursor: Point?
    for (y, index) in zip(rows, window.items(count: lines.count, height: rows.count)) {
      canvas.put(lines[index], y: y, x: 1)
      guard index == selected else { continue }
      cursor = Point(x: 0, y: y)
      canvas.highlight(Rect(x: 0, y: y, width: canvas.width, height: 1), .selection)
    }
    return cursor
  }

  /// Lines to choose from by their number.
  private func numbered(_ lines: [String]) -> [TextLine] {
    lines.enumerated().map { index, line in TextLine(Span("\(index + 1) ", .hintKey), Span(line)) }
  }

  /// A question on a line of its own, above the status line.
  private func ask(_ question: String, on screen: inout Buffer, _ theme: Theme) -> Point? {
    let width = min(screen.width, metrics.width(of: question) + 4)
    return box("", Size(width: width, height: 3), on: &screen, theme) { canvas in
      let end = canvas.put(question, x: 1, y: 0, .warn)
      return Point(x: end, y: 0)
    }
  }

  /// A one-line input; the end of a long text is shown.
  func input(
    _ editor: Editor, after sign: String = ">", y: Int, on canvas: inout Canvas
  ) -> Point {
    canvas.put(sign, x: 0, y: y, .focus)
    let place = Rect(x: 2, y: y, width: canvas.width - 2, height: 1)
    return canvas.buffer.drawInput(editor, in: place, style: canvas.theme[.text])
      ?? Point(x: 0, y: y)
  }

  // MARK: Kinds

  private func draw(_ choice: Choice, on screen: inout Buffer, _ theme: Theme) -> Point? {
    let items = choice.items.map {
      Display.oneLine(strings.choice($0, viewer: model.viewer), limitScalars: 60)
    }
    let lines =
      if choice.isConfirmation { items.map { TextLine(Span("  " + $0)) } } else {
        numbered(items)
      }
    return list(
      strings.choiceTitle(choice), lines, from: 0, selected: choice.selected,
      keys: strings.menuKeys, on: &screen,
      theme)
  }

  private func draw(
    _ trouble: ArticleTrouble, on screen: inout Buffer, _ theme: Theme
  ) -> Point? {
    let width = max(2, min(screen.width, HelpText.width) - 4)
    let why = metrics.wrap(
      Display.oneLine(strings.fault(trouble.fault, trouble.file.article), limitScalars: 400),
      to: width)
    let kept = metrics.wrap(
      Display.oneLine(strings.articleKept(trouble.file.path), limitScalars: 400), to: width)
    let lines =
      why.map { TextLine(Span(String($0), .warn)) } + kept.map { TextLine(Span(String($0))) }
    let title = strings.articleNotTaken(
      Display.oneLine(trouble.file.article, limitScalars: 40))
    return list(
      title, lines, from: 0, selected: nil, keys: strings.articleKeys, on: &screen, theme)
  }

  private func draw(_ prompt: Prompt, on screen: inout Buffer, _ theme: Theme) -> Point? {
    let targets =
      prompt.kind == .transfer ? TransferItem.matching(prompt.input.text, in: model) : []
    let rows =
      targets.isEmpty
      ? prompt.proposal == nil ? 0 : 1 : min(targets.count, PopupView.targetRows) + 1
    let size = Size(width: min(screen.width, 76), height: min(screen.height - 1, 4 + rows))
    let keys = targets.isEmpty ? [] : strings.targetKeys
    return box(prompt.name, size, keys: keys, on: &screen, theme) { canvas in
      canvas.put(strings.prompt(prompt.kind), x: 0, y: 0, .title)
      if let proposal = prompt.proposal, prompt.input.isEmpty {
        canvas.put(TextLine(indent: 1, Span(strings.proposed(proposal), .dim)), y: 2)
      }
      if !targets.isEmpty {
        _ = drawLines(
          targets.map(line), from: 0, selected: prompt.selected, in: 2..<max(2, canvas.height),
          on: &canvas)
      }
      return input(prompt.input, y: 1, on: &canvas)
    }
  }

  /// Targets of a transfer shown at once.
  private static let targetRows = 8

  private func line(_ item: TransferItem) -> TextLine {
    TextLine(
      Span(Display.oneLine(item.word, limitScalars: 40) + "  "),
      Span(Display.oneLine(item.name, limitScalars: 60), .dim))
  }

  private func draw(_ palette: Palette, on screen: inout Buffer, _ theme: Theme) -> Point? {
    let items = PaletteItem.matching(palette.input.text, in: model)
    let size = Size(width: min(screen.width, 100), height: min(screen.height - 1, 22))
    return box(strings.paletteTitle, size, keys: strings.menuKeys, on: &screen, theme) { canvas in
      let cursor = input(palette.input, y: 0, on: &canvas)
      _ = drawLines(
        items.map(line), from: 0, selected: items.isEmpty ? nil : palette.selected,
        in: 1..<max(1, canvas.height), on: &canvas)
      return cursor
    }
  }

  private func line(_ item: PaletteItem) -> TextLine {
    var key = ""
    let title: String
    let reason: String?
    switch item {
    case .action(let action):
      key = model.keymap.label(of: action, in: model.focus.context) ?? ""
      title = strings.title(action)
      reason = action.disabled(in: model).map(strings.disabled)
    case .said(let directive):
      title =
        strings.title(directive.action) + ": "
        + Display.oneLine(directive.argument, limitScalars: 40)
      reason = directive.action.disabled(in: model).map(strings.disabled)
    }
    var spans = [
      Span(metrics.pad(key, to: 10) + " ", .hintKey),
      Span(title + "  ", reason == nil ? .text : .dim),
    ]
    if let reason { spans.append(Span(reason + "  ", .warn)) }
    if title != item.name {
      spans.append(Span(":" + Display.oneLine(item.name, limitScalars: 60), .dim))
    }
    return TextLine(spans: spans)
  }

  func line(_ item: SearchItem) -> TextLine {
    switch item {
    case .session(let row):
      return TextLine(
        Span(strings.searchSession + " ", .dim), Span(row.customerName + " ", .title),
        Span("\(row.id) ", .dim),
        Span(
          Display.oneLine(
            Masking.text(row.preview, model.sight(of: row)), limitScalars: 120)))
    case .hit(let found):
      let hit = found.masked(model.settings.rules.sight)
      var spans: [Span]
      switch hit.place {
      case .message(let session, _, let at, _):
        let day = strings.moment(
          at, now: model.now, utcOffsetSeconds: model.settings.utcOffsetSeconds)
        spans = [Span("\(session) \(day) ", .dim)]
      case .article(let id, let title):
        spans = [
          Span("\(strings.searchArticle) \(Display.oneLine(id, limitScalars: 30)) ", .dim),
          Span(Display.oneLine(title, limitScalars: 60) + " ", .title),
        ]
      }
      return TextLine(spans: spans + excerpt(of: hit))
    }
  }

  /// The excerpt with its hits marked.
  private func excerpt(of hit: SearchHit) -> [Span] {
    let scalars = Array(hit.excerpt.unicodeScalars)
    var spans: [Span] = []
    var at = 0
    func text(_ range: Range<Int>) -> String {
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[range].map { $0 == "\n" ? " " : $0 })
      return String(view)
    }
    for match in hit.matches where match.lowerBound >= at && match.upperBound <= scalars.count {
      spans.append(Span(text(at..<match.lowerBound)))
      spans.append(Span(text(match), .match))
      at = match.upperBound
    }
    spans.append(Span(text(at..<scalars.count)))
    return spans
  }
}
