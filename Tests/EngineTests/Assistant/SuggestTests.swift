import Desk
import Foundation
import Ledger
import Testing

@testable import Engine

/// Replies to a text that nobody has written.
@Suite final class SuggestTests {
  private let test: TestFolder
  private let engine: Engine

  init() throws {
    test = try TestFolder()
    engine = try Engine.open(DeskFolder(path: test.at("desk")), creating: true)
    let path = try test.write(
      "kettle.md",
      "---\ntitle: Descaling the kettle\n---\nBoil vinegar in the kettle, then rinse it.\n")
    let caller = try engine.caller().caller
    _ = try engine.importFiles(.knowledge, paths: [path], isCheck: false, by: caller)
  }

  deinit {
    engine.close()
  }

  @Test func aTextFindsTheArticleAndLeavesNoFact() throws {
    let before = try engine.reading { reader throws(LedgerError) in try reader.lastSeq }
    let offers = try engine.suggestions(to: "How do I descale the kettle?", of: nil)
    #expect(offers.first?.citations.map(\.title) == ["Descaling the kettle"])
    #expect(try engine.reading { reader throws(LedgerError) in try reader.lastSeq } == before)
  }

  // MARK: What becomes of them

  private func ask(_ text: String, id: String) throws -> SessionID {
    let received = try engine.receive(
      InboundMessage(channel: "test", customer: "C1", id: id, text: text))
    return received.session
  }

  private func offers(_ session: SessionID) throws -> [Suggestion] {
    guard case .suggestions(let set) = engine.answer(.suggestions(session), viewer: nil) else {
      return []
    }
    return set.suggestions
  }

  @Test func aReplyMadeFromASuggestionKeepsHowMuchWasChanged() throws {
    let session = try ask("How do I descale the kettle?", id: "1")
    let caller = try engine.caller().caller
    _ = engine.perform(.takeOver, on: session, by: caller)
    let offer = try #require(try offers(session).first)
    let outcome = engine.perform(
      .send(
        text: offer.text + " Now.",
        basis: ReplyBasis(source: offer.source, rank: 1, edited: true)), on: session, by: caller)
    guard case .done(let events) = outcome, case .messageCommitted(let sent)? = events.first?.fact
    else {
      Issue.record("not sent: \(outcome)")
      return
    }
    let distance = try #require(sent.basis?.distance)
    #expect(distance == EditDistance.share(from: offer.text, to: offer.text + " Now."))
    #expect(sent.basis?.message != nil)
    let statistics = try engine.suggestionStatistics()
    #expect(statistics.bySource[offer.source]?.count(.edited) == 1)
    #expect(statistics.total.meanDistance == distance)
  }

  @Test func whatWasTurnedDownIsNotOfferedAgainAndLosesItsScoreElsewhere() throws {
    let session = try ask("How do I descale the kettle?", id: "1")
    let caller = try engine.caller().caller
    _ = engine.perform(.takeOver, on: session, by: caller)
    let offer = try #require(try offers(session).first)
    let before = try #require(
      try engine.suggestions(to: "How do I descale the kettle?", of: nil).first?.score)
    let outcome = engine.perform(
      .rejectSuggestion(message: nil, rank: 1, reason: .wrong), on: session, by: caller)
    guard case .done = outcome else {
      Issue.record("not rejected: \(outcome)")
      return
    }
    #expect(!(try offers(session)).contains { $0.text == offer.text })
    let after = try engine.suggestions(to: "How do I descale the kettle?", of: nil).first?.score
    #expect((after ?? 0) < before)
    #expect(try engine.suggestionStatistics().total.count(.rejected) == 1)
  }

  @Test func aCustomerNobodyKnowsIsSaid() {
    let error = #expect(throws: EngineError.self) {
      try engine.suggestions(to: "hi", of: "nobody")
    }
    #expect(error?.message.contains("nobody") == true)
  }
}
