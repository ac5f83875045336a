import Desk
import Foundation
import Testing

@testable import Ledger

@Suite struct ClockJumpTests {
  let desk = TestDesk()
  private static let dayMs: Int64 = 86_400_000

  /// A session that waits, with the promise of a minute.
  private func waiting(_ ledger: SQLiteLedger) throws -> Session {
    var policy = Policy()
    var rules = QueueRules()
    rules.firstResponseMs = 60_000
    policy.queues = ["general": rules]
    ledger.use(policy)
    let id = try #require(try desk.receive("hello", into: ledger).session?.id)
    return try #require(
      try desk.perform(.escalate(reason: .manual, words: nil), on: id, by: .system, in: ledger)
        .session)
  }

  private func session(_ id: SessionID, _ ledger: SQLiteLedger) throws -> Session {
    try #require(try ledger.read { reader throws(LedgerError) in try reader.session(id) })
  }

  @Test(arguments: [dayMs, -dayMs])
  func aClockThatIsSetByADayMakesNobodyLate(jump: Int64) throws {
    let ledger = try desk.open()
    defer { ledger.close() }
    let before = try waiting(ledger)
    #expect(try ledger.settleClock(at: desk.now) == 0)
    let then = desk.tick().adding(ms: jump)
    #expect(try ledger.settleClock(at: then) == jump)
    #expect(try ledger.settleClock(at: then) == 0)
    let after = try session(before.id, ledger)
    #expect(after.waitingSince == before.waitingSince?.adding(ms: jump))
    #expect(after.service.steps.map(\.at) == before.service.steps.map { $0.at.adding(ms: jump) })
    let due = try ledger.work.nextDue(kinds: [.step])
    #expect(due == after.service.steps.first?.at)
    #expect(try ledger.check().findings == [])
  }

  @Test(arguments: [true, false])
  func whoCallsForAPersonAfterTheClockWentBackWaitsFromThen(isNoticed: Bool) throws {
    let ledger = try desk.open()
    defer { ledger.close() }
    _ = try waiting(ledger)
    let id = try #require(
      try desk.receive("hello", from: "C2", id: "m2", into: ledger).session?.id)
    let reply = AssistantReply(
      message: try #require(try session(id, ledger).lastInbound), epoch: 1, outcome: .answered,
      text: "Hello.", score: 1,
      provenance: Provenance(model: "test", policyVersion: "test", latencyMs: 0))
    _ = try desk.perform(.respond(reply), on: id, by: .assistant, in: ledger)
    #expect(try ledger.settleClock(at: desk.now) == 0)
    desk.setBack(ms: Self.dayMs)
    if isNoticed { #expect(try ledger.settleClock(at: desk.now) == -Self.dayMs) }
    _ = try desk.perform(.escalate(reason: .manual, words: nil), on: id, by: .system, in: ledger)
    let called = try session(id, ledger)
    let at = desk.now
    #expect(called.waitingSince == at && called.service.enteredAt == at)
    #expect(called.service.steps.last?.at == at.adding(ms: 60_000))
    // Nobody corrects it once more, and the clock that is right again takes nothing from it.
    #expect(try ledger.settleClock(at: desk.tick()) == 0)
    #expect(try session(id, ledger).waitingSince == at)
    #expect(try ledger.settleClock(at: desk.tick().adding(ms: Self.dayMs)) == Self.dayMs)
    #expect(try session(id, ledger).waitingSince == at.adding(ms: Self.dayMs))
    #expect(try ledger.check().findings == [])
  }

  @Test func timeThatPassesIsNoJump() throws {
    let ledger = try desk.open()
    defer { ledger.close() }
    let before = try waiting(ledger)
    #expect(try ledger.settleClock(at: desk.now) == 0)
    #expect(try ledger.settleClock(at: desk.tick(ms: Self.dayMs)) == 0)
    #expect(try ledger.settleClock(at: desk.now.adding(ms: 5000)) == 0)
    #expect(try session(before.id, ledger).waitingSince == before.waitingSince)
  }

  @Test func aSessionWithoutAnyWaitIsLeftAlone() throws {
    let ledger = try desk.open()
    defer { ledger.close() }
    let id = try waiting(ledger).id
    _ = try desk.perform(.resolve(disposition: nil), on: id, by: .system, in: ledger)
    #expect(try ledger.settleClock(at: desk.now) == 0)
    let version = try session(id, ledger).version
    #expect(try ledger.settleClock(at: desk.now.adding(ms: Self.dayMs)) == Self.dayMs)
    #expect(try session(id, ledger).version == version)
  }
}
