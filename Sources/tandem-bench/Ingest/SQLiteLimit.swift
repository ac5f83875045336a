import Foundation
import Ledger

/// What plain SQLite does with the same event bodies: one connection, one prepared INSERT, the same
/// durability, nothing else.
///
/// It is measured before and after the run that it is compared with, so that a machine that is slower
/// or faster in between is seen by both.
struct SQLiteLimit {
  /// One way of writing: so many rows a transaction.
  struct Rate {
    let rowsPerTransaction: Int
    private(set) var rows = 0
    private(set) var seconds = 0.0

    init(rowsPerTransaction: Int) {
      self.rowsPerTransaction = rowsPerTransaction
    }

    var rowsPerSecond: Double { Double(rows) / max(seconds, 1e-9) }

    fileprivate mutating func add(_ rows: Int, _ seconds: Double) {
      self.rows += rows
      self.seconds += seconds
    }
  }

  /// How long one look takes for each way of writing.
  private static let lookMs = 2000.0
  private static let rowsInBatch = 100

  let path: String
  let durability: LedgerOptions.Durability
  private(set) var single = Rate(rowsPerTransaction: 1)
  private(set) var batch = Rate(rowsPerTransaction: rowsInBatch)

  init(path: String, durability: LedgerOptions.Durability) {
    self.path = path
    self.durability = durability
  }

  /// Writes for some seconds; called on both sides of a run.
  mutating func look(_ bodies: [[UInt8]]) throws {
    try measure(&single, bodies)
    try measure(&batch, bodies)
  }

  private func measure(_ rate: inout Rate, _ bodies: [[UInt8]]) throws {
    for suffix in ["", "-wal", "-shm"] { unlink(path + suffix) }
    let database = try RawDatabase(path: path)
    try database.execute("PRAGMA page_size=4096")
    try database.execute("PRAGMA journal_mode=WAL")
    try database.execute("PRAGMA synchronous=\(durability.rawValue)")
    try database.execute("CREATE TABLE event(seq INTEGER PRIMARY KEY, body BLOB)")
    let begin = try database.prepare("BEGIN IMMEDIATE")
    let insert = try database.prepare("INSERT INTO event(body) VALUES(?)")
    let commit = try database.prepare("COMMIT")
    let startMs = Stopwatch.nowMs()
    var index = 0
    while Stopwatch.nowMs() - startMs < SQLiteLimit.lookMs {
      try begin.run()
      for _ in 0..<rate.rowsPerTransaction {
        try insert.run(bodies[index % bodies.count])
        index += 1
      }
      try commit.run()
    }
    rate.add(index, (Stopwatch.nowMs() - startMs) / 1000)
  }

  /// The bodies of a desk's session events, oldest first.
  static func bodies(ofDesk desk: String, limit: Int) throws -> [[UInt8]] {
    let bodies = try RawDatabase(path: BenchDesk.databasePath(desk)).blobs(
      "SELECT body FROM event WHERE session IS NOT NULL AND body IS NOT NULL ORDER BY seq LIMIT \(limit)"
    )
    guard !bodies.isEmpty else { throw BenchError("the desk has no events to compare with") }
    return bodies
  }
}
