@testable import Desk
import Testing

@Suite struct WaitPlanTests {
  private static func policy(_ change: (inout QueueRules) -> Void) -> Policy {
    var policy = Policy()
    var rules = QueueRules()
    change(&rules)
    policy.queues = ["general": rules, "second": QueueRules()]
    return policy
  }

  /// Lets the next planned step be taken at its moment, or later.
  @discardableResult
  private func step(_ bench: inout Bench, lateMs: Int64 = 0) -> Refusal? {
    guard let at = bench.session?.service.steps.first?.at else { return .superseded }
    bench.now = max(bench.now, at.adding(ms: lateMs))
    return bench.attempt(.step(dueAt: at), by: .system).refusal
  }

  @Test func aDeskThatNamesNoQueuesPlansNothing() {
    let bench = Bench.owned(by: .queue("general"))
    #expect(bench.session?.service.steps == [])
    #expect(!bench.events.contains { $0.fact.kind == "waitPlanned" })
  }

  @Test func aPromiseIsNearlyOverAtThreeQuartersAndThenOver() {
    var bench = Bench.owned(
      by: .queue("general"), policy: Self.policy { $0.firstResponseMs = 120_000 })
    let since = bench.now
    #expect(
      bench.session?.service.steps == [
        PlannedStep(.soon, at: since.adding(ms: 90_000), promise: .firstResponse),
        PlannedStep(.breached, at: since.adding(ms: 120_000), promise: .firstResponse),
      ])
    step(&bench)
    #expect(bench.session?.service.response == .soon)
    step(&bench)
    #expect(bench.session?.service.response == .breached)
    #expect(bench.session?.service.steps == [])
    bench.hear("still there?", id: "m2")
    #expect(bench.session?.service.responseDue?.at == since.adding(ms: 120_000))
  }

  @Test func aTimerThatFiresTooEarlyOrForAnEarlierPlanIsRefused() {
    var bench = Bench.owned(
      by: .queue("general"), policy: Self.policy { $0.firstResponseMs = 100_000 })
    let due = bench.now.adding(ms: 75_000)
    #expect(bench.attempt(.step(dueAt: due), by: .system).refusal == .held(until: due))
    #expect(
      bench.attempt(.step(dueAt: due.adding(ms: 1)), by: .system).refusal == .superseded)
    bench.attempt(.takeOver, by: .agent("ann"))
    bench.now = due
    #expect(bench.attempt(.step(dueAt: due), by: .system).refusal == .superseded)
  }

  @Test func aClockThatGoesBackADayMakesNoWaitNegative() {
    var bench = Bench.owned(
      by: .queue("general"), policy: Self.policy { $0.firstResponseMs = 120_000 })
    bench.now = bench.now.adding(ms: -86_400_000)
    bench.hear("still there?", id: "m2")
    let score = bench.session.map { Priority(of: $0, at: bench.now, PriorityWeights()).score }
    #expect(score == 0)
    #expect(bench.session?.service.response == .fine)
  }

  @Test func theSystemCarriesASessionToTheQueueThatHelpsOut() {
    var bench = Bench.owned(
      by: .queue("general"),
      policy: Self.policy { $0.overflow = QueueRules.Onward(to: "second", afterMs: 60_000) })
    let since = bench.session?.waitingSince
    step(&bench)
    #expect(bench.session?.owner == .queue("second"))
    #expect(bench.session?.waitingSince == since)
    #expect(bench.session?.service.steps.map(\.promise) == [.firstResponse, .firstResponse])
    #expect(bench.lastFacts(3) == ["waitStepped", "ownerChanged", "waitPlanned"])
  }

  @Test func aReminderComesOnceInAQueue() {
    var bench = Bench.owned(
      by: .queue("general"), policy: Self.policy { $0.remindMs = 30_000 })
    step(&bench)
    #expect(bench.session?.service.reminders == 1)
    bench.hear("hello?", id: "m2")
    #expect(bench.session?.service.steps.contains { $0.kind == .reminder } == false)
  }

  @Test func theTimeToSolveStandsStillWhileTheCustomerIsWaitedFor() {
    var bench = Bench.owned(
      by: .agent("ann"), policy: Self.policy { $0.resolutionMs = 100_000 })
    bench.now = bench.now.adding(ms: 40_000)
    bench.attempt(.send(text: "Which lamp?", basis: nil), by: .agent("ann"))
    #expect(bench.session?.service.steps == [])
    #expect(bench.session?.service.usedMs == 40_000)
    bench.now = bench.now.adding(ms: 500_000)
    bench.hear("the red one", id: "m2")
    let end = bench.session?.service.steps.last { $0.promise == .resolution }
    #expect(end?.at == bench.now.adding(ms: 60_000))
  }

  @Test func aQueueThatPromisesNothingPromisesWhatTheDeskDoesInItsHours() {
    var policy = Self.policy {
      $0.hours = BusinessHours(zone: .utc, week: Array(repeating: [540..<1020], count: 7))
    }
    policy.firstResponseTargetMs = 300_000
    let bench = Bench.owned(by: .queue("general"), policy: policy)
    #expect(bench.session?.due(1)?.at == Timestamp("2023-11-15T09:05:00Z"))
  }

  @Test func whereNoQueueIsNamedTheDesksPromiseHoldsForWhatPeopleOwe() {
    var bench = Bench.owned(by: .queue("general"))
    let since = bench.now
    #expect(
      bench.session?.due(60_000)
        == Due(soonAt: since.adding(ms: 45_000), at: since.adding(ms: 60_000)))
    bench.now = since.adding(ms: 10_000)
    bench.attempt(.takeOver, by: .agent("ann"))
    let asked = bench.session?.unansweredSince
    #expect(asked != nil && bench.session?.due(60_000)?.at == asked?.adding(ms: 60_000))
    bench.attempt(.send(text: "Which lamp?", basis: nil), by: .agent("ann"))
    #expect(bench.session?.due(60_000) == nil)
  }

  @Test func ofAllPromisesThatRunTheEarliestCounts() {
    var bench = Bench.owned(
      by: .agent("ann"),
      policy: Self.policy {
        $0.nextResponseMs = 60_000
        $0.resolutionMs = 100_000
      })
    let since = bench.now
    #expect(bench.session?.due(1)?.at == since.adding(ms: 60_000))
    bench.now = since.adding(ms: 50_000)
    bench.attempt(.send(text: "Which lamp?", basis: nil), by: .agent("ann"))
    #expect(bench.session?.due(1) == nil)
    bench.now = since.adding(ms: 500_000)
    bench.hear("the red one", id: "m2")
    // Half of the time to solve it is used up.
    #expect(bench.session?.due(1)?.at == bench.now.adding(ms: 50_000))
    while bench.session?.service.resolution != .breached { step(&bench) }
    let over = bench.session?.due(1)
    bench.hear("hello?", id: "m3")
    #expect(bench.session?.due(1) == over)
  }

  @Test func theNextResponseIsPromisedFromTheCustomersMessageOn() {
    var bench = Bench.owned(
      by: .agent("ann"), policy: Self.policy { $0.nextResponseMs = 60_000 })
    #expect(bench.session?.service.steps.map(\.promise) == [.nextResponse, .nextResponse])
    step(&bench)
    step(&bench, lateMs: 5000)
    #expect(bench.session?.service.response == .breached)
    bench.attempt(.send(text: "Here it is.", basis: nil), by: .agent("ann"))
    #expect(bench.session?.service.response == .fine)
  }

  @Test func promisesAreCountedInOpenTime() {
    let bench = Bench.owned(
      by: .queue("general"),
      policy: Self.policy {
        $0.firstResponseMs = 120_000
        // The bench's moment is a Tuesday, 22:13 UTC: closed until Wednesday, 09:00.
        $0.hours = BusinessHours(
          zone: .utc, week: Array(repeating: [540..<1020], count: 7))
      })
    #expect(bench.session?.service.steps.last?.at == Timestamp("2023-11-15T09:02:00Z"))
  }

  @Test func aSnoozeHoldsTheTimers() {
    var bench = Bench.owned(
      by: .agent("ann"), policy: Self.policy { $0.nextResponseMs = 60_000 })
    bench.attempt(.snooze(until: bench.now.adding(ms: 3_600_000)), by: .agent("ann"))
    #expect(bench.session?.service.steps == [])
    bench.attempt(.wake(dueAt: nil), by: .agent("ann"))
    #expect(bench.session?.service.steps.count == 2)
  }

  @Test func anUnknownQueueIsRefusedWithTheNearestName() {
    var bench = Bench.owned(by: .agent("ann"), policy: Self.policy { _ in })
    let refusal = bench.attempt(
      .transfer(to: .queue("secnod"), reason: nil), by: .agent("ann")
    ).refusal
    #expect(refusal == .unknownQueue("secnod", nearest: "second"))
    #expect(
      bench.attempt(.transfer(to: .queue("second"), reason: nil), by: .agent("ann")).refusal == nil)
  }
}
