import Desk
import Language
import Terminal

/// The dialogue of the open session, with the hand-off packet above it where there is one.
struct TranscriptView: PaneView {
  let settings: Settings
  let strings: Strings
  let viewer: AgentID
  let open: OpenSession?
  /// The time of an earlier moment that is shown.
  let moment: String?
  /// Whether the packet stands above the messages; where it has a pane of its own it does not.
  let showsPacket: Bool
  let isFocused: Bool
  let sight: Sight
  /// On tiny screens the messages have all the room.
  let hasTitle: Bool

  init(_ model: Model, _ layout: Layout) {
    settings = model.settings
    strings = model.strings
    viewer = model.viewer
    open = model.shown
    moment = model.past.map { _ in
      model.strings.clockSeconds(
        model.shownNow, utcOffsetSeconds: model.settings.utcOffsetSeconds)
    }
    showsPacket = TranscriptView.showsPacket(layout)
    isFocused = model.focus == .transcript
    sight = model.sight(of: model.open?.row)
    hasTitle = layout.shape != .tiny
  }

  private static func showsPacket(_ layout: Layout) -> Bool {
    layout.shape != .tiny && !layout.shows(.handOff)
  }

  /// Rows of a pane that messages can have.
  static func messageRows(of model: Model, in rect: Rect) -> Int {
    let layout = model.layout
    let title = layout.shape == .tiny ? 0 : 1
    let packet =
      showsPacket(layout)
      ? packetLines(
        model.shown, model.strings, model.settings, sight: model.sight(of: model.open?.row),
        size: rect
      ).count : 0
    return max(0, rect.height - title - packet)
  }

  /// The packet in at most two fifths of the pane, a rule below it.
  private static func packetLines(
    _ open: OpenSession?, _ strings: Strings, _ settings: Settings, sight: Sight, size: Rect
  ) -> [TextLine] {
    guard let brief = open?.brief, size.height >= 8 else { return [] }
    let text = PacketText(strings: strings, settings: settings, width: size.width, sight: sight)
    let most = max(2, size.height * 2 / 5 - 1)
    let sign = String(Character(settings.symbols.horizontal))
    return text.lines(of: brief).prefix(most)
      + [TextLine(Span(String(repeating: sign, count: size.width), .border))]
  }

  func draw(on canvas: inout Canvas) -> Point? {
    if hasTitle { drawTitle(on: &canvas) }
    var y = hasTitle ? 1 : 0
    guard let open else {
      canvas.buffer.drawWrapped(
        strings.noSession,
        in: canvas.buffer.bounds.inset(left: 1, top: y), style: canvas.theme[.dim])
      return nil
    }
    if showsPacket {
      let size = canvas.buffer.bounds
      for line in TranscriptView.packetLines(
        open, strings, settings, sight: sight, size: size)
      {
        canvas.put(line, y: y)
        y += 1
      }
    }
    guard open.isLoaded else {
      canvas.put(strings.loading, x: 1, y: y, .dim)
      return nil
    }
    let text = TranscriptText(
      open, width: canvas.width, strings: strings, settings: settings, viewer: viewer,
      sight: sight)
    let (top, rows) = (y, canvas.height - y)
    for line in text.visible(open.scroll, height: rows) {
      canvas.put(line, y: y)
      y += 1
    }
    if let row = text.row(of: open.pointed, at: open.scroll, height: rows) {
      canvas.highlight(Rect(x: 0, y: top + row, width: canvas.width, height: 1), .selection)
      return Point(x: 0, y: top + row)
    }
    if let row = text.row(of: open.finding?.seq, at: open.scroll, height: rows) {
      return Point(x: 0, y: top + row)
    }
    return Point(x: 0, y: max(0, min(y, canvas.height) - 1))
  }

  private func drawTitle(on canvas: inout Canvas) {
    guard let row = open?.row else {
      canvas.title(
        .transcript, open.map { "\($0.id)" } ?? strings.paneName(.transcript), isFocused: isFocused)
      return
    }
    let tier = row.tier == .standard ? "" : " " + strings.tier(row.tier)
    let then = moment.map { strings.then($0) + "  " } ?? ""
    var title = then + "\(row.customerName)\(tier)  \(row.id)  \(row.channel)"
    let mood = RowMarks.mood(row)
    let feels = "\(strings.packetMood) \(mood.text) \(strings.emotion(row.emotion))"
    if let viewers = open?.details?.viewers, !viewers.isEmpty {
      // The mood matters more than who else looks; ten cells are what a title line adds.
      let also = "  " + strings.viewers(viewers.map { Display.oneLine($0, limitScalars: 20) })
      let room = canvas.width - 10 - canvas.metrics.width(of: title + feels)
      if canvas.metrics.width(of: also) <= room { title += also }
    }
    let room = canvas.width - 10
    let end = trailing(mood, feels, room: room - canvas.metrics.width(of: title), canvas.metrics)
    // Where the customer's name is long, what is below matters more.
    title = canvas.metrics.truncate(
      title, to: max(0, room - canvas.metrics.width(of: end.text)),
      ellipsis: canvas.symbols.ellipsis)
    canvas.title(
      .transcript, title, trailing: end.text, isFocused: isFocused, trailingLook: end.look)
  }

  /// What the title says at its end: where more stands below, and the customer's mood.
  private func trailing(_ mood: Span, _ feels: String, room: Int, _ metrics: TextMetrics) -> Span {
    if let finding = open?.finding {
      return Span(strings.finding(finding), finding.hits == nil ? .dim : .info)
    }
    guard let open, open.scroll != .bottom || open.isDetached else { return Span(feels, mood.look) }
    let mark = strings.newMessages(open.newCount)
    let both = mark + "  " + feels
    return Span(
      metrics.width(of: both) <= room ? both : mark, open.newCount > 0 ? .unread : mood.look)
  }
}
