import Foundation
import Testing

@testable import Desk

@Suite struct SuggestionTests {
  @Test func suggestionsOfEarlierProgramsAreStillRead() throws {
    let body = """
      {"v":1,"message":7,"suggestions":[{"source":"canned","score":0.5,"text":"Hi","citations":[]}],
      "provenance":{"model":"m","policyVersion":"p","tokensIn":0,"tokensOut":0,"latencyMs":1}}
      """
    let fact = Fact(kind: "suggestionsShown", body: Data(body.utf8), with: JSONDecoder())
    guard case .suggestionsShown(let shown) = fact else {
      Issue.record("read as \(fact)")
      return
    }
    #expect(shown.suggestions == [Suggestion(source: .canned, score: 0.5, text: "Hi")])
    #expect(shown.intent == nil)
  }

  @Test func aListReadsTheSameWhateverItsScores() {
    let one = Suggestion(source: .canned, score: 0.5, text: "Hi")
    #expect(one.reads(like: Suggestion(source: .canned, score: 0.7, text: "Hi")))
    #expect(!one.reads(like: Suggestion(source: .memory, score: 0.5, text: "Hi")))
  }
}
