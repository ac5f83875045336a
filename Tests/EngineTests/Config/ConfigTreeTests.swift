import Desk
import Foundation
import Testing

@testable import Engine

/// What `policy show` says of a configuration holds all of it.
@Suite struct ConfigTreeTests {
  private func parse(_ text: String) throws -> DeskConfig {
    try DeskConfig.parse(Array(text.utf8), file: "config.json")
  }

  private func written(_ config: DeskConfig) throws -> String {
    String(decoding: try JSONEncoder().encode(config.tree), as: UTF8.self)
  }

  @Test(arguments: ["{}", DeskConfig.template, FullConfig.text])
  func readAgainItIsTheSameConfiguration(text: String) throws {
    let config = try parse(text)
    var again = try parse(try written(config))
    again.policy.version = config.policy.version
    again.split?.line = config.split?.line ?? 0
    #expect(again == config)
  }

  @Test func everyKeyOfTheConfigurationIsThere() throws {
    guard case .object(let members) = try parse(FullConfig.text).tree else {
      Issue.record("no object")
      return
    }
    #expect(Set(members.map(\.key)) == Set(ConfigKey<DeskConfig>.all.map(\.name)))
  }

  /// A new member of the rules must be set in `FullConfig`, and so be read and shown again.
  @Test func theFullConfigurationLeavesNothingAtItsDefault() throws {
    let full = try parse(FullConfig.text)
    var kept: [String] = []
    func compare(_ name: String, _ value: Any, _ plain: Any) {
      let pairs = zip(Mirror(reflecting: value).children, Mirror(reflecting: plain).children)
      for (member, plainMember) in pairs where "\(member.value)" == "\(plainMember.value)" {
        kept.append("\(name).\(member.label ?? "")")
      }
    }
    let plain = DeskConfig()
    compare("config", full, plain)
    compare("policy", full.policy, plain.policy)
    compare("escalation", full.policy.escalation, plain.policy.escalation)
    compare("priority", full.policy.priority, plain.policy.priority)
    compare("routing", full.policy.routing, plain.policy.routing)
    compare("weights", full.policy.routing.weights, plain.policy.routing.weights)
    compare("privacy", full.policy.privacy, plain.policy.privacy)
    compare("guard", full.guardRules, plain.guardRules)
    compare("llm", full.llm, plain.llm)
    let queue = try #require(full.policy.queues["front"])
    compare("queue", queue, QueueRules())
    compare("afterHours", queue.afterHours, AfterHours())
    let agent = try #require(full.agents.first)
    compare("agent", agent, Agent(id: "", name: "", role: .agent, origin: .firstUse))
    // The second set of rules stands in a file of its own.
    #expect(kept == ["policy.split"])
  }
}

/// A configuration in which every key says something else than its default.
enum FullConfig {
  static let text = """
    {
      language: "zh", theme: "mono", queue: "front", vipQueue: "vip",
      queues: {
        front: {
          skills: ["returns"], languages: ["zh"],
          hours: { timeZone: "Asia/Shanghai", week: ["mon-fri 09:00-18:00", "sat 22:00-02:00"],
            holidays: ["2026-10-01"] },
          sla: { firstResponseSeconds: 90, nextResponseSeconds: 200, resolutionSeconds: 3600 },
          overflow: { to: "vip", afterSeconds: 300 },
          ladder: { remindSeconds: 60, to: "boss", afterSeconds: 600 }, tellsAgain: true,
          afterHours: { tells: false, takesCallbacks: true, assistant: "alone" },
        },
        vip: {}, boss: {},
      },
      split: { name: "calmer", file: "calmer.json", share: 0.3 },
      assistant: { answers: false, saysWhatItIs: true, answerThreshold: 0.6,
        clarificationLimit: 2, turnLimit: 9, closeAfterQuietSeconds: 90 },
      escalation: { angerThreshold: -0.7, moodThreshold: -0.4, fallThreshold: 0.8,
        dissatisfactionThreshold: 0.9, vipAtOnce: true, sensitive: { fraud: ["account/fraud"] },
        refundIntents: ["returns/refund"], refundLimits: { CNY: 500 },
        queueByIntent: { returns: "vip" }, queueByReason: { negativeEmotion: "boss" },
        debounceMinutes: 7.5 },
      firstResponseTargetSeconds: 75, sendHoldSeconds: 5, reopenWindowHours: 12,
      reopenIsSticky: true,
      priority: { perMinute: 2, angry: 11, frustrated: 6, gold: 4, vip: 9, asked: 3, rule: 7,
        falling: 5, dissatisfied: 6, slaSoon: 5, slaBreached: 9, failedTurn: 2, returning: 3,
        severity: { billing: 2 } },
      routing: { mode: "push", offerSeconds: 25, capacity: 5, channelWeights: { email: 0.3 },
        lostSeconds: 90,
        weights: { skill: 1, language: 2, sticky: 4, load: 5, idle: 6 } },
      guard: { bannedPromises: ["double"], competitors: ["Other"], profanity: ["darn"],
        amountLimits: { CNY: 200 }, disclaimers: { warranty: { en: "By card.", zh: "以卡为准。" } },
        neverOverridden: ["competitor"] },
      privacy: { plainFor: ["supervisor"], retentionDays: 30 },
      orderNumbers: ["LH-######"], products: [{ name: "Dune lamp", also: ["灯"] }],
      llm: { url: "http://127.0.0.1:8080/v1", model: "m", embedModel: "e", keyFile: "k",
        class: "private", plainHTTP: true, answers: false, connectSeconds: 1,
        firstWordSeconds: 3, totalSeconds: 7 },
      agents: [{ id: "lina", name: "Lina", role: "supervisor", grants: ["reveal"],
        revokes: ["bargeIn"], team: "east", languages: ["zh"],
        skills: [{ name: "returns", level: 5 }], capacity: 3, timeZone: "Asia/Shanghai",
        shifts: ["mon-fri 09:00-17:30"], uid: 1000 }],
    }
    """
}
