import Desk
import Foundation
import Language
import Testing

@testable import Ledger

/// Every figure of the board, against desks made by hand.
@Suite struct BoardTests {
  let desk = TestDesk()
  /// The desk's clock begins at 09:00.
  private let dayStart = Timestamp("2026-03-02T00:00:00Z")!

  private func open() throws -> SQLiteLedger {
    let ledger = try desk.open()
    try ledger.record(
      ["ann", "bob"].map {
        ProposedFact(
          .system, .agentSaved(Agent(id: $0, name: $0, role: .agent, origin: .imported)))
      }, at: desk.tick())
    return ledger
  }

  private func board(_ ledger: SQLiteLedger) throws -> Board {
    let (now, start) = (desk.now, dayStart)
    return try ledger.read { reader throws(LedgerError) in
      guard case .board(let board) = try reader.answer(.board(since: start), viewer: nil, at: now)
      else { throw LedgerError(.io, "no board") }
      return board
    }
  }

  private func own(_ agent: AgentID, _ ledger: SQLiteLedger) throws -> OwnFigures {
    let (now, start) = (desk.now, dayStart)
    return try ledger.read { reader throws(LedgerError) in
      let week = start.adding(ms: -6 * 86_400_000)
      guard
        case .ownFigures(let figures) = try reader.answer(
          .ownFigures(today: start, week: week), viewer: agent, at: now)
      else { throw LedgerError(.io, "no figures") }
      return figures
    }
  }

