import Desk
import Foundation

/// Keeps the write-ahead log short, on a thread of its own.
///
/// One process at a time does it, by a lease in the desk. It sleeps until the log is long; an idle
/// desk costs nothing.
///
/// `@unchecked Sendable` because `isClosed`, `isRunning` and `logPages` are touched only under `lock`.
final class Housekeeper: @unchecked Sendable {
  /// How long it lets commits gather before it works.
  private static let pause: TimeInterval = 0.25
  /// A log longer than this is copied back into the desk's file.
  private static let copyPages = 1000
  /// A log longer than this (12 MiB) is begun anew: readers are waited for.
  private static let restartPages = 3072
  /// A log longer than this (24 MiB) is cut off.
  private static let truncatePages = 6144

  private let file: DeskFile
  private let options: LedgerOptions
  private let lease: HouseLease
  private let lock = NSCondition()
  private var isClosed = false
  private var isRunning = true
  /// The length of the log when it was last too long; nil when there is nothing to do.
  private var logPages: Int?

  init(file: DeskFile, options: LedgerOptions, clock: BootClock) {
    self.file = file
    self.options = options
    lease = HouseLease(clock: clock)
    let thread = Thread { [weak self] in self?.run() }
    thread.name = "tandem.house"
    thread.start()
  }

  /// Called after each commit of this process with the length of the log.
  func noteCommit(logPages pages: Int) {
    guard pages > Housekeeper.copyPages else { return }
    lock.lock()
    let isNews = logPages == nil
    logPages = pages
    if isNews { lock.signal() }
    lock.unlock()
  }

  func close() {
    lock.lock()
    isClosed = true
    lock.broadcast()
    while isRunning { lock.wait() }
    lock.unlock()
  }

  private func run() {
    // A desk that cannot be opened any more needs no housekeeping.
    let connection = try? file.openWriter(options)
    while let connection, let pages = waitForWork() {
      // What fails now is tried again after the next commits; the log only grows meanwhile.
      try? tidy(connection, pages)
    }
    connection?.close()
    lock.lock()
    isRunning = false
    lock.broadcast()
    lock.unlock()
  }

  /// Sleeps until the log is long and a moment has passed; nil at the end.
  private func waitForWork() -> Int? {
    lock.lock()
    defer { lock.unlock() }
    while logPages == nil, !isClosed { lock.wait() }
    if isClosed { return nil }
    if logPages ?? 0 <= Housekeeper.restartPages {
      _ = lock.wait(until: Date(timeIntervalSinceNow: Housekeeper.pause))
    }
    defer { logPages = nil }
    return isClosed ? nil : logPages
  }

  private func tidy(_ connection: Connection, _ pages: Int) throws(LedgerError) {
    guard try lease.take(connection) else { return }
    let mode =
      pages > Housekeeper.truncatePages
      ? "TRUNCATE" : pages > Housekeeper.restartPages ? "RESTART" : "PASSIVE"
    try connection.prepare(built: "PRAGMA wal_checkpoint(\(mode))").run()
  }
}

/// The right to keep house, held by one process at a time.
struct HouseLease {
  /// Ends by itself when its holder was stopped.
  private static let holdMs: Int64 = 30_000

  let clock: BootClock
  private let holder = String(UInt64.random(in: 1...UInt64.max), radix: 36)

  init(clock: BootClock) {
    self.clock = clock
  }

  /// Takes or renews the lease; false where another process holds it.
  func take(_ connection: Connection) throws(LedgerError) -> Bool {
    let now = clock.nowMs()
    let half = try connection.prepare(
      "SELECT 1 FROM work_lease WHERE name='house' AND holder=? AND boot=? AND deadline > ?"
    )
    .bind(holder).bind(clock.bootID).bind(now + HouseLease.holdMs / 2).first { _ in true }
    if half == true { return true }
    return try connection.transaction { () throws(LedgerError) in
      try Migration.requireKnownVersion(connection)
      try connection.prepare(
        """
        INSERT INTO work_lease(name, holder, deadline, boot) VALUES('house', ?1, ?2, ?3)
        ON CONFLICT DO UPDATE SET holder=?1, deadline=?2, boot=?3
        WHERE holder=?1 OR boot<>?3 OR deadline<=?4
        """
      )
      .bind(holder).bind(now + HouseLease.holdMs).bind(clock.bootID).bind(now).run()
      return connection.changes > 0
    }
  }
}
