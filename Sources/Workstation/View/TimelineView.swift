import Desk
import Terminal

/// Where in its past the session on screen stands; it has the composer's place, since nothing can be
/// said in the past.
struct TimelineView: PaneView {
  let settings: Settings
  let strings: Strings
  let viewer: AgentID
  let position: Int
  let count: Int
  let at: Timestamp
  let row: SessionRow?
  /// The events at which the owner changed.
  let changes: [Int]
  let isFocused: Bool

  init(_ model: Model) {
    settings = model.settings
    strings = model.strings
    viewer = model.viewer
    position = model.past?.position ?? 0
    count = model.past?.timeline.events.count ?? 0
    at = model.shownNow
    row = model.past?.shown.row
    changes = model.past?.timeline.ownerChanges ?? []
    isFocused = model.focus == .timeline
  }

  func draw(on canvas: inout Canvas) -> Point? {
    canvas.title(
      .timeline, strings.paneName(.timeline), trailing: "\(position)/\(count)",
      isFocused: isFocused)
    let width = canvas.width - 2
    guard canvas.height > 1, width > 2 else { return nil }
    let track = String(repeating: Character(settings.symbols.horizontal), count: width)
    canvas.put(track, x: 1, y: 1, .border)
    for change in changes { canvas.put("|", x: column(change, width), y: 1, .info) }
    let x = column(position, width)
    canvas.put("#", x: x, y: 1, .focus)
    var parts = [Span(strings.moment(at, utcOffsetSeconds: settings.utcOffsetSeconds), .title)]
    if let row {
      let mood = RowMarks.mood(row)
      parts.append(Span(strings.ownerWord(row.owner, viewer: viewer), .text))
      parts.append(Span(mood.text + " " + strings.emotion(row.emotion), mood.look))
    }
    var end = 1
    for part in parts where canvas.height > 2 {
      end = canvas.put(part.text, x: end, y: 2, part.look) + 2
    }
    if canvas.height > 3 {
      let keys = strings.timelineKeys { settings.keymap.label(of: $0, in: .timeline) ?? "-" }
      canvas.put(keys, x: 1, y: 3, .dim)
    }
    return Point(x: x, y: 1)
  }

  /// Where an event stands on the track.
  private func column(_ event: Int, _ width: Int) -> Int {
    guard count > 1 else { return 1 }
    return 1 + (event - 1) * (width - 1) / (count - 1)
  }
}
