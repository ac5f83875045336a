import CSQLite
import Desk
import Foundation
import Ledger
import Simulation
import Testing

/// Several openings of one desk, as by several processes, at the same moment.
@Suite(.serialized) struct RaceTests {
  let desk: LawDeskFolder

  init() throws {
    desk = try LawDeskFolder(durability: .full)
  }

  private func receive(_ number: Int, from customer: CustomerID, _ ledger: SQLiteLedger) throws
    -> Outcome
  {
    let message = LawMessage(
      "\(customer).\(number)", customer: customer, channel: LawSchedule.channel,
      tone: .wantsPerson, partCount: 1)
    return try ledger.perform(
      Request(
        .receive(message.inbound), on: .customer(customer, channel: LawSchedule.channel),
        by: .customer, at: Timestamp(ms: Int64(number))))
  }

  @Test func ofManyClaimantsOneWinsAndTheOthersAreToldWho() throws {
    let ledgers = try (0..<8).map { _ in try desk.open() }
    guard case .done(_, let session) = try receive(1, from: "L1", ledgers[0]) else {
      Issue.record("the message was not taken in")
      return
    }
    let outcomes = Gathered<(agent: AgentID, outcome: Outcome?)>()
    LawDeskFolder.together(16) { index in
      let agent = "racer\(index)"
      let outcome = try? ledgers[index % ledgers.count].perform(
        Request(
          .claim, on: .session(session.id), by: .agent(agent), at: Timestamp(ms: 10)))
      outcomes.add((agent, outcome))
    }
    for ledger in ledgers { ledger.close() }
    let winners = outcomes.all.filter { if case .done? = $0.outcome { true } else { false } }
    #expect(winners.count == 1)
    let winner = try #require(winners.first?.agent)
    for (agent, outcome) in outcomes.all where agent != winner {
      #expect(outcome == .refused(.wrongOwner(.agent(winner))), "\(agent)")
    }
  }

  @Test func noWriterStarvesAndNoneIsToldThatTheDeskIsLocked() throws {
    let writers = 8
    // Long enough that who begins a little later still gets a share.
    let total = 1600
    let ledgers = try (0..<writers).map { _ in try desk.open() }
    let written = Gathered<Int>()
    let errors = Gathered<String>()
    LawDeskFolder.together(writers) { index in
      var number = 0
      while written.count < total {
        number += 1
        do {
          let outcome = try receive(number, from: "L\(index)", ledgers[index])
          guard case .done = outcome else {
            errors.add("\(outcome)")
            return
          }
          written.add(index)
        } catch {
          errors.add("\(error)")
          return
        }
      }
    }
    for ledger in ledgers { ledger.close() }
    #expect(errors.all.isEmpty)
    let counts = (0..<writers).map { writer in written.all.count { $0 == writer } }
    #expect(counts.allSatisfy { $0 >= total / writers / 5 }, "\(counts)")
  }

  @Test func anOlderProgramBesideANewerOneWritesNothingMore() throws {
    let ledger = try desk.open()
    guard case .done(_, let session) = try receive(1, from: "L1", ledger) else {
      Issue.record("the message was not taken in")
      return
    }
    let before = try lastSeq(ledger)
    try moveSchemaVersion(by: 1)

    #expect(throws: LedgerError.self) { try receive(2, from: "L1", ledger) }
    let draft = Draft(
      session: session.id, agent: "ann", text: "kept", isNote: false, at: Timestamp(ms: 5))
    do {
      try ledger.work.saveDraft(draft)
      Issue.record("a draft was written into a newer desk")
    } catch {
      #expect(error.code == .newerSchema)
    }
    #expect(throws: LedgerError.self) { try desk.open() }
    #expect(try lastSeq(ledger) == before)

    try moveSchemaVersion(by: -1)
    _ = try receive(3, from: "L1", ledger)
    #expect(try lastSeq(ledger) > before)
    ledger.close()
  }

  private func lastSeq(_ ledger: SQLiteLedger) throws -> Seq {
    try ledger.read { reader throws(LedgerError) in try reader.lastSeq }
  }

  /// Raises or lowers the schema's version in the file by `steps`, as a newer program would.
  private func moveSchemaVersion(by steps: Int) throws {
    var handle: OpaquePointer?
    defer { sqlite3_close(handle) }
    let path = desk.folder.appendingPathComponent(SQLiteLedger.fileName).path
    try #require(sqlite3_open(path, &handle) == SQLITE_OK)
    sqlite3_busy_timeout(handle, 5000)
    var statement: OpaquePointer?
    try #require(
      sqlite3_prepare_v2(handle, "PRAGMA user_version", -1, &statement, nil) == SQLITE_OK)
    try #require(sqlite3_step(statement) == SQLITE_ROW)
    let version = Int(sqlite3_column_int(statement, 0)) + steps
    sqlite3_finalize(statement)
    try #require(
      sqlite3_exec(handle, "PRAGMA user_version=\(version)", nil, nil, nil) == SQLITE_OK)
  }
}
