public import Desk
import Foundation

/// Where the engine takes the time from; tests and simulations bring their own.
public struct Clock: Sendable {
  /// The present moment.
  public let now: @Sendable () -> Timestamp
  /// Whether it goes with the machine's clocks: only then can it be set.
  let isSystem: Bool

  public init(now: @escaping @Sendable () -> Timestamp) {
    self.init(isSystem: false, now: now)
  }

  private init(isSystem: Bool, now: @escaping @Sendable () -> Timestamp) {
    self.isSystem = isSystem
    self.now = now
  }

  /// The machine's wall clock.
  public static let system = Clock(isSystem: true) {
    var moment = timespec()
    clock_gettime(CLOCK_REALTIME, &moment)
    return Timestamp(ms: Int64(moment.tv_sec) * 1000 + Int64(moment.tv_nsec) / 1_000_000)
  }
}
