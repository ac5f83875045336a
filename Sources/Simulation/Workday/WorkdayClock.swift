import Desk
import Synchronization

/// The time of a simulated day: milliseconds that only go on, and a wall clock that may be wrong.
final class WorkdayClock: Sendable {
  private struct State {
    var ms: Int64 = 0
    var wallErrorMs: Int64 = 0
  }

  private let state = Mutex(State())

  /// Since the first midnight, whatever the wall clock says.
  var ms: Int64 { state.withLock { $0.ms } }

  /// What the wall clock says.
  var now: Timestamp {
    state.withLock { Timestamp(ms: WorkdayPlan.startMs + $0.ms + $0.wallErrorMs) }
  }

  /// How wrong the wall clock is.
  var wallErrorMs: Int64 { state.withLock { $0.wallErrorMs } }

  func advance(toMs ms: Int64) {
    state.withLock { $0.ms = max($0.ms, ms) }
  }

  func setWallError(ms: Int64) {
    state.withLock { $0.wallErrorMs = ms }
  }
}
