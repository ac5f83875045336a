/// How waiting sessions reach agents; set in the configuration.
public struct RoutingRules: Sendable, Equatable {
  public enum Mode: String, Sendable, CaseIterable {
    /// Agents claim from the queue.
    case pull
    /// The desk offers each waiting session to the most suitable agent.
    case push
  }

  public var mode = Mode.pull
  /// How long an agent has to accept before the next one is asked.
  public var offerMs: Int64 = 20_000
  /// Sessions at once of an agent without a capacity of their own.
  public var capacity = 4.0
  /// What a session of a channel counts for; 1 where nothing is said.
  public var channelWeights: [String: Double] = [:]
  /// Silence of a workstation after which its agent counts as gone.
  public var lostMs: Int64 = 120_000
  public var weights = SuitabilityWeights()

  public init() {}

  /// What a session of the channel counts for.
  public func weight(of channel: String) -> Double { channelWeights[channel] ?? 1 }

  /// More channels no desk has.
  public static let channelLimit = 100
}

/// What makes an agent suitable; each weight multiplies a share from 0 to 1.
public struct SuitabilityWeights: Sendable, Equatable {
  public var skill = 3.0
  public var language = 4.0
  public var sticky = 3.0
  /// Room that is left.
  public var load = 2.0
  /// Time since the last session came.
  public var idle = 1.0

  public init() {}

  /// Idle time that counts in full.
  public static let fullIdleMs: Int64 = 15 * 60_000
}
