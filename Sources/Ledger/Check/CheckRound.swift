import Desk
import Foundation

/// One look at the whole desk.
///
/// It reads in pages, so that no snapshot of it holds the write-ahead log up for long. The desk moves
/// on meanwhile: before each page of a projection the replay takes in what was appended up to that
/// page's snapshot. SQLite's look at a table and its indexes is one read and may last longer.
struct CheckRound {
  /// So many events are read in one snapshot: well under 50 ms.
  private static let pageEvents = 500

  private let ledger: SQLiteLedger
  private let rules: ListRules
  private let replay: Replay
  private var chain: ChainChecker
  private(set) var report = CheckReport()
  /// Whether a projection was compared while the desk went by other rules than the replay.
  private(set) var sawOtherRules = false

  init(ledger: SQLiteLedger, rules: ListRules, kept: LedgerHead?) throws(LedgerError) {
    self.ledger = ledger
    self.rules = rules
    replay = try Replay(folder: ledger.folder, rules: rules)
    chain = ChainChecker(kept: kept)
  }

  /// The rules by which the places and due times that a snapshot shows were computed.
  static func rules(_ connection: Connection) throws(LedgerError) -> ListRules {
    try StoredListRules.read(connection) ?? Policy().listRules
  }

  mutating func run(_ progress: (_ done: Seq, _ of: Seq) -> Void) throws(LedgerError) {
    defer { replay.connection.close() }
    var hasMore = true
    while hasMore {
      hasMore = try page()
      progress(chain.head.seq, report.lastSeq)
    }
    try replay.finish()
    try compare()
    try checkFile()
    chain.finish(&report)
    report.lastSeq = chain.head.seq
    report.head = chain.head.chain
    progress(report.lastSeq, report.lastSeq)
  }

  /// Reads and folds one page; false when the end was reached.
  private mutating func page() throws(LedgerError) -> Bool {
    let after = chain.head.seq
    let page = try ledger.readers.read { (connection) throws(LedgerError) in
      try CheckRound.page(connection, after: after)
    }
    try take(page)
    return page.rows.count == CheckRound.pageEvents
  }

  private struct Page {
    var rows: [ChainChecker.Row]
    var events: [Event]
    var lastSeq: Seq
  }

  private static func page(
    _ connection: Connection, after: Seq
  ) throws(LedgerError) -> Page {
    let rows = try connection.prepare(
      """
      SELECT seq, session, version, epoch, actor, at, kind, salt, body, digest, chain
      FROM event WHERE seq > ? ORDER BY seq LIMIT ?
      """
    )
    .bind(after).bind(pageEvents).all { row in ChainChecker.Row(row) }
    return Page(
      rows: rows, events: try EventLog(connection).events(after: after, limit: pageEvents),
      lastSeq: try connection.int("SELECT max(seq) FROM event") ?? 0)
  }

  private mutating func take(_ page: Page) throws(LedgerError) {
    for row in page.rows { chain.follow(row, &report) }
    try replay.fold(page.events)
    report.eventCount += page.rows.count
    report.lastSeq = max(report.lastSeq, page.lastSeq)
  }

  // MARK: Projections

  private mutating func compare() throws(LedgerError) {
    let desk = try DeskFile(folder: ledger.folder, create: false).openReader(ledger.options)
    defer { desk.close() }
    for name in Schema.projectionNames {
      var comparison = Comparison(table: name, desk: desk, replay: replay.connection)
      var hasMore = true
      while hasMore {
        hasMore = try desk.snapshot { () throws(LedgerError) in
          try catchUp(desk)
          return try comparison.page(&report)
        }
      }
    }
    try desk.snapshot { () throws(LedgerError) in
      try catchUp(desk)
      try JobComparison(desk: desk, replay: replay.connection).run(&report)
      report.sessionCount = Int(try desk.int("SELECT count(*) FROM session") ?? 0)
    }
    try desk.snapshot { () throws(LedgerError) in try SearchSample(desk: desk).run(&report) }
  }

  /// Takes in what was appended up to the snapshot that is open.
  private mutating func catchUp(_ desk: Connection) throws(LedgerError) {
    if try CheckRound.rules(desk) != rules { sawOtherRules = true }
    var isBehind = true
    while isBehind {
      let page = try CheckRound.page(desk, after: chain.head.seq)
      try take(page)
      isBehind = page.rows.count == CheckRound.pageEvents
    }
    try replay.finish()
  }

  private mutating func checkFile() throws(LedgerError) {
    let tables = try ledger.readers.read { (connection) throws(LedgerError) in
      try connection.prepare(
        "SELECT name FROM sqlite_schema WHERE type='table' AND sql NOT LIKE 'CREATE VIRTUAL%'"
      )
      .all { row in row.text(0) }
    }
    for table in tables {
      let verdicts = try ledger.readers.read { (connection) throws(LedgerError) in
        try connection.prepare(built: "PRAGMA integrity_check(\(table))").all { $0.text(0) }
      }
      for verdict in verdicts where verdict != "ok" { report.add(.init(.file, verdict)) }
    }
  }
}
