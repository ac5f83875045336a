import Desk

/// What a desk looked like at an earlier moment.
struct PastReads {
  let connection: Connection
  let log: EventLog

  /// Of a session no more is read; a dialogue of a day has some hundred events.
  static let eventLimit = 20_000
  /// How far behind a moment one looks for sessions that waited then and do not any more.
  private static let span: Seq = 5_000
  private static let queueLimit = 100

  /// A session's events from its first one on, without whispers that are not for the viewer.
  func history(of session: SessionID, viewer: Agent?) throws(LedgerError) -> [Event] {
    try log.events(of: session, after: 0, upTo: nil, limit: PastReads.eventLimit)
      .filter { event in viewer.map { WhisperReader($0).reads(event) } ?? true }
  }

  /// Who waited when the ledger had come to a seq, in the order of that moment by today's weights.
  func queue(at seq: Seq, _ list: SessionList, _ rules: ListRules)
    throws(LedgerError) -> [QueueRow]
  {
    guard let now = try log.event(seq)?.at else { return [] }
    var then: [SessionID: Session] = [:]
    for id in try candidates(at: seq) where then[id] == nil {
      if let session = try session(id, at: seq), case .queue = session.owner,
        session.status == .open, session.waitingSince != nil
      {
        then[id] = session
      }
    }
    return try list.rows(then.keys.sorted())
      .compactMap { row in
        then[row.id].map { session in
          QueueRow(
            session: row.then(session, rules),
            terms: Priority(of: session, at: now, rules.weights).terms,
            words: session.escalation?.words)
        }
      }
      .sorted { ($1.score, $0.session.id) < ($0.score, $1.session.id) }
  }

  /// Sessions that wait now, and those that left a queue soon after.
  private func candidates(at seq: Seq) throws(LedgerError) -> [SessionID] {
    let waiting = try connection.prepare(
      "SELECT id FROM session WHERE need_class=? AND id <= ? ORDER BY need_at, id LIMIT ?"
    )
    .bind(NeedClass.waiting.rawValue).bind(seq).bind(PastReads.queueLimit)
    .all { row in SessionID(row.int(0)) }
    let left = try log.events(of: .ownerChanged, after: seq, upTo: seq + PastReads.span)
      .compactMap { event -> SessionID? in
        guard case .ownerChanged(let change) = event.fact, case .queue = change.from,
          let session = event.session, session.seq <= seq
        else { return nil }
        return session
      }
    return waiting + left.prefix(PastReads.queueLimit)
  }

  private func session(_ id: SessionID, at seq: Seq) throws(LedgerError) -> Session? {
    let events = try log.events(of: id, after: 0, upTo: seq, limit: PastReads.eventLimit)
    var session = events.first.flatMap(Session.init(opening:))
    for event in events.dropFirst() { session?.apply(event) }
    return session
  }
}
