import CSQLite
import Foundation

/// Waits for another process's transaction in short random steps.
///
/// SQLite's own handler backs off in fixed steps up to 100 ms, and of several busy writers one may
/// get nothing done; short random waits serve all of them.
enum BusyHandler {
  /// The longest single wait; the shortest is next to nothing.
  static let stepLimitUs: UInt32 = 2000
  /// After so many waits, half a minute or more together, the caller is told `locked`: longer than
  /// the import of a large file, which is one transaction, holds the lock.
  ///
  /// Waits are counted and not timed: where many processes want one lock, each looks a thousand times
  /// a second, and what a look costs is taken from the one who holds it.
  static let attemptLimit: Int32 = 30_000

  static func install(on handle: OpaquePointer) {
    sqlite3_busy_handler(handle, { _, attempts in BusyHandler.wait(attempts) }, nil)
  }

  /// 1 to try again, 0 to give up.
  private static func wait(_ attempts: Int32) -> Int32 {
    if attempts >= attemptLimit { return 0 }
    usleep(UInt32.random(in: 50...stepLimitUs))
    return 1
  }
}
