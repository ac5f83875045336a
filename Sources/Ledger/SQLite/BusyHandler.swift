import CSQLite
import Foundation

/// Waits for another process's transaction in short random steps.
///
/// SQLite's own handler backs off in fixed steps up to 100 ms, and of several busy writers one may
/// get nothing done; short random waits serve all of them.
enum BusyHandler {
  /// The longest single wait.
  static let stepLimitUs: UInt32 = 2000
  /// When a lock is held longer than this, the caller is told `locked`.
  static let totalLimitNs: UInt64 = 10_000_000_000

  static func install(on handle: OpaquePointer) {
    sqlite3_busy_handler(handle, { _, attempts in BusyHandler.wait(attempts) }, nil)
  }

  /// 1 to try again, 0 to give up.
  private static func wait(_ attempts: Int32) -> Int32 {
    if attempts == 0 {
      startedNs = DispatchTime.now().uptimeNanoseconds
    } else if DispatchTime.now().uptimeNanoseconds - startedNs > totalLimitNs {
      return 0
    }
    usleep(UInt32.random(in: 50...stepLimitUs))
    return 1
  }

  /// When this thread began to wait for the lock it waits for now.
  private static var startedNs: UInt64 {
    get { (Thread.current.threadDictionary["tandem.busy"] as? UInt64) ?? 0 }
    set { Thread.current.threadDictionary["tandem.busy"] = newValue }
  }
}
