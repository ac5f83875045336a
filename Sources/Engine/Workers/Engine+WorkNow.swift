import Desk
public import Ledger

extension Engine {
  /// Works what is due now on the calling thread, one job after the other, for who keeps time
  /// themselves; a `WorkerLoop` does the same beside everything else.
  ///
  /// - Returns: how many jobs there were.
  @discardableResult
  public func workNow(
    as worker: Worker, kinds: Set<JobKind>, limit: Int = 128
  ) throws(EngineError) -> Int {
    let jobs: [LeasedJob]
    do {
      jobs = try ledger.work.lease(
        worker, kinds: kinds, limit: limit, onlySession: nil, at: clock.now())
    } catch {
      throw EngineError(error)
    }
    for job in jobs { work(job, keepsLease: false) }
    return jobs.count
  }
}
