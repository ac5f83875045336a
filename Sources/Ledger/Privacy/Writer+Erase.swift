import Desk
import Language

/// Taking bodies out of the ledger and everything that follows from them out of the tables, inside
/// the open transaction.
extension Writer {
  /// So many events of a session are read at a time.
  private static let erasePageEvents = 1000

  /// Removes what a session holds; what is left folds to a closed session of nobody.
  func erase(_ id: SessionID) throws(LedgerError) {
    try overwriting { () throws(LedgerError) in
      try eraseSearch(id)
      try eraseReceipts(id)
      for table in ["entry", "wait", "stint"] {
        try connection.prepare(
          built: "DELETE FROM \(table) WHERE seq IN (SELECT e.seq FROM event e WHERE e.session=?)"
        )
        .bind(id.seq).run()
      }
      try eraseRows(
        "session", "session = \(id.seq)", except: ["event", "entry", "inbound", "stint"])
      try connection.prepare("UPDATE event SET salt=NULL, body=NULL WHERE session=?")
        .bind(id.seq).run()
      try connection.prepare("DELETE FROM session WHERE id=?").bind(id.seq).run()
      if let left = try SessionRecord(folding: id, from: log) { try sessions.save(left, listRules) }
    }
  }

  /// Removes the facts of the desk about a person.
  func erase(_ facts: PersonFacts) throws(LedgerError) {
    try overwriting { () throws(LedgerError) in
      for seq in facts.seqs {
        try connection.prepare("UPDATE event SET salt=NULL, body=NULL WHERE seq=?").bind(seq).run()
      }
      try connection.prepare("DELETE FROM customer WHERE id=?").bind(facts.customer).run()
      for table in try tables(with: "customer") where table != "session" {
        try connection.prepare(built: "DELETE FROM \(table) WHERE customer=?")
          .bind(facts.customer).run()
      }
      for example in facts.examples {
        try connection.prepare("DELETE FROM example WHERE id=?").bind(example).run()
      }
      var projector = Projector(connection)
      for event in facts.survivors.values.sorted(by: { $0.seq < $1.seq }) {
        try projector.project(event)
      }
    }
  }

  /// Runs `body` with what it removes overwritten by zeros, and forgets what was read before.
  func overwriting(_ body: () throws(LedgerError) -> Void) throws(LedgerError) {
    try connection.execute("PRAGMA secure_delete=ON")
    defer {
      // Costs only writes later on if it stays.
      try? connection.execute("PRAGMA secure_delete=OFF")
      forgetRows()
    }
    try body()
  }

  /// The index holds no texts: a message is taken out by the words it was put in with.
  private func eraseSearch(_ id: SessionID) throws(LedgerError) {
    let indexed = try connection.int("SELECT seq FROM work_index WHERE name='search'") ?? 0
    let messages = try connection.prepare(
      """
      SELECT m.seq, m.text FROM event e CROSS JOIN entry m ON m.seq = e.seq
      WHERE e.session=? AND m.kind <= 1 AND m.seq <= ?
      """
    )
    .bind(id.seq).bind(indexed).all { row in (seq: row.int(0), text: row.text(1)) }
    for message in messages {
      try connection.prepare("INSERT INTO search(search, rowid, text) VALUES('delete', ?, ?)")
        .bind(message.seq).bind(Tokens.searchText(message.text)).run()
    }
  }

  /// The channels' names of messages have no index by session: they are found by what was received.
  private func eraseReceipts(_ id: SessionID) throws(LedgerError) {
    var seq: Seq = 0
    while true {
      let page = try log.events(of: id, after: seq, upTo: nil, limit: Writer.erasePageEvents)
      guard let last = page.last else { return }
      for case .messageReceived(let message) in page.map(\.fact) {
        try connection.prepare("DELETE FROM inbound WHERE channel=? AND id=?")
          .bind(message.channel).bind(message.id).run()
      }
      seq = last.seq
    }
  }

  /// Whatever table says of a row that it belongs to the session, such as drafts and read marks.
  private func eraseRows(
    _ column: String, _ condition: String, except kept: Set<String>
  ) throws(LedgerError) {
    for table in try tables(with: column) where !kept.contains(table) {
      try connection.execute("DELETE FROM \(table) WHERE \(condition)")
    }
  }

  private func tables(with column: String) throws(LedgerError) -> [String] {
    try connection.prepare(
      """
      SELECT m.name FROM sqlite_schema m, pragma_table_info(m.name) c
      WHERE m.type='table' AND m.sql NOT LIKE 'CREATE VIRTUAL%' AND c.name=? ORDER BY m.name
      """
    )
    .bind(column).all { row in row.text(0) }
  }
}
