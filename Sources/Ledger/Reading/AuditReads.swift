import Desk

/// Reads of who did what.
enum AuditReads {
  /// The events of a stretch that a filter leaves, oldest first; only their bodies are read.
  static func events(
    _ log: EventLog, matching filter: EventFilter, after seq: Seq, upTo: Seq
  ) throws(LedgerError) -> [Event] {
    var sql = """
      SELECT e.seq, e.session, e.version, e.epoch, e.actor, e.at, e.kind, e.body
      FROM event e WHERE e.seq > ? AND e.seq <= ?
      """
    if filter.session != nil {
      sql += " AND (e.session = ? OR e.session IS NULL AND e.kind IN (\(names(filter.besides))))"
    }
    if filter.actor != nil { sql += " AND e.actor = ?" }
    if filter.from != nil { sql += " AND e.at >= ?" }
    if filter.to != nil { sql += " AND e.at < ?" }
    if !filter.kinds.isEmpty {
      sql += " AND (e.kind IN (\(names(filter.kinds)))"
      sql += filter.includesAgents ? " OR (e.actor > 'agent:' AND e.actor < 'agent;'))" : ")"
    }
    let row = try log.connection.prepare(built: sql + " ORDER BY e.seq").bind(seq).bind(upTo)
    if let session = filter.session { row.bind(session.seq) }
    if let actor = filter.actor { row.bind(actor.text) }
    if let from = filter.from { row.bind(from.ms) }
    if let to = filter.to { row.bind(to.ms) }
    return try row.all(log.event)
  }

  private static func names(_ kinds: Set<FactKind>) -> String {
    kinds.map { "'\($0.rawValue)'" }.sorted().joined(separator: ",")
  }

  /// The desk's own facts of a kind after a seq, oldest first.
  static func ofDesk(
    _ log: EventLog, _ kind: FactKind, after seq: Seq, limit: Int
  ) throws(LedgerError) -> [Event] {
    try log.connection.prepare(
      """
      SELECT e.seq, e.session, e.version, e.epoch, e.actor, e.at, e.kind, e.body
      FROM event e WHERE e.session IS NULL AND e.kind = ? AND e.seq > ? ORDER BY e.seq LIMIT ?
      """
    )
    .bind(kind.rawValue).bind(seq).bind(limit).all(log.event)
  }
}
