import Desk

/// Who is there, and which waiting sessions agents are asked to take.
struct OfferBook {
  let connection: Connection
  let clock: BootClock

  // MARK: Presence

  func beat(_ agent: AgentID, isHere: Bool, at now: Timestamp) throws(LedgerError) {
    // Who comes back after having gone for the day is online; busy and away stay.
    try connection.prepare(
      """
      INSERT INTO work_presence(agent, state, is_here, beat, boot, seen_at)
      VALUES(?1, 'online', ?2, ?3, ?4, ?5)
      ON CONFLICT DO UPDATE SET is_here=?2, beat=?3, boot=?4, seen_at=?5,
        state = CASE WHEN state = 'offline' AND ?2 AND NOT is_here THEN 'online' ELSE state END
      """
    )
    .bind(agent).bind(isHere).bind(clock.nowMs()).bind(clock.bootID).bind(now.ms).run()
    // Who lives still looks at what they looked at.
    try connection.prepare("UPDATE work_viewing SET at=? WHERE agent=? AND ?").bind(now.ms)
      .bind(agent).bind(isHere).run()
  }

  func setPresence(
    _ presence: Presence, agent: AgentID, at now: Timestamp
  ) throws(LedgerError) {
    var until: Timestamp?
    if case .away(let moment) = presence { until = moment }
    try connection.prepare(
      """
      INSERT INTO work_presence(agent, state, until, is_here, beat, boot, seen_at)
      VALUES(?1, ?2, ?3, 0, 0, '', ?4)
      ON CONFLICT DO UPDATE SET state=?2, until=?3
      """
    )
    .bind(agent).bind(presence.name).bind(until?.ms).bind(now.ms).run()
    try tell()
  }

  // MARK: Offers

  /// Asks an agent to take a session that waits; see `WorkState.offer`.
  func make(
    _ session: SessionID, to agent: AgentID, because terms: [SuitabilityTerm], forMs: Int64
  ) throws(LedgerError) -> Bool {
    let now = clock.nowMs()
    try connection.prepare(
      """
      INSERT INTO work_offer(session, agent, state, until, boot, terms)
      SELECT s.id, ?2, 'open', ?3, ?4, ?5 FROM session s
      WHERE s.id = ?1 AND s.need_class = 0 AND NOT EXISTS(
        SELECT 1 FROM work_offer o WHERE (o.session = ?1 OR o.agent = ?2)
          AND o.state = 'open' AND o.boot = ?4 AND o.until > ?6)
      ON CONFLICT DO UPDATE SET state='open', until=?3, boot=?4, terms=?5
      """
    )
    .bind(session.seq).bind(agent).bind(now + forMs).bind(clock.bootID)
    .bind(try Packed.json(terms)).bind(now).run()
    guard connection.changes == 1 else { return false }
    try tell()
    return true
  }

  func decline(_ session: SessionID, agent: AgentID) throws(LedgerError) -> Bool {
    try connection.prepare(
      """
      UPDATE work_offer SET state='declined'
      WHERE session=? AND agent=? AND state='open' AND boot=? AND until>?
      """
    )
    .bind(session.seq).bind(agent).bind(clock.bootID).bind(clock.nowMs()).run()
    guard connection.changes == 1 else { return false }
    try tell()
    return true
  }

  /// Lets every feed, in this and other processes, see that something changed.
  private func tell() throws(LedgerError) {
    try connection.prepare(
      """
      INSERT INTO work_cursor(name, value) VALUES('routing', 1)
      ON CONFLICT DO UPDATE SET value = value + 1
      """
    ).run()
  }

  /// Forgets who was asked and did not take it; an open offer stays.
  func forget(_ session: SessionID) throws(LedgerError) {
    try connection.prepare(
      "DELETE FROM work_offer WHERE session=? AND NOT (state='open' AND boot=? AND until>?)"
    )
    .bind(session.seq).bind(clock.bootID).bind(clock.nowMs()).run()
  }

  /// An owner change ends what was offered of the session; whoever got it was served last.
  func follow(
    _ change: OwnerChanged, of session: SessionID, at moment: Timestamp
  ) throws(LedgerError) {
    try connection.prepare("DELETE FROM work_offer WHERE session=?").bind(session.seq).run()
    guard let agent = change.to.agent else { return }
    try connection.prepare("UPDATE work_presence SET served_at=? WHERE agent=?")
      .bind(moment.ms).bind(agent).run()
  }
}
