import Desk
import Foundation
import Testing

@testable import Simulation

/// A simulated day is played on the real engine and judged event by event.
@Suite struct WorkdayTests {
  private func figures(_ plan: WorkdayPlan, config: String? = nil) throws -> WorkdayFigures {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("tandem-workday-" + UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    var run = try WorkdayRun(plan, at: folder.path, config: config)
    return try run.play()
  }

  private func plan(seed: UInt64) -> WorkdayPlan {
    var plan = WorkdayPlan(seed: seed)
    plan.customers = 60
    plan.agents = 6
    return plan
  }

  @Test func `a day with every fault breaks no law`() throws {
    var plan = plan(seed: 3)
    plan.faults = Set(WorkdayFault.allCases)
    let figures = try figures(plan)
    #expect(figures.broken == [])
    #expect(figures.sessions >= 30)
    #expect(figures.served > 0)
    #expect(figures.invariantChecks > figures.events)
  }

  @Test func `sessions that are offered find an agent, and those of a lost agent another one`()
    throws
  {
    var plan = plan(seed: 6)
    plan.faults = [.agentLost]
    plan.steady = WorkdayPlan.Steady(hours: 24, perHour: 30)
    let figures = try figures(plan, config: RoutingTrial.config)
    #expect(figures.broken == [])
    #expect(figures.returned > 0)
    #expect(figures.served > 400)
  }

  @Test(arguments: [1, 2] as [UInt64])
  func `a desk that could not grow for some minutes goes on and has lost nothing`(
    seed: UInt64
  ) throws {
    var plan = plan(seed: seed)
    plan.days = 2
    plan.faults = [.diskFull, .workerKilled]
    #expect(try figures(plan).broken == [])
  }

  @Test func `the same plan plays the same day`() throws {
    let first = try figures(plan(seed: 4))
    let second = try figures(plan(seed: 4))
    #expect(first.events == second.events)
    #expect(first.waitP90S == second.waitP90S)
    #expect(try figures(plan(seed: 5)).events != first.events)
  }

  @Test func `a customer hears once what a killed worker had handed over`() {
    let channel = WorkdayChannel()
    let told = WorkdayChannel.Delivered(customer: "C0", author: .assistant, text: "hello")
    channel.take([(MessageID(7), told), (MessageID(7), told)])
    #expect(channel.takeFresh().count == 1)
    channel.take([(MessageID(7), told)])
    #expect(channel.takeFresh().isEmpty)
    #expect(channel.hasTaken(MessageID(7)))
  }

  @Test func `a take that lets others wait beyond the bound is found`() {
    var judge = WorkdayJudge()
    judge.judgeTake(
      SessionID(1), waitedMs: 1000, others: [(SessionID(2), 61_000)], boundMs: 60_000)
    #expect(judge.violations.isEmpty)
    judge.judgeTake(
      SessionID(1), waitedMs: 1000, others: [(SessionID(2), 61_001)], boundMs: 60_000)
    #expect(judge.violations.count == 1)
  }

  @Test func `a wait begins where a clock that was set puts it`() throws {
    var judge = WorkdayJudge()
    let id = SessionID(1)
    let opened = SessionOpened(customer: "C0", channel: "x", tier: .standard, owner: .queue("q"))
    let facts: [Fact] = [
      .sessionOpened(opened), .waitShifted(WaitShifted(byMs: -86_400_000)),
    ]
    for (number, fact) in facts.enumerated() {
      judge.observe(
        Event(
          seq: Seq(number + 1), session: id, version: number + 1, epoch: 1, actor: .system,
          at: Timestamp(ms: 90_000_000), fact: fact))
    }
    #expect(judge.violations.isEmpty)
    #expect(judge.sessions[id]?.waitingSince == Timestamp(ms: 3_600_000))
  }

  @Test func `an answer to who is not waiting is found by the arithmetic of waits`() throws {
    var judge = WorkdayJudge()
    let at = Timestamp(ms: 1000)
    let opened = SessionOpened(customer: "C0", channel: "x", tier: .standard, owner: .queue("q"))
    judge.observe(
      Event(
        seq: 1, session: SessionID(1), version: 1, epoch: 1, actor: .system, at: at,
        fact: .sessionOpened(opened)))
    #expect(judge.violations.isEmpty)
    judge.observe(
      Event(
        seq: 2, session: SessionID(1), version: 2, epoch: 1, actor: .agent("ann"), at: at,
        fact: .messageCommitted(MessageCommitted(text: "hello"))))
    #expect(judge.violations.count == 1)
  }

  @Test func `a customer gives up when their patience ends and is in a worse mood then`() {
    var chance = SplitMix64(seed: 1)
    var customer = WorkdayCustomer(number: 0, patienceSeconds: 60, using: &chance)
    let before = customer.mood
    #expect(customer.waited(customer.patienceMs + 1, using: &chance) == [.leave(afterMs: 0)])
    #expect(customer.mood < before)
  }

  @Test func `who is answered past the matter twice asks for a person`() {
    var chance = SplitMix64(seed: 2)
    var customer = WorkdayCustomer(number: 0, patienceSeconds: 60, using: &chance)
    _ = customer.hear(settles: false, using: &chance)
    #expect(!customer.asksForHuman)
    _ = customer.hear(settles: false, using: &chance)
    #expect(customer.asksForHuman)
    _ = customer.hear(settles: true, using: &chance)
    #expect(!customer.asksForHuman)
  }

  @Test func `customers come in the numbers of the plan, by day more than by night`() {
    var chance = SplitMix64(seed: 7)
    var at: Int64 = 0
    var byHour = [Int](repeating: 0, count: 24)
    while true {
      at += ArrivalCurve.gapMs(after: at, customersADay: 2000, using: &chance)
      guard at < 86_400_000 else { break }
      byHour[Int(at / 3_600_000)] += 1
    }
    #expect(abs(byHour.reduce(0, +) - 2000) < 200)
    #expect(byHour[10] > 5 * max(1, byHour[3]))
  }
}
