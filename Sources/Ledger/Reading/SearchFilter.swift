import Desk

/// The conditions of a search beside its words, over a message `m`.
struct SearchFilter {
  /// Ranked candidates are chosen among so many of the newest messages that hold the words, or of all
  /// where no words are given: a filter that leaves almost none would read the whole desk otherwise.
  static let lookedAt = 20_000
  /// Moments and seqs go together but for clocks that were set; so many seqs are looked at beyond.
  private static let slack: Seq = 10_000

  private let request: SearchRequest
  /// Begins with `AND`; empty without filters.
  let sql: String
  /// Messages from here on can be meant, and none after `last`.
  let first: Seq
  let last: Seq

  init(_ request: SearchRequest, _ connection: Connection) throws(LedgerError) {
    self.request = request
    var sql = ""
    switch request.from {
    case nil: break
    case .customer, .assistant, .agent: sql += " AND m.author = ?"
    case .anyAgent: sql += " AND m.author > 'agent:' AND m.author < 'agent;'"
    }
    if request.after != nil { sql += " AND m.at >= ?" }
    if request.before != nil { sql += " AND m.at < ?" }
    if request.channel != nil {
      sql += " AND (SELECT s.channel FROM session s WHERE s.id = m.session) = ?"
    }
    if request.tag != nil {
      sql += """
         AND EXISTS(SELECT 1 FROM session s, json_each(s.tags) t
          WHERE s.id = m.session AND t.value = ?)
        """
    }
    self.sql = sql
    first =
      try request.after.map { (at) throws(LedgerError) in
        max(0, try SearchFilter.seq(at: at, connection) - SearchFilter.slack)
      } ?? 0
    last =
      try request.before.map { (at) throws(LedgerError) in
        try SearchFilter.seq(at: at, connection) + SearchFilter.slack
      } ?? .max
  }

  func bind(to row: Statement) -> Statement {
    switch request.from {
    case nil, .anyAgent: break
    case .customer: row.bind(Actor.customer.text)
    case .assistant: row.bind(Actor.assistant.text)
    case .agent(let id): row.bind(Actor.agent(id).text)
    }
    if let after = request.after { row.bind(after.ms) }
    if let before = request.before { row.bind(before.ms) }
    if let channel = request.channel { row.bind(channel) }
    if let tag = request.tag { row.bind(tag) }
    return row
  }

  /// The first event at or after a moment, as events follow each other.
  ///
  /// - Complexity: O(log events).
  private static func seq(at moment: Timestamp, _ connection: Connection) throws(LedgerError)
    -> Seq
  {
    var low: Seq = 1
    var high = (try connection.int("SELECT max(seq) FROM event") ?? 0) + 1
    while low < high {
      let middle = low + (high - low) / 2
      let at = try connection.prepare("SELECT at FROM event WHERE seq >= ? ORDER BY seq LIMIT 1")
        .bind(middle).first { row in row.int(0) }
      if at ?? .max < moment.ms { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
