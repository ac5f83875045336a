import Desk

/// Tells a wall clock that was set from time that passed.
///
/// The boot clock counts through sleep and cannot be set: as long as the difference of both stays, all
/// is well. It stands in the desk, so that of several processes one sees a jump.
struct WallClockWatch {
  let connection: Connection
  let clock: BootClock

  private static let name = "clock"
  /// Smaller differences are a clock that is kept right by small steps.
  static let toleranceMs: Int64 = 60_000

  /// By how much the wall clock was set since somebody last looked; 0 where it was not.
  func jumpMs(at now: Timestamp) throws(LedgerError) -> Int64 {
    guard let kept = try keptOffset() else { return 0 }
    let jump = now.ms - clock.nowMs() - kept
    return abs(jump) > WallClockWatch.toleranceMs ? jump : 0
  }

  /// Whether nobody has looked since the machine started.
  func isNew() throws(LedgerError) -> Bool { try keptOffset() == nil }

  /// From here on this is how the clocks stand to each other.
  func keep(at now: Timestamp) throws(LedgerError) {
    try connection.prepare("INSERT OR REPLACE INTO work_setting VALUES(?, ?)")
      .bind(WallClockWatch.name).bind("\(now.ms - clock.nowMs()) \(clock.bootID)").run()
  }

  private func keptOffset() throws(LedgerError) -> Int64? {
    let text = try connection.prepare("SELECT value FROM work_setting WHERE name=?")
      .bind(WallClockWatch.name).first { row in row.text(0) }
    let parts = text?.split(separator: " ", maxSplits: 1) ?? []
    // Of an earlier start of the machine the boot clock says nothing.
    guard parts.count == 2, parts[1] == clock.bootID else { return nil }
    return Int64(parts[0])
  }
}
