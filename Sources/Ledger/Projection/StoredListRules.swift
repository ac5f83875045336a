import Desk

/// The rules by which the stored places in the queue and due times were computed.
enum StoredListRules {
  static func read(_ connection: Connection) throws(LedgerError) -> ListRules? {
    let text = try connection.prepare("SELECT value FROM work_setting WHERE name='listRules'")
      .first { row in row.text(0) }
    // Those of an earlier program lack some weights: all is computed anew.
    return text.flatMap { try? Packed.value(Array($0.utf8)) }
  }

  /// Computes the places and due times of all sessions that people owe something anew; nothing else
  /// depends on these rules.
  static func adopt(_ rules: ListRules, _ connection: Connection) throws(LedgerError) {
    let text = String(decoding: try Packed.bytes(rules), as: UTF8.self)
    try connection.prepare("INSERT OR REPLACE INTO work_setting VALUES('listRules', ?)")
      .bind(text).run()
    let store = SessionStore(connection: connection)
    let owed = try connection.prepare("SELECT id FROM session WHERE need_class <= ?")
      .bind(NeedClass.unanswered.rawValue)
      .all { row in SessionID(row.int(0)) }
    for id in owed {
      if let record = try store.load(id) { try store.save(record, rules) }
    }
  }

  /// Folds the sessions that people have anew after `Schema.dues`: no earlier program kept all of what
  /// was promised to them.
  static func foldDues(_ connection: Connection) throws(LedgerError) {
    try connection.execute("DELETE FROM work_setting WHERE name='weights'")
    let log = EventLog(connection)
    let store = SessionStore(connection: connection)
    let rules = Policy().listRules
    try adopt(rules, connection)
    let planned = try connection.prepare(
      """
      SELECT id FROM session WHERE need_class < ?1 AND service IS NOT NULL AND (
        json_extract(service, '$.dueAt') IS NOT NULL
        OR json_extract(service, '$.runsSince') IS NOT NULL
        OR json_extract(service, '$.resolution') > 0)
      """
    )
    .bind(NeedClass.closed.rawValue).all { row in SessionID(row.int(0)) }
    for id in planned {
      if let record = try SessionRecord(folding: id, from: log) { try store.save(record, rules) }
    }
  }
}
