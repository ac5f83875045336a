import Desk

/// Who had which session from when to when, and what they did with it: one row for each owner.
///
/// A row begins with the owner change that leads to its owner and ends with the next one.
struct StintStore {
  let connection: Connection

  /// Takes in one more fact of a session.
  ///
  /// - Parameter record: the session before it; nil where the fact begins one.
  func project(_ event: Event, before record: SessionRecord?) throws(LedgerError) {
    guard let id = event.session else { return }
    if case .sessionOpened(let opened) = event.fact {
      try begin(
        Beginning(
          owner: opened.owner, from: "none",
          askedSince: opened.owner.queue == nil ? nil : event.at, isLate: false, mood: nil),
        of: id, event)
      return
    }
    guard let record else { return }
    switch event.fact {
    case .ownerChanged(let change):
      try end(record, with: change, event)
      try begin(Beginning(change, record.session, event), of: id, event)
    case .messageCommitted(let message):
      if case .agent = event.actor { try answer(message, record, event) }
    case .snoozed where record.session.owner.agent != nil:
      try connection.prepare("UPDATE stint SET paused_at=? WHERE seq=?")
        .bind(event.at.ms).bind(record.ownerSince).run()
    case .woken: try resume(record, event)
    case .waitShifted(let shift) where record.session.owner != .assistant:
      try connection.prepare(
        """
        UPDATE stint SET began_at=began_at+?1, asked_since=asked_since+?1, replied_at=replied_at+?1,
          paused_at=paused_at+?1 WHERE seq=?2
        """
      )
      .bind(shift.byMs).bind(record.ownerSince).run()
    default: break
    }
  }

  /// Fills the table from the facts of a desk that had none.
  func foldAll() throws(LedgerError) {
    let log = EventLog(connection)
    let sessions = try connection.prepare(
      "SELECT id, epoch = 1 AND owner = 'assistant' FROM session ORDER BY id"
    )
    .all { row in (id: SessionID(row.int(0)), isUntouched: row.bool(1)) }
    for (id, isUntouched) in sessions {
      // Whoever had it from its first event on still has it: nothing later says more.
      if isUntouched {
        if let first = try log.events(of: id, after: 0, upTo: nil, limit: 1).first {
          try project(first, before: nil)
        }
        continue
      }
      var record: SessionRecord?
      var seq: Seq = 0
      while true {
        let page = try log.events(of: id, after: seq, upTo: nil, limit: StintStore.pageEvents)
        guard let last = page.last else { break }
        for event in page {
          try project(event, before: record)
          if record == nil { record = SessionRecord(opening: event) } else { record?.apply(event) }
        }
        seq = last.seq
      }
    }
  }

  /// So many events are folded at a time.
  private static let pageEvents = 1000

  // MARK: Beginning and end

  fileprivate struct Beginning {
    var owner: Owner
    /// The kind of the owner before: `none` where there was none.
    var from: String
    /// Since when the customer waits for a person or, of one they had, for an answer.
    var askedSince: Timestamp?
    /// Whether the customer waited in the queue for longer than promised.
    var isLate: Bool
    var mood: Double?
  }

  private func begin(
    _ beginning: Beginning, of session: SessionID, _ event: Event
  ) throws(LedgerError) {
    if beginning.owner == .nobody { return }
    try connection.prepare(
      """
      INSERT INTO stint(seq, session, owner, came_from, began_at, asked_since, is_late, mood_before)
      VALUES(?,?,?,?,?,?,?,?)
      """
    )
    .bind(event.seq).bind(session.seq).bind(beginning.owner.text).bind(beginning.from)
    .bind(event.at.ms).bind(beginning.askedSince?.ms).bind(beginning.isLate)
    .bind(beginning.mood).run()
  }

  private func end(
    _ record: SessionRecord, with change: OwnerChanged, _ event: Event
  ) throws(LedgerError) {
    if record.session.status == .snoozed { try resume(record, event) }
    let session = record.session
    let hadPeople = session.lastAgent != nil || session.service.queue != nil
    try connection.prepare(
      """
      UPDATE stint SET ended_at=?1, went_to=?3, had_people=?4, mood_after=?5 WHERE seq=?2
      """
    )
    .bind(event.at.ms).bind(record.ownerSince).bind(OwnerKind(change.to).rawValue).bind(hadPeople)
    .bind(session.knownMood).run()
  }

  /// Time asleep is not time at work.
  private func resume(_ record: SessionRecord, _ event: Event) throws(LedgerError) {
    try connection.prepare(
      """
      UPDATE stint SET paused_ms = paused_ms + ?1 - paused_at, paused_at = NULL
      WHERE seq=?2 AND paused_at IS NOT NULL
      """
    )
    .bind(event.at.ms).bind(record.ownerSince).run()
  }

  /// Counts an agent's message to the customer.
  private func answer(
    _ message: MessageCommitted, _ record: SessionRecord, _ event: Event
  ) throws(LedgerError) {
    // Rank 0 is a text that the agent chose elsewhere.
    let basis = message.basis.flatMap { $0.rank > 0 ? $0 : nil }
    try connection.prepare(
      """
      UPDATE stint SET replied_at=coalesce(replied_at, ?1), replies=replies+1,
        suggested=suggested+?3, edited=edited+?4 WHERE seq=?2
      """
    )
    .bind(event.at.ms).bind(record.ownerSince).bind(basis != nil)
    .bind(basis?.isChanged ?? false).run()
  }
}

extension StintStore.Beginning {
  fileprivate init(_ change: OwnerChanged, _ session: Session, _ event: Event) {
    owner = change.to
    from = OwnerKind(session.owner).rawValue
    switch change.to {
    case .queue: askedSince = session.waitingSince ?? event.at
    case .agent: askedSince = session.waitingSince ?? session.unansweredSince
    case .assistant, .nobody: askedSince = nil
    }
    isLate = session.owner.queue != nil && session.service.response == .breached
    mood = session.knownMood
  }
}

extension Session {
  /// The customer's mood; nil where no message has told it yet.
  fileprivate var knownMood: Double? { mood.trajectory.isEmpty ? nil : mood.level }
}
