import Desk

/// A job that a session's state calls for.
struct JobDemand: Hashable {
  let kind: JobKind
  let session: SessionID
  let subject: Seq
  let dueAt: Timestamp?
}

extension SessionRecord {
  /// The open jobs that follow from the facts so far: a fact without its outcome is an open job.
  ///
  /// Only the customer's newest message is answered, and only by the assistant while it owns the
  /// session; every message on its way is delivered; a snooze ends by itself.
  var demands: [JobDemand] {
    var demands: [JobDemand] = []
    if session.owner == .assistant, session.unansweredSince != nil,
      let message = session.lastInbound, message != session.lastResponded
    {
      demands.append(
        JobDemand(kind: .respond, session: session.id, subject: message, dueAt: nil))
    }
    for message in session.pending {
      demands.append(
        JobDemand(
          kind: .deliver, session: session.id, subject: message.id.seq, dueAt: message.notBefore))
    }
    if session.status == .snoozed, let until = session.snoozedUntil, let snoozedBy {
      demands.append(
        JobDemand(kind: .timer, session: session.id, subject: snoozedBy, dueAt: until))
    }
    if session.status == .open, let step = session.service.steps.first,
      let plannedBy = session.service.plannedBy
    {
      demands.append(
        JobDemand(kind: .step, session: session.id, subject: plannedBy, dueAt: step.at))
    }
    return session.isWritable ? demands : []
  }
}

/// The open jobs of the desk and who works them.
struct JobBook {
  let connection: Connection
  let clock: BootClock

  /// Opens and ends jobs as a session moved from one state to the next.
  func follow(from before: SessionRecord?, to after: SessionRecord) throws(LedgerError) {
    let old = before?.demands ?? []
    let new = after.demands
    if old == new { return }
    var ended = old.filter { !new.contains($0) }
    for demand in new where !old.contains(demand) {
      let place = ended.firstIndex { $0.kind == .respond && demand.kind == .respond }
      if let place, try replace(ended[place], with: demand, at: after.session.lastAt) {
        ended.remove(at: place)
      } else {
        try open(demand, at: after.session.lastAt)
      }
    }
    for demand in ended { try end(demand) }
  }

  /// Lets a job speak of a newer fact, as new and unleased as if it had just been opened.
  ///
  /// The row keeps its moment and so its place in every index, which spares each message of a session
  /// that is not answered yet several pages of log. False where the job is held back or gone. The
  /// plus signs keep to the index of sessions: the other one holds all open jobs of the kind.
  private func replace(
    _ earlier: JobDemand, with demand: JobDemand, at now: Timestamp
  ) throws(LedgerError) -> Bool {
    try connection.prepare(
      """
      UPDATE work_job SET subject=?, created_at=?, attempts=0, trouble=NULL, worker=NULL,
        token=NULL, deadline=NULL, boot=NULL
      WHERE session=? AND +kind=? AND subject=? AND +due_at <= ?
      """
    )
    .bind(demand.subject).bind(now.ms).bind(earlier.session.seq).bind(earlier.kind.rawValue)
    .bind(earlier.subject).bind(now.ms).run()
    return connection.changes == 1
  }

  func open(_ demand: JobDemand, at now: Timestamp) throws(LedgerError) {
    try connection.prepare(
      """
      INSERT INTO work_job(kind, session, subject, created_at, due_at, attempts)
      VALUES(?,?,?,?,?,0)
      """
    )
    .bind(demand.kind.rawValue).bind(demand.session.seq).bind(demand.subject).bind(now.ms)
    // What is due at once is due whatever the clock says next; its place among others is its id.
    .bind((demand.dueAt ?? Timestamp(ms: 0)).ms)
    .run()
  }

  private func end(_ demand: JobDemand) throws(LedgerError) {
    try connection.prepare("DELETE FROM work_job WHERE session=? AND kind=? AND subject=?")
      .bind(demand.session.seq).bind(demand.kind.rawValue).bind(demand.subject).run()
  }

  // MARK: Leases

  /// Whether a lease still gives the right to its job.
  func holds(_ lease: Lease) throws(LedgerError) -> Bool {
    try connection.prepare(
      "SELECT 1 FROM work_job WHERE id=? AND worker=? AND token=? AND deadline>? AND boot=?"
    )
    .bind(lease.job).bind(lease.worker).bind(lease.token).bind(clock.nowMs()).bind(clock.bootID)
    .first { _ in true } ?? false
  }

  /// Leases jobs that are due and free, the oldest due first.
  func lease(
    _ worker: Worker, kinds: Set<JobKind>, limit: Int, onlySession: SessionID?, at now: Timestamp
  ) throws(LedgerError) -> [LeasedJob] {
    if try hasLivingWorker(above: worker.rank) { return [] }
    var leased: [LeasedJob] = []
    for kind in JobKind.allCases where kinds.contains(kind) && leased.count < limit {
      let free = try dueJobs(kind, limit: limit - leased.count, onlySession, at: now)
      for job in free { leased.append(try take(job, for: worker)) }
    }
    return leased
  }

  private struct FreeJob {
    let id: Int64
    let kind: JobKind
    let session: SessionID
    let subject: Seq
    let attempts: Int
    let createdAt: Timestamp
    let dueAt: Timestamp
  }

  /// Which jobs nobody works: a lease ends by the boot clock or with the start it was given in.
  ///
  /// Of the deliveries of a session only the head may go, even while it is held back.
  private static func isFree(_ kind: JobKind) -> String {
    let free = "(j.worker IS NULL OR j.boot <> ? OR j.deadline <= ?)"
    guard kind == .deliver else { return free }
    return free + """
       AND NOT EXISTS(SELECT 1 FROM work_job h WHERE h.session = j.session
        AND h.kind = 'deliver' AND h.subject < j.subject)
      """
  }

