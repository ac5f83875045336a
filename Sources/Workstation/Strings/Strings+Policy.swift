public import Desk

/// The rules of a desk in plain words, and what other rules would have done.
extension Strings {
  /// One rule a line; rules that are not set are left out.
  public func rules(of policy: Policy) -> [String] {
    [say("Rules \(policy.version)", "规则 \(policy.version)")] + assistantRules(policy)
      + callRules(policy) + orderRules(policy.priority)
      + policy.queues.keys.sorted().flatMap { queueRules($0, policy.queues[$0] ?? QueueRules()) }
  }

  private func assistantRules(_ policy: Policy) -> [String] {
    [
      policy.assistantAnswers
        ? say(
          "New sessions go to the assistant; it answers from a confidence of \(number(policy.answerThreshold)) on.",
          "新会话先交给助手；置信度达到 \(number(policy.answerThreshold)) 才回答。")
        : say("New sessions go to people at once.", "新会话直接交给人工。"),
      say(
        "It asks back at most \(policy.clarificationLimit) times in a row and answers at most "
          + "\(policy.turnLimit) times before a person is called.",
        "连续追问最多 \(policy.clarificationLimit) 次，最多回答 \(policy.turnLimit) 次，之后转人工。"),
      say(
        "Told to close a session, it does so after "
          + "\(compact(seconds: Int(policy.instructedCloseMs / 1000))) of silence.",
        "交还时要求关闭的会话，客户静默 \(compact(seconds: Int(policy.instructedCloseMs / 1000))) 后关闭。"),
    ]
  }

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
    for currency in rules.refundLimits.keys.sorted() {
      let limit = "\(currency) \(number(rules.refundLimits[currency] ?? 0))"
      lines.append(say("Refunds above \(limit) need a person.", "超过 \(limit) 的退款须由人工处理。"))
    }
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
    let minutes = rules.debounceMs / 60_000
    lines.append(
      say(
        "Who is called again for the same reason within \(minutes) minutes stays with people.",
        "\(minutes) 分钟内因同一原因再次升级的会话留在人工。"))
    return lines
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

  private func queueRules(_ name: QueueName, _ rules: QueueRules) -> [String] {
    var parts: [String] = []
    let languages = rules.languages + rules.skills
    if !languages.isEmpty { parts.append(languages.joined(separator: ", ")) }
    if let hours = rules.hours {
      parts.append(
        say("hours in \(hours.zone.name)", "营业时间按 \(hours.zone.name)")
          + (hours.holidays.isEmpty
            ? "" : say(", \(hours.holidays.count) holidays", "，\(hours.holidays.count) 天假日")))
    }
    let promises: [(ServicePromise, Int64?)] = [
      (.firstResponse, rules.firstResponseMs), (.nextResponse, rules.nextResponseMs),
      (.resolution, rules.resolutionMs),
    ]
    for (promise, ms) in promises {
      if let ms { parts.append("\(self.promise(promise)) \(compact(seconds: Int(ms / 1000)))") }
    }
    if let ms = rules.remindMs {
      parts.append(say("reminder", "提醒") + " \(compact(seconds: Int(ms / 1000)))")
    }
    for (way, sign) in [
      (rules.overflow, say("overflow", "溢出")), (rules.ladder, say("then", "升级到")),
    ] {
      if let way { parts.append("\(sign) \(way.to) \(compact(seconds: Int(way.afterMs / 1000)))") }
    }
    return ["\(name): " + (parts.isEmpty ? "-" : parts.joined(separator: "; "))]
  }

  /// A promised time by name.
  public func promise(_ promise: ServicePromise) -> String {
    switch promise {
    case .firstResponse: say("first response", "首次响应")
    case .nextResponse: say("next response", "后续响应")
    case .resolution: say("resolution", "解决")
    }
  }

