import Desk
import Testing

@Suite struct RouteTests {
  @Test func theOrderByVirtualStartIsTheOrderByScoreAtEveryMoment() {
    let weights = PriorityWeights()
    var sessions: [Session] = []
    for index in 0..<40 {
      var bench = Bench()
      bench.now = Timestamp(ms: 1_000_000 + Int64(index * 7919 % 600_000))
      bench.hear("x", polarity: index % 3 == 0 ? -0.9 : 0)
      if bench.session?.owner == .assistant {
        bench.attempt(
          .escalate(reason: index % 2 == 0 ? .policy : .manual, words: nil), by: .system)
      }
      bench.session?.tier = index % 5 == 0 ? .vip : .standard
      if let session = bench.session { sessions.append(session) }
    }
    let byKey = sessions.sorted {
      (Priority.virtualStartMs(of: $0, weights) ?? 0)
        < (Priority.virtualStartMs(of: $1, weights) ?? 0)
    }
    for moment in [Int64(2_000_000), 9_000_000] {
      let scores = byKey.map { Priority(of: $0, at: Timestamp(ms: moment), weights).score }
      for (left, right) in zip(scores, scores.dropFirst()) { #expect(left >= right - 1e-6) }
    }
  }

  @Test func aPriorityIsTheSumOfItsTerms() {
    var bench = Bench.owned(by: .queue("general"))
    bench.session?.tier = .vip
    bench.session?.waitingSince = bench.now.adding(ms: -120_000)
    let priority = bench.session.map { Priority(of: $0, at: bench.now, PriorityWeights()) }
    #expect(priority?.terms.map(\.name) == [.waiting, .vip])
    #expect(priority?.score == 10)
  }

  @Test func whoWaitsInAQueueStandsBeforeWhoAnAgentHasAndBeforeTheAssistants() {
    let needs = [Owner.queue("general"), .agent("ann"), .assistant, .nobody].compactMap {
      Bench.owned(by: $0).session.map { Need(of: $0, PriorityWeights()) }
    }
    #expect(needs.map(\.needClass) == [.waiting, .unanswered, .assistant, .closed])
    #expect(needs == needs.sorted())
  }
}

@Suite struct TimestampTests {
  @Test(arguments: [
    0, 1, 951_782_400_000, 1_709_251_199_999, 1_763_707_091_123, -1, 253_402_300_799_999,
  ])
  func everyMomentIsReadBackAsItWasWritten(ms: Int64) {
    let moment = Timestamp(ms: ms)
    #expect(Timestamp(moment.description) == moment)
  }

  @Test func aLeapDayIsWrittenAsOne() {
    #expect(Timestamp(ms: 1_709_164_800_000).description == "2024-02-29T00:00:00.000Z")
  }

  @Test(arguments: ["", "2026", "2026-13-01", "2026-11-21T25:00:00Z", "yesterday", "2026-11-21Tx"])
  func whatIsNoTimeIsRefused(text: String) {
    #expect(Timestamp(text) == nil)
  }
}
