import Desk
@testable import Engine
import Foundation
import Testing

@Suite struct QueueConfigTests {
  private func parse(_ text: String) throws -> DeskConfig {
    try DeskConfig.parse(Array(text.utf8), file: "config.json")
  }

  private func problems(_ text: String) -> [String] {
    do {
      _ = try parse(text)
      return []
    } catch let error as ConfigError {
      return error.problems.map(\.description)
    } catch {
      return ["\(error)"]
    }
  }

  @Test func everyKeyOfAQueueReachesItsPlace() throws {
    let config = try parse(
      """
      { queue: "front", queues: {
        front: {
          skills: ["returns"], languages: ["zh"],
          hours: { timeZone: "Europe/Berlin", week: ["mon 13:00-17:30", "mon 09:00-12:00",
            "sun 00:00-24:00"], holidays: ["2026-10-01"] },
          sla: { firstResponseSeconds: 90, nextResponseSeconds: null, resolutionSeconds: 3600 },
          overflow: { to: "back", afterSeconds: 300 },
          ladder: { remindSeconds: 60, to: "boss", afterSeconds: 600 },
          afterHours: { tells: false, takesCallbacks: true, assistant: "alone" },
        }, back: {}, boss: {} } }
      """)
    let front = try #require(config.policy.queues["front"])
    #expect(front.skills == ["returns"] && front.languages == ["zh"])
    #expect(front.firstResponseMs == 90_000 && front.nextResponseMs == nil)
    #expect(front.resolutionMs == 3_600_000 && front.remindMs == 60_000)
    #expect(front.overflow == QueueRules.Onward(to: "back", afterMs: 300_000))
    #expect(front.ladder == QueueRules.Onward(to: "boss", afterMs: 600_000))
    #expect(front.afterHours.assistant == .alone && front.afterHours.takesCallbacks)
    #expect(!front.afterHours.tells)
    let hours = try #require(front.hours)
    #expect(hours.week[0] == [540..<720, 780..<1050] && hours.week[6] == [0..<1440])
    #expect(hours.holidays == [20_727])
    #expect(hours.zone.offsetSeconds(at: try #require(Timestamp("2026-07-01"))) == 7200)
    #expect(hours.zone.offsetSeconds(at: try #require(Timestamp("2026-12-01"))) == 3600)
    #expect(config.policy.queues["back"] == QueueRules())
  }

  @Test func theWordsOfEscalationReachTheirPlace() throws {
    let rules = try parse(
      """
      { escalation: { fallThreshold: 0.7, dissatisfactionThreshold: 0.8, vipAtOnce: true,
        sensitive: { fraud: ["account/fraud"] }, refundIntents: ["returns/refund"],
        refundLimits: { cny: 500 }, queueByIntent: { returns: "r" },
        queueByReason: { negativeEmotion: "care" }, debounceMinutes: 5 },
        priority: { severity: { billing: 2 }, slaBreached: 20 } }
      """
    ).policy
    #expect(rules.escalation.fallThreshold == 0.7)
    #expect(rules.escalation.dissatisfactionThreshold == 0.8 && rules.escalation.vipAtOnce)
    #expect(rules.escalation.sensitive == ["fraud": ["account/fraud"]])
    #expect(rules.escalation.refundIntents == ["returns/refund"])
    #expect(rules.escalation.refundLimits == ["CNY": 500])
    #expect(rules.escalation.queueByIntent == ["returns": "r"])
    #expect(rules.escalation.queueByReason == [.negativeEmotion: "care"])
    #expect(rules.escalation.debounceMs == 300_000)
    #expect(rules.priority.severity == ["billing": 2] && rules.priority.slaBreached == 20)
  }

