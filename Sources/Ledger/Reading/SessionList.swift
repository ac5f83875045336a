import Desk
import Language

/// Windows of the session list, the queue and the counts of the header.
struct SessionList {
  let connection: Connection

  // MARK: Windows

  func window(
    _ filter: SessionFilter, _ sort: SessionSort, offset: Int, limit: Int
  ) throws(LedgerError) -> SessionWindow {
    let condition = Condition(filter)
    let total = try condition.bind(
      to: connection.prepare(built: "SELECT count(*) FROM session WHERE \(condition.sql)")
    ).first { row in Int(row.int(0)) }
    let ids = try condition.bind(
      to: connection.prepare(
        built: """
          SELECT id FROM session WHERE \(condition.sql) ORDER BY \(SessionList.order(sort))
          LIMIT ? OFFSET ?
          """)
    ).bind(limit).bind(offset).all { row in SessionID(row.int(0)) }
    return SessionWindow(
      filter: filter, sort: sort, offset: offset, rows: try rows(ids), total: total ?? 0)
  }

  /// Which rows a filter leaves; its columns stand in the index `session_need`, but for the channel
  /// and the tags.
  private struct Condition {
    var sql: String
    var values: [String] = []

    init(_ filter: SessionFilter) {
      switch filter.status {
      case nil: sql = "need_class < \(NeedClass.closed.rawValue)"
      case .open: sql = "need_class < \(NeedClass.snoozed.rawValue)"
      case .snoozed: sql = "need_class = \(NeedClass.snoozed.rawValue)"
      case .closed: sql = "need_class = \(NeedClass.closed.rawValue)"
      }
      switch filter.owner {
      case nil: break
      case .assistant: sql += " AND owner = 'assistant'"
      case .queue: sql += " AND owner > 'queue:' AND owner < 'queue;'"
      case .inQueue(let name):
        sql += " AND owner = ?"
        values.append(Owner.queue(name).text)
      case .agent(let id):
        // Said twice, so that the small index of sessions with an agent is used.
        sql += " AND owner = ? AND owner > 'agent:' AND owner < 'agent;'"
        values.append(Owner.agent(id).text)
      }
      if let channel = filter.channel {
        sql += " AND channel = ?"
        values.append(channel)
      }
      if let tag = filter.tag {
        sql += " AND EXISTS(SELECT 1 FROM json_each(session.tags) t WHERE t.value = ?)"
        values.append(tag)
      }
    }

    func bind(to row: Statement) -> Statement {
      for value in values { row.bind(value) }
      return row
    }
  }

  private static func order(_ sort: SessionSort) -> String {
    switch sort {
    case .need: "need_class, need_at, id"
    case .sla: "due_at IS NULL, due_at, need_class, need_at, id"
    case .mood: "mood, need_class, need_at, id"
    case .age: "id"
    }
  }

  /// The rows of sessions in the order asked for; unknown ones are left out.
  func rows(_ ids: [SessionID]) throws(LedgerError) -> [SessionRow] {
    var rows: [SessionRow] = []
    rows.reserveCapacity(ids.count)
    for id in ids {
      let row = try connection.prepare(
        """
        SELECT s.id, s.epoch, s.status, s.owner, s.customer, c.name, s.tier, s.channel,
          s.language, s.intent, s.need_class, s.mood, s.emotion, s.slope, s.waiting_since,
          s.unanswered_since, s.last_at, s.last_message, s.last_speaker, s.preview, s.escalation,
          s.snoozed_until, s.tags, s.has_failure OR EXISTS(
            SELECT 1 FROM work_job j
            WHERE j.session = s.id AND j.kind = 'deliver' AND j.trouble IS NOT NULL),
          s.hand_raised_at, s.due_at, s.soon_at
        FROM session s LEFT JOIN customer c ON c.id = s.customer WHERE s.id = ?
        """
      )
      .bind(id.seq).first(SessionList.row)
      if let row { rows.append(row) }
    }
    return rows
  }

