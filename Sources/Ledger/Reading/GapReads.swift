import Desk

/// Reads behind the list of questions that found no good answer.
extension SnapshotReader {
  func assistantSteps(after seq: Seq, upTo: Seq) throws(LedgerError) -> [AssistantStep] {
    // Two values of a body are read by SQLite: decoding all bodies would take ten times as long.
    try connection.prepare(
      """
      SELECT seq, session, kind, json_extract(CAST(body AS TEXT), '$.message'),
        json_extract(CAST(body AS TEXT), '$.outcome'), json_extract(CAST(body AS TEXT), '$.verb'),
        json_extract(CAST(body AS TEXT), '$.reason')
      FROM event WHERE seq>? AND seq<=? AND kind IN ('responded', 'ownerChanged')
        AND session IS NOT NULL AND body IS NOT NULL ORDER BY seq
      """
    )
    .bind(seq).bind(upTo).all { row in step(row) }.compactMap(\.self)
  }

  private func step(_ row: Statement) -> AssistantStep? {
    let kind: AssistantStep.Kind
    if row.text(2) == FactKind.responded.rawValue {
      guard let message = row.optionalInt(3),
        let outcome = row.optionalText(4).flatMap(ResponseOutcome.init)
      else { return nil }
      kind = .responded(message: message, outcome)
    } else {
      switch row.optionalText(5).flatMap(OwnerVerb.init) {
      case .escalate:
        guard let reason = row.optionalText(6).flatMap(EscalationReason.init) else { return nil }
        kind = .escalated(reason)
      case .resolve: kind = .closed
      default: return nil
      }
    }
    return AssistantStep(seq: row.int(0), session: SessionID(row.int(1)), kind: kind)
  }

  func questionsWithoutTakenSuggestion(limit: Int) throws(LedgerError) -> [LeftQuestion] {
    try connection.prepare(
      """
      SELECT message, session, max(outcome='rejected') FROM suggestion
      WHERE decided IS NOT NULL GROUP BY message, session
      HAVING sum(outcome IN ('accepted', 'edited'))=0
        AND sum(outcome IN ('ignored', 'rejected'))>0
      ORDER BY message DESC LIMIT ?
      """
    )
    .bind(limit)
    .all { row in
      LeftQuestion(
        message: row.int(0), session: SessionID(row.int(1)),
        trouble: row.bool(2) ? .rejected : .ignored)
    }
  }

  func agentReply(after message: Seq, in session: SessionID) throws(LedgerError) -> GivenReply? {
    let reply = try connection.prepare(
      """
      SELECT m.seq, m.text FROM event e CROSS JOIN entry m ON m.seq = e.seq
      WHERE e.session=? AND e.seq>? AND m.kind=1 AND m.author > 'agent:' AND m.author < 'agent;'
        AND m.state IS NOT 'withdrawn' ORDER BY e.seq LIMIT 1
      """
    )
    .bind(session.seq).bind(message).first { row in (seq: row.int(0), text: row.text(1)) }
    guard let reply else { return nil }
    let next = try connection.prepare(
      """
      SELECT m.polarity FROM event e CROSS JOIN entry m ON m.seq = e.seq
      WHERE e.session=? AND e.seq>? AND m.kind=0 ORDER BY e.seq LIMIT 1
      """
    )
    .bind(session.seq).bind(reply.seq).first { row in row.double(0) }
    return GivenReply(seq: reply.seq, text: reply.text, nextPolarity: next)
  }

  func topics() throws(LedgerError) -> [TopicCount] {
    try connection.prepare(
      """
      SELECT intent, count(*), sum(status='closed'),
        sum(status='closed' AND first_human_reply_at IS NULL)
      FROM session GROUP BY intent ORDER BY count(*) DESC, intent
      """
    )
    .all { row in
      TopicCount(
        intent: row.optionalText(0), sessions: Int(row.int(1)), closed: Int(row.int(2)),
        closedByAssistant: Int(row.int(3)))
    }
  }
}
