public import Desk

/// Queues, sharing out, times and agents in plain words.
extension Strings {
  func queueRules(_ policy: Policy) -> [String] {
    let promise = compact(seconds: Int(policy.firstResponseTargetMs / 1000))
    return [
      say(
        "A queue that promises no answer of its own promises one in \(promise).",
        "未设时限的队列按 \(promise) 计。")
    ] + policy.queues.keys.sorted().flatMap { queueRules($0, policy.queues[$0] ?? QueueRules()) }
  }

  /// A line for the queue and one each for what is more than a word.
  private func queueRules(_ name: QueueName, _ rules: QueueRules) -> [String] {
    var parts: [String] = []
    if !rules.skills.isEmpty {
      parts.append(say("skills ", "技能 ") + rules.skills.joined(separator: ", "))
    }
    if !rules.languages.isEmpty {
      parts.append(say("languages ", "语言 ") + rules.languages.joined(separator: ", "))
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
      (rules.overflow, say("overflow to", "溢出到")), (rules.ladder, say("then to", "升级到")),
    ] {
      guard let way else { continue }
      let after = compact(seconds: Int(way.afterMs / 1000))
      parts.append(say("\(sign) \(way.to) after \(after)", "\(after) 后\(sign) \(way.to)"))
    }
    if rules.tellsAgain { parts.append(say("tells anew of long waits", "久等再告知")) }
    let separator = say("; ", "；")
    return ["\(name): " + (parts.isEmpty ? "-" : parts.joined(separator: separator))]
      + (rules.hours.map { [hours($0)] } ?? []) + afterHours(rules)
  }

  private func hours(_ hours: BusinessHours) -> String {
    let days = hours.weekTexts.joined(separator: ", ")
    let off = hours.holidayTexts
    return say("  open \(days) in \(hours.zone.name)", "  营业 \(days)（\(hours.zone.name)）")
      + (off.isEmpty
        ? ""
        : say(", not on ", "，休息 ") + off.joined(separator: ", "))
  }

  private func afterHours(_ rules: QueueRules) -> [String] {
    guard rules.hours != nil || rules.afterHours != AfterHours() else { return [] }
    let after = rules.afterHours
    let assistant =
      switch after.assistant {
      case .asUsual: say("the assistant works as usual", "助手照常工作")
      case .alone: say("the assistant works alone", "助手独自应答")
      case .silent: say("the assistant is silent", "助手不应答")
      }
    let parts = [
      after.tells
        ? say("customers are told when people are back", "告知客户何时恢复")
        : say("customers are told nothing", "不告知客户"),
      after.takesCallbacks
        ? say("may leave the matter", "可留言待回复") : say("cannot leave the matter", "不接受留言"),
      assistant,
    ]
    return [
      say("  closed: ", "  非营业：") + parts.joined(separator: say(", ", "，"))
    ]
  }

  func routingRules(_ rules: RoutingRules) -> [String] {
    let weights = [
      (say("skill", "技能"), rules.weights.skill), (say("language", "语言"), rules.weights.language),
      (say("served before", "老客户"), rules.weights.sticky), (say("room", "余量"), rules.weights.load),
      (say("idle", "空闲"), rules.weights.idle),
    ].map { "\($0.0) \(number($0.1))" }.joined(separator: say(", ", "、"))
    let channels = rules.channelWeights.sorted { $0.key < $1.key }
      .map { "\($0.key) \(number($0.value))" }.joined(separator: ", ")
    return [
      rules.mode == .push
        ? say(
          "Each waiting session is offered to the most suitable agent.", "等待的会话派给最合适的坐席。")
        : say("Agents claim from the queue.", "坐席自行从队列认领。"),
      say(
        "An offer stands for \(compact(seconds: Int(rules.offerMs / 1000))). Suitable: \(weights).",
        "派单保留 \(compact(seconds: Int(rules.offerMs / 1000)))。合适程度：\(weights)。"),
      say(
        "An agent has up to \(number(rules.capacity)) sessions at once"
          + (channels.isEmpty ? "." : "; a session counts by channel: \(channels)."),
        "每位坐席同时至多 \(number(rules.capacity)) 个会话"
          + (channels.isEmpty ? "。" : "；按渠道折算：\(channels)。")),
      say(
        "Who is silent for \(compact(seconds: Int(rules.lostMs / 1000))) counts as gone.",
        "失联 \(compact(seconds: Int(rules.lostMs / 1000))) 视为离线。"),
    ]
  }

  func timeRules(_ policy: Policy) -> [String] {
    let hold = compact(seconds: Int(policy.sendHoldMs / 1000))
    let window = number(Double(policy.reopenWindowMs) / 3_600_000)
    let owner =
      policy.reopenIsSticky
      ? say("the agent who had it last", "原坐席") : say("the assistant", "助手")
    return [
      policy.sendHoldMs == 0
        ? say("A message goes out at once.", "消息立即发出。")
        : say("A message can be taken back for \(hold).", "消息发出前可撤回 \(hold)。"),
      say(
        "Who writes within \(window) hours of the end goes on in the same session, with \(owner).",
        "结束后 \(window) 小时内来信继续原会话，由\(owner)接待。"),
    ]
  }

  func privacyRules(_ rules: PrivacyRules) -> [String] {
    let roles = rules.plainFor.map(\.rawValue).sorted().joined(separator: ", ")
    return [
      roles.isEmpty
        ? say("Personal data is masked for every role.", "个人信息对所有角色掩码。")
        : say("Personal data is masked, except for: \(roles).", "个人信息掩码显示，除：\(roles)。"),
      rules.retentionDays == 0
        ? say("Closed sessions are kept.", "已结束的会话一直保留。")
        : say(
          "Closed sessions are forgotten after \(rules.retentionDays) days.",
          "已结束的会话 \(rules.retentionDays) 天后遗忘。"),
    ]
  }

  /// An agent in one line.
  public func rule(of agent: Agent) -> String {
    var parts = [agent.role.rawValue]
    func add(_ english: String, _ chinese: String, _ words: [String]) {
      if !words.isEmpty {
        parts.append(say(english, chinese) + " " + words.joined(separator: ", "))
      }
    }
    add("may also", "另有", agent.grants.map(\.rawValue).sorted())
    add("may not", "没有", agent.revokes.map(\.rawValue).sorted())
    add("team", "班组", agent.team.map { [$0] } ?? [])
    add("languages", "语言", agent.languages)
    add("skills", "技能", agent.skills.map { "\($0.name) \($0.level)" })
    add("capacity", "容量", agent.capacity.map { [number($0)] } ?? [])
    if let shifts = agent.shifts {
      add("shifts", "班次", BusinessHours(zone: .utc, spans: shifts.spans).weekTexts)
      add("in", "时区", [shifts.timeZone])
    }
    add("user", "系统用户", agent.uid.map { ["\($0)"] } ?? [])
    return "\(agent.id) \(agent.name): " + parts.joined(separator: say("; ", "；"))
  }
}
