/// What a simulated stretch of work is made of; the same plan plays the same days.
public struct WorkdayPlan: Sendable, Equatable {
  public var seed: UInt64
  public var days = 1
  /// Customers who come in a day.
  public var customers = 2000
  public var agents = 40
  /// What goes wrong meanwhile.
  public var faults: Set<WorkdayFault> = []
  /// The mean patience of who waits for a person, in seconds.
  public var patienceSeconds = 360.0

  public init(seed: UInt64) {
    self.seed = seed
  }

  /// A Monday, so that a week of simulated days is a week of the calendar: 2026-01-05T00:00:00Z.
  static let startMs: Int64 = 1_767_571_200_000
}

/// What can go wrong on a simulated day, each through a seam that the product has anyway.
public enum WorkdayFault: String, Sendable, CaseIterable {
  /// The channel takes nothing for some minutes.
  case channelDown
  /// A worker dies with its leases; another one goes on when they end.
  case workerKilled
  /// The wall clock jumps a day forth or back, and back again minutes later.
  case clockJump
  /// The channel brings messages again that it was told of already.
  case duplicate
  /// The channel brings a customer's messages in another order.
  case reordered
  /// The desk's file cannot grow for some minutes.
  case diskFull
  /// The worker comes round only every few seconds.
  case slowDisk
}
