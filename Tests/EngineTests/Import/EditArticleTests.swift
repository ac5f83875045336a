import Desk
import Foundation
import Ledger
import Testing

@testable import Engine

/// An article goes to a file and comes back as a new version.
@Suite final class EditArticleTests {
  private let test: TestFolder
  private let engine: Engine
  private let caller: Caller

  init() throws {
    test = try TestFolder()
    engine = try Engine.open(DeskFolder(path: test.at("desk")), creating: true)
    caller = try engine.caller().caller
  }

  deinit {
    engine.close()
  }

  private func record(_ article: Article) throws {
    try engine.record([ProposedFact(.system, .articleSaved(article))])
  }

  private func stored(_ id: String) throws -> Article? {
    try engine.reading { reader throws(LedgerError) in try reader.articles(changedAfter: 0) }
      .last { $0.article.id == id }?.article
  }

  static let articles = [
    Article(
      id: "FAQ-1", language: "en", title: "Returns", body: "Send it back.\n\n## How\nBy post."),
    Article(
      id: "退货", language: "zh", title: "[重要] 退货", body: "请寄回。", tags: ["a, b", "退货"],
      questions: ["怎么退？", "\"退\" 吗"]),
    Article(id: "X 3", language: nil, title: "'quoted' title", body: "---\nnot front matter\n---"),
    Article(
      id: "sale", language: "en", title: "Sale", body: "Half the price.",
      validFrom: Timestamp(ms: 1_700_000_000_000), validUntil: Timestamp(ms: 1_800_000_000_500),
      version: "3.1", owner: "Mei, sales"),
    Article(
      id: "U", language: "en", title: "\u{2028}", body: "Text.", questions: ["\u{301}what", "why"]),
    Article(id: "H", language: "en", title: "Title", body: "# Other heading\nText with # marks"),
  ]

  @Test(arguments: articles) func `an article comes back from its file as it was`(
    _ article: Article
  ) throws {
    try record(article)
    let text = try #require(try engine.articleText(article.id))
    let path = try test.write("edit.md", text)
    let report = try engine.importFiles(.knowledge, paths: [path], isCheck: true, by: caller)
    #expect(report.isComplete)
    // A language that nobody gave is found by the text.
    #expect(report.unchanged == 1 || (article.language == nil && report.updated == 1))
  }

  @Test func `a change makes a new version that answers at once`() throws {
    try record(EditArticleTests.articles[0])
    let before = try #require(try engine.articleText("FAQ-1"))
    let path = try test.write("edit.md", before + "Free of charge.\n")
    #expect(try engine.takeEditedArticle("FAQ-1", at: path, before: before, by: caller) == .saved)
    #expect(try stored("FAQ-1")?.body.hasSuffix("Free of charge.") == true)
    let offers = try engine.suggestions(to: "Is sending it back free of charge?", of: nil)
    #expect(offers.contains { $0.citations.contains { $0.article == "FAQ-1" } })
  }

  @Test func `nothing is written over what another saved meanwhile`() throws {
    try record(EditArticleTests.articles[0])
    let before = try #require(try engine.articleText("FAQ-1"))
    let path = try test.write("edit.md", before + "Mine.\n")
    try record(Article(id: "FAQ-1", language: "en", title: "Returns", body: "Theirs."))
    let taken = try engine.takeEditedArticle("FAQ-1", at: path, before: before, by: caller)
    #expect(taken == .changedMeanwhile)
    #expect(try stored("FAQ-1")?.body == "Theirs.")
  }

  @Test func `broken front matter is told with its line and changes nothing`() throws {
    try record(EditArticleTests.articles[0])
    let before = try #require(try engine.articleText("FAQ-1"))
    let path = try test.write("edit.md", "---\nid: FAQ-1\ntitle\n---\nText\n")
    let error = #expect(throws: EngineError.self) {
      try self.engine.takeEditedArticle("FAQ-1", at: path, before: before, by: self.caller)
    }
    #expect(error?.message == "line 3: expected 'key: value' in the front matter")
    #expect(try engine.articleText("FAQ-1") == before)
  }

  @Test func `an emptied article is refused, not forgotten`() throws {
    try record(EditArticleTests.articles[0])
    let before = try #require(try engine.articleText("FAQ-1"))
    let path = try test.write("edit.md", "")
    let error = #expect(throws: EngineError.self) {
      try self.engine.takeEditedArticle("FAQ-1", at: path, before: before, by: self.caller)
    }
    #expect(error?.message == "an article without a text")
  }

  @Test func `whoever may not change knowledge is refused`() throws {
    try record(EditArticleTests.articles[0])
    let before = try #require(try engine.articleText("FAQ-1"))
    let path = try test.write("edit.md", before + "More.\n")
    let agent = Caller(of: Agent(id: "new", name: "New", role: .agent, origin: .imported))
    #expect(throws: EngineError.self) {
      try self.engine.takeEditedArticle("FAQ-1", at: path, before: before, by: agent)
    }
  }

  @Test func `an article nobody wrote has no text`() throws {
    #expect(try engine.articleText("none") == nil)
  }
}
