public import Desk

/// What became of a change of the desk's rules while the workstation runs.
public enum RulesNotice: Sendable, Equatable {
  /// They are in force; `restartFor` names the keys that are read when a program starts.
  case adopted(version: String, Settings.Rules, restartFor: [String])
  /// They are refused as a whole, and those before them stay.
  ///
  /// - Parameters:
  ///   - problem: the first, with file and line.
  ///   - more: how many others there are.
  case refused(problem: String, more: Int)
}

extension Settings {
  /// What screens need of the desk's rules.
  public struct Rules: Sendable, Equatable {
    /// Where an escalated session waits.
    public var escalationQueue: QueueName = "general"
    /// Every queue that the rules name, sorted.
    public var queues: [QueueName] = []
    /// What the viewer sees of the sessions of others.
    public var sight = Sight.plain

    public init() {}

    public init(_ policy: Policy, role: Role) {
      escalationQueue = policy.queue
      queues = Set([policy.queue, policy.vipQueue].compactMap(\.self))
        .union(policy.queues.keys).sorted()
      sight = policy.privacy.sight(of: role)
    }
  }
}
