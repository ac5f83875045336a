/// The rules of a desk that people may set; read from `config.json`, with defaults that work.
public struct Policy: Sendable, Equatable {
  /// Names this set of rules in the facts they led to.
  public var version = "default"
  public var queue: QueueName = "general"
  /// The queue of customers of the tier `vip`; nil sends them to `queue`.
  public var vipQueue: QueueName?
  /// Whether new sessions go to the assistant first.
  public var assistantAnswers = true
  /// Least confidence with which the assistant answers by itself, in [0, 1].
  public var answerThreshold = 0.45
  /// Clarifying questions in a row before a person is called.
  public var clarificationLimit = 1
  /// The assistant's answers in one stretch before a person is called.
  public var turnLimit = 12
  /// Polarity at or below which an angry message calls a person.
  public var angerThreshold = -0.6
  /// The mood at which a customer who stays there is given to a person; one who falls there fast, or
  /// in anger, is given sooner.
  public var moodThreshold = -0.5
  /// How long a customer is quiet before a session is closed that was handed back for it.
  public var instructedCloseMs: Int64 = 600_000
  /// How long after closing a customer's message continues the same session.
  public var reopenWindowMs: Int64 = 24 * 3_600_000
  /// Whether a reopened session goes back to the agent who had it last.
  public var reopenIsSticky = false
  /// The promise for the first answer of a person.
  public var firstResponseTargetMs: Int64 = 120_000
  /// How long an agent's message can be taken back after Enter; 0 sends at once.
  public var sendHoldMs: Int64 = 0
  public var priority = PriorityWeights()
  /// What the desk says of its queues, by name; empty where it names none.
  public var queues: [QueueName: QueueRules] = [:]
  public var escalation = EscalationRules()
  public var routing = RoutingRules()
  public var privacy = PrivacyRules()
  /// Other rules for some of the customers, on trial.
  public var split: PolicySplit?

  /// One message may be this long; longer ones are split or refused.
  public static let messageLimitBytes = 32 * 1024
  /// A longer message is split into at most this many parts.
  public static let partLimit = 16
  /// More files than anybody looks through beside one message.
  public static let fileLimit = 16

  /// A tag is a word or two.
  public static let tagLimitBytes = 64
  /// More tags tell nothing apart; a session's row holds all of them.
  public static let tagLimit = 32
  /// An instruction, a reason, a disposition: some sentences.
  public static let remarkLimitBytes = 2 * 1024
  /// Messages of one session on their way; a session's row holds all of them.
  public static let pendingLimit = 64

  public init() {}

  /// Where an escalation of this customer goes.
  public func queue(for tier: Tier) -> QueueName {
    tier == .vip ? vipQueue ?? queue : queue
  }

  /// What the assistant does now, where the queue of this tier has no people; nil in its hours.
  public func assistantAfterHours(_ tier: Tier, at now: Timestamp) -> AfterHours.Assistant? {
    guard let rules = queues[queue(for: tier)], !rules.isOpen(at: now) else { return nil }
    return rules.afterHours.assistant
  }

  /// Who gets a new session.
  func firstOwner(of tier: Tier, at now: Timestamp) -> Owner {
    let answers =
      switch assistantAfterHours(tier, at: now) {
      case .alone: true
      case .silent: false
      case .asUsual, nil: assistantAnswers
      }
    return answers ? .assistant : .queue(queue(for: tier))
  }
}
