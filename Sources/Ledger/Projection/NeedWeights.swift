import Desk

/// The weights by which the stored places in the queue were computed.
enum NeedWeights {
  static func stored(_ connection: Connection) throws(LedgerError) -> PriorityWeights? {
    let text = try connection.prepare("SELECT value FROM work_setting WHERE name='weights'")
      .first { row in row.text(0) }
    // Those of an earlier program lack some weights: the places are computed anew.
    return text.flatMap { try? Packed.value(Array($0.utf8)) }
  }

  /// Computes the places of all waiting sessions anew; nothing else depends on the weights.
  static func adopt(_ weights: PriorityWeights, _ connection: Connection) throws(LedgerError) {
    let text = String(decoding: try Packed.bytes(weights), as: UTF8.self)
    try connection.prepare("INSERT OR REPLACE INTO work_setting VALUES('weights', ?)")
      .bind(text).run()
    let store = SessionStore(connection: connection)
    let waiting = try connection.prepare("SELECT id FROM session WHERE need_class = ?")
      .bind(NeedClass.waiting.rawValue)
      .all { row in SessionID(row.int(0)) }
    for id in waiting {
      if let record = try store.load(id) { try store.save(record, weights) }
    }
  }
}
