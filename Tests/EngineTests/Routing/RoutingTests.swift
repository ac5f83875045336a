import Desk
import Foundation
import Ledger
import Testing

@testable import Engine

/// The emergency stop, offers and agents who are gone, through the front door.
@Suite final class RoutingTests {
  private let test: TestFolder
  private let engine: Engine
  private let admin: Caller

  init() throws {
    test = try TestFolder()
    try test.write(
      "desk/config.json",
      """
      { vipQueue: "vip", routing: { mode: "push", offerSeconds: 20 },
        agents: [{ id: "root", role: "admin", uid: \(getuid()) }, { id: "ann" }, { id: "bob" }] }
      """)
    engine = try Engine.open(DeskFolder(path: test.at("desk")), creating: true)
    admin = try engine.caller().caller
  }

  deinit {
    engine.close()
  }

  private func write(_ customer: CustomerID, _ text: String = "Where is my parcel?") throws
    -> SessionID
  {
    try engine.receive(
      InboundMessage(channel: "test", customer: customer, id: customer + text, text: text)
    ).session
  }

  private func session(_ id: SessionID) throws -> Session? {
    try engine.reading { reader throws(LedgerError) in try reader.session(id) }
  }

  private func owner(_ id: SessionID) throws -> Owner? { try session(id)?.owner }

  @Test func aStopQueuesWhatTheAssistantHoldsAndAStartGivesItBack() throws {
    let held = try (1...300).map { try write("C\($0)") }
    let taken = try write("taken")
    _ = engine.perform(.takeOver, on: taken, by: admin)
    let report = try engine.stopAssistant(.all, by: admin)
    #expect(report.moved == 300 && report.event?.fact == .assistantStopped(AssistantStop(.all)))
    #expect(try owner(held[0]) == .queue("general"))
    #expect(try owner(taken)?.agent != nil)
    let late = try write("late")
    #expect(try owner(late) == .queue("general"))
    _ = engine.perform(.claim, on: held[1], by: admin)
    let again = try engine.stopAssistant(.all, by: admin)
    #expect(again.event == nil && again.moved == 0)
    let started = try engine.startAssistant(.all, by: admin)
    #expect(started.moved == 300)
    #expect(try owner(held[0]) == .assistant && owner(late) == .assistant)
    #expect(try owner(held[1])?.agent != nil)
    #expect(try engine.check().findings == [])
  }

  @Test func aStopOfOneQueueLeavesTheOthersAlone() throws {
    try engine.record([
      ProposedFact(.system, .customerSaved(Customer(id: "V", name: "V", tier: .vip)))
    ])
    let vip = try write("V")
    let other = try write("C")
    #expect(try engine.stopAssistant(.queue("vip"), by: admin).moved == 1)
    #expect(try owner(vip) == .queue("vip") && owner(other) == .assistant)
    // Two stops cover it: the end of one leaves it where it is.
    _ = try engine.stopAssistant(.all, by: admin)
    #expect(try engine.startAssistant(.queue("vip"), by: admin).moved == 0)
    #expect(try engine.startAssistant(.all, by: admin).moved == 2)
  }

  @Test func withoutThePermissionNothingStopsAndTheTryIsKept() throws {
    let id = try write("C")
    let error = #expect(throws: EngineError.self) {
      try engine.stopAssistant(.all, by: .agent("ann"))
    }
    #expect(error?.code == .refused(.missingPermission(.stopAssistant)))
    #expect(try owner(id) == .assistant)
    let facts = try engine.reading { reader throws(LedgerError) in
      try reader.events(of: .refused, after: 0, upTo: .max)
    }
    #expect(facts.count == 1)
  }

  @Test func aScopeThatIsNotStoppedCannotBeStarted() throws {
    _ = try engine.stopAssistant(.intent("refund"), by: admin)
    let error = #expect(throws: EngineError.self) {
      try engine.startAssistant(.all, by: admin)
    }
    #expect(error?.code == .refused(.notStopped))
    #expect(error?.message.contains("intent:refund") == true)
  }

  @Test func aQueueThatDoesNotExistIsNamedWithTheNearestOne() throws {
    let error = #expect(throws: EngineError.self) {
      try engine.stopAssistant(.queue("vipp"), by: admin)
    }
    #expect(error?.code == .refused(.unknownQueue("vipp", nearest: "vip")))
  }

  @Test func aStopThatWasNotCarriedOutIsFinishedByARound() throws {
    let id = try write("C")
    try engine.record([ProposedFact(.system, .assistantStopped(AssistantStop(.all)))])
    #expect(try owner(id) == .assistant)
    try engine.makeRounds()
    #expect(try owner(id) == .queue("general"))
  }

  @Test func whoWaitsIsOfferedToWhoIsOnlineAndAfterANoToTheNext() throws {
    let id = try write("C")
    _ = engine.perform(.escalate(reason: .manual, words: nil), on: id, by: .system)
    try engine.makeRounds()
    #expect(duty("ann").offer == nil)
    for agent in ["ann", "bob"] {
      try engine.ledger.work.beat(agent, isHere: true, at: engine.clock.now())
    }
    try engine.setPresence(.busy, of: "bob")
    try engine.makeRounds()
    #expect(duty("ann").offer?.row.id == id)
    try engine.makeRounds()
    #expect(duty("bob").offer == nil)
    #expect(try engine.decline(id, as: "ann"))
    try engine.setPresence(.online, of: "bob")
    try engine.makeRounds()
    #expect(duty("bob").offer?.row.id == id && duty("ann").offer == nil)
    guard case .done = engine.perform(.accept, on: id, by: .agent("bob")) else {
      Issue.record("not accepted")
      return
    }
    #expect(try owner(id) == .agent("bob"))
  }

  private func duty(_ agent: AgentID) -> Duty {
    guard case .duty(let duty) = engine.answer(.duty, viewer: agent) else { return Duty() }
    return duty
  }
}
