import Desk
import Foundation

/// Looks whether a desk is what its facts say.
struct Checker {
  /// So often it begins anew where the desk was changed meanwhile otherwise than by events.
  private static let attemptLimit = 20
  /// So many events are counted in one snapshot.
  private static let countedEvents: Seq = 5000

  let ledger: SQLiteLedger
  let kept: LedgerHead?
  let progress: (_ done: Seq, _ of: Seq) -> Void

  func run() throws(LedgerError) -> CheckReport {
    var round = try look()
    var attempts = 1
    while !round.report.isSound, attempts < Checker.attemptLimit, try hasMoved(since: round) {
      round = try look()
      attempts += 1
    }
    return round.report
  }

  private func look() throws(LedgerError) -> CheckRound {
    let rules = try ledger.readers.read { (connection) throws(LedgerError) in
      try CheckRound.rules(connection)
    }
    var round = try CheckRound(ledger: ledger, rules: rules, kept: kept)
    try round.run(progress)
    return round
  }

  /// Whether projections were changed otherwise than by events: by other rules of the lists, or since
  /// the facts of somebody whom the replay knows were forgotten.
  private func hasMoved(since round: CheckRound) throws(LedgerError) -> Bool {
    if round.sawOtherRules { return true }
    return try forgottenCount(upTo: round.report.lastSeq) != round.report.forgottenCount
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
}
