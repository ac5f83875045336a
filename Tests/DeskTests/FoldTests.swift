import Desk
import Foundation
import Language
import Testing

@Suite struct FoldTests {
  @Test func aSessionFoldedFromItsEventsEqualsTheOneDecisionsLedTo() throws {
    var bench = Bench()
    bench.hear("hi", id: "m1")
    bench.answer()
    bench.hear("a human", id: "m2", flags: MessageFlags(asksForHuman: true))
    bench.attempt(.claim, by: .agent("ann"))
    bench.attempt(.send(text: "here I am", basis: nil), by: .agent("ann"))
    bench.attempt(.tag("late"), by: .agent("ann"))
    bench.attempt(.resolve(disposition: "solved"), by: .agent("ann"))
    let own = bench.events.filter { $0.session != nil }
    var folded = try #require(Session(opening: own[0]))
    for event in own.dropFirst() { folded.apply(event) }
    #expect(folded == bench.session)
  }

  @Test func versionsAndSeqsCountWithoutGaps() {
    var bench = Bench()
    bench.hear()
    bench.answer()
    bench.attempt(.takeOver, by: .agent("ann"))
    #expect(bench.events.map(\.seq) == Array(1...Seq(bench.events.count)))
    let versions = bench.events.filter { $0.session != nil }.map(\.version)
    #expect(versions == Array(1...versions.count))
  }

  @Test func aSessionsEventTimesNeverGoBack() {
    var bench = Bench()
    bench.hear()
    bench.now = Timestamp(ms: 5)
    bench.hear("later by order, earlier by clock", id: "m2")
    let times = bench.events.map(\.at)
    #expect(times == times.sorted())
  }

  @Test func aMessageToAClosedSessionWithinTheWindowReopensIt() {
    var bench = Bench.owned(by: .nobody)
    let id = bench.session?.id
    bench.hear("one more thing", id: "m2")
    #expect(bench.session?.id == id)
    #expect(bench.session?.status == .open)
    #expect(bench.session?.owner == .assistant)
  }

  @Test func aMessageLongAfterClosingOpensANewSession() {
    var bench = Bench.owned(by: .nobody)
    let id = bench.session?.id
    bench.now = bench.now.adding(ms: bench.policy.reopenWindowMs + 1)
    bench.hear("hello again", id: "m2")
    #expect(bench.session?.id != id)
  }

  @Test func aFactOfANewerProgramMakesTheSessionReadOnly() {
    var bench = Bench.owned(by: .agent("ann"))
    let id = bench.session?.id
    bench.session?.apply(
      Event(
        seq: 99, session: id, version: 99, epoch: 2, actor: .system, at: bench.now,
        fact: .unknown(kind: "teleported", body: "{}")))
    #expect(bench.attempt(.release, by: .agent("ann")).refusal == .newerProgramNeeded)
  }

  @Test func everyFactSurvivesItsBody() throws {
    var bench = Bench()
    bench.hear("hi 88231", id: "m1", polarity: 0.5)
    bench.answer()
    bench.attempt(.takeOver, by: .agent("ann"))
    bench.attempt(.send(text: "你好", basis: nil), by: .agent("ann"))
    bench.attempt(.note(text: "n"), by: .agent("ann"))
    bench.attempt(.snooze(until: bench.now.adding(ms: 1000)), by: .agent("ann"))
    bench.policy.queues = ["general": Self.everyTimer]
    bench.attempt(.release, by: .agent("ann"))
    bench.attempt(.shiftWait(byMs: 1000), by: .system)
    while let at = bench.session?.service.steps.first?.at {
      bench.now = at
      bench.attempt(.step(dueAt: at), by: .system)
    }
    #expect(bench.lastFacts(1) == ["ownerChanged"])
    let encoder = JSONEncoder()
    let decoder = JSONDecoder()
    for event in bench.events {
      let body = try event.fact.encodedBody(with: encoder)
      #expect(String(decoding: body, as: UTF8.self).contains("\"v\":1"))
      #expect(Fact(kind: event.fact.kind, body: body, with: decoder) == event.fact)
    }
  }

  private static var everyTimer: QueueRules {
    var rules = QueueRules()
    rules.firstResponseMs = 1000
    rules.resolutionMs = 1000
    rules.remindMs = 500
    rules.ladder = QueueRules.Onward(to: "second", afterMs: 2000)
    return rules
  }

  @Test func aBodyOfANewerVersionIsKeptAsItStands() {
    let body = Data("{\"v\":2,\"tag\":\"x\"}".utf8)
    let fact = Fact(kind: "tagAdded", body: body, with: JSONDecoder())
    #expect(fact == .unknown(kind: "tagAdded", body: "{\"v\":2,\"tag\":\"x\"}"))
  }
}
