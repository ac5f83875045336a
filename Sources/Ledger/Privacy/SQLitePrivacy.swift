import Desk
import Foundation

/// Forgets in a desk's file; written through the same queue as facts.
struct SQLitePrivacy: PrivacyWork {
  let queue: WriteQueue
  let readers: ReaderPool
  let file: DeskFile
  let options: LedgerOptions

  // MARK: How far it has come

  func beginForgetting(
    _ customer: CustomerID, by actor: Actor, at now: Timestamp
  ) throws(LedgerError) -> Forgetting {
    try queue.submit { (writer) throws(LedgerError) in
      let known = try SQLitePrivacy.open(writer.connection)
      if let begun = known.first(where: { $0.customer == customer }) { return begun }
      let fact = ProposedFact(actor, .customerForgotten(CustomerForgotten(customer: customer)))
      let seq = try writer.record([fact], at: now).last?.seq ?? 0
      let forgetting = Forgetting(
        seq: seq, customer: customer, stage: .files, since: seq, hasTaught: false)
      try SQLitePrivacy.save(forgetting, writer.connection)
      return forgetting
    }
  }

  func openForgettings() throws(LedgerError) -> [Forgetting] {
    try readers.read { (connection) throws(LedgerError) in try SQLitePrivacy.open(connection) }
  }

  func save(_ forgetting: Forgetting) throws(LedgerError) {
    try queue.submit { (writer) throws(LedgerError) in
      try SQLitePrivacy.save(forgetting, writer.connection)
    }
  }

  func finish(_ forgetting: Forgetting) throws(LedgerError) {
    try queue.submit { (writer) throws(LedgerError) in
      try writer.connection.prepare("DELETE FROM work_forgetting WHERE seq=?")
        .bind(forgetting.seq).run()
    }
  }

  private static func open(_ connection: Connection) throws(LedgerError) -> [Forgetting] {
    try connection.prepare(
      "SELECT seq, person, stage, since, has_taught FROM work_forgetting ORDER BY seq"
    )
    .all { row in
      Forgetting(
        seq: row.int(0), customer: row.text(1), stage: .init(rawValue: row.text(2)) ?? .files,
        since: row.int(3), hasTaught: row.bool(4))
    }
  }

  private static func save(
    _ forgetting: Forgetting, _ connection: Connection
  ) throws(LedgerError) {
    try connection.prepare(
      """
      INSERT OR REPLACE INTO work_forgetting(seq, person, stage, since, has_taught)
      VALUES(?,?,?,?,?)
      """
    )
    .bind(forgetting.seq).bind(forgetting.customer).bind(forgetting.stage.rawValue)
    .bind(forgetting.since).bind(forgetting.hasTaught).run()
  }

  // MARK: What is forgotten

  func forgetFacts(
    _ forgetting: Forgetting, examples: Set<String>
  ) throws(LedgerError) -> Bool {
    var search = try readers.read { (connection) throws(LedgerError) in
      try PersonFacts(
        forgetting.customer, upTo: forgetting.seq, examples: examples, connection)
    }
    var isBehind = true
    while isBehind {
      isBehind = try readers.read { (connection) throws(LedgerError) in
        try search.readPage(EventLog(connection))
      }
    }
    return try queue.submit { (writer) throws(LedgerError) in
      // What was written since the last page, and nothing can be written from here on.
      while try search.readPage(writer.log) {}
      try writer.erase(search)
      return !search.examples.isEmpty
    }
  }

  func forget(
    _ session: SessionID, _ cause: SessionForgotten.Cause, by actor: Actor, at now: Timestamp
  ) throws(LedgerError) -> Bool {
    try queue.submit { (writer) throws(LedgerError) in
      guard let known = try writer.sessions.load(session), !known.session.isForgotten else {
        return false
      }
      try writer.erase(session)
      try writer.record(
        [
          ProposedFact(
            actor, .sessionForgotten(SessionForgotten(session: session, cause: cause)))
        ], at: now)
      return true
    }
  }

  func sessions(
    of customer: CustomerID, before seq: Seq, limit: Int
  ) throws(LedgerError) -> [SessionID] {
    try readers.read { (connection) throws(LedgerError) in
      try connection.prepare("SELECT id FROM session WHERE customer=? AND id<? ORDER BY id LIMIT ?")
        .bind(customer).bind(seq).bind(limit).all { row in SessionID(row.int(0)) }
    }
  }

  func sessionsClosed(before moment: Timestamp, limit: Int) throws(LedgerError) -> [SessionID] {
    try readers.read { (connection) throws(LedgerError) in
      // The place of a closed session in the list is its last moment, the newest first.
      try connection.prepare(
        """
        SELECT id FROM session WHERE need_class=? AND need_at > ?
        ORDER BY need_class DESC, need_at DESC LIMIT ?
        """
      )
      .bind(NeedClass.closed.rawValue).bind(-moment.ms).bind(limit)
      .all { row in SessionID(row.int(0)) }
    }
  }

  // MARK: Traces and copies

  func removeTraces(rewrites: Bool) throws(LedgerError) {
    try queue.submit { (writer) throws(LedgerError) in
      try writer.overwriting { () throws(LedgerError) in
        try writer.connection.execute("INSERT INTO search(search) VALUES('optimize')")
      }
    }
    var failure: LedgerError?
    // The only connection that writes here stands still meanwhile; others wait for the lock.
    queue.betweenTransactions {
      do throws(LedgerError) {
        let connection = try file.openReader(options)
        defer { connection.close() }
        // The copy would need as much memory as the desk is large.
        try connection.execute("PRAGMA query_only=0; PRAGMA temp_store=FILE")
        if rewrites { try connection.execute("VACUUM") }
        try connection.copyLog(.truncate)
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
  }

  func removeOldCopies() throws(LedgerError) -> [String] {
    let prefix = SQLiteLedger.fileName + ".schema-"
    do {
      let names = try FileManager.default.contentsOfDirectory(atPath: file.folder.path)
        .filter { $0.hasPrefix(prefix) }.sorted()
      for name in names {
        try FileManager.default.removeItem(at: file.folder.appendingPathComponent(name))
      }
      return names
    } catch {
      throw LedgerError(
        .io, "a copy of an older schema cannot be removed: \(error.localizedDescription)")
    }
  }

  func noteBackup(_ path: String, at now: Timestamp) throws(LedgerError) {
    try queue.submit { (writer) throws(LedgerError) in
      try writer.connection.prepare("INSERT OR REPLACE INTO work_backup(path, at) VALUES(?,?)")
        .bind(path).bind(now.ms).run()
    }
  }

  func backups() throws(LedgerError) -> [(path: String, at: Timestamp)] {
    try readers.read { (connection) throws(LedgerError) in
      try connection.prepare("SELECT path, at FROM work_backup ORDER BY at, path")
        .all { row in (row.text(0), Timestamp(ms: row.int(1))) }
    }
  }
}
