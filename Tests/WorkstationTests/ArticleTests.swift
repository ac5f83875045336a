import Desk
import Terminal
import Testing

@testable import Workstation

/// Articles are edited in the agent's own editor.
@Suite struct ArticleTests {
  private static let file = ArticleFile(article: "FAQ-12", path: "/tmp/x/FAQ-12.md")

  private func answering(
    permissions: Set<Permission> = [.manageKnowledge], hasEditor: Bool = true
  ) -> Stage {
    var stage = Stage.started(permissions: permissions)
    stage.model.settings.hasEditor = hasEditor
    stage.press(.f(3), .f(3))
    stage.effects = []
    return stage
  }

  @Test func `the article behind the suggestion is opened, then edited`() {
    var stage = answering()
    stage.press(.alt("k"))
    #expect(stage.effects == [.openArticle("FAQ-12")])
    stage.effects = []
    stage.send(.articleReady(ArticleTests.file))
    #expect(stage.effects == [.runEditor(ArticleTests.file)])
    stage.send(.articleEdited(ArticleTests.file, .saved))
    #expect(stage.status.contains("FAQ-12 has a new version."))
    stage.send(.articleEdited(ArticleTests.file, .unchanged))
    #expect(stage.status.contains("FAQ-12 was not changed."))
  }

  @Test func `the chosen hit of a search is edited from the search`() {
    var stage = answering()
    stage.world.hits = [
      SearchHit(
        place: .article(id: "ART-7", title: "Refunds"), excerpt: "…", matches: [], score: 1)
    ]
    stage.press(.f(5))
    stage.type("refund")
    stage.effects = []
    stage.press(.alt("k"))
    #expect(stage.effects == [.openArticle("ART-7")])
    #expect(stage.model.popup == nil)
  }

  @Test func `without a suggestion it is what the assistant cited last`() {
    var stage = Stage.started(permissions: [.manageKnowledge])
    stage.model.settings.hasEditor = true
    #expect(stage.model.open?.id == World.zhang)
    #expect(stage.model.articleInView == "FAQ-7")
  }

  @Test func `whoever may not, or has no editor, or stands before none is told`() {
    var stage = answering(permissions: [])
    stage.press(.alt("k"))
    #expect(stage.model.notice == .disabled(.refusal(.missingPermission(.manageKnowledge))))
    stage = answering(hasEditor: false)
    stage.press(.alt("k"))
    #expect(stage.model.notice == .disabled(.noEditor))
    stage = answering()
    stage.press(.escape, .character("4"), .down, .alt("k"))
    #expect(stage.model.notice == .disabled(.noArticle))
    #expect(!stage.effects.contains { if case .openArticle = $0 { true } else { false } })
  }

  @Test func `a text that was not taken in is offered for another edit`() {
    var stage = answering()
    let problem = ArticleOutcome.refused(
      .problem("line 3: expected 'key: value' in the front matter"), isKept: true)
    stage.send(.articleEdited(ArticleTests.file, problem))
    #expect(stage.shows("line 3: expected 'key: value'"))
    #expect(stage.shows("/tmp/x/FAQ-12.md"))
    stage.press(.character("e"))
    #expect(stage.effects == [.runEditor(ArticleTests.file)])
    stage.send(.articleEdited(ArticleTests.file, problem))
    stage.press(.escape)
    #expect(stage.model.popup == nil)
    #expect(stage.status.contains("Your text is kept in /tmp/x/FAQ-12.md."))
  }

  @Test func `an outcome takes nobody away from what is being asked`() {
    var stage = answering()
    stage.press(.f(2))
    stage.send(
      .articleEdited(ArticleTests.file, .refused(.editorKilled(signal: 11), isKept: true)))
    #expect(stage.shows("Commands"))
    #expect(stage.status.contains("kept in /tmp/x/FAQ-12.md"))
  }

  @Test func `an editor that failed without a change keeps nothing`() {
    var stage = answering()
    stage.send(
      .articleEdited(ArticleTests.file, .refused(.editorFailed(code: 1), isKept: false)))
    #expect(stage.model.popup == nil)
    #expect(stage.status.contains("The editor ended with code 1; nothing was taken in."))
  }
}
