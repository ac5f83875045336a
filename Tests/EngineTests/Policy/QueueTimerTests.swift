import Desk
import Foundation
import Ledger
import Synchronization
import Testing

@testable import Engine

/// Promised times, the ladder and other rules, through the front door and on a clock of the test's own.
@Suite final class QueueTimerTests {
  /// A clock that stands still until it is moved.
  private final class Hands: Sendable {
    let ms = Mutex<Int64>(1_780_000_000_000)

    func move(_ by: Int64) { ms.withLock { $0 += by } }
  }

  private let test: TestFolder
  private let engine: Engine
  private let hands = Hands()
  private let worker = Worker(id: "w", rank: .service)

  init() throws {
    test = try TestFolder()
    try test.write(
      "desk/config.json",
      """
      { queues: {
        general: { sla: { firstResponseSeconds: 120 }, ladder: { to: "boss", afterSeconds: 300 } },
        boss: {} } }
      """)
    let hands = hands
    engine = try Engine.open(
      DeskFolder(path: test.at("desk")), creating: true,
      clock: Clock { Timestamp(ms: hands.ms.withLock { $0 }) })
  }

  deinit {
    engine.close()
  }

  private func write(_ text: String) throws -> SessionID {
    try engine.receive(
      InboundMessage(channel: "test", customer: "C1", id: text, text: text)
    ).session
  }

  private func session(_ id: SessionID) throws -> Session? {
    try engine.reading { reader throws(LedgerError) in try reader.session(id) }
  }

  @Test func aWorkerTakesTheStepsOfAWaitInTheirTime() throws {
    let id = try write("I want to talk to a human, please.")
    #expect(try session(id)?.owner == .queue("general"))
    #expect(try engine.workNow(as: worker, kinds: [.step]) == 0)
    hands.move(90_000)
    #expect(try engine.workNow(as: worker, kinds: [.step]) == 1)
    #expect(try session(id)?.service.response == .soon)
    hands.move(30_000)
    #expect(try engine.workNow(as: worker, kinds: [.step]) == 1)
    #expect(try session(id)?.service.response == .breached)
    hands.move(180_000)
    #expect(try engine.workNow(as: worker, kinds: [.step]) == 1)
    #expect(try session(id)?.owner == .queue("boss"))
    #expect(try engine.ledger.check(against: nil) { _, _ in }.findings == [])
  }

  @Test func aClockThatWentBackHoldsAStepUntilItsMoment() throws {
    let id = try write("I want to talk to a human, please.")
    hands.move(90_000)
    let job = try #require(
      try engine.ledger.work.lease(
        worker, kinds: [.step], limit: 1, onlySession: nil, at: engine.clock.now()
      ).first)
    hands.move(-3_600_000)
    engine.work(job, keepsLease: false)
    #expect(try session(id)?.service.response == .fine)
    hands.move(3_600_000)
    #expect(try engine.workNow(as: worker, kinds: [.step]) == 1)
    #expect(try session(id)?.service.response == .soon)
  }

  @Test func aTrialOfOtherRulesLooksAtTheSessionsOfItsStretch() throws {
    let start = engine.clock.now()
    _ = try write("I want to talk to a human, please.")
    var tried = engine.config.policy
    tried.escalation.queueByReason = [.customerRequest: "boss"]
    hands.move(1000)
    let end = engine.clock.now()
    let report = try engine.policyTrial(of: tried, from: start, to: end)
    #expect(report.sessions == 1 && report.inForce.handOffs == 1)
    #expect(report.tried.byQueue == ["boss": 1] && report.differences.count == 1)
    #expect(try engine.policyTrial(of: tried, from: end, to: end.adding(ms: 1)).sessions == 0)
    let split = PolicySplit(name: "x", share: 1, rules: tried)
    let sides = try engine.policyComparison(split, from: start, to: end).sides
    #expect(sides.first.sessions == 0 && sides.second.count(.handedOff) == 1)
  }
}
