import Desk
import Foundation
import Testing

@testable import Ledger

/// A search finds only messages that are what its filters say.
@Suite struct SearchFilterTests {
  let desk = TestDesk()

  private func found(_ text: String, _ ledger: SQLiteLedger) throws -> [Seq] {
    let request = try SearchRequest(text, utcOffsetSeconds: 0)
    let now = desk.now
    let answer = try ledger.read { (reader) throws(LedgerError) in
      try reader.answer(.search(request, limit: 20), viewer: nil, at: now)
    }
    guard case .search(let result) = answer else { throw LedgerError(.io, "\(answer)") }
    return result.hits.compactMap {
      if case .message(_, let seq, _, _) = $0.place { seq } else { nil }
    }.sorted()
  }

  @Test func whoWhenTagAndChannelLeaveOnlyWhatTheySay() throws {
    let ledger = try desk.open()
    defer { ledger.close() }
    let first = try desk.received("where is my refund", from: "C1", into: ledger)
    _ = try desk.perform(.takeOver, on: first.session, by: .agent("ana"), in: ledger)
    guard
      case .done(let sent, _) = try desk.perform(
        .send(text: "Your refund is on its way.", basis: nil), on: first.session, by: .agent("ana"),
        in: ledger),
      let reply = sent.first(where: { if case .messageCommitted = $0.fact { true } else { false } })
    else { throw LedgerError(.io, "not sent") }
    _ = try desk.perform(.tag("late"), on: first.session, by: .agent("ana"), in: ledger)
    _ = desk.tick(ms: 86_400_000)
    let second = try desk.received("refund, now", from: "C2", into: ledger)
    #expect(try found("refund", ledger) == [first.seq, reply.seq, second.seq])
    #expect(try found("refund from:customer", ledger) == [first.seq, second.seq])
    #expect(try found("refund from:agent", ledger) == [reply.seq])
    #expect(try found("refund from:ana", ledger) == [reply.seq])
    #expect(try found("refund from:bob", ledger) == [])
    #expect(try found("refund before:2026-03-03", ledger) == [first.seq, reply.seq])
    #expect(try found("refund after:2026-03-03", ledger) == [second.seq])
    #expect(try found("refund tag:late", ledger) == [first.seq, reply.seq])
    #expect(try found("refund tag:lat", ledger) == [])
    #expect(try found("refund channel:test from:customer tag:late", ledger) == [first.seq])
    #expect(try found("refund channel:web", ledger) == [])
    #expect(try found("tag:late", ledger) == [first.seq, reply.seq])
    #expect(try found("after:2026-03-03", ledger) == [second.seq])
  }

  @Test func messagesOfTheIndexAreFilteredLikeThoseThatFollowIt() throws {
    let ledger = try desk.open()
    defer { ledger.close() }
    var wanted: [Seq] = []
    for number in 0..<(SearchIndexer.backlogLimit + 20) {
      let customer: CustomerID = number % 40 == 0 ? "C1" : "C2"
      let message = try desk.received("refund \(number)", from: customer, into: ledger)
      if customer == "C1" {
        wanted.append(message.seq)
        _ = try desk.perform(.tag("late"), on: message.session, by: .agent("ana"), in: ledger)
      }
    }
    #expect(try found("refund tag:late", ledger) == wanted)
  }
}
