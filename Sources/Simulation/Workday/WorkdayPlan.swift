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
  /// How agents come by sessions; the desk's own way where nil.
  public var picking: Picking?
  /// Instead of days: some hours at a steady rate, with every agent there.
  public var steady: Steady?

  /// Hours that are all alike.
  public struct Steady: Sendable, Equatable {
    public var hours: Int
    /// Customers an hour.
    public var perHour: Double

    public init(hours: Int, perHour: Double) {
      self.hours = hours
      self.perHour = perHour
    }
  }

  /// A way to share out sessions that the desk is compared with.
  public enum Picking: Sendable {
    /// The longest waiting first, to the first free agent who speaks the language.
    case longestWaiting
  }

  public init(seed: UInt64) {
    self.seed = seed
  }

  /// How long customers come, in milliseconds.
  var lengthMs: Int64 { steady.map { Int64($0.hours) * 3_600_000 } ?? Int64(days) * 86_400_000 }

  /// A Monday, so that a week of simulated days is a week of the calendar: 2026-01-05T00:00:00Z.
  static let startMs: Int64 = 1_767_571_200_000
}

/// What can go wrong on a simulated day, each through a seam that the product has anyway.
public enum WorkdayFault: String, Sendable, CaseIterable {
  /// The channel takes nothing for some minutes.
  case channelDown
  /// A worker dies with its leases; another one goes on when they end.
  case workerKilled
  /// The worker's process is killed at one of its commits, right before it or right after it.
  case kill
  /// The wall clock jumps a day forth or back, and back again minutes later.
  case clockJump
  /// The channel brings messages again that it was told of already.
  case duplicate
  /// The channel brings a customer's messages in another order.
  case reordered
  /// An agent's workstation falls silent for some minutes.
  case agentLost
  /// The desk's file cannot grow for some minutes.
  case diskFull
  /// The worker comes round only every few seconds.
  case slowDisk
}
