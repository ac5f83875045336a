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

  @Test func aCustomerNobodyKnowsIsSaid() {
    let error = #expect(throws: EngineError.self) {
      try engine.suggestions(to: "hi", of: "nobody")
    }
    #expect(error?.message.contains("nobody") == true)
  }
}
