import Desk
import Foundation
import Testing

@testable import Ledger

@Suite struct PerformTests {
  let desk = TestDesk()

  @Test func aMessageOpensASessionThatCanBeReadBack() throws {
    let ledger = try desk.open()
    let outcome = try desk.receive("Where is my order #88231?", into: ledger)
    let session = try #require(outcome.session)
    #expect(
      outcome.events.map(\.fact.kind) == [
        "customerSaved", "sessionOpened", "messageReceived", "understood",
      ])
    let stored = try ledger.read { (reader) throws(LedgerError) in try reader.session(session.id) }
    #expect(stored == session)
    let events = try ledger.read { (reader) throws(LedgerError) in
      try reader.events(after: 0, limit: 100)
    }
    #expect(events == outcome.events)
  }

  @Test func theSecondReceiptOfAMessageChangesNothing() throws {
    let ledger = try desk.open()
    let first = try desk.receive("Hello", id: "m1", into: ledger)
    let session = try #require(first.session)
    let again = try desk.receive("Hello", id: "m1", into: ledger)
    let message = try #require(first.events.first { $0.fact.kind == "messageReceived" })
    #expect(again == .duplicate(session.id, message.seq))
    #expect(try lastSeq(ledger) == Seq(first.events.count))
  }

  @Test func aRefusalForWantOfPermissionIsRecordedAndNothingElse() throws {
    let ledger = try desk.open()
    let session = try #require(try desk.receive("Hello", into: ledger).session)
    _ = try desk.perform(.takeOver, on: session.id, by: .agent("ann"), in: ledger)
    let before = try lastSeq(ledger)
    let outcome = try desk.perform(.takeOver, on: session.id, by: .agent("bob"), in: ledger)
    #expect(outcome == .refused(.missingPermission(.bargeIn)))
    let events = try ledger.read { (reader) throws(LedgerError) in
      try reader.events(after: before, limit: 10)
    }
    #expect(events.count == 1)
    #expect(
      events.first?.fact
        == .refused(Refused(session: session.id, command: "takeOver", permission: .bargeIn)))
    #expect(events.first?.session == nil)
    // A wrong state is answered and not recorded.
    #expect(
      try desk.perform(.claim, on: session.id, by: .agent("bob"), in: ledger)
        == .refused(.wrongOwner(.agent("ann"))))
    #expect(try lastSeq(ledger) == before + 1)
  }

  @Test func theStoredSessionIsTheFoldOfItsEventsAfterEveryCommand() throws {
    let ledger = try desk.open()
    let id = try #require(try desk.receive("Where is it?", into: ledger).session).id
    let ann = Caller.agent("ann")
    let commands: [(Command, Caller)] = [
      (.takeOver, ann), (.send(text: "I am looking.", basis: nil), ann), (.tag("late"), ann),
      (.note(text: "call the carrier"), ann), (.snooze(until: desk.now.adding(ms: 900_000)), ann),
      (.wake(dueAt: nil), ann), (.resolve(disposition: "solved"), ann), (.reopen, ann),
    ]
    for (command, caller) in commands {
      let outcome = try desk.perform(command, on: id, by: caller, in: ledger)
      #expect(outcome.session != nil, "\(command.name): \(outcome)")
      let (stored, events) = try ledger.read { (reader) throws(LedgerError) in
        (try reader.session(id), try reader.events(of: id, after: 0, upTo: nil, limit: 1000))
      }
      let opening = try #require(events.first)
      var fold = try #require(Session(opening: opening))
      for event in events.dropFirst() { fold.apply(event) }
      #expect(stored == fold, "after \(command.name)")
    }
    // A ledger that has nothing in memory reads the same.
    let fresh = try desk.open()
    #expect(
      try fresh.read { (reader) throws(LedgerError) in try reader.session(id) }
        == ledger.read { (reader) throws(LedgerError) in try reader.session(id) })
  }

  @Test func manyWritersAreAllServedAndTheSeqHasNoGap() throws {
    let ledger = try desk.open()
    let now = desk.now
    let errors = Counter()
    DispatchQueue.concurrentPerform(iterations: 16) { writer in
      for index in 0..<20 {
        let inbound = Inbound(
          channel: "test", customer: "C\(writer)", id: "\(writer)-\(index)", parts: ["m"],
          understanding: TestDesk.understanding())
        let outcome = try? ledger.perform(
          Request(
            .receive(inbound), on: .customer("C\(writer)", channel: "test"), by: .customer, at: now)
        )
        if outcome?.session == nil { errors.add(1) }
      }
    }
    #expect(errors.value == 0)
    let events = try ledger.read { (reader) throws(LedgerError) in
      try reader.events(after: 0, limit: 10_000)
    }
    #expect(events.map(\.seq) == Array(1...Seq(events.count)))
    #expect(events.count { $0.fact.kind == "messageReceived" } == 320)
  }

  @Test func twoLedgersOfOneDeskServeAllTheirWritersAndSeeEachOthersFacts() throws {
    let ledgers = [try desk.open(), try desk.open()]
    let now = desk.now
    let failures = Counter()
    DispatchQueue.concurrentPerform(iterations: 8) { writer in
      for index in 0..<15 {
        // Two writers, one of each ledger, speak for the same customer.
        let customer = "C\(writer / 2)"
        let inbound = Inbound(
          channel: "test", customer: customer, id: "\(writer)-\(index)", parts: ["m"],
          understanding: TestDesk.understanding())
        let outcome = try? ledgers[writer % 2].perform(
          Request(
            .receive(inbound), on: .customer(customer, channel: "test"), by: .customer, at: now))
        if outcome?.session == nil { failures.add(1) }
      }
    }
    #expect(failures.value == 0)
    let window = try ledgers[0].read { (reader) throws(LedgerError) in
      try reader.answer(
        .sessions(SessionFilter(), .age, offset: 0, limit: 10), viewer: nil, at: now)
    }
    guard case .sessions(let window) = window else { throw LedgerError(.io, "no window") }
    #expect(window.total == 4)
    #expect(try ledgers[1].check().findings == [])
  }

  @Test func bothSidesOfACommitAreTold() throws {
    let path = desk.folder.appendingPathComponent(SQLiteLedger.fileName).path
    let seen = Gathering()
    desk.options.atCommit = { moment in
      let reader = try? Connection(path: path, .readOnly)
      defer { reader?.close() }
      let last = try? reader?.int("SELECT max(seq) FROM event")
      seen.add((moment, last ?? 0))
    }
    let ledger = try desk.open()
    let events = try desk.receive("hello", into: ledger).events
    #expect(seen.all.map(\.moment) == [.before, .after])
    #expect(seen.all.map(\.last) == [0, Seq(events.count)])
  }

  private func lastSeq(_ ledger: SQLiteLedger) throws -> Seq {
    try ledger.read { (reader) throws(LedgerError) in try reader.lastSeq }
  }
}

/// What was told at commits.
///
/// `@unchecked Sendable` because the values are touched only under `lock`.
private final class Gathering: @unchecked Sendable {
  private let lock = NSLock()
  private var values: [(moment: LedgerOptions.CommitMoment, last: Seq)] = []

  var all: [(moment: LedgerOptions.CommitMoment, last: Seq)] { lock.withLock { values } }

  func add(_ value: (LedgerOptions.CommitMoment, Seq)) { lock.withLock { values.append(value) } }
}

/// A number that threads add to.
///
/// `@unchecked Sendable` because the value is touched only under `lock`.
final class Counter: @unchecked Sendable {
  private let lock = NSLock()
  private var count = 0

  var value: Int { lock.withLock { count } }

  func add(_ number: Int) { lock.withLock { count += number } }
}