  private func arrive(
    _ customer: CustomerID, polarity: Double = 0, _ ledger: SQLiteLedger
  ) throws -> SessionID {
    try #require(
      try desk.receive("hello", from: customer, polarity: polarity, into: ledger).session?.id)
  }

  private func waiting(
    _ customer: CustomerID, polarity: Double = 0, _ ledger: SQLiteLedger
  ) throws -> SessionID {
    let id = try arrive(customer, polarity: polarity, ledger)
    _ = try desk.perform(
      .escalate(reason: .manual, words: nil), on: id, by: .system, in: ledger)
    return id
  }

  @discardableResult
  private func does(
    _ command: Command, _ id: SessionID, _ agent: AgentID, _ ledger: SQLiteLedger
  ) throws -> Outcome {
    try desk.perform(command, on: id, by: .agent(agent), in: ledger)
  }

  private func says(_ text: String, basis: ReplyBasis? = nil) -> Command {
    .send(text: text, basis: basis)
  }

  // MARK: Now

  @Test func sessionsAreCountedByWhoHasThemAndByMood() throws {
    let ledger = try open()
    _ = try arrive("C1", ledger)
    _ = try waiting("C2", polarity: -0.9, ledger)
    let third = try waiting("C3", ledger)
    try does(.claim, third, "ann", ledger)
    let asleep = try arrive("C4", ledger)
    try does(.takeOver, asleep, "ann", ledger)
    try does(.snooze(until: desk.now.adding(ms: 3_600_000)), asleep, "ann", ledger)
    let open = try board(ledger).open
    #expect(open.assistant == 1 && open.waiting == 1 && open.agents == 1 && open.snoozed == 1)
    #expect(open.total == 4)
    #expect(open.emotions == [.calm: 3])
    #expect(open.falling == 1)
    #expect(try board(ledger).falling.map(\.customer) == ["C2"])
  }

  @Test func aQueueSaysWhoWaitsSinceWhenAndHowManyAreLate() throws {
    let ledger = try open()
    _ = try waiting("C1", ledger)
    let first = desk.now
    _ = desk.tick(ms: 95_000)
    _ = try waiting("C2", ledger)
    var queue = try #require(try board(ledger).queues.first)
    #expect(queue.name == "general" && queue.waiting == 2 && queue.waitingSince == first)
    #expect(queue.soon == 1 && queue.overdue == 0)
    #expect(queue.came == 2 && queue.left == 0)
    _ = desk.tick(ms: 30_000)
    let late = try board(ledger)
    queue = try #require(late.queues.first)
    #expect(queue.soon == 0 && queue.overdue == 1)
    #expect(late.open.overdue == 1 && late.overdue.map(\.customer) == ["C1"])
    #expect(late.alerts(assistantIsUp: true).count == 1)
  }

  @Test func aQueueGrowsWhereMoreCameThanLeftInTheLatestHalfHour() throws {
    let ledger = try open()
    for customer in ["C1", "C2", "C3", "C4"] { _ = try waiting(customer, ledger) }
    let fifth = try waiting("C5", ledger)
    try does(.claim, fifth, "ann", ledger)
    let growing = try #require(try board(ledger).queues.first)
    #expect(growing.came == 5 && growing.left == 1 && growing.isGrowing)
    _ = desk.tick(ms: 31 * 60_000)
    let standing = try #require(try board(ledger).queues.first)
    #expect(standing.came == 0 && standing.waiting == 4 && !standing.isGrowing)
  }

  @Test func raisedHandsAndWhatIsOnScreenStandWithTheirAgent() throws {
    let ledger = try open()
    let id = try waiting("C1", ledger)
    try does(.claim, id, "ann", ledger)
    try does(.raiseHand(words: "refund?"), id, "ann", ledger)
    try ledger.work.beat("ann", isHere: true, at: desk.tick())
    try ledger.work.setViewing(id, agent: "ann", terminal: "t1", at: desk.now)
    let board = try board(ledger)
    #expect(board.hands.map(\.id) == [id])
    let ann = try #require(board.agents.first)
    #expect(ann.hands == 1 && ann.viewing?.id == id && ann.presence == .online)
    #expect(board.agents.last?.viewing == nil && board.agents.last?.presence == .offline)
    #expect(board.alerts(assistantIsUp: false).first == .assistantDown)
  }

  @Test func whoseWorkstationLivesStillLooksAtWhatTheyOpened() throws {
    let ledger = try open()
    let id = try arrive("C1", ledger)
    try ledger.work.setViewing(id, agent: "ann", terminal: "t1", at: desk.tick())
    for _ in 0..<20 { try ledger.work.beat("ann", isHere: true, at: desk.tick(ms: 5000)) }
    #expect(try board(ledger).agents.first?.viewing?.id == id)
  }

  // MARK: The day

  @Test func anAgentsFiguresFollowFromTheirStretches() throws {
    let ledger = try open()
    let id = try waiting("C1", polarity: -0.6, ledger)
    let asked = desk.now
    _ = desk.tick(ms: 59_000)
    try does(.claim, id, "ann", ledger)
    let began = desk.now
    _ = desk.tick(ms: 19_000)
    let basis = ReplyBasis(source: .knowledge, rank: 1, edited: true)
    try does(says("On its way.", basis: basis), id, "ann", ledger)
    let replied = desk.now
    try does(
      says("Tomorrow.", basis: ReplyBasis(source: .canned, rank: 2, edited: false)), id, "ann",
      ledger)
    try does(says("My own words."), id, "ann", ledger)
    try does(
      says("Chosen.", basis: ReplyBasis(source: .canned, rank: 0, edited: false)), id, "ann",
      ledger)
    let thanks = try desk.receive("thank you", from: "C1", polarity: 0.8, into: ledger)
    var figures = try #require(try board(ledger).agents.first?.today)
    #expect(figures.taken == 1 && figures.handled == 0)
    #expect(figures.firstResponseMs == replied.msSince(asked))
    #expect(figures.replies == 4 && figures.suggested == 2 && figures.edited == 1)
    try does(.resolve(disposition: nil), id, "ann", ledger)
    figures = try #require(try board(ledger).agents.first?.today)
    #expect(figures.handled == 1 && figures.handlingMs == desk.now.msSince(began))
    #expect(figures.meanMoodBefore == -0.6)
    #expect(figures.meanMoodAfter == thanks.session?.mood.level)
    #expect(try board(ledger).agents.last?.today == AgentFigures())
    #expect(try own("ann", ledger).today == figures)
  }

  @Test func timeAsleepIsNoHandlingTime() throws {
    let ledger = try open()
    let id = try waiting("C1", ledger)
    try does(.claim, id, "ann", ledger)
    let began = desk.now
    try does(says("Wait, please."), id, "ann", ledger)
    try does(.snooze(until: desk.now.adding(ms: 7_200_000)), id, "ann", ledger)
    let slept = desk.now
    _ = desk.tick(ms: 3_600_000)
    _ = try desk.receive("hello?", from: "C1", into: ledger)
    let woke = desk.now
    try does(.snooze(until: desk.now.adding(ms: 7_200_000)), id, "ann", ledger)
    let sleptAgain = desk.now
    _ = desk.tick(ms: 60_000)
    try does(.resolve(disposition: nil), id, "ann", ledger)
    let figures = try #require(try board(ledger).agents.first?.today)
    #expect(figures.handlingMs == slept.msSince(began) + sleptAgain.msSince(woke))
  }

  @Test func whatNobodyAnsweredInIsNotHandled() throws {
    let ledger = try open()
    let id = try waiting("C1", ledger)
    try does(.claim, id, "ann", ledger)
    try does(.release, id, "ann", ledger)
    let figures = try #require(try board(ledger).agents.first?.today)
    #expect(figures.taken == 1 && figures.handled == 0 && figures.firstResponses == 0)
  }

  @Test func containmentCountsWhatNoPersonEverHadAndServiceLevelWhoCameInTime() throws {
    let ledger = try open()
    // Solved by the assistant alone.
    let alone = try arrive("C1", ledger)
    _ = try desk.perform(.resolve(disposition: nil), on: alone, by: .system, in: ledger)
    // Back with the assistant, after a person.
    let handed = try waiting("C2", ledger)
    try does(.claim, handed, "ann", ledger)
    try does(.handBack(instruction: nil), handed, "ann", ledger)
    _ = try desk.perform(.resolve(disposition: nil), on: handed, by: .system, in: ledger)
    // Gave up waiting.
    let lost = try waiting("C3", ledger)
    _ = try desk.perform(.resolve(disposition: nil), on: lost, by: .system, in: ledger)
    // Taken too late.
    let late = try waiting("C4", ledger)
    let since = desk.now
    _ = desk.tick(ms: 200_000)
    try does(.claim, late, "bob", ledger)
    let day = try board(ledger).day
    #expect(day.arrivals == 4 && day.handOffs == 3)
    #expect(day.closed == 3 && day.contained == 1)
    #expect(day.containment == 1.0 / 3)
    #expect(day.answered == 2 && day.abandoned == 1 && day.agents.late == 1)
    #expect(day.serviceLevel == 1.0 / 3)
    #expect(day.waitMs == 1000 + desk.now.msSince(since))
  }

  @Test func aSessionTakenFromTheAssistantIsAHandOffWithoutAWait() throws {
    let ledger = try open()
    let id = try arrive("C1", ledger)
    try does(.takeOver, id, "ann", ledger)
    let day = try board(ledger).day
    #expect(day.handOffs == 1 && day.answered == 0 && day.serviceLevel == nil)
  }

  @Test func halfHoursHoldArrivalsHandOffsTheLongestWaitAndMoods() throws {
    let ledger = try open()
    let first = try waiting("C1", polarity: -0.4, ledger)
    let since = desk.now
    _ = desk.tick(ms: 45 * 60_000)
    try does(.claim, first, "ann", ledger)
    let halfHours = try board(ledger).halfHours
    #expect(halfHours.count == 20)
    #expect(halfHours.first?.start == dayStart)
    let nine = halfHours[18]
    #expect(nine.arrivals == 1 && nine.handOffs == 1)
    #expect(nine.longestWaitMs == Timestamp("2026-03-02T09:30:00Z")!.msSince(since))
    let half = halfHours[19]
    #expect(half.arrivals == 0 && half.longestWaitMs == desk.now.msSince(since))
    #expect(half.mood == -0.4)
    #expect(halfHours[17].longestWaitMs == 0 && halfHours[17].mood == nil)
  }

  @Test func whoStillWaitsCountsInEveryHalfHourSince() throws {
    let ledger = try open()
    _ = try waiting("C1", ledger)
    let since = desk.now
    _ = desk.tick(ms: 45 * 60_000)
    #expect(try board(ledger).halfHours.last?.longestWaitMs == desk.now.msSince(since))
  }

  @Test func yesterdayIsOfTheWeekAndNotOfTheDay() throws {
    let ledger = try open()
    let id = try waiting("C1", ledger)
    try does(.claim, id, "ann", ledger)
    try does(says("Done."), id, "ann", ledger)
    try does(.resolve(disposition: nil), id, "ann", ledger)
    let now = desk.tick(ms: 86_400_000)
    let today = Timestamp("2026-03-03T00:00:00Z")!
    let figures = try ledger.read { reader throws(LedgerError) in
      try reader.answer(
        .ownFigures(today: today, week: today.adding(ms: -6 * 86_400_000)), viewer: "ann",
        at: now)
    }
    guard case .ownFigures(let own) = figures else {
      Issue.record("\(figures)")
      return
    }
    #expect(own.today == AgentFigures())
    #expect(own.week.handled == 1 && own.week.replies == 1)
  }

  // MARK: Folding

  @Test func theStretchesFollowFromTheFacts() throws {
    let ledger = try open()
    let id = try waiting("C1", polarity: -0.5, ledger)
    try does(.claim, id, "ann", ledger)
    try does(says("One moment."), id, "ann", ledger)
    try does(.transfer(to: .agent("bob"), reason: nil), id, "ann", ledger)
    try does(.snooze(until: desk.now.adding(ms: 60_000)), id, "bob", ledger)
    try does(.wake(dueAt: nil), id, "bob", ledger)
    try does(.resolve(disposition: nil), id, "bob", ledger)
    let before = try board(ledger)
    #expect(try ledger.check().findings == [])
    try ledger.repair()
    #expect(try ledger.check().findings == [])
    #expect(try board(ledger).agents == before.agents)
    #expect(try board(ledger).day == before.day)
  }

  @Test func ofAForgottenSessionNoFigureIsLeft() throws {
    let ledger = try open()
    let id = try waiting("C1", ledger)
    try does(.claim, id, "ann", ledger)
    try does(says("Done."), id, "ann", ledger)
    try does(.resolve(disposition: nil), id, "ann", ledger)
    try ledger.privacy.forget(
      id, .request, by: .system, at: desk.tick())
    #expect(try board(ledger).agents.first?.today == AgentFigures())
    #expect(try ledger.check().findings == [])
  }
}
