import Desk
import Foundation
import Testing

@Suite struct AgentTests {
  @Test func anAgentOfAnEarlierProgramIsReadAndWrittenAsItWas() throws {
    let old =
      #"{"id":"a","languages":[],"name":"A","origin":"imported","role":"agent","skills":["x"]}"#
    let agent = try JSONDecoder().decode(Agent.self, from: Data(old.utf8))
    #expect(agent == Agent(id: "a", name: "A", role: .agent, skills: ["x"], origin: .imported))
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    #expect(String(decoding: try encoder.encode(agent), as: UTF8.self) == old)
  }

  @Test func everythingOfAnAgentIsKept() throws {
    let agent = Agent(
      id: "a", name: "A", role: .agent, grants: [.reveal, .bargeIn], revokes: [.overrideGuard],
      team: "east", languages: ["zh"], skills: [Skill("x", level: 5), "y"], capacity: 2.5,
      shifts: WeekHours(timeZone: "UTC", spans: WeekHours.spans("mon 09:00-10:00") ?? []), uid: 7,
      origin: .firstUse)
    let data = try JSONEncoder().encode(agent)
    #expect(try JSONDecoder().decode(Agent.self, from: data) == agent)
    #expect(agent.permissions == [.reveal, .bargeIn])
  }

  @Test func onlyWhoMayOverridesAWarning() {
    let finding = GuardFinding(rule: .competitor, words: "Other Shop", mayOverride: true)
    let text = Command.send(
      text: "hi", basis: nil, check: SendCheck(findings: [finding], overrides: true))
    var bench = Bench.owned(by: .agent("ann"))
    #expect(
      bench.attempt(text, by: Caller(.agent("ann"))).refusal == .missingPermission(.overrideGuard))
    #expect(bench.attempt(text, by: .agent("ann")).refusal == nil)
  }
}

@Suite struct WeekHoursTests {
  private func hours(_ zone: String, _ texts: String...) -> WeekHours {
    WeekHours(timeZone: zone, spans: texts.flatMap { WeekHours.spans($0) ?? [] })
  }

  private func moment(_ text: String) throws -> Timestamp { try #require(Timestamp(text)) }

  @Test func hoursAreThoseOfTheZonesOwnClockInSummerAndWinter() throws {
    let berlin = hours("Europe/Berlin", "mon-fri 09:00-17:30")
    // A Monday in winter, one hour ahead of UTC, and one in summer, two hours ahead.
    #expect(berlin.contains(try moment("2026-01-05T08:00:00Z")))
    #expect(!berlin.contains(try moment("2026-01-05T07:59:00Z")))
    #expect(berlin.contains(try moment("2026-07-06T07:00:00Z")))
    #expect(!berlin.contains(try moment("2026-07-06T15:30:00Z")))
    #expect(!berlin.contains(try moment("2026-07-05T10:00:00Z")))
  }

  @Test func aNightPassesTheEndOfTheWeek() throws {
    let night = hours("UTC", "sun 22:00-02:00")
    #expect(night.contains(try moment("2026-01-04T23:00:00Z")))
    #expect(night.contains(try moment("2026-01-05T01:59:00Z")))
    #expect(!night.contains(try moment("2026-01-05T02:00:00Z")))
  }

  @Test(arguments: [
    "", "mon", "mon 9:00-10:00", "mon 09:00", "xyz 09:00-10:00", "mon 25:00-26:00",
    "mon 09:60-10:00", "mon 24:00-10:00", "mon- 09:00-10:00",
  ])
  func anythingElseIsNoHours(text: String) {
    #expect(WeekHours.spans(text) == nil)
  }

  @Test func aDayMayEndAtMidnight() {
    #expect(WeekHours.spans("sat,sun 00:00-24:00")?.map(\.endMinute) == [6 * 1440, 7 * 1440])
  }
}
