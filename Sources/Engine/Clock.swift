public import Desk
import Foundation

/// Where the engine takes the time from; tests and simulations bring their own.
public struct Clock: Sendable {
  /// The present moment.
  public let now: @Sendable () -> Timestamp

  public init(now: @escaping @Sendable () -> Timestamp) {
    self.now = now
  }

  /// The machine's wall clock.
  public static let system = Clock {
    var moment = timespec()
    clock_gettime(CLOCK_REALTIME, &moment)
    return Timestamp(ms: Int64(moment.tv_sec) * 1000 + Int64(moment.tv_nsec) / 1_000_000)
  }
}
