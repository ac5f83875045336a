import Desk
import Foundation

/// Looks whether a desk is what its facts say.
///
/// It reads in pages, so that no snapshot of it holds the write-ahead log up for long. The desk moves
/// on meanwhile: before each page of a projection the replay takes in what was appended up to that
/// page's snapshot. SQLite's look at a table and its indexes is one read and may last longer.
struct Checker {
  /// So many events are read in one snapshot: well under 50 ms.
  private static let pageEvents = 500
  /// So many are counted in one.
  private static let countedEvents: Seq = 5000

  let ledger: SQLiteLedger
  let kept: LedgerHead?
  let progress: (_ done: Seq, _ of: Seq) -> Void

  /// So often it begins anew where the desk was changed meanwhile otherwise than by events.
  private static let attemptLimit = 20

  func run() throws(LedgerError) -> CheckReport {
    var rules = try storedRules()
    var report = try look(rules)
    var attempts = 1
    while !report.isSound, attempts < Checker.attemptLimit, try hasMoved(since: report, rules) {
      rules = try storedRules()
      report = try look(rules)
      attempts += 1
    }
    return report
  }

  /// Whether projections were changed otherwise than by events: by other rules of the lists, or since
  /// the facts of somebody whom the replay knows were forgotten.
  private func hasMoved(
    since report: CheckReport, _ rules: ListRules
  ) throws(LedgerError) -> Bool {
    if try storedRules() != rules { return true }
    return try forgottenCount(upTo: report.lastSeq) != report.forgottenCount
  }

  private func storedRules() throws(LedgerError) -> ListRules {
    try ledger.readers.read { (connection) throws(LedgerError) in
      try StoredListRules.read(connection) ?? Policy().listRules
    }
  }

  /// How many bodies are gone now.
  private func forgottenCount(upTo last: Seq) throws(LedgerError) -> Int {
    var count = 0
    var seq: Seq = 0
    while seq < last {
      let (from, to) = (seq, min(last, seq + Checker.countedEvents))
      count += try ledger.readers.read { (connection) throws(LedgerError) in
        try connection.prepare(
          "SELECT count(*) FROM event WHERE seq > ? AND seq <= ? AND body IS NULL"
        )
        .bind(from).bind(to).first { row in Int(row.int(0)) } ?? 0
      }
      seq = to
    }
    return count
  }

  private func look(_ rules: ListRules) throws(LedgerError) -> CheckReport {
    var report = CheckReport()
    let replay = try Replay(folder: ledger.folder, rules: rules)
    defer { replay.connection.close() }
    var chain = ChainChecker(kept: kept)
    while try page(&chain, replay, &report) {
      progress(chain.head.seq, report.lastSeq)
    }
    try replay.finish()
    try compare(&chain, replay, &report)
    try checkFile(&report)
    chain.finish(&report)
    report.lastSeq = chain.head.seq
    report.head = chain.head.chain
    return report
  }

  /// Reads and folds one page; false when the end was reached.
  private func page(
    _ chain: inout ChainChecker, _ replay: Replay, _ report: inout CheckReport
  ) throws(LedgerError) -> Bool {
    let after = chain.head.seq
    let page = try ledger.readers.read { (connection) throws(LedgerError) in
      try Checker.page(connection, after: after)
    }
    try take(page, &chain, replay, &report)
    return page.rows.count == Checker.pageEvents
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

  private func take(
    _ page: Page, _ chain: inout ChainChecker, _ replay: Replay, _ report: inout CheckReport
  ) throws(LedgerError) {
    for row in page.rows { chain.follow(row, &report) }
    try replay.fold(page.events)
    report.eventCount += page.rows.count
    report.lastSeq = max(report.lastSeq, page.lastSeq)
  }

  // MARK: Projections

  private func compare(
    _ chain: inout ChainChecker, _ replay: Replay, _ report: inout CheckReport
  ) throws(LedgerError) {
    let desk = try DeskFile(folder: ledger.folder, create: false).openReader(ledger.options)
    defer { desk.close() }
    for name in Schema.projectionNames {
      var comparison = Comparison(table: name, desk: desk, replay: replay.connection)
      var hasMore = true
      while hasMore {
        hasMore = try desk.snapshot { () throws(LedgerError) in
          try catchUp(desk, &chain, replay, &report)
          return try comparison.page(&report)
        }
      }
    }
    try desk.snapshot { () throws(LedgerError) in
      try catchUp(desk, &chain, replay, &report)
      try JobComparison(desk: desk, replay: replay.connection).run(&report)
      report.sessionCount = Int(try desk.int("SELECT count(*) FROM session") ?? 0)
    }
    try desk.snapshot { () throws(LedgerError) in try SearchSample(desk: desk).run(&report) }
  }

  /// Takes in what was appended up to the snapshot that is open.
  private func catchUp(
    _ desk: Connection, _ chain: inout ChainChecker, _ replay: Replay, _ report: inout CheckReport
  ) throws(LedgerError) {
    var isBehind = true
    while isBehind {
      let page = try Checker.page(desk, after: chain.head.seq)
      try take(page, &chain, replay, &report)
      isBehind = page.rows.count == Checker.pageEvents
    }
    try replay.finish()
  }

  private func checkFile(_ report: inout CheckReport) throws(LedgerError) {
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
