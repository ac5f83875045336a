import Desk
import Language

/// Folds events into the projections; live and in a replay by the same code.
///
/// One projector serves one transaction: entries wait in memory until `flush`, so that a message and
/// what it was understood to mean are one row written once.
struct Projector {
  private let connection: Connection
  private let entries: EntryStore
  private let deskFacts: DeskFactStore
  private let suggestions: SuggestionStore
  private let mentions: MentionStore
  private var waiting: [Entry] = []

  init(_ connection: Connection) {
    self.connection = connection
    entries = EntryStore(connection: connection)
    deskFacts = DeskFactStore(connection: connection)
    suggestions = SuggestionStore(connection: connection)
    mentions = MentionStore(connection: connection)
  }

  /// Takes in one event; the session's row is saved by the caller.
  mutating func project(_ event: Event) throws(LedgerError) {
    guard let session = event.session else {
      try deskFacts.save(event)
      return
    }
    if let entry = Entry(event) { waiting.append(entry) }
    try suggestions.project(event, of: session)
    try mentions.project(event, of: session)
    switch event.fact {
    case .messageReceived(let message):
      if message.part == 0 { try remember(message, session, event.seq) }
    case .understood(let understood):
      try understand(understood)
    case .messageStarted(let reference):
      try move(reference.message, .sending, trouble: nil)
    case .messageDelivered(let delivered):
      try move(delivered.message, .delivered, trouble: nil)
    case .messageFailed(let failed):
      try move(failed.message, .failed, trouble: failed.error)
    case .messageWithdrawn(let withdrawn):
      try move(withdrawn.message, .withdrawn, trouble: nil)
    default:
      break
    }
  }

  /// Keeps who has the session, and how long it waited where the event gives it to an agent.
  ///
  /// - Parameter record: the session before the event; nil where it begins with it.
  func projectOwner(_ event: Event, before record: SessionRecord?) throws(LedgerError) {
    try StintStore(connection: connection).project(event, before: record)
    guard let record, case .ownerChanged(let change) = event.fact, case .agent = change.to,
      case .queue(let queue) = change.from, let since = record.session.service.enteredAt
    else { return }
    try WaitStore(connection: connection).keep(
      PastWait(enteredAt: since, endedAt: event.at), in: queue, event.seq)
  }

  /// Writes what waits.
  mutating func flush() throws(LedgerError) {
    for entry in waiting { try entries.insert(entry) }
    waiting.removeAll(keepingCapacity: true)
  }

  private func remember(_ message: MessageReceived, _ session: SessionID, _ seq: Seq)
    throws(LedgerError)
  {
    // Of two rows with one id the first stays; only a broken guard writes a second.
    try connection.prepare(
      "INSERT OR IGNORE INTO inbound(channel, id, session, seq) VALUES(?,?,?,?)"
    )
    .bind(message.channel).bind(message.id).bind(session.seq).bind(seq).run()
  }

  private mutating func understand(_ understood: Understood) throws(LedgerError) {
    let sentiment = understood.understanding.sentiment
    let slots = understood.understanding.slots
    if let index = waiting.lastIndex(where: { $0.seq == understood.message }) {
      waiting[index].sentiment = sentiment
      waiting[index].slots = slots
    } else {
      try entries.understand(understood.message, sentiment, slots)
    }
  }

  private mutating func move(_ message: MessageID, _ state: DeliveryState, trouble: String?)
    throws(LedgerError)
  {
    if let index = waiting.lastIndex(where: { $0.seq == message.seq }) {
      waiting[index].state = state
      waiting[index].trouble = trouble
    } else {
      try entries.setState(message, state, trouble: trouble)
    }
  }
}
