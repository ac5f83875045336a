import Desk
import Foundation
import Testing

@testable import Ledger

/// Notes that name an agent are found for them, unread ones first, and follow from the facts.
@Suite struct MentionReadTests {
  let desk = TestDesk()

  private func session(_ customer: CustomerID, _ ledger: SQLiteLedger) throws -> SessionID {
    try #require(try desk.receive("hello", from: customer, into: ledger).session).id
  }

  private func note(_ text: String, on id: SessionID, by agent: AgentID, _ ledger: SQLiteLedger)
    throws
  {
    _ = try desk.perform(.note(text: text), on: id, by: .agent(agent), in: ledger)
  }

  private func mentions(of agent: AgentID, _ ledger: SQLiteLedger) throws -> [Mention] {
    let now = desk.now
    let answer = try ledger.read { (reader) throws(LedgerError) in
      try reader.answer(.mentions(limit: 10), viewer: agent, at: now)
    }
    guard case .mentions(let mentions) = answer else { throw LedgerError(.io, "\(answer)") }
    return mentions
  }

  private func count(of agent: AgentID, _ ledger: SQLiteLedger) throws -> Int {
    let now = desk.now
    let answer = try ledger.read { (reader) throws(LedgerError) in
      try reader.answer(.counts, viewer: agent, at: now)
    }
    guard case .counts(let counts) = answer else { throw LedgerError(.io, "\(answer)") }
    return counts.mentions
  }

  @Test func notesThatNameAnAgentAreUnreadUntilTheSessionIsReadSoFar() throws {
    let ledger = try desk.open()
    defer { ledger.close() }
    let (first, second) = (try session("C1", ledger), try session("C2", ledger))
    try note("@Ana the first", on: first, by: "bob", ledger)
    try note("@ana the second", on: second, by: "bob", ledger)
    try note("@ana my own", on: second, by: "ana", ledger)
    try note("nobody here", on: second, by: "bob", ledger)
    #expect(try mentions(of: "ana", ledger).map(\.session) == [second, first])
    #expect(try count(of: "ana", ledger) == 2)
    #expect(try mentions(of: "bob", ledger).isEmpty)
    let read = try #require(try mentions(of: "ana", ledger).first)
    try ledger.work.markRead(second, upTo: read.seq, agent: "ana")
    #expect(try mentions(of: "ana", ledger).map(\.isUnread) == [true, false])
    #expect(try mentions(of: "ana", ledger).map(\.session) == [first, second])
    #expect(try count(of: "ana", ledger) == 1)
    #expect(try ledger.check().findings == [])
  }

  @Test func aWhisperIsNoMention() throws {
    let ledger = try desk.open()
    defer { ledger.close() }
    let id = try session("C1", ledger)
    _ = try desk.perform(.takeOver, on: id, by: .agent("bob"), in: ledger)
    _ = try desk.perform(
      .whisper(text: "ask @ana"), on: id, by: .agent("eva", role: .supervisor), in: ledger)
    #expect(try mentions(of: "ana", ledger).isEmpty)
  }

  @Test func aDeskOfTheSixthSchemaLearnsWhomItsNotesName() throws {
    let ledger = try desk.open()
    let id = try session("C1", ledger)
    try note("please, @ana and ＠bob", on: id, by: "eva", ledger)
    ledger.close()
    try desk.goBack(to: 6, TestDesk.withoutSchema7)
    let again = try desk.open()
    defer { again.close() }
    #expect(try mentions(of: "ana", again).count == 1)
    #expect(try mentions(of: "bob", again).count == 1)
    #expect(try again.check().findings == [])
  }

  @Test func aTagThatIsTakenOffStandsInTheTranscript() throws {
    let ledger = try desk.open()
    defer { ledger.close() }
    let id = try session("C1", ledger)
    _ = try desk.perform(.tag("late"), on: id, by: .agent("ana"), in: ledger)
    _ = try desk.perform(.untag("late"), on: id, by: .agent("ana"), in: ledger)
    let now = desk.now
    let answer = try ledger.read { (reader) throws(LedgerError) in
      try reader.answer(.transcript(id, before: nil, limit: 10), viewer: nil, at: now)
    }
    guard case .transcript(let page) = answer else { throw LedgerError(.io, "\(answer)") }
    #expect(page.entries.map(\.content).suffix(2) == [.tagged("late"), .untagged("late")])
    #expect(try ledger.check().findings == [])
  }
}
