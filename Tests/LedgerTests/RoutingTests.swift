import Desk
import Foundation
import Testing

@testable import Ledger

/// Presence, offers, agents who are gone and the emergency stop, over the real tables.
@Suite struct RoutingTests {
  let desk = TestDesk()

  private func open() throws -> SQLiteLedger {
    let ledger = try desk.open()
    try ledger.record(
      ["ann", "bob"].map {
        ProposedFact(
          .system, .agentSaved(Agent(id: $0, name: $0, role: .agent, origin: .imported)))
      }, at: desk.tick())
    return ledger
  }

  private func waiting(in ledger: SQLiteLedger, from customer: CustomerID = "C1") throws
    -> SessionID
  {
    let id = try #require(try desk.receive("hello", from: customer, into: ledger).session?.id)
    _ = try desk.perform(
      .escalate(reason: .manual, words: nil), on: id, by: .system, in: ledger)
    return id
  }

  private func roster(_ ledger: SQLiteLedger) throws -> [RosterRow] {
    let now = desk.now
    return try ledger.read { reader throws(LedgerError) in
      guard case .roster(let rows) = try reader.answer(.roster, viewer: nil, at: now) else {
        return []
      }
      return rows
    }
  }

  private func duty(of agent: AgentID, _ ledger: SQLiteLedger) throws -> Duty {
    let now = desk.now
    return try ledger.read { reader throws(LedgerError) in
      guard case .duty(let duty) = try reader.answer(.duty, viewer: agent, at: now) else {
        return Duty()
      }
      return duty
    }
  }

  private func left(_ ledger: SQLiteLedger) throws -> [SessionID] {
    let now = desk.now
    return try ledger.read { reader throws(LedgerError) in
      try reader.leftBehind(lostMs: 120_000, at: now)
    }.map(\.session)
  }

  // MARK: Presence

  @Test func whoseWorkstationIsSilentIsOfflineAndTheirChoiceIsKept() throws {
    let ledger = try open()
    #expect(try roster(ledger).map(\.presence) == [.offline, .offline])
    try ledger.work.beat("ann", isHere: true, at: desk.tick())
    #expect(try roster(ledger).map(\.presence) == [.online, .offline])
    let until = desk.now.adding(ms: 60_000)
    try ledger.work.setPresence(.away(until: until), agent: "ann", at: desk.now)
    #expect(try roster(ledger)[0].presence == .away(until: until))
    _ = desk.tick(ms: 16_000)
    #expect(try roster(ledger)[0].presence == .offline)
    try ledger.work.beat("ann", isHere: true, at: desk.tick())
    #expect(try roster(ledger)[0].presence == .away(until: until))
    _ = desk.tick(ms: 60_000)
    try ledger.work.beat("ann", isHere: true, at: desk.tick())
    #expect(try roster(ledger)[0].presence == .online)
  }

  @Test func whoQuitsIsOfflineAtOnceAndACommandIsNoBeat() throws {
    let ledger = try open()
    try ledger.work.beat("ann", isHere: true, at: desk.tick())
    try ledger.work.beat("ann", isHere: false, at: desk.tick())
    try ledger.work.setPresence(.online, agent: "bob", at: desk.tick())
    #expect(try roster(ledger).map(\.presence) == [.offline, .offline])
  }

  @Test func theLoadCountsOwnedSessionsByTheWeightOfTheirChannel() throws {
    let ledger = try open()
    var policy = Policy()
    policy.routing.channelWeights = ["test": 0.5]
    ledger.use(policy)
    for customer in ["C1", "C2", "C3"] {
      let id = try waiting(in: ledger, from: customer)
      _ = try desk.perform(.claim, on: id, by: .agent("ann"), in: ledger)
    }
    let row = try roster(ledger)[0]
    #expect(row.sessions == 3 && row.load == 1.5 && row.capacity == 4)
  }

  // MARK: Offers