  /// What a timer says of a session.
  public func waitsTooLong(_ name: String, _ step: PlannedStep) -> String {
    step.promise.map {
      say("\(name): the time for the \(promise($0)) is over.", "\(name)：\(promise($0))已超时。")
    } ?? say("\(name) still waits.", "\(name) 仍在等待。")
  }

  /// At most two digits after the point.
  private func number(_ value: Double) -> String {
    let rounded = (value * 100).rounded() / 100
    return Int(exactly: rounded).map { "\($0)" } ?? "\(rounded)"
  }

  // MARK: Other rules

  public func goodPolicy(_ file: String) -> String {
    say("\(file): nothing is wrong with it.", "\(file)：没有问题。")
  }

  public var rulesStay: String {
    say(
      "The file is refused as a whole; the rules in force stay.", "整个文件被拒绝；现行规则不变。")
  }

  /// What became of a change of the rules; what is wrong comes first, since lines are short.
  public func rules(_ notice: RulesNotice) -> String {
    switch notice {
    case .adopted(let version, _, let restartFor):
      let keys = restartFor.joined(separator: ", ")
      return say("New rules \(version) are in force", "新规则 \(version) 已生效")
        + (keys.isEmpty
          ? say(".", "。") : say("; restart for \(keys).", "；\(keys) 需重启后生效。"))
    case .refused(let problem, let more):
      return say("Rules unchanged: \(problem)", "规则未变：\(problem)")
        + (more == 0 ? "" : say(" (and \(more) more)", "（另有 \(more) 处）"))
    }
  }

  public func noSuchFile(_ file: String) -> String {
    say("There is no file \(file).", "没有文件 \(file)。")
  }

  /// Such as `of 240 sessions: 17 more hand-offs, 4 fewer angry ends`.
  public func trialTotals(sessions: Int, moreHandOffs: Int, moreAngryEnds: Int) -> String {
    func english(_ count: Int, _ what: String) -> String {
      count == 0 ? "as many \(what)" : "\(abs(count)) \(count > 0 ? "more" : "fewer") \(what)"
    }
    func chinese(_ count: Int, _ what: String) -> String {
      count == 0 ? "\(what)不变" : "\(what)\(count > 0 ? "多" : "少") \(abs(count)) 次"
    }
    return say(
      "Of \(sessions) sessions: \(english(moreHandOffs, "hand-offs")), "
        + "\(english(moreAngryEnds, "angry ends")).",
      "共 \(sessions) 个会话：\(chinese(moreHandOffs, "转人工"))，\(chinese(moreAngryEnds, "愤怒收场"))。")
  }

  // MARK: Two sets of rules side by side

  public var noSplit: String {
    say("No other rules are on trial: config.json has no split.", "没有试行的规则：config.json 中没有 split。")
  }

  public func splitTotals(_ name: String, _ first: Int, _ second: Int) -> String {
    say(
      "\(name): \(first) sessions by the rules in force, \(second) by those on trial.",
      "\(name)：现行规则 \(first) 个会话，试行规则 \(second) 个。")
  }

  public func measure(_ measure: PolicyComparison.Measure) -> String {
    switch measure {
    case .handedOff: say("handed off", "转人工")
    case .angryEnd: say("angry end", "愤怒收场")
    case .solvedAlone: say("solved by the assistant", "助手独立解决")
    case .breached: say("promise broken", "超时")
    }
  }

  /// - Parameter probability: how often chance alone would differ as much; nil for too few.
  public func verdict(_ isSignificant: Bool, probability: Double?) -> String {
    guard let probability else { return say("too few to tell", "样本太少") }
    let text = "p = \(number(probability))"
    return isSignificant
      ? say("differs (\(text))", "有差异（\(text)）") : say("may be chance (\(text))", "可能是偶然（\(text)）")
  }

  public var trialOpening: String { say("from the start", "一开始") }
  public var trialNobody: String { say("nobody", "不转") }

  public func trialMore(_ count: Int) -> String {
    say("… and \(count) more.", "……另有 \(count) 个。")
  }
}
