import Foundation
import Desk
import Testing
import Workstation

@testable import Engine
@testable import tandem

/// The rules in plain words leave none out.
@Suite struct PolicyReportTests {
  /// Rules with one key of `config.json` after another set to something else than its default.
  ///
  /// The full configuration gives the values: each member of it alone, put into an empty one.
  private func changes() throws -> [(key: String, config: DeskConfig)] {
    let full = try DeskConfig.parse(Array(EveryKey.text.utf8), file: "config.json")
    guard case .object(let members) = full.tree else { return [] }
    return try members.flatMap { key, value -> [(String, DeskConfig)] in
      let nested = ["assistant", "escalation", "priority", "routing", "guard", "privacy"]
      guard nested.contains(key), case .object(let parts) = value else {
        return [
          (key, try parse(key == "queues" ? [key: value, "queue": .text("front")] : [key: value]))
        ]
      }
      return try parts.map { part in
        (key + "." + part.key, try parse([key: .object([part])]))
      }
    }
  }

  private func parse(_ values: [String: ConfigTree]) throws -> DeskConfig {
    let text = String(decoding: try JSONEncoder().encode(values), as: UTF8.self)
    return try DeskConfig.parse(Array(text.utf8), file: "config.json")
  }

  private func words(_ config: DeskConfig, _ language: UILanguage) -> String {
    var config = config
    config.policy.version = "same"
    return PolicyReport(config, Strings(language)).text
  }

  @Test(arguments: UILanguage.allCases) func everyKeyChangesTheWords(_ language: UILanguage) throws
  {
    let plain = words(DeskConfig(), language)
    for (key, config) in try changes() where key != "split" {
      #expect(words(config, language) != plain, "\(key) is not said")
    }
  }

  @Test func whatProgramsReadIsEverythingInForce() throws {
    let config = try DeskConfig.parse(Array(EveryKey.text.utf8), file: "config.json")
    let data = try JSONEncoder().encode(PolicyReport(config, Strings(.english)))
    let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect(Set(object.keys) == ["version", "sections", "config"])
    let values = try #require(object["config"] as? [String: Any])
    #expect((values["routing"] as? [String: Any])?["offerSeconds"] as? Double == 25)
  }
}

/// One value other than its default for each key.
private enum EveryKey {
  static let text = """
    {
      language: "zh", theme: "mono", queue: "front", vipQueue: "vip",
      queues: { front: { skills: ["returns"], sla: { nextResponseSeconds: 200 } }, vip: {} },
      assistant: { answers: false, saysWhatItIs: true, answerThreshold: 0.6,
        clarificationLimit: 2, turnLimit: 9, closeAfterQuietSeconds: 90 },
      escalation: { angerThreshold: -0.7, moodThreshold: -0.4, fallThreshold: 0.8,
        dissatisfactionThreshold: 0.9, vipAtOnce: true, sensitive: { fraud: ["account/fraud"] },
        refundIntents: ["returns/refund"], refundLimits: { CNY: 500 },
        queueByIntent: { returns: "vip" }, queueByReason: { negativeEmotion: "vip" },
        debounceMinutes: 7.5 },
      firstResponseTargetSeconds: 75, sendHoldSeconds: 5, reopenWindowHours: 12,
      reopenIsSticky: true,
      priority: { perMinute: 2, angry: 11, frustrated: 6, gold: 4, vip: 9, asked: 3, rule: 7,
        falling: 5, dissatisfied: 6, slaSoon: 5, slaBreached: 9, failedTurn: 2, returning: 3,
        severity: { billing: 2 } },
      routing: { mode: "push", offerSeconds: 25, capacity: 5, channelWeights: { email: 0.3 },
        lostSeconds: 90, weights: { skill: 1, language: 2, sticky: 4, load: 5, idle: 6 } },
      guard: { bannedPromises: ["double"], competitors: ["Other"], profanity: ["darn"],
        amountLimits: { CNY: 200 }, disclaimers: { warranty: { en: "By card.", zh: "以卡为准。" } },
        neverOverridden: ["competitor"] },
      privacy: { plainFor: ["supervisor"], retentionDays: 30 },
      orderNumbers: ["LH-######"], products: [{ name: "Dune lamp", also: ["灯"] }],
      llm: { url: "http://127.0.0.1:8080/v1", model: "m" },
      agents: [{ id: "lina", name: "Lina", role: "supervisor" }],
    }
    """
}
