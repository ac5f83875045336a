import Desk
import Foundation
import Testing

@testable import Ledger

/// A search in one session finds what the viewer sees of it, and nothing else.
@Suite struct WordFinderTests {
  let desk = TestDesk()

  private func find(
    _ words: String, in session: SessionID, _ ledger: SQLiteLedger, seenAs sight: Sight = .plain,
    as viewer: AgentID? = nil
  ) throws -> [Seq] {
    let now = desk.now
    let answer = try ledger.read { (reader) throws(LedgerError) in
      try reader.answer(.find(session, words: words, sight, before: nil), viewer: viewer, at: now)
    }
    guard case .found(let found) = answer else { throw LedgerError(.io, "\(answer)") }
    #expect(found.goesOnBefore == nil)
    return found.seqs
  }

  @Test func wordsAreFoundNewestFirstWhateverTheirCaseAndWidthAndOnlyInTheirSession() throws {
    let ledger = try desk.open()
    defer { ledger.close() }
    let first = try desk.received("my Refund please", from: "C1", into: ledger)
    _ = try desk.received("a refund for me, too", from: "C2", into: ledger)
    let second = try desk.received("ＲＥＦＵＮＤ　發票", from: "C1", into: ledger)
    #expect(try find("refund", in: first.session, ledger) == [second.seq, first.seq])
    #expect(try find("发票", in: first.session, ledger) == [second.seq])
    #expect(try find("  ", in: first.session, ledger) == [])
  }

  @Test func whatIsMaskedIsNotFound() throws {
    let ledger = try desk.open()
    defer { ledger.close() }
    let message = try desk.received("call 138 0013 8000 please", from: "C1", into: ledger)
    #expect(try find("0013", in: message.session, ledger) == [message.seq])
    #expect(try find("0013", in: message.session, ledger, seenAs: .masked) == [])
    #expect(try find("please", in: message.session, ledger, seenAs: .masked) == [message.seq])
  }

  @Test func whispersBetweenOthersAreNotFound() throws {
    let ledger = try desk.open()
    defer { ledger.close() }
    let session = try desk.received("help", from: "C1", into: ledger).session
    _ = try desk.perform(.takeOver, on: session, by: .agent("ann"), in: ledger)
    _ = try desk.perform(
      .whisper(text: "offer the coupon"), on: session, by: .agent("eva", role: .supervisor),
      in: ledger)
    #expect(try find("coupon", in: session, ledger, as: "ann").count == 1)
    #expect(try find("coupon", in: session, ledger, as: "bob") == [])
  }
}
