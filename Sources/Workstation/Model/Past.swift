import Desk
import Terminal

/// A look back at the open session: everything beside it is shown as it was at an earlier moment.
struct Past: Sendable {
  let timeline: Timeline
  /// How many of the session's events had happened.
  private(set) var position: Int
  /// The session as it was.
  private(set) var shown: OpenSession
  /// Who waited then; the present order until it was read.
  var queue: QueueList
  private let now: OpenSession

  /// - Parameter open: the session as it is, of which what has no past is taken.
  init(_ timeline: Timeline, of open: OpenSession, queue: QueueList) {
    self.timeline = timeline
    self.queue = queue
    now = open
    shown = open
    position = timeline.events.count
    show()
  }

  /// The event that had happened last; nil of a session without any.
  var event: Event? { position > 0 ? timeline.events[position - 1] : nil }

  /// Goes to the moment after so many events, the first at least.
  mutating func move(to count: Int) {
    position = min(max(1, count), timeline.events.count)
    show()
  }

  /// Goes on by so many moments at which the transcript has another entry, back where it is less
  /// than 0.
  mutating func moveByEntries(_ entries: Int) {
    let step = entries.signum()
    var left = abs(entries)
    var count = position
    while left > 0, (1...timeline.events.count).contains(count + step) {
      count += step
      if timeline.events[count - 1].isEntry { left -= 1 }
    }
    move(to: count)
  }

  private mutating func show() {
    let fold = timeline.moment(position)
    guard let session = fold.session, let row = now.row else { return }
    shown = OpenSession(id: now.id, row: row.then(session))
    shown.isLoaded = true
    shown.entries = fold.entries
    shown.profile = now.profile
    shown.profileIsLoaded = now.profileIsLoaded
    var packet: HandOffPacket?
    for entry in fold.entries {
      if case .ownerChanged(_, let change) = entry.content, change.verb == .escalate {
        packet = change.packet
      }
    }
    shown.details = SessionDetails(
      row: row.then(session), packet: packet, trajectory: session.mood.trajectory,
      instruction: session.instruction, hasSaidAsTold: session.service.hasSaidAsTold, drafts: [],
      viewers: [])
    let offered = fold.suggestions.flatMap { $0.message == session.lastInbound ? $0 : nil }
    shown.take(
      SuggestionSet(
        session: now.id, message: offered?.message, suggestions: offered?.suggestions ?? []))
  }
}

extension Event {
  /// Whether a transcript has an entry for it.
  fileprivate var isEntry: Bool {
    switch fact {
    case .messageReceived, .messageCommitted, .ownerChanged, .noteAdded, .handMoved, .tagAdded,
      .tagRemoved, .snoozed, .woken, .unknown:
      true
    default: false
    }
  }
}

extension Model {
  /// The session as it is on screen: as it was where the viewer looks back.
  var shown: OpenSession? { past?.shown ?? open }

  /// The queue as it is on screen.
  var shownQueue: QueueList { past?.queue ?? queue }

  /// The moment of what is on screen.
  var shownNow: Timestamp { past?.event?.at ?? now }

  /// Reads the open session's course, or returns to the present.
  mutating func toggleTimeline() {
    guard past == nil else { return endPast() }
    guard let open else { return }
    ask(.history(open.id))
  }

  /// Begins the look back, at the last event.
  mutating func takeHistory(_ events: [Event]) {
    guard let open, !events.isEmpty else { return }
    past = Past(Timeline(session: open.id, events: events), of: open, queue: queue)
    focus(on: .timeline)
  }

  mutating func endPast() {
    guard past != nil else { return }
    past = nil
    if focus == .timeline { focus(on: .composer) }
  }

  /// Moves through the past by a key's action.
  ///
  /// - Parameter count: the number before the key: how often, or the event to go to.
  mutating func scrub(_ action: Action, count: Int? = nil) {
    guard var past else { return }
    let before = past.position
    let times = count ?? 1
    switch action {
    case .eventBefore: past.move(to: past.position - times)
    case .eventAfter: past.move(to: past.position + times)
    case .up: past.moveByEntries(-times)
    case .down: past.moveByEntries(times)
    case .pageUp: past.move(to: past.position - Model.scrubPage * times)
    case .pageDown: past.move(to: past.position + Model.scrubPage * times)
    case .first: past.move(to: times)
    case .last: past.move(to: count ?? past.timeline.events.count)
    default: return
    }
    self.past = past
    if past.position != before { ask(.queueThen) }
  }

  /// Moves through the past as it is said: `5` to the fifth event, `+2` and `-2` on and back; nothing
  /// stays.
  ///
  /// - Returns: whether that is such a word.
  mutating func scrub(byWords words: String) -> Bool {
    guard !words.isEmpty else { return true }
    guard let count = Int(words), count != .min else { return false }
    switch words.first {
    case "+": scrub(.eventAfter, count: count)
    case "-": scrub(.eventBefore, count: -count)
    default: scrub(.last, count: count)
    }
    return true
  }

  /// Events that a page of the past has.
  private static let scrubPage = 20
}