  private static func row(_ row: Statement) throws(LedgerError) -> SessionRow {
    let id = SessionID(row.int(0))
    guard let status = SessionStatus(rawValue: row.text(2)), let owner = Owner(text: row.text(3)),
      let tier = Tier(rawValue: row.text(6)), let need = NeedClass(rawValue: Int(row.int(10))),
      let emotion = Emotion(rawValue: row.text(12)),
      let speaker = Turn.Speaker(rawValue: row.text(18))
    else { throw LedgerError(.corrupt, "the row of session \(id) cannot be read") }
    let customer = row.text(4)
    var listed = SessionRow(
      id: id, epoch: Int(row.int(1)), status: status, owner: owner, customer: customer,
      customerName: row.optionalText(5) ?? Display.oneLine(customer, limitScalars: 80),
      tier: tier, channel: row.text(7), language: row.optionalText(8),
      intent: row.optionalText(9), need: need, mood: row.double(11), emotion: emotion,
      moodSlope: row.double(13), waitingSince: row.moment(14), unansweredSince: row.moment(15),
      lastAt: Timestamp(ms: row.int(16)), lastMessageSeq: row.int(17), lastSpeaker: speaker,
      preview: row.text(19), escalation: row.optionalText(20).flatMap(EscalationReason.init),
      snoozedUntil: row.moment(21), tags: try Packed.list(row.optionalText(22)),
      hasTrouble: row.bool(23), handRaisedAt: row.moment(24))
    if let at = row.moment(25), let soonAt = row.moment(26) {
      listed.due = Due(soonAt: soonAt, at: at)
    }
    return listed
  }

  /// A customer's sessions, newest first.
  func sessions(of customer: CustomerID, limit: Int) throws(LedgerError) -> [SessionRow] {
    let ids = try connection.prepare(
      "SELECT id FROM session WHERE customer=? ORDER BY id DESC LIMIT ?"
    )
    .bind(customer).bind(limit).all { row in SessionID(row.int(0)) }
    return try rows(ids)
  }

  // MARK: Queue and counts

  func queue(
    limit: Int, at now: Timestamp, _ weights: PriorityWeights
  ) throws(LedgerError) -> [QueueRow] {
    let ids = try connection.prepare(
      "SELECT id FROM session WHERE need_class=? ORDER BY need_at, id LIMIT ?"
    )
    .bind(NeedClass.waiting.rawValue).bind(limit).all { row in SessionID(row.int(0)) }
    let store = SessionStore(connection: connection)
    var queue: [QueueRow] = []
    for row in try rows(ids) {
      guard let session = try store.load(row.id)?.session else { continue }
      queue.append(
        QueueRow(
          session: row, terms: Priority(of: session, at: now, weights).terms,
          words: session.escalation?.words))
    }
    return queue
  }

  func counts(
    viewer: AgentID?, at now: Timestamp
  ) throws(LedgerError) -> DeskCounts {
    var counts = DeskCounts()
    counts.mine =
      try connection.prepare(
        """
        SELECT count(*) FROM session WHERE owner = ? AND owner > 'agent:' AND owner < 'agent;'
          AND need_class < 6
        """
      )
      .bind(Owner.agent(viewer ?? "").text).first { row in Int(row.int(0)) } ?? 0
    try connection.prepare(
      """
      SELECT count(*), total(need_class = 0), total(due_at < ?1),
        total(owner = 'assistant'), min(CASE WHEN due_at >= ?1 THEN due_at END)
      FROM session WHERE need_class < 5
      """
    )
    .bind(now.ms)
    .first { row in
      counts.open = Int(row.int(0))
      counts.waiting = Int(row.int(1))
      counts.breached = Int(row.int(2))
      counts.assistant = Int(row.int(3))
      counts.nextDueAt = row.moment(4)
    }
    return counts
  }
}
