import Desk
import Foundation
import Testing

@testable import Ledger

/// The chain with kept heads and with removed bodies.
@Suite struct ForgottenChainTests {
  let desk = TestDesk()

  private func changed(_ sql: String) throws {
    let path = desk.folder.appendingPathComponent(SQLiteLedger.fileName).path
    let connection = try Connection(path: path, .readWrite)
    defer { connection.close() }
    try connection.execute(sql)
  }

  private func head(_ ledger: SQLiteLedger) throws -> LedgerHead {
    try ledger.read { reader throws(LedgerError) in try reader.head() }
  }

  @Test func aKeptHeadHoldsWhileTheLedgerGrows() throws {
    let ledger = try desk.open()
    defer { ledger.close() }
    _ = try desk.receive("hello", into: ledger)
    let kept = try head(ledger)
    _ = try desk.receive("again", into: ledger)
    #expect(try ledger.check(against: kept).findings == [])
  }

  @Test func aRewrittenChainIsFoundByAKeptHeadAlone() throws {
    let ledger = try desk.open()
    defer { ledger.close() }
    _ = try desk.receive("hello", into: ledger)
    let kept = try head(ledger)
    // Another past of the same length, sound in itself.
    let other = TestDesk()
    let forged = try other.open()
    defer { forged.close() }
    _ = try other.receive("something else", into: forged)
    #expect(try forged.check().findings == [])
    #expect(try forged.check(against: kept).findings.map(\.kind) == [.chain])
  }

  @Test func aLedgerThatWasCutOffIsFound() throws {
    let ledger = try desk.open()
    defer { ledger.close() }
    _ = try desk.receive("hello", into: ledger)
    let far = LedgerHead(seq: 1000, chain: [UInt8](repeating: 1, count: 32))
    #expect(try ledger.check(against: far).findings.map(\.kind) == [.gap])
  }

  @Test func aBodyThatIsGoneWithoutAForgettingIsFound() throws {
    let ledger = try desk.open()
    defer { ledger.close() }
    _ = try desk.receive("hello", into: ledger)
    try changed("UPDATE event SET salt=NULL, body=NULL WHERE kind='customerSaved'")
    #expect(try ledger.check().findings.contains { $0.kind == .body })
  }

  @Test func anEmptiedSessionIsSoundAndInNoListOrSearch() throws {
    let ledger = try desk.open()
    defer { ledger.close() }
    let session = try #require(try desk.receive("uniqueword", into: ledger).session)
    try ledger.repair()
    #expect(try ledger.privacy.forget(session.id, .age, by: .system, at: desk.tick()))
    #expect(try !ledger.privacy.forget(session.id, .age, by: .system, at: desk.tick()))
    try ledger.privacy.removeTraces(rewrites: false)
    #expect(try ledger.check().findings == [])
    let now = desk.tick()
    let (found, list) = try ledger.read { reader throws(LedgerError) in
      (
        try reader.answer(.search("uniqueword", limit: 5), viewer: nil, at: now),
        try reader.answer(
          .sessions(SessionFilter(status: .closed), .need, offset: 0, limit: 5), viewer: nil,
          at: now)
      )
    }
    guard case .search(let result) = found, case .sessions(let window) = list else {
      Issue.record("other answers")
      return
    }
    #expect(result.hits.isEmpty && window.rows.isEmpty && window.total == 0)
    let path = desk.folder.appendingPathComponent(SQLiteLedger.fileName).path
    let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    #expect(bytes.range(of: Data("uniqueword".utf8)) == nil)
  }

  @Test func aCheckBesideAForgettingFindsNothing() throws {
    let ledger = try desk.open()
    defer { ledger.close() }
    let session = try #require(try desk.receive("hello", into: ledger).session)
    // More than a page of events, so that somebody can be forgotten between two of them.
    try ledger.record(
      (0..<600).map {
        ProposedFact(
          .system, .agentSaved(Agent(id: "a\($0)", name: "A", role: .agent, origin: .imported)))
      },
      at: desk.tick())
    var isForgotten = false
    // The first page is folded by then, with every word in it.
    let report = try ledger.check(against: nil) { _, _ in
      if isForgotten { return }
      isForgotten = true
      _ = try? ledger.privacy.forget(session.id, .request, by: .system, at: desk.tick())
    }
    #expect(report.findings == [])
    #expect(report.forgottenCount > 0)
  }

  @Test func repairFoldsForgottenSessionsToTheSameRows() throws {
    let ledger = try desk.open()
    defer { ledger.close() }
    let session = try #require(try desk.receive("hello", into: ledger).session)
    _ = try desk.receive("more", into: ledger)
    try ledger.privacy.forget(session.id, .request, by: .system, at: desk.tick())
    try ledger.repair()
    #expect(try ledger.check().findings == [])
  }
}
