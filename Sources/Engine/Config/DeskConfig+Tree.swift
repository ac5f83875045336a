import Assist
import Desk
import Language

extension DeskConfig {
  /// Everything that is in force, also what was left to its default.
  public var tree: ConfigTree {
    ConfigTree.object([
      ("language", .text(orNone: language)), ("theme", .text(orNone: theme)),
      ("queue", .text(policy.queue)), ("vipQueue", policy.vipQueue.map { .text($0) } ?? .none),
      ("queues", .sorted(policy.queues.mapValues(\.tree))),
      ("split", split?.tree ?? .none),
      ("assistant", assistant), ("escalation", escalation),
      ("firstResponseTargetSeconds", .seconds(policy.firstResponseTargetMs)),
      ("sendHoldSeconds", .seconds(policy.sendHoldMs)),
      ("reopenWindowHours", .number(Double(policy.reopenWindowMs) / 3_600_000)),
      ("reopenIsSticky", .flag(policy.reopenIsSticky)),
      ("priority", policy.priority.tree), ("routing", policy.routing.tree),
      ("guard", guardRules.tree), ("privacy", policy.privacy.tree),
      ("orderNumbers", .texts(orderNumbers.map(\.text))),
      ("products", .list(products.map(\.tree))), ("llm", llm.tree),
      ("agents", .list(agents.map(\.tree))),
    ]).withoutNone()
  }

  private var assistant: ConfigTree {
    .object([
      ("answers", .flag(policy.assistantAnswers)),
      ("saysWhatItIs", .flag(guardRules.assistantSaysSo)),
      ("answerThreshold", .number(policy.answerThreshold)),
      ("clarificationLimit", .number(Double(policy.clarificationLimit))),
      ("turnLimit", .number(Double(policy.turnLimit))),
      ("closeAfterQuietSeconds", .seconds(policy.instructedCloseMs)),
    ])
  }

  private var escalation: ConfigTree {
    let rules = policy.escalation
    let reasons = rules.queueByReason.map { ($0.key.rawValue, ConfigTree.text($0.value)) }
    return .object([
      ("angerThreshold", .number(policy.angerThreshold)),
      ("moodThreshold", .number(policy.moodThreshold)),
      ("fallThreshold", .number(orNone: rules.fallThreshold)),
      ("dissatisfactionThreshold", .number(orNone: rules.dissatisfactionThreshold)),
      ("vipAtOnce", .flag(rules.vipAtOnce)),
      ("sensitive", .sorted(rules.sensitive.mapValues { .texts($0) })),
      ("refundIntents", .texts(rules.refundIntents)),
      ("refundLimits", .sorted(rules.refundLimits.mapValues { .number($0) })),
      ("queueByIntent", .sorted(rules.queueByIntent.mapValues { .text($0) })),
      ("queueByReason", .sorted(Dictionary(uniqueKeysWithValues: reasons))),
      ("debounceMinutes", .number(Double(rules.debounceMs) / 60_000)),
    ])
  }
}

extension QueueRules {
  fileprivate var tree: ConfigTree {
    ConfigTree.object([
      ("skills", .texts(skills)), ("languages", .texts(languages)),
      ("hours", hours?.tree ?? .none),
      (
        "sla",
        .object([
          ("firstResponseSeconds", .seconds(firstResponseMs)),
          ("nextResponseSeconds", .seconds(nextResponseMs)),
          ("resolutionSeconds", .seconds(resolutionMs)),
        ])
      ),
      ("overflow", overflow.map { .object($0.members) } ?? .none),
      ("ladder", .object([("remindSeconds", .seconds(remindMs))] + (ladder?.members ?? []))),
      ("tellsAgain", .flag(tellsAgain)),
      (
        "afterHours",
        .object([
          ("tells", .flag(afterHours.tells)),
          ("takesCallbacks", .flag(afterHours.takesCallbacks)),
          ("assistant", .text(afterHours.assistant.rawValue)),
        ])
      ),
    ]).withoutNone()
  }
}

extension QueueRules.Onward {
  fileprivate var members: [(key: String, value: ConfigTree)] {
    [("to", .text(to)), ("afterSeconds", .seconds(afterMs))]
  }
}