  /// When the next free job becomes due.
  func nextDue(_ kind: JobKind) throws(LedgerError) -> Timestamp? {
    try connection.prepare(
      built: """
        SELECT j.due_at FROM work_job j WHERE j.kind = ? AND \(JobBook.isFree(kind))
        ORDER BY j.due_at LIMIT 1
        """
    )
    .bind(kind.rawValue).bind(clock.bootID).bind(clock.nowMs())
    .first { row in Timestamp(ms: row.int(0)) }
  }

  private func dueJobs(
    _ kind: JobKind, limit: Int, _ onlySession: SessionID?, at now: Timestamp
  ) throws(LedgerError) -> [FreeJob] {
    let only = onlySession == nil ? "" : "AND j.session = ?"
    let row = try connection.prepare(
      built: """
        SELECT j.id, j.session, j.subject, j.attempts, j.created_at, j.due_at FROM work_job j
        WHERE j.kind = ? AND j.due_at <= ? AND \(JobBook.isFree(kind)) \(only)
        ORDER BY j.due_at, j.id LIMIT ?
        """)
    row.bind(kind.rawValue).bind(now.ms).bind(clock.bootID).bind(clock.nowMs())
    if let onlySession { row.bind(onlySession.seq) }
    return try row.bind(limit).all { row in
      FreeJob(
        id: row.int(0), kind: kind, session: SessionID(row.int(1)), subject: row.int(2),
        attempts: Int(row.int(3)), createdAt: Timestamp(ms: row.int(4)),
        dueAt: Timestamp(ms: row.int(5)))
    }
  }

  private func take(_ job: FreeJob, for worker: Worker) throws(LedgerError) -> LeasedJob {
    let lease = Lease(
      job: job.id, worker: worker.id, token: Int64.random(in: 1...Int64.max))
    try connection.prepare("UPDATE work_job SET worker=?, token=?, deadline=?, boot=? WHERE id=?")
      .bind(worker.id).bind(lease.token).bind(clock.nowMs() + Lease.holdMs).bind(clock.bootID)
      .bind(job.id).run()
    return LeasedJob(
      lease: lease, kind: job.kind, session: job.session, subject: job.subject,
      attempts: job.attempts, createdAt: job.createdAt, dueAt: job.dueAt)
  }

  /// Gives a job back, to be tried again later; false where the lease had ended.
  ///
  /// - Parameter trouble: what went wrong, which counts as a try; nil where it was only too early.
  func retry(_ lease: Lease, at due: Timestamp, trouble: String?) throws(LedgerError) -> Bool {
    guard try holds(lease) else { return false }
    try connection.prepare(
      """
      UPDATE work_job SET due_at=?1, trouble=coalesce(?2, trouble),
        attempts=attempts + (?2 IS NOT NULL), worker=NULL, token=NULL, deadline=NULL, boot=NULL
      WHERE id=?3
      """
    )
    .bind(due.ms).bind(trouble).bind(lease.job).run()
    return true
  }

  /// Lengthens the leases that a worker still holds.
  func renew(_ worker: Worker) throws(LedgerError) {
    let now = clock.nowMs()
    try connection.prepare(
      "UPDATE work_job SET deadline=? WHERE worker=? AND boot=? AND deadline>?"
    )
    .bind(now + Lease.holdMs).bind(worker.id).bind(clock.bootID).bind(now).run()
  }

  /// Ends a job that needs no outcome; false where the lease had ended.
  func finish(_ lease: Lease) throws(LedgerError) -> Bool {
    guard try holds(lease) else { return false }
    try connection.prepare("DELETE FROM work_job WHERE id=?").bind(lease.job).run()
    return true
  }

  // MARK: Workers

  /// How many beats a worker may miss.
  private static let missedBeats: Int64 = 3

  func beat(_ worker: Worker) throws(LedgerError) {
    try connection.prepare(
      "INSERT OR REPLACE INTO work_worker(id, rank, beat, boot) VALUES(?,?,?,?)"
    )
    .bind(worker.id).bind(worker.rank.rawValue).bind(clock.nowMs()).bind(clock.bootID).run()
    try connection.prepare("DELETE FROM work_worker WHERE boot <> ? OR beat < ?")
      .bind(clock.bootID).bind(earliestLivingBeat).run()
  }

  func leave(_ worker: Worker) throws(LedgerError) {
    try connection.prepare("DELETE FROM work_worker WHERE id=?").bind(worker.id).run()
    try connection.prepare(
      "UPDATE work_job SET worker=NULL, token=NULL, deadline=NULL, boot=NULL WHERE worker=?"
    )
    .bind(worker.id).run()
  }

  private var earliestLivingBeat: Int64 {
    clock.nowMs() - JobBook.missedBeats * Worker.heartbeatMs
  }

  /// Whether a worker of a higher rank lives.
  private func hasLivingWorker(above rank: Worker.Rank) throws(LedgerError) -> Bool {
    try hasLivingWorker(from: rank.rawValue + 1)
  }

  /// Whether a worker lives whose rank is at least this one.
  func hasLivingWorker(from rank: Int = 0) throws(LedgerError) -> Bool {
    try connection.prepare("SELECT 1 FROM work_worker WHERE rank >= ? AND boot = ? AND beat >= ?")
      .bind(rank).bind(clock.bootID).bind(earliestLivingBeat)
      .first { _ in true } ?? false
  }
}
