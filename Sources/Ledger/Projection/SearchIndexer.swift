import Desk
import Language

/// Fills the full-text index behind the messages, many at a time.
///
/// A row of its own per commit would cost each commit a segment of the index; what is not yet indexed
/// is at most `backlogLimit` messages, which a search reads directly in the same snapshot.
struct SearchIndexer {
  /// So many messages are indexed together.
  static let backlogLimit = 128

  let connection: Connection
  private var backlog = 0
  /// Whether the index could not take the last messages; searches and repairs say so.
  private var isDamaged = false

  init(connection: Connection) {
    self.connection = connection
  }

  /// Counts what other connections left to be indexed.
  mutating func reload() throws(LedgerError) {
    let count = try connection.int(
      """
      SELECT count(*) FROM (
        SELECT 1 FROM entry WHERE kind <= 1
          AND seq > (SELECT seq FROM work_index WHERE name='search') LIMIT 256)
      """)
    backlog = Int(count ?? 0)
    isDamaged = false
  }

  /// Takes note of messages that were just written.
  mutating func expect(_ events: [Event]) {
    for event in events {
      switch event.fact {
      case .messageReceived, .messageCommitted: backlog += 1
      default: break
      }
    }
  }

  /// A damaged index must not keep facts from being written: it is left as it is until another
  /// process may have mended it.
  mutating func indexIfDue() throws(LedgerError) {
    guard backlog >= SearchIndexer.backlogLimit, !isDamaged else { return }
    try connection.prepare("SAVEPOINT search").run()
    do throws(LedgerError) {
      try index()
      try connection.prepare("RELEASE search").run()
    } catch {
      // What FTS5 finds wrong with itself it reports as damage or as a broken constraint.
      guard error.code == .corrupt || error.code == .sqlite else { throw error }
      try connection.prepare("ROLLBACK TO search").run()
      try connection.prepare("RELEASE search").run()
      isDamaged = true
    }
  }

  /// Indexes what is there, at most `limit` messages; returns how many.
  @discardableResult
  mutating func index(limit: Int = 2 * backlogLimit) throws(LedgerError) -> Int {
    let rows = try connection.prepare(
      """
      SELECT seq, text FROM entry WHERE kind <= 1
        AND seq > (SELECT seq FROM work_index WHERE name='search') ORDER BY seq LIMIT ?
      """
    )
    .bind(limit)
    .all { row in (seq: row.int(0), text: row.text(1)) }
    guard let last = rows.last else {
      backlog = 0
      return 0
    }
    for row in rows {
      try connection.prepare("INSERT INTO search(rowid, text) VALUES(?,?)")
        .bind(row.seq).bind(Tokens.searchText(row.text)).run()
    }
    try connection.prepare("UPDATE work_index SET seq=? WHERE name='search'").bind(last.seq).run()
    backlog = max(0, backlog - rows.count)
    return rows.count
  }
}
