import Desk
import Terminal
import Testing

@testable import Workstation

/// The article below the hits of a search.
@Suite struct SearchPageTests {
  private static let page = ArticlePage(
    id: "FAQ-2", title: "Returns",
    paragraphs: [
      "Returns are possible for 30 days.",
      "A label comes by e-mail.\nPrint it and drop the parcel.",
    ], best: 1, answer: "A label comes by e-mail.")

  /// A desk where a search finds an article below a message.
  private static var world: World {
    var world = World.busy
    world.hits = [
      SearchHit(
        place: .message(World.wang, seq: 1, at: World.now, speaker: .customer),
        excerpt: "a label please", matches: [2..<7], score: 2),
      SearchHit(
        place: .article(id: "FAQ-2", title: "Returns"), excerpt: "…a **label** comes by…",
        matches: [5..<10], score: 1),
    ]
    world.pages["FAQ-2"] = SearchPageTests.page
    return world
  }

  private func stage() -> Stage {
    var stage = Stage.started(Self.world)
    stage.press(.f(3), .f(3), .f(5))
    stage.type("label")
    return stage
  }

  @Test func `the selected article stands below the hits, what answers marked`() throws {
    var stage = stage()
    #expect(!stage.shows("Print it"))
    stage.press(.down)
    #expect(stage.shows("Returns are possible"))
    let line = try #require(stage.screen.first { $0.contains("A label comes") })
    #expect(line.contains("> A label comes by e-mail."))
    stage.press(.up)
    #expect(!stage.shows("Returns are possible"))
  }

  @Test func `Enter cites what answers, and the reply knows where it comes from`() {
    var stage = stage()
    stage.press(.down, .enter)
    #expect(stage.model.composer.editor.text == "A label comes by e-mail.")
    #expect(stage.model.composer.basis?.source == .knowledge)
    #expect(stage.model.focus == .composer)
  }

  @Test func `behind words of one's own it is put in, and they stay one's own`() {
    var stage = stage()
    stage.press(.escape)
    stage.type("Hello! ")
    stage.press(.f(5))
    stage.type("label")
    stage.press(.down, .enter)
    #expect(stage.model.composer.editor.text == "Hello! A label comes by e-mail.")
    #expect(stage.model.composer.basis == nil)
  }

  @Test func `before the article was read Enter takes the excerpt without its signs`() {
    var stage = stage()
    stage.world.pages = [:]
    stage.type(" x")
    stage.press(.down, .enter)
    #expect(stage.model.composer.editor.text == "a label comes by")
  }

  @Test func `a late article of another line is not shown`() throws {
    var stage = stage()
    stage.send(.input(.key(.down)))
    let ask = try #require(stage.asked.last)
    guard case .article("FAQ-2", words: _) = ask.query else {
      Issue.record("not asked: \(ask.query)")
      return
    }
    stage.send(.input(.key(.up)))
    stage.answerAll()
    #expect(!stage.shows("Returns are possible"))
  }

  @Test(arguments: FrameTests.shots) func `the article below the hits, on every screen`(
    _ shot: FrameTests.Shot
  ) throws {
    var stage = Stage.started(shot, Self.world)
    stage.press(.f(3), .f(3), .f(5))
    stage.type("label")
    stage.press(.down)
    try stage.expectFrame(shot.frame("search-article"))
  }
}
