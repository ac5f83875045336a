import Desk

/// Compares the open jobs with those the facts call for.
struct JobComparison {
  let desk: Connection
  let replay: Connection

  private struct Key: Hashable {
    let kind: String
    let session: Seq
    let subject: Seq
  }

  func run(_ report: inout CheckReport) throws(LedgerError) {
    var demanded: Set<Key> = []
    let store = SessionStore(connection: replay)
    for id in try JobComparison.sessionsWithWork(replay) {
      for demand in try store.load(id)?.demands ?? [] {
        demanded.insert(
          Key(kind: demand.kind.rawValue, session: id.seq, subject: demand.subject))
      }
    }
    let open = try desk.prepare("SELECT kind, session, subject FROM work_job")
      .all { row in Key(kind: row.text(0), session: row.int(1), subject: row.int(2)) }
    for job in open where !demanded.contains(job) {
      report.add(
        .init(.job, seq: job.subject, "a \(job.kind) job of S\(job.session) follows from no fact"))
    }
    let known = Set(open)
    // A worker may end a `respond` job without a fact, when nothing was to be said.
    for job in demanded where job.kind != JobKind.respond.rawValue && !known.contains(job) {
      report.add(.init(.job, seq: job.subject, "S\(job.session) has no \(job.kind) job"))
    }
  }

  /// The sessions that can call for a job at all.
  static func sessionsWithWork(_ connection: Connection) throws(LedgerError) -> [SessionID] {
    try connection.prepare(
      """
      SELECT id FROM session WHERE pending IS NOT NULL OR snoozed_by IS NOT NULL
        OR service IS NOT NULL OR (owner = 'assistant' AND unanswered_since IS NOT NULL) ORDER BY id
      """
    )
    .all { row in SessionID(row.int(0)) }
  }
}
