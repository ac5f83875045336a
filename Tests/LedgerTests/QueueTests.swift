import Desk
import Foundation
import Testing

@testable import Ledger

@Suite struct QueueTests {
  let desk = TestDesk()

  private func policy(_ change: (inout QueueRules) -> Void) -> Policy {
    var policy = Policy()
    var rules = QueueRules()
    change(&rules)
    policy.queues = ["general": rules, "second": QueueRules()]
    return policy
  }

  private func waiting(
    _ customer: CustomerID, in ledger: SQLiteLedger
  ) throws -> SessionID {
    let id = try #require(
      try desk.receive("hello", from: customer, id: customer, into: ledger).session?.id)
    _ = try desk.perform(.escalate(reason: .policy, words: nil), on: id, by: .system, in: ledger)
    return id
  }

  private func queue(_ ledger: SQLiteLedger) throws -> [QueueRow] {
    let now = desk.now
    let answer = try ledger.read { reader throws(LedgerError) in
      try reader.answer(.queue(limit: 100), viewer: nil, at: now)
    }
    guard case .queue(let rows) = answer else { return [] }
    return rows
  }

  private func lease(_ ledger: SQLiteLedger) throws -> LeasedJob? {
    try ledger.work.lease(
      Worker(id: "w1", rank: .service), kinds: [.step], limit: 1, onlySession: nil, at: desk.now
    ).first
  }

  @Test func aBreachedPromiseMovesTheSessionUpByATimerAndIsReplayed() throws {
    let ledger = try desk.open()
    defer { ledger.close() }
    ledger.use(policy { $0.firstResponseMs = 60_000 })
    let first = try waiting("a", in: ledger)
    _ = desk.tick(ms: 30_000)
    let second = try waiting("b", in: ledger)
    #expect(try queue(ledger).map(\.session.id) == [first, second])
    let due = try queue(ledger).first?.session
    #expect(due?.due?.at == due?.waitingSince?.adding(ms: 60_000))
    for kind in [PlannedStep.Kind.soon, .breached] {
      _ = desk.tick(ms: 20_000)
      let job = try #require(try lease(ledger))
      let outcome = try desk.perform(
        .step(dueAt: job.dueAt), on: job.session, by: .system, completing: job.lease, in: ledger)
      guard case .done(let events, _) = outcome,
        case .waitStepped(let stepped)? = events.first?.fact
      else {
        Issue.record("\(outcome)")
        return
      }
      #expect(stepped.step.kind == kind && job.session == first)
    }
    #expect(try queue(ledger).first?.terms.map(\.name) == [.waiting, .slaBreached, .rule])
    #expect(try ledger.check().findings == [])
    try ledger.repair()
    #expect(try ledger.check().findings == [])
    #expect(try ledger.work.openJobCount(kinds: [.step], session: second) == 1)
  }

  @Test func aTimerOfAQueueEndsWhenSomebodyTakesTheSession() throws {
    let ledger = try desk.open()
    defer { ledger.close() }
    ledger.use(policy { $0.firstResponseMs = 60_000 })
    let id = try waiting("a", in: ledger)
    #expect(try ledger.work.openJobCount(kinds: [.step], session: id) == 1)
    _ = try desk.perform(.claim, on: id, by: .agent("ann"), in: ledger)
    let planned = try ledger.read { reader throws(LedgerError) in try reader.session(id) }?.service
    #expect(planned?.steps.map(\.promise) == [.nextResponse, .nextResponse])
    _ = try desk.perform(
      .send(text: "hello", basis: nil), on: id, by: .agent("ann"), in: ledger)
    #expect(try ledger.work.openJobCount(kinds: [.step], session: id) == 0)
  }

  @Test func overflowCarriesASessionOnAndLeavesNoTimer() throws {
    let ledger = try desk.open()
    defer { ledger.close() }
    ledger.use(policy { $0.overflow = QueueRules.Onward(to: "second", afterMs: 5000) })
    let id = try waiting("a", in: ledger)
    _ = desk.tick(ms: 6000)
    let job = try #require(try lease(ledger))
    let outcome = try desk.perform(
      .step(dueAt: job.dueAt), on: id, by: .system, completing: job.lease, in: ledger)
    #expect(outcome.session?.owner == .queue("second"))
    // That queue names no promise of its own: the desk's goes on.
    let since = try #require(outcome.session?.waitingSince)
    #expect(outcome.session?.service.responseDue?.at == since.adding(ms: 120_000))
    #expect(try ledger.work.openJobCount(kinds: [.step], session: nil) == 1)
    #expect(try ledger.check().findings == [])
  }

  @Test func thePaceOfTheAgentsIsToldToWhoComesNext() throws {
    let ledger = try desk.open()
    defer { ledger.close() }
    let ids = try (0...WaitEstimator.leastGaps).map { try waiting("c\($0)", in: ledger) }
    for id in ids {
      _ = desk.tick(ms: 119_000)
      _ = try desk.perform(.claim, on: id, by: .agent("ann"), in: ledger)
    }
    let before = try waiting("x", in: ledger)
    let id = try #require(
      try desk.receive("hello", from: "y", id: "y", into: ledger).session?.id)
    let outcome = try desk.perform(
      .escalate(reason: .manual, words: nil), on: id, by: .system, in: ledger)
    guard case .ownerChanged(let change)? = outcome.events.first?.fact else {
      Issue.record("\(outcome)")
      return
    }
    #expect(before < id)
    #expect(change.estimate?.ahead == 1)
    #expect(change.estimate?.expectedMs == 240_000)
    let told = outcome.session?.pending.last?.text
    #expect(told?.contains("You are number 2 in the queue; it usually takes") == true)
    #expect(try ledger.check().findings == [])
    try ledger.repair()
    #expect(try ledger.check().findings == [])
  }

  @Test func aWaitLongerThanToldIsToldAnewOnce() throws {
    let ledger = try desk.open()
    defer { ledger.close() }
    ledger.use(
      policy {
        $0.firstResponseMs = 86_400_000
        $0.tellsAgain = true
      })
    let ids = try (0...WaitEstimator.leastGaps).map { try waiting("c\($0)", in: ledger) }
    for id in ids {
      _ = desk.tick(ms: 119_000)
      _ = try desk.perform(.claim, on: id, by: .agent("ann"), in: ledger)
    }
    _ = try waiting("x", in: ledger)
    let id = try waiting("y", in: ledger)
    let told = try ledger.read { reader throws(LedgerError) in try reader.session(id) }
    let step = try #require(told?.service.steps.first { $0.kind == .tellAgain })
    #expect(told?.pending.count == 1)
    // What is planned anew meanwhile keeps it.
    _ = try desk.receive("hello?", from: "y", id: "again", into: ledger)
    _ = desk.tick(ms: step.at.ms - desk.now.ms)
    var tellings = 0
    while let job = try lease(ledger) {
      let outcome = try desk.perform(
        .step(dueAt: job.dueAt), on: job.session, by: .system, completing: job.lease, in: ledger)
      guard job.session == id else { continue }
      let text = outcome.session?.pending.last?.text
      #expect(
        text?.hasPrefix("Thank you for waiting; it takes longer than I said. You are") == true)
      tellings += 1
    }
    #expect(tellings == 1)
    #expect(try ledger.check().findings == [])
  }

  @Test func placesFollowNewWeightsEvenFromAnEarlierProgram() throws {
    let ledger = try desk.open()
    _ = try waiting("a", in: ledger)
    ledger.close()
    let connection = try Connection(
      path: desk.folder.appendingPathComponent(SQLiteLedger.fileName).path, .readWrite)
    try connection.execute(
      "UPDATE work_setting SET value='{\"weights\":{\"perMinute\":1}}' WHERE name='listRules'")
    connection.close()
    let again = try desk.open()
    defer { again.close() }
    _ = try waiting("b", in: again)
    #expect(try again.check().findings == [])
  }
}