extension BusinessHours {
  fileprivate var tree: ConfigTree {
    .object([
      ("timeZone", .text(zone.name)), ("week", .texts(weekTexts)),
      ("holidays", .texts(holidayTexts)),
    ])
  }
}

extension PriorityWeights {
  fileprivate var tree: ConfigTree {
    .object([
      ("perMinute", .number(perMinute)), ("angry", .number(angry)),
      ("frustrated", .number(frustrated)), ("gold", .number(gold)), ("vip", .number(vip)),
      ("asked", .number(asked)), ("rule", .number(rule)), ("falling", .number(falling)),
      ("dissatisfied", .number(dissatisfied)), ("slaSoon", .number(slaSoon)),
      ("slaBreached", .number(slaBreached)), ("failedTurn", .number(failedTurn)),
      ("returning", .number(returning)),
      ("severity", .sorted(severity.mapValues { .number($0) })),
    ])
  }
}

extension RoutingRules {
  fileprivate var tree: ConfigTree {
    .object([
      ("mode", .text(mode.rawValue)), ("offerSeconds", .seconds(offerMs)),
      ("capacity", .number(capacity)),
      ("channelWeights", .sorted(channelWeights.mapValues { .number($0) })),
      ("lostSeconds", .seconds(lostMs)),
      (
        "weights",
        .object([
          ("skill", .number(weights.skill)), ("language", .number(weights.language)),
          ("sticky", .number(weights.sticky)), ("load", .number(weights.load)),
          ("idle", .number(weights.idle)),
        ])
      ),
    ])
  }
}

extension PrivacyRules {
  fileprivate var tree: ConfigTree {
    .object([
      ("plainFor", .texts(plainFor.map(\.rawValue).sorted())),
      ("retentionDays", .number(Double(retentionDays))),
    ])
  }
}

extension GuardRules {
  fileprivate var tree: ConfigTree {
    .object([
      ("bannedPromises", .texts(bannedPromises)), ("competitors", .texts(competitors)),
      ("profanity", .texts(profanity)),
      ("amountLimits", .sorted(amountLimits.mapValues { .number($0) })),
      (
        "disclaimers",
        .object(
          disclaimers.map { rule in
            (rule.intent, .object([("en", .text(rule.english)), ("zh", .text(rule.chinese))]))
          })
      ),
      ("neverOverridden", .texts(neverOverridden.map(\.rawValue).sorted())),
    ])
  }
}

extension ConfiguredSplit {
  fileprivate var tree: ConfigTree {
    .object([("name", .text(name)), ("file", .text(file)), ("share", .number(share))])
  }
}

extension Catalogue.Product {
  fileprivate var tree: ConfigTree {
    .object([("name", .text(name)), ("also", .texts(aliases))])
  }
}

extension LLMSettings {
  fileprivate var tree: ConfigTree {
    ConfigTree.object([
      ("url", .text(orNone: url)), ("model", .text(orNone: model)),
      ("embedModel", .text(orNone: embedModel)), ("keyFile", .text(orNone: keyFile)),
      ("class", .text(orNone: providerClass?.rawValue)), ("plainHTTP", .flag(allowsPlainHTTP)),
      ("answers", .flag(answers)), ("connectSeconds", .seconds(Int64(budget.connectMs))),
      ("firstWordSeconds", .seconds(Int64(budget.firstTokenMs))),
      ("totalSeconds", .seconds(Int64(budget.totalMs))),
    ]).withoutNone()
  }
}

extension Agent {
  fileprivate var tree: ConfigTree {
    ConfigTree.object([
      ("id", .text(id)), ("name", .text(name)), ("role", .text(role.rawValue)),
      ("grants", .texts(grants.map(\.rawValue).sorted())),
      ("revokes", .texts(revokes.map(\.rawValue).sorted())), ("team", .text(orNone: team)),
      ("languages", .texts(languages)),
      (
        "skills",
        .list(
          skills.map { skill in
            .object([("name", .text(skill.name)), ("level", .number(Double(skill.level)))])
          })
      ),
      ("capacity", .number(orNone: capacity)),
      ("timeZone", .text(orNone: shifts?.timeZone)),
      ("shifts", shifts.map { .texts($0.spans.map(\.text)) } ?? .none),
      ("uid", uid.map { .number(Double($0)) } ?? .none),
    ]).withoutNone()
  }
}