  @Test(arguments: [
    (
      "{ queues: { general: {}, second: {} },\n vipQueue: 'secnod' }",
      "config.json:2: 'vipQueue': unknown queue 'secnod'; did you mean 'second'?"
    ),
    (
      "{ queues: { general: { overflow: {\n to: 'x9', afterSeconds: 1 } } } }",
      "config.json:2: 'overflow' of 'general': unknown queue 'x9'; expected one of general"
    ),
    (
      "{ queues: { first: {} } }",
      "config.json:1: 'queues': the queue 'general' is missing; name another as 'queue'"
    ),
    (
      "{ queues: { general: { overflow: { to: 'b' } },\n b: { ladder: { to: 'general' } } } }",
      "config.json:2: 'ladder' of 'b': sessions would go round in circles from 'general'"
    ),
    (
      "{ queues: { general: {\n hours: { timeZone: 'Asia/Shangai' } } } }",
      "config.json:2: 'timeZone': unknown time zone 'Asia/Shangai'; did you mean 'Asia/Shanghai'?"
    ),
    (
      "{ queues: { general: { hours: { timeZone: 'UTC',\n week: ['mon 09:00-12:00',\n 'mon 11:00-13:00'] } } } }",
      "config.json:3: 'week': 'mon 11:00-13:00' overlaps what stands on line 2"
    ),
    (
      "{ queues: { general: { hours: { week: [] } } } }",
      "config.json:1: 'hours': 'timeZone' is missing, such as 'Europe/Berlin'"
    ),
    (
      "{ queues: { general: { slaa: {} } } }",
      "config.json:1: unknown key 'slaa' in the queue 'general'; did you mean 'sla'?"
    ),
    (
      "{ queues: { general: { sla: { firstResponseSeconds: 0 } } } }",
      "config.json:1: 'firstResponseSeconds': expected a number from 1 to 2678400, or null, found 0"
    ),
    (
      "{ priority: { slaSoon: -1 } }",
      "config.json:1: 'slaSoon': expected a number from 0 to 1000, found -1"
    ),
    (
      "{ agents: [{ id: 'a', skills: ['returns'] }], queues: { general: {\n skills: ['retruns'] } } }",
      "config.json:2: 'skills' of 'general': no agent has the skill 'retruns'; did you mean 'returns'?"
    ),
    (
      "{ queues: { general: {\n languages: ['fr'] } }, agents: [{ id: 'a', languages: ['zh'] }] }",
      "config.json:2: 'languages' of 'general': no agent has the language 'fr'; they have zh"
    ),
    (
      "{ queues: { general: { overflow: { to: 'general', afterSeconds: 9 } } } }",
      "config.json:1: 'overflow' of 'general': sessions would go round in circles from 'general'"
    ),
    (
      "{ agents: [{ id: 'a', shifts: ['mon 22:00-06:00',\n 'tue 05:00-09:00'] }] }",
      "config.json:2: 'shifts': 'tue 05:00-09:00' overlaps what stands on line 1"
    ),
    (
      "{ priority: {\n perMinute: 0 } }",
      "config.json:2: 'perMinute': expected a number above 0, at most 1000, found 0"
    ),
    (
      "{ routing: { weights: {\n skill: -1 } } }",
      "config.json:2: 'skill': expected a number from 0 to 1000, found -1"
    ),
    (
      "{ routing: { channelWeights: {\n email: -1 } } }",
      "config.json:2: 'channelWeights': expected numbers from 0 to 100 by channel, such as { email: 0.3 }, found -1"
    ),
    (
      "{ escalation: { queueByReason: { negativEmotion: 'a' } } }",
      "config.json:1: 'queueByReason': unknown reason 'negativEmotion'; did you mean 'negativeEmotion'?"
    ),
    (
      "{ queues: { general: {} }, escalation: { queueByIntent: {\n x: 'genral' } } }",
      "config.json:2: 'queueByIntent': unknown queue 'genral'; did you mean 'general'?"
    ),
  ])
  func aWrongQueueIsRefusedWithItsLineAndTheNearestName(text: String, problem: String) {
    #expect(problems(text).contains(problem))
  }

  @Test(arguments: [
    "{ queues: [] }", "{ queues: { 'a b': {} } }", "{ queues: { general: 1 } }",
    "{ queues: { general: { hours: { timeZone: 'UTC', holidays: ['2026-13-01'] } } } }",
    "{ queues: { general: { hours: { timeZone: 'UTC', holidays: ['2026-02-30'] } } } }",
    "{ queues: { general: { hours: { timeZone: 'UTC', week: ['mon 9-17'] } } } }",
    "{ queues: { general: { hours: { timeZone: 'UTC', week: ['mon 24:30-25:00'] } } } }",
    "{ queues: { general: { skills: [1] } } }",
    "{ priority: { severity: { x: 1001 } } }", "{ escalation: { sensitive: { x: 'y' } } }",
    "{ escalation: { fallThreshold: 3 } }", "{ escalation: { refundLimits: { yuan: 1 } } }",
  ])
  func whatCannotBeIsRefused(text: String) {
    #expect(!problems(text).isEmpty)
  }

  @Test func otherRulesForSomeCustomersComeFromTheirOwnFile() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("config.json").path
    try Data(
      "{ priority: { vip: 99 }, split: { name: 'calm', file: 'calm.json', share: 0.2 } }".utf8
    ).write(to: URL(fileURLWithPath: path))
    #expect(throws: ConfigError.self) { try DeskConfig.read(path: path) }
    try Data("{ queue: 'calm', priority: { vip: 1 } }".utf8)
      .write(to: folder.appendingPathComponent("calm.json"))
    let split = try #require(try DeskConfig.read(path: path).policy.split)
    #expect(split.share == 0.2 && split.rules.queue == "calm")
    // The order is one for all.
    #expect(split.rules.priority.vip == 99)
  }
}