  @Test func anOfferReservesUntilItLapsesOrIsDeclined() throws {
    let ledger = try open()
    let id = try waiting(in: ledger)
    let work = ledger.work
    #expect(try work.offer(id, to: "ann", because: [SuitabilityTerm(.load, 2)], forMs: 20_000))
    #expect(try !work.offer(id, to: "bob", because: [], forMs: 20_000))
    let offer = try #require(try duty(of: "ann", ledger).offer)
    #expect(offer.row.id == id && offer.leftMs == 20_000)
    #expect(offer.terms == [SuitabilityTerm(.load, 2)])
    #expect(
      try desk.perform(.claim, on: id, by: .agent("bob"), in: ledger)
        == .refused(.offeredTo("ann")))
    #expect(try work.decline(id, agent: "ann"))
    #expect(try !work.decline(id, agent: "ann"))
    #expect(try duty(of: "ann", ledger).offer == nil)
    #expect(try work.offer(id, to: "bob", because: [], forMs: 20_000))
    _ = desk.tick(ms: 20_001)
    #expect(
      try desk.perform(.accept, on: id, by: .agent("bob"), in: ledger) == .refused(.notOffered))
    let candidate = try ledger.read { reader throws(LedgerError) in
      try reader.sessionsToOffer(limit: 10)
    }
    #expect(candidate.map(\.session.id) == [id])
    #expect(candidate.first?.asked == ["ann", "bob"])
  }

  @Test func anAgentIsAskedForOneSessionAtATime() throws {
    let ledger = try open()
    let first = try waiting(in: ledger, from: "C1")
    let second = try waiting(in: ledger, from: "C2")
    #expect(try ledger.work.offer(first, to: "ann", because: [], forMs: 20_000))
    #expect(try !ledger.work.offer(second, to: "ann", because: [], forMs: 20_000))
  }

  @Test func acceptingIsTheFactAndEndsTheOffer() throws {
    let ledger = try open()
    let id = try waiting(in: ledger)
    try ledger.work.beat("ann", isHere: true, at: desk.tick())
    try ledger.work.offer(id, to: "ann", because: [], forMs: 20_000)
    let outcome = try desk.perform(.accept, on: id, by: .agent("ann"), in: ledger)
    #expect(outcome.session?.owner == .agent("ann"))
    #expect(try duty(of: "ann", ledger).offer == nil)
    #expect(try roster(ledger)[0].lastServedAt == desk.now)
    #expect(try ledger.check().findings == [])
  }

  @Test func whatDoesNotWaitIsNotOffered() throws {
    let ledger = try open()
    let id = try #require(try desk.receive("hello", into: ledger).session?.id)
    #expect(try !ledger.work.offer(id, to: "ann", because: [], forMs: 20_000))
  }

  @Test func theAgentOfAnEarlierSessionIsToldToWhoeverRoutes() throws {
    let ledger = try open()
    let id = try waiting(in: ledger)
    _ = try desk.perform(.claim, on: id, by: .agent("bob"), in: ledger)
    _ = try desk.perform(.resolve(disposition: nil), on: id, by: .agent("bob"), in: ledger)
    _ = desk.tick(ms: 25 * 3_600_000)
    let next = try waiting(in: ledger)
    #expect(next != id)
    let found = try ledger.read { reader throws(LedgerError) in
      try reader.sessionsToOffer(limit: 10)
    }
    #expect(found.map(\.lastAgent) == ["bob"])
  }

  // MARK: Agents who are gone

  @Test func onlySessionsOfALongSilentWorkstationAreLeftBehind() throws {
    let ledger = try open()
    let id = try waiting(in: ledger)
    try ledger.work.beat("ann", isHere: true, at: desk.tick())
    _ = try desk.perform(.claim, on: id, by: .agent("ann"), in: ledger)
    try ledger.work.beat("ann", isHere: true, at: desk.tick())
    _ = desk.tick(ms: 119_000)
    #expect(try left(ledger).isEmpty)
    // A restart within the time changes nothing.
    try ledger.work.beat("ann", isHere: true, at: desk.tick())
    _ = desk.tick(ms: 119_000)
    #expect(try left(ledger).isEmpty)
    _ = desk.tick(ms: 2000)
    #expect(try left(ledger) == [id])
  }

  @Test func whoTookASessionWithoutAWorkstationHasNotLeftIt() throws {
    let ledger = try open()
    try ledger.work.beat("ann", isHere: true, at: desk.tick())
    _ = desk.tick(ms: 500_000)
    let id = try waiting(in: ledger)
    _ = try desk.perform(.claim, on: id, by: .agent("ann"), in: ledger)
    let given = try waiting(in: ledger, from: "C2")
    _ = try desk.perform(
      .transfer(to: .agent("ann"), reason: nil), on: given, by: .system, in: ledger)
    #expect(try left(ledger).isEmpty)
    _ = desk.tick(ms: 121_000)
    // What others gave to somebody who is not there does not lie forever.
    #expect(try left(ledger) == [given])
  }

  @Test func theNextOwnerReadsTheDraftOfWhoIsGone() throws {
    let ledger = try open()
    let id = try waiting(in: ledger)
    _ = try desk.perform(.claim, on: id, by: .agent("ann"), in: ledger)
    try ledger.work.saveDraft(
      Draft(session: id, agent: "ann", text: "half a thought", isNote: false, at: desk.tick()))
    _ = try desk.perform(.leaveAgent, on: id, by: .system, in: ledger)
    _ = try desk.perform(.claim, on: id, by: .agent("bob"), in: ledger)
    let now = desk.now
    let answer = try ledger.read { reader throws(LedgerError) in
      try reader.answer(.details(id), viewer: "bob", at: now)
    }
    guard case .details(let details) = answer else {
      Issue.record("no details")
      return
    }
    #expect(details.drafts.map(\.text) == ["half a thought"])
  }

  // MARK: The emergency stop

  @Test func aStopHoldsForDecisionsOfEveryProcessAndTheLedgerStaysSound() throws {
    let ledger = try open()
    let other = try desk.open()
    let held = try #require(try desk.receive("hello", into: ledger).session?.id)
    try ledger.record(
      [ProposedFact(.agent("ann"), .assistantStopped(AssistantStop(.all)))], at: desk.tick())
    let straight = try desk.receive("hello", from: "C2", into: other).session
    #expect(straight?.owner == .queue("general") && straight?.stoppedBy == .all)
    let ids = try other.read { reader throws(LedgerError) in try reader.sessionsToStop() }
    #expect(ids == [held])
    let outcomes = try other.perform(
      together: ids.map { Request(.stop, on: .session($0), by: .system, at: desk.tick()) })
    #expect(outcomes.first?.session?.owner == .queue("general"))
    #expect(
      try ledger.read { reader throws(LedgerError) in try reader.sessionsToGiveBack() }.isEmpty)
    try ledger.record(
      [ProposedFact(.agent("ann"), .assistantStarted(AssistantStop(.all)))], at: desk.tick())
    let back = try other.read { reader throws(LedgerError) in try reader.sessionsToGiveBack() }
    #expect(Set(back) == [held, try #require(straight?.id)])
    #expect(try ledger.check().findings == [])
    try ledger.repair()
    #expect(try ledger.check().findings == [])
  }

  @Test func whispersAreShownToTheirTwoAndToSupervisors() throws {
    let ledger = try open()
    try ledger.record(
      [
        ProposedFact(
          .system, .agentSaved(Agent(id: "sue", name: "s", role: .supervisor, origin: .imported)))
      ], at: desk.tick())
    let id = try waiting(in: ledger)
    _ = try desk.perform(.claim, on: id, by: .agent("ann"), in: ledger)
    _ = try desk.perform(
      .whisper(text: "stay calm"), on: id, by: .agent("eva", role: .supervisor), in: ledger)
    _ = try desk.perform(.raiseHand(words: "help"), on: id, by: .agent("ann"), in: ledger)
    func whispers(_ viewer: AgentID?) throws -> Int {
      let now = desk.now
      let answer = try ledger.read { reader throws(LedgerError) in
        try reader.answer(.transcript(id, before: nil, limit: 50), viewer: viewer, at: now)
      }
      guard case .transcript(let page) = answer else { return -1 }
      return page.entries.count { if case .whisper = $0.content { true } else { false } }
    }
    #expect(try ["ann", "eva", "sue"].map(whispers) == [1, 1, 1])
    #expect(try whispers("bob") == 0)
    #expect(try whispers(nil) == 1)
    #expect(try ledger.check().findings == [])
  }
}
