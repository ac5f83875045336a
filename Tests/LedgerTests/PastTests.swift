import Desk
import Testing

@testable import Ledger

/// What the desk looked like at an earlier moment.
@Suite struct PastTests {
  let desk = TestDesk()

  private func answer(_ query: Query, _ ledger: SQLiteLedger, viewer: AgentID? = nil) throws
    -> Answer
  {
    let now = desk.now
    return try ledger.read { reader throws(LedgerError) in
      try reader.answer(query, viewer: viewer, at: now)
    }
  }

  private func lastSeq(_ ledger: SQLiteLedger) throws -> Seq {
    try ledger.read { reader throws(LedgerError) in try reader.lastSeq }
  }

  @Test func theQueueOfAnEarlierMomentIsTheOneThatWasSeenThen() throws {
    let ledger = try desk.open()
    try ledger.record(
      ["ann"].map {
        ProposedFact(
          .system, .agentSaved(Agent(id: $0, name: $0, role: .agent, origin: .imported)))
      }, at: desk.tick())
    var seen: [(seq: Seq, order: [SessionID])] = []
    func look() throws {
      guard case .queue(let rows) = try answer(.queue(limit: 100), ledger) else { return }
      seen.append((try lastSeq(ledger), rows.map(\.session.id)))
    }
    var waiting: [SessionID] = []
    for number in 0..<8 {
      let id = try #require(
        try desk.receive("hello", from: "C\(number)", into: ledger).session?.id)
      let reason: EscalationReason = number.isMultiple(of: 3) ? .customerRequest : .manual
      _ = try desk.perform(.escalate(reason: reason, words: nil), on: id, by: .system, in: ledger)
      waiting.append(id)
      try look()
      _ = desk.tick(ms: 30_000)
    }
    for id in [waiting[2], waiting[0], waiting[5]] {
      _ = try desk.perform(.claim, on: id, by: .agent("ann"), in: ledger)
      try look()
    }
    _ = try desk.perform(.resolve(disposition: nil), on: waiting[1], by: .system, in: ledger)
    try look()
    #expect(Set(seen.map(\.order.count)) == [1, 2, 3, 4, 5, 6, 7, 8])
    for moment in seen {
      guard case .queueThen(let rows) = try answer(.queueThen(moment.seq), ledger) else {
        Issue.record("no queue at \(moment.seq)")
        continue
      }
      #expect(rows.map(\.session.id) == moment.order, "at \(moment.seq)")
      #expect(rows.allSatisfy { if case .queue = $0.session.owner { true } else { false } })
    }
  }

  @Test func theCourseOfASessionKeepsWhispersToTheirTwo() throws {
    let ledger = try desk.open()
    try ledger.record(
      [("ann", Role.agent), ("bob", .agent), ("sue", .supervisor)].map {
        ProposedFact(
          .system, .agentSaved(Agent(id: $0.0, name: $0.0, role: $0.1, origin: .imported)))
      }, at: desk.tick())
    let id = try #require(try desk.receive("hello", into: ledger).session?.id)
    _ = try desk.perform(.takeOver, on: id, by: .agent("ann"), in: ledger)
    let sue = Caller(.agent("sue"), permissions: [.supervise])
    let outcome = try desk.perform(.whisper(text: "offer the coupon"), on: id, by: sue, in: ledger)
    #expect(outcome.session != nil)
    for (viewer, count) in [("ann", 1), ("bob", 0), ("sue", 1)] {
      guard case .history(let events) = try answer(.history(id), ledger, viewer: viewer) else {
        Issue.record("no course")
        continue
      }
      #expect(events.count { $0.fact.kind == FactKind.noteAdded.rawValue } == count, "\(viewer)")
    }
  }
}
