import Desk
import Ledger
import Simulation
import Testing

/// The verifier itself: it must notice what it is there for.
@Suite struct VerifierTests {
  private func play(_ desk: LawDeskFolder) throws -> (SQLiteLedger, [LawEntry]) {
    let ledger = try desk.open()
    let journal = MemoryJournal()
    let plan = LawLane.Plan(seed: 1, scheduleCount: 16, laneCount: 1)
    var lane = LawLane(0, of: plan, on: ledger, journal: journal)
    lane.play(group: 0)
    return (ledger, journal.entries.all)
  }

  private func violations(_ ledger: SQLiteLedger, _ entries: [LawEntry]) throws -> [String] {
    var verifier = LawVerifier()
    for entry in entries { verifier.take(entry) }
    try verifier.verify(ledger)
    return verifier.violations.map(\.description)
  }

  @Test func anUndisturbedPlayHasNoViolations() throws {
    let (ledger, entries) = try play(try LawDeskFolder())
    #expect(try violations(ledger, entries) == [])
  }

  @Test func anAcknowledgementWithoutItsEventsIsReported() throws {
    let (ledger, entries) = try play(try LawDeskFolder())
    let lost = LawEntry.done(
      schedule: 3, first: 1_000_000, count: 1, prints: EventPrints(), expectedEpoch: nil)
    let found = try violations(ledger, entries + [.asked(schedule: 3), lost])
    #expect(found == ["schedule 3: event 1000000 was acknowledged and is not there"])
  }

  @Test func anEventThatNobodyAskedForIsReported() throws {
    let (ledger, entries) = try play(try LawDeskFolder())
    let index = try #require(
      entries.lastIndex { if case .done(_, _, 1, _, _) = $0 { true } else { false } })
    guard case .done(let schedule, _, _, _, _) = entries[index] else { return }
    var silent = entries
    silent[index] = .refused(schedule: schedule, leavesFact: false)
    let found = try violations(ledger, silent)
    #expect(found.count == 1 && found[0].hasSuffix("was asked for by nobody"), "\(found)")
  }

  @Test func aRequestWithoutAnAnswerExcusesItsEvents() throws {
    let (ledger, entries) = try play(try LawDeskFolder())
    let index = try #require(
      entries.lastIndex { if case .done(_, _, 1, _, _) = $0 { true } else { false } })
    var silent = entries
    silent.remove(at: index)
    #expect(try violations(ledger, silent) == [])
  }

  @Test func aDraftThatIsNotAsItsAuthorLeftItIsReported() throws {
    let (ledger, entries) = try play(try LawDeskFolder())
    let wrong = entries.map { entry in
      if case .draft(let schedule, let session, let agent, _) = entry {
        return LawEntry.draft(
          schedule: schedule, session: session, agent: agent, text: "something else")
      }
      return entry
    }
    try #require(wrong != entries)
    #expect(try violations(ledger, wrong).allSatisfy { $0.contains("draft") })
    #expect(try violations(ledger, wrong) != [])
  }

  @Test func aReaderThatSawOtherEventsIsReported() throws {
    let (ledger, entries) = try play(try LawDeskFolder())
    let found = try violations(
      ledger, entries + [.saw(after: 5, upTo: 9, prints: EventPrints(whole: 1))])
    #expect(found == ["a reader saw other events between 5 and 9"])
  }

  @Test func whoIsForgottenAfterwardsLeavesNoViolationAndTheHeadersAreStillHeldToTheirPrints()
    throws
  {
    let (ledger, entries) = try play(try LawDeskFolder())
    let forgetting = try ledger.privacy.beginForgetting(
      LawSchedule.customer(of: 3), by: .system, at: Timestamp(ms: 1))
    let sessions = try LawDesk.carryOut(forgetting, on: ledger)
    try #require(sessions.count == 1)
    let told = LawEntry.forgot(schedule: 3, session: sessions[0])
    #expect(try violations(ledger, entries + [told]) == [])
    let wrong = entries.map { entry in
      if case .done(3, let first, let count, var prints, let epoch) = entry {
        prints.headers &+= 1
        return LawEntry.done(
          schedule: 3, first: first, count: count, prints: prints, expectedEpoch: epoch)
      }
      return entry
    }
    #expect(try violations(ledger, wrong).contains { $0.contains("not those acknowledged") })
  }

  @Test func aSessionThatIsSaidToBeForgottenAndIsThereIsReported() throws {
    let (ledger, entries) = try play(try LawDeskFolder())
    let opened = try ledger.read { reader throws(LedgerError) in
      try reader.session(of: LawSchedule.customer(of: 3), channel: LawSchedule.channel)
    }
    let session = try #require(opened)
    let found = try violations(ledger, entries + [.forgot(schedule: 3, session: session)])
    #expect(found == ["schedule 3: \(session) was said to be forgotten and is there"])
  }

  @Test(arguments: [
    LawEntry.asked(schedule: 12),
    .done(
      schedule: 1, first: 2, count: 3, prints: EventPrints(whole: .max, headers: 7),
      expectedEpoch: nil),
    .done(
      schedule: 1, first: 2, count: 3, prints: EventPrints(whole: 4, headers: 0), expectedEpoch: 5),
    .refused(schedule: 1, leavesFact: true),
    .duplicate(schedule: 1, id: "L1.m 0", session: SessionID(7), seq: 9),
    .dropped(schedule: 4),
    .handedOver(schedule: 4, MessageID(17)),
    .draft(schedule: 1, session: SessionID(2), agent: "ann", text: "L1.2.3 a draft of words"),
    .draft(schedule: 1, session: SessionID(2), agent: "ann", text: nil),
    .saw(after: 1, upTo: 3, prints: EventPrints(whole: 77, headers: 8)),
    .forgot(schedule: 3, session: SessionID(9)),
    .broken(schedule: 1, "two words"),
  ]) func aLineOfTheJournalReadsBack(entry: LawEntry) {
    #expect(LawEntry(line: entry.line) == entry)
  }
}
