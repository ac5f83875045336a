public import Desk

/// The rules of one part of a desk, one a line.
public struct RuleSection: Sendable, Equatable {
  /// For programs; the title is for people.
  public let name: String
  public let title: String
  public let rules: [String]

  public init(name: String, title: String, rules: [String]) {
    self.name = name
    self.title = title
    self.rules = rules
  }
}

/// The rules of a desk in plain words.
extension Strings {
  public func rulesVersion(_ version: String) -> String {
    say("Rules \(version)", "规则 \(version)")
  }

  /// What holds of a policy; rules that are not set are left out.
  public func rules(of policy: Policy) -> [RuleSection] {
    [
      RuleSection(
        name: "assistant", title: say("Assistant", "助手"), rules: assistantRules(policy)),
      RuleSection(
        name: "escalation", title: say("Calls for people", "转人工"), rules: callRules(policy)),
      RuleSection(name: "queues", title: say("Queues", "队列"), rules: queueRules(policy)),
      RuleSection(
        name: "priority", title: say("Order", "排队顺序"), rules: orderRules(policy.priority)),
      RuleSection(
        name: "routing", title: say("Sharing out", "分配"), rules: routingRules(policy.routing)),
      RuleSection(name: "times", title: say("Times", "时间"), rules: timeRules(policy)),
      RuleSection(
        name: "privacy", title: say("Privacy", "隐私"), rules: privacyRules(policy.privacy)),
    ]
  }

  private func assistantRules(_ policy: Policy) -> [String] {
    [
      policy.assistantAnswers
        ? say("New sessions go to the assistant.", "新会话先交给助手。")
        : say("New sessions go to people at once.", "新会话直接交给人工。"),
      say(
        "It answers from a confidence of \(number(policy.answerThreshold)) on.",
        "置信度达到 \(number(policy.answerThreshold)) 才回答。"),
      say(
        "It asks back at most \(times(policy.clarificationLimit)) in a row and answers at most "
          + "\(times(policy.turnLimit)) before a person is called.",
        "连续追问最多 \(policy.clarificationLimit) 次，最多回答 \(policy.turnLimit) 次，之后转人工。"),
      say(
        "Told to close a session, it does so after "
          + "\(compact(seconds: Int(policy.instructedCloseMs / 1000))) of silence.",
        "交还时要求关闭的会话，客户静默 \(compact(seconds: Int(policy.instructedCloseMs / 1000))) 后关闭。"),
    ]
  }

  private func times(_ count: Int) -> String { count == 1 ? "once" : "\(count) times" }

  private func callRules(_ policy: Policy) -> [String] {
    let rules = policy.escalation
    var lines = [
      say(
        "A person is called who asks for one, threatens, insults, writes in anger at or below "
          + "\(number(policy.angerThreshold)), or stays in a mood of \(number(policy.moodThreshold)).",
        "要求人工、威胁、辱骂、愤怒不高于 \(number(policy.angerThreshold))，"
          + "或情绪持续在 \(number(policy.moodThreshold)) 时转人工。")
    ]
    if let fall = rules.fallThreshold {
      lines.append(
        say("So is one whose mood falls by \(number(fall)).", "情绪骤降 \(number(fall)) 时转人工。"))
    }
    if let limit = rules.dissatisfactionThreshold {
      lines.append(
        say(
          "Dissatisfied counts who is so with a probability of \(number(limit)).",
          "不满概率达到 \(number(limit)) 视为不满。"))
    }
    if rules.vipAtOnce {
      lines.append(say("VIPs get a person with their first message.", "VIP 首条消息即转人工。"))
    }
    for topic in rules.sensitive.keys.sorted() {
      let intents = (rules.sensitive[topic] ?? []).joined(separator: ", ")
      lines.append(say("\(topic): \(intents) need a person.", "\(topic)：\(intents) 须由人工处理。"))
    }
    lines += refundRules(rules)
    lines.append(
      say(
        "They wait in \(policy.queue)" + (policy.vipQueue.map { ", VIPs in \($0)" } ?? "") + ".",
        "在 \(policy.queue) 排队" + (policy.vipQueue.map { "，VIP 在 \($0)" } ?? "") + "。"))
    for intent in rules.queueByIntent.keys.sorted() {
      lines.append("  \(intent) → \(rules.queueByIntent[intent] ?? "")")
    }
    for reason in EscalationReason.allCases {
      if let queue = rules.queueByReason[reason] {
        lines.append("  \(self.reason(reason)) → \(queue)")
      }
    }
    let minutes = number(Double(rules.debounceMs) / 60_000)
    lines.append(
      say(
        "Who is called again for the same reason within \(minutes) minutes stays with people.",
        "\(minutes) 分钟内因同一原因再次升级的会话留在人工。"))
    return lines
  }

  private func refundRules(_ rules: EscalationRules) -> [String] {
    let limits = rules.refundLimits.sorted { $0.key < $1.key }.map {
      "\($0.key) \(number($0.value))"
    }
    guard !limits.isEmpty || !rules.refundIntents.isEmpty else { return [] }
    let intents = rules.refundIntents.joined(separator: ", ")
    let most = limits.joined(separator: ", ")
    return [
      say(
        "Money back (\(intents)) above \(most) needs a person.",
        "退款（\(intents)）超过 \(most) 须由人工处理。")
    ]
  }

  private func orderRules(_ weights: PriorityWeights) -> [String] {
    let fixed: [(PriorityTerm.Name, Double)] = [
      (.slaBreached, weights.slaBreached), (.slaSoon, weights.slaSoon), (.angry, weights.angry),
      (.frustrated, weights.frustrated), (.falling, weights.falling),
      (.dissatisfied, weights.dissatisfied), (.vip, weights.vip), (.gold, weights.gold),
      (.asked, weights.asked), (.rule, weights.rule), (.returning, weights.returning),
      (.failedTurns, weights.failedTurn * Double(PriorityWeights.failedTurnsCounted)),
    ]
    let terms = fixed.filter { $0.1 > 0 }.map { "\(term($0.0)) \(number($0.1))" }
    let severity = weights.severity.keys.sorted().map {
      "\($0) \(number(weights.severity[$0] ?? 0))"
    }
    let minutes = number(weights.bound / weights.perMinute)
    return [
      say(
        "Order of the queue: \(number(weights.perMinute)) a minute of waiting, and at most "
          + (terms + severity).joined(separator: ", ") + ".",
        "排队顺序：每等待一分钟 \(number(weights.perMinute)) 分，另加至多 "
          + (terms + severity).joined(separator: "、") + "。"),
      say(
        "Nobody is overtaken by who came more than \(minutes) minutes later.",
        "晚到超过 \(minutes) 分钟者不会排到前面。"),
    ]
  }
}
