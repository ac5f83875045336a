import Desk
import Testing

/// A search says words and what else a message must be, and is refused where that cannot be read.
@Suite struct SearchRequestTests {
  private func read(_ text: String) throws -> SearchRequest {
    try SearchRequest(text, utcOffsetSeconds: 8 * 3600)
  }

  @Test func wordsAndFiltersStandInAnyOrder() throws {
    let request = try read("late from:customer refund before:2026-11-03 after:2026-11-01")
    #expect(request.words == "late refund")
    #expect(request.from == .customer)
    #expect(request.after == Timestamp("2026-10-31T16:00:00Z"))
    #expect(request.before == Timestamp("2026-11-02T16:00:00Z"))
  }

  @Test(arguments: [
    ("from:assistant", SearchRequest.Speaker.assistant), ("from:agent", .anyAgent),
    ("FROM:ana", .agent("ana")), ("from：customer", .customer),
  ])
  func whoWroteItIsARoleOrAnAgent(_ text: String, _ speaker: SearchRequest.Speaker) throws {
    #expect(try read(text).from == speaker)
  }

  @Test func tagAndChannelAreTakenAsTheyAreWritten() throws {
    let request = try read("tag:Refund channel:web")
    #expect(request.tag == "Refund" && request.channel == "web" && request.words.isEmpty)
    #expect(request.isFiltered)
  }

  @Test func otherWordsWithAColonAreWords() throws {
    let request = try read("see https://example.com note: 10:30")
    #expect(request.words == "see https://example.com note: 10:30")
    #expect(!request.isFiltered)
  }

  @Test func whatCannotBeReadIsSaid() {
    #expect(throws: SearchFault.empty(.tag)) { try read("tag: x") }
    #expect(throws: SearchFault.twice(.from)) { try read("from:ana from:bob") }
    for text in ["yesterday", "2026-13-01", "2026-1-1", "2026-11-011"] {
      #expect(throws: SearchFault.notADay(.before, text)) { try read("before:\(text)") }
    }
  }
}
