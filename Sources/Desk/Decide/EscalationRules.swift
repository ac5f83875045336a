public import Language

/// When the assistant gives a session to people, besides the thresholds of the mood, and to whom.
public struct EscalationRules: Sendable, Equatable {
  /// Intents (or groups of them) that are no matter for a program, by topic, such as legal or fraud.
  public var sensitive: [String: [String]] = [:]
  /// Intents (or groups of them) that ask for money back.
  public var refundIntents: [String] = []
  /// The most that may be asked back without a person, by currency.
  public var refundLimits: [String: Double] = [:]
  /// Whether customers of the tier `vip` get a person with their first message.
  public var vipAtOnce = false
  /// A message this much below the mood before it calls a person: 0…2; nil for none.
  public var fallThreshold: Double?
  /// A probability of dissatisfaction that calls a person: 0…1; nil takes it from the mood's
  /// threshold.
  public var dissatisfactionThreshold: Double?
  /// Where sessions go, by what they are about; the nearest group of an intent counts.
  public var queueByIntent: [String: QueueName] = [:]
  /// Where sessions go, by why they left the assistant.
  public var queueByReason: [EscalationReason: QueueName] = [:]
  /// Who is called again for the same reason within this time stays with people.
  public var debounceMs: Int64 = 30 * 60_000

  /// Less sure guesses of an intent set no rule in motion.
  static let intentConfidence = 0.5

  public init() {}
}

extension Policy {
  /// Where a session that leaves the assistant goes.
  public func queue(of session: Session, for reason: EscalationReason) -> QueueName {
    let rules = escalation
    if let intent = session.intent,
      let pattern = IntentPattern.best(for: intent, among: rules.queueByIntent.keys),
      let queue = rules.queueByIntent[pattern]
    {
      return queue
    }
    return rules.queueByReason[reason] ?? queue(for: session.tier)
  }

  /// The queues that exist; nil where the desk names none and any name will do.
  public var queueNames: [QueueName]? { queues.isEmpty ? nil : queues.keys.sorted() }
}

/// A rule that calls a person, with the words that set it in motion.
public struct CallForHuman: Sendable, Equatable {
  public var reason: EscalationReason
  public var words: String?
}

extension Session {
  /// Whether the message just understood calls a person.
  ///
  /// - Parameters:
  ///   - tone: of the message by itself, without the mood of those before it.
  ///   - isAlone: whether the assistant is by itself now, after hours: then only what must not wait
  ///     for people's morning calls them.
  public func callForHuman(
    _ understanding: Understanding, tone: SentimentTone, _ policy: Policy, isAlone: Bool = false
  ) -> CallForHuman? {
    let sentiment = understanding.sentiment
    let words =
      sentiment.movedBy.isEmpty ? nil : sentiment.movedBy.map(\.text).joined(separator: ", ")
    if understanding.flags.asksForHuman {
      return CallForHuman(reason: .customerRequest, words: words)
    }
    if understanding.flags.isThreat { return CallForHuman(reason: .policy, words: words) }
    if let rule = policy.escalation.rule(for: understanding) {
      return CallForHuman(reason: .policy, words: rule)
    }
    if isAlone { return nil }
    if tier == .vip, policy.escalation.vipAtOnce {
      return CallForHuman(reason: .policy, words: Tier.vip.rawValue)
    }
    if isUpset(sentiment, tone: tone, isAbusive: understanding.flags.isAbusive, policy) {
      return CallForHuman(reason: .negativeEmotion, words: words)
    }
    if assistantTurns >= policy.turnLimit { return CallForHuman(reason: .turnLimit, words: nil) }
    return nil
  }

  private func isUpset(
    _ sentiment: Sentiment, tone: SentimentTone, isAbusive: Bool, _ policy: Policy
  ) -> Bool {
    // A plain report of damage is negative as well; only anger itself calls a person at once.
    if sentiment.emotion == .angry && sentiment.polarity <= policy.angerThreshold { return true }
    if isAbusive { return true }
    // One bad message is a complaint; a mood that stays or falls there needs a person. It is the
    // bad message that calls: who goes on calmly is being helped.
    guard tone == .negative, mood.trajectory.count >= 2 else { return false }
    if let limit = policy.escalation.fallThreshold, mood.slope <= -limit { return true }
    let limit =
      policy.escalation.dissatisfactionThreshold
      ?? Dissatisfaction.probability(steadyAt: policy.moodThreshold)
    return dissatisfaction >= limit
  }
}

extension EscalationRules {
  /// The rule that a message sets in motion by what it is about, in words for those who take over.
  func rule(for understanding: Understanding) -> String? {
    guard let guess = understanding.intent.first,
      guess.confidence >= EscalationRules.intentConfidence
    else { return nil }
    for topic in sensitive.keys.sorted() {
      if sensitive[topic]?.contains(where: { IntentPattern.matches($0, guess.label) }) == true {
        return "\(topic): \(guess.label)"
      }
    }
    guard refundIntents.contains(where: { IntentPattern.matches($0, guess.label) }) else {
      return nil
    }
    for entity in understanding.entities where entity.kind == .amount {
      let parts = entity.value.split(separator: " ")
      guard parts.count == 2, let amount = Double(parts[1]),
        let limit = refundLimits[String(parts[0])], amount > limit
      else { continue }
      return "\(entity.value) > \(parts[0]) \(limit.formattedBriefly)"
    }
    return nil
  }
}

extension Double {
  /// Without a fraction where there is none.
  fileprivate var formattedBriefly: String { Int(exactly: self).map { "\($0)" } ?? "\(self)" }
}
