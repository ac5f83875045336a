import Desk
import Language

/// The notes that name an agent.
struct MentionReads {
  let connection: Connection

  /// The newest of them, unread ones first, each group newest first.
  func mentions(of agent: AgentID, limit: Int) throws(LedgerError) -> [Mention] {
    let all = try connection.prepare(
      """
      SELECT m.seq, m.session, n.at, n.author, n.text, s.owner, s.customer, c.name,
        m.seq > coalesce(
          (SELECT r.seq FROM work_read r WHERE r.agent = ?2 AND r.session = m.session), 0)
      FROM mention m CROSS JOIN entry n ON n.seq = m.seq CROSS JOIN session s ON s.id = m.session
        LEFT JOIN customer c ON c.id = s.customer
      WHERE m.name = ?1 AND n.author <> ?3 ORDER BY m.seq DESC LIMIT ?4
      """
    )
    .bind(Mention.name(of: agent)).bind(agent).bind(Actor.agent(agent).text).bind(limit)
    .all { (row) throws(LedgerError) in try MentionReads.mention(row) }
    return all.filter(\.isUnread) + all.filter { !$0.isUnread }
  }

  /// How many of the newest are unread.
  func unread(of agent: AgentID) throws(LedgerError) -> Int {
    try connection.prepare(
      """
      SELECT count(*) FROM (SELECT seq, session FROM mention WHERE name = ?1
        ORDER BY seq DESC LIMIT ?4) m CROSS JOIN entry n ON n.seq = m.seq
      WHERE n.author <> ?3 AND m.seq > coalesce(
        (SELECT r.seq FROM work_read r WHERE r.agent = ?2 AND r.session = m.session), 0)
      """
    )
    .bind(Mention.name(of: agent)).bind(agent).bind(Actor.agent(agent).text).bind(Mention.limit)
    .first { row in Int(row.int(0)) } ?? 0
  }

  private static func mention(_ row: Statement) throws(LedgerError) -> Mention {
    let session = SessionID(row.int(1))
    guard let owner = Owner(text: row.text(5)) else {
      throw LedgerError(.corrupt, "the owner of session \(session) cannot be read")
    }
    guard case .agent(let author) = try DeskReads.actor(row.text(3)) else {
      throw LedgerError(.corrupt, "note \(row.int(0)) is of nobody")
    }
    return Mention(
      seq: row.int(0), session: session, at: Timestamp(ms: row.int(2)), author: author,
      customerName: row.optionalText(7) ?? Display.oneLine(row.text(6), limitScalars: 80),
      owner: owner, text: row.text(4), isUnread: row.bool(8))
  }
}
