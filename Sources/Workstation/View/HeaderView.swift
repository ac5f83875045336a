import Desk
import Terminal

/// Who works here, how much waits, and whether the parts behind the screen work.
struct HeaderView: PaneView {
  let settings: Settings
  let strings: Strings
  let viewerName: String
  let counts: DeskCounts?
  let health: Health
  let presence: Presence
  let stops: [StopScope]
  let clock: String
  let usesMouse: Bool

  init(_ model: Model) {
    settings = model.settings
    strings = model.strings
    viewerName = model.viewerName
    counts = model.counts
    health = model.health
    presence = model.duty.presence.now(at: model.now)
    stops = model.duty.stops
    clock = strings.clock(model.now, utcOffsetSeconds: model.settings.utcOffsetSeconds)
    usesMouse = model.usesMouse
  }

  func draw(on canvas: inout Canvas) -> Point? {
    canvas.buffer.fill(canvas.buffer.bounds, style: canvas.theme[.header])
    // As plain text: alone on an idle screen it changes, and so costs few colours.
    let time = " " + clock + " "
    let timeX = max(0, canvas.width - canvas.metrics.width(of: time))
    canvas.put(time, x: timeX, y: 0, .text)
    let mouse = usesMouse ? " " + strings.mouseOn + " " : ""
    let room = max(0, timeX - canvas.metrics.width(of: mouse))
    canvas.put(mouse, x: room, y: 0, .header)
    var x = canvas.put(" TANDEM  ", x: 0, y: 0, .header, width: room)
    let gap = canvas.width >= 120 ? 3 : 2
    for span in spans(isWide: canvas.width >= 120) {
      let width = canvas.metrics.width(of: span.text)
      guard x + width <= room else { break }
      x = canvas.put(span.text, x: x, y: 0, span.look) + gap
    }
    return nil
  }

  /// The parts in the order in which they are dropped last.
  private func spans(isWide: Bool) -> [Span] {
    var spans = [
      Span(
        "\(viewerName) [\(strings.presence(presence))]", presence == .online ? .header : .warn)
    ]
    if let counts {
      spans.append(Span("\(strings.mine) \(counts.mine)", .header))
      spans.append(Span("\(strings.waiting) \(counts.waiting)", .header))
      if counts.breached > 0 {
        spans.append(Span("\(strings.breached) \(counts.breached)", .danger))
      }
      if counts.mentions > 0 { spans.append(Span("@\(counts.mentions)", .unread)) }
    }
    spans += assistant(isWide: isWide)
    if let provider = health.provider {
      spans.append(
        Span(
          "LLM:" + strings.providerMark(provider.mark), provider == .ready ? .header : .warn))
    }
    spans.append(ledger)
    if let counts { spans.append(Span("\(strings.openCount) \(counts.open)", .header)) }
    return spans
  }

  /// Whether the assistant works; where it is stopped everywhere nothing else is worth the room.
  private func assistant(isWide: Bool) -> [Span] {
    let works = Span(
      "AI:" + (health.assistantIsUp ? strings.healthOK : strings.healthDown),
      health.assistantIsUp ? .header : .warn)
    guard let first = stops.first else { return [works] }
    let stopped = "AI:" + strings.assistantIsStopped
    if stops.contains(.all) {
      return [Span(stopped, .danger)] + (health.assistantIsUp ? [] : [works])
    }
    // Where a narrow screen has no room for names, it says how many stops there are.
    let more = stops.count == 1 ? "" : " +\(stops.count - 1)"
    let what = isWide ? " " + strings.scope(first) + more : "(\(stops.count))"
    return [Span(stopped + what, .danger), works]
  }

  private var ledger: Span {
    switch health.ledger {
    case .ok: Span("db:" + strings.healthOK, .header)
    case .full: Span("db:" + strings.healthFull, .danger)
    case .trouble: Span("db:" + strings.healthDown, .danger)
    case .newer: Span("db:" + strings.healthOld, .danger)
    }
  }
}

/// The tabs of narrow screens, in the header's place.
struct TabsView: PaneView {
  let settings: Settings
  let strings: Strings
  let selected: Int
  let counts: DeskCounts?
  /// Whether the board has the whole screen, which is none of the tabs.
  let isBoard: Bool

  init(_ model: Model) {
    settings = model.settings
    strings = model.strings
    counts = model.counts
    isBoard = model.focus == .board
    selected =
      switch model.focus {
      case .sessions, .queue: 0
      case .suggestions: 2
      case .profile, .handOff: 3
      default: 1
      }
  }

  func draw(on canvas: inout Canvas) -> Point? {
    canvas.buffer.fill(canvas.buffer.bounds, style: canvas.theme[.header])
    let places = canvas.buffer.drawTabs(
      isBoard ? [strings.paneName(.board)] : strings.tabNames, selected: isBoard ? 0 : selected,
      in: canvas.buffer.bounds.inset(left: 1),
      style: canvas.theme[.header], selectedStyle: canvas.theme[.focus])
    let x = places.last { !$0.isEmpty }?.right ?? 1
    if let counts {
      var text = "\(strings.waiting) \(counts.waiting) "
      if counts.breached > 0 { text = "\(strings.breached) \(counts.breached) " + text }
      let width = canvas.metrics.width(of: text)
      if x + width < canvas.width {
        canvas.put(text, x: canvas.width - width, y: 0, counts.breached > 0 ? .danger : .header)
      }
    }
    return nil
  }
}
