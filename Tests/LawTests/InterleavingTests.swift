import Desk
import Ledger
import Simulation
import Testing

/// The five laws over the real SQLite ledger: random schedules of several actors on each session,
/// played by threads on two openings of one desk, as if by two processes.
///
/// `tandem-bench laws` plays the same schedules from real processes and kills some of them.
@Suite(.serialized) struct InterleavingTests {
  /// 2,000 schedules with the five seeds.
  static let schedulesPerSeed = 400
  static let lanesPerLedger = 4

  @Test(arguments: 1...5) func theLawsHoldInEveryInterleaving(seed: Int) throws {
    let seed = UInt64(seed)
    let desk = try LawDeskFolder()
    let ledgers = [try desk.open(), try desk.open()]
    let journal = MemoryJournal()
    let plan = LawLane.Plan(
      seed: seed, scheduleCount: Self.schedulesPerSeed,
      laneCount: ledgers.count * Self.lanesPerLedger)
    for ledger in ledgers { ledger.use(LawDesk.policy(seed: seed)) }
    let pace = Pace(laneCount: plan.laneCount)
    LawDeskFolder.together(plan.laneCount) { index in
      var lane = LawLane(index, of: plan, on: ledgers[index % ledgers.count], journal: journal)
      lane.open(group: 0)
      lane.open(group: 1)
      for group in 0..<plan.groupCount {
        pace.wait(for: group - 1)
        lane.play(group: group)
        lane.open(group: group + 2)
        pace.finish(index, group + 1)
      }
    }
    for ledger in ledgers { ledger.close() }

    var verifier = LawVerifier()
    for entry in journal.entries.all { verifier.take(entry) }
    let fresh = try desk.open()
    fresh.use(LawDesk.policy(seed: seed))
    try verifier.verify(fresh)
    let check = try fresh.check()
    fresh.close()
    #expect(check.isSound, "seed \(seed): \(check.findings.prefix(10))")
    #expect(verifier.violations.isEmpty, "seed \(seed): \(verifier.violations.prefix(10))")
    #expect(verifier.answerCount >= 10 * Self.schedulesPerSeed, "seed \(seed)")
    #expect(verifier.eventCount >= 10 * Self.schedulesPerSeed, "seed \(seed)")
  }

  @Test func aSeedAlwaysMakesTheSameSchedules() {
    for index in 0..<200 {
      let first = LawSchedule(seed: 7, index: index)
      let again = LawSchedule(seed: 7, index: index)
      #expect(first.parts.map(\.steps) == again.parts.map(\.steps))
      #expect(first.parts.map(\.lane) == again.parts.map(\.lane))
      #expect(first.messages.map(\.inbound) == again.messages.map(\.inbound))
    }
    let other = LawSchedule(seed: 8, index: 0).parts.map(\.steps)
    #expect(other != LawSchedule(seed: 7, index: 0).parts.map(\.steps))
  }

  @Test func aScheduleHasAtLeastTwelveCommandsByThreeActors() {
    for index in 0..<500 {
      let schedule = LawSchedule(seed: 3, index: index)
      #expect(schedule.commandCount >= 12)
      #expect(Set(schedule.parts.map(\.caller.actor)).count >= 3)
    }
  }
}
