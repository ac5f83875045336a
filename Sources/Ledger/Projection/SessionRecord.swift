import Desk
import Language

/// A session's projection: the state decisions are taken from, and what lists show besides.
struct SessionRecord: Equatable {
  var session: Session
  var lastMessage: Seq = 0
  var lastSpeaker = Turn.Speaker.customer
  /// The beginning of the last message in display form.
  var preview = ""
  /// The seq of the last escalation, whose body holds the packet.
  var escalatedBy: Seq?
  /// The seq of the snooze that holds now.
  var snoozedBy: Seq?
  /// The seq of the event with which the present owner began.
  var ownerSince: Seq
  /// Whether the last delivery that ended was given up.
  var hasFailure = false

  /// A row shows no more than this of a message.
  static let previewScalars = 120

  /// Begins with a `sessionOpened`; anything else is nil.
  init?(opening event: Event) {
    guard let session = Session(opening: event) else { return nil }
    self.session = session
    ownerSince = event.seq
  }

  init(
    session: Session, lastMessage: Seq, lastSpeaker: Turn.Speaker, preview: String,
    escalatedBy: Seq?, snoozedBy: Seq?, ownerSince: Seq, hasFailure: Bool
  ) {
    self.session = session
    self.lastMessage = lastMessage
    self.lastSpeaker = lastSpeaker
    self.preview = preview
    self.escalatedBy = escalatedBy
    self.snoozedBy = snoozedBy
    self.ownerSince = ownerSince
    self.hasFailure = hasFailure
  }

  /// Folds everything that the log says of a session; nil where that is nothing.
  init?(folding id: SessionID, from log: EventLog) throws(LedgerError) {
    var record: SessionRecord?
    var seq: Seq = 0
    while true {
      let page = try log.events(of: id, after: seq, upTo: nil, limit: SessionRecord.pageEvents)
      guard let last = page.last else { break }
      for event in page {
        if record == nil { record = SessionRecord(opening: event) } else { record?.apply(event) }
      }
      seq = last.seq
    }
    guard let record else { return nil }
    self = record
  }

  /// So many events of a session are read at a time.
  private static let pageEvents = 1000

  /// Folds one more fact.
  mutating func apply(_ event: Event) {
    session.apply(event)
    switch event.fact {
    case .messageReceived(let message):
      show(message.text, by: .customer, event)
    case .messageCommitted(let message):
      show(message.text, by: Turn.Speaker(event.actor), event)
      // Who writes again has seen that something did not arrive.
      if case .agent = event.actor { hasFailure = false }
    case .ownerChanged(let change):
      ownerSince = event.seq
      snoozedBy = nil
      if change.verb == .escalate { escalatedBy = event.seq }
      if session.escalation == nil { escalatedBy = nil }
    case .snoozed:
      snoozedBy = event.seq
    case .woken:
      snoozedBy = nil
    case .messageFailed:
      hasFailure = true
    default:
      break
    }
  }

  private mutating func show(_ text: String, by speaker: Turn.Speaker, _ event: Event) {
    lastMessage = event.seq
    lastSpeaker = speaker
    preview = Display.oneLine(text, limitScalars: SessionRecord.previewScalars)
  }
}
