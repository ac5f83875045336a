import Desk

extension Writer {
  /// Looks after the clock before a session is decided on whose last event lies ahead: what begins now
  /// must not be corrected once more when somebody notices that the clock was put back.
  ///
  /// - Returns: whether waits were corrected.
  func settleClock(before request: Request, _ session: Session?) throws(LedgerError) -> Bool {
    if case .shiftWait = request.command { return false }
    guard let session, session.lastAt.msSince(request.at) > WallClockWatch.toleranceMs,
      try !WallClockWatch(connection: connection, clock: jobs.clock).isNew()
    else { return false }
    return try settleClock(at: request.at) != 0
  }

  /// Corrects every wait where the wall clock was set; see `Ledger.settleClock`.
  ///
  /// One transaction, so that no timer of an uncorrected wait comes in between.
  func settleClock(at now: Timestamp) throws(LedgerError) -> Int64 {
    let watch = WallClockWatch(connection: connection, clock: jobs.clock)
    let jump = try watch.jumpMs(at: now)
    try watch.keep(at: now)
    if jump == 0 { return 0 }
    let ids = try connection.prepare("SELECT id FROM session WHERE need_class < ? ORDER BY id")
      .bind(NeedClass.closed.rawValue).all { row in SessionID(row.int(0)) }
    for id in ids {
      // A session of a newer program is left to that one.
      _ = try perform(
        Request(.shiftWait(byMs: jump), on: .session(id), by: .system, at: now))
    }
    return jump
  }
}
