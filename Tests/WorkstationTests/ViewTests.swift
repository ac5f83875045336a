import Desk
import Terminal
import Testing

@testable import Workstation

/// A choice of sessions and an order can be kept under a name.
@Suite struct ViewTests {
  private static func said(_ lines: String..., in stage: inout Stage) {
    for line in lines {
      stage.press(.escape, .escape)
      stage.model.focus(on: .sessions)
      stage.press(.character(":"))
      stage.type(line)
      stage.press(.enter)
    }
  }

  private static func kept(_ stage: Stage) -> [SavedView]? {
    stage.effects.reversed().lazy.compactMap {
      if case .keepViews(let views) = $0 { views } else { nil }
    }.first
  }

  private static let late = SavedView(
    name: "late", filter: SessionFilter(owner: .agent("lina"), status: .snoozed), sort: .sla)

  @Test func `what is shown is kept and shown again by its name`() {
    var stage = Stage.started()
    ViewTests.said("filter mine snoozed", "sort sla", "view save late", in: &stage)
    #expect(ViewTests.kept(stage) == [ViewTests.late])
    ViewTests.said("filter all", "sort need", in: &stage)
    #expect(!stage.shows("late 7"))
    ViewTests.said("view late", in: &stage)
    #expect(stage.model.list.filter == ViewTests.late.filter)
    #expect(stage.model.list.sort == .sla)
    #expect(stage.shows("late 7"))
  }

  @Test func `a view is deleted, and an unknown one is told`() {
    var stage = Stage.started()
    stage.model.settings.views = [ViewTests.late]
    ViewTests.said("view delete late", in: &stage)
    #expect(ViewTests.kept(stage) == [])
    ViewTests.said("view late", in: &stage)
    #expect(stage.shows("No view is called late"))
  }

  @Test(arguments: ["", "save", "two words", "a=b", "x/y", String(repeating: "n", count: 25)])
  func `a name is one short word`(_ name: String) {
    #expect(!SavedView.canBeNamed(name))
  }

  @Test func `views are completed, and found in the palette`() {
    var stage = Stage.started()
    stage.model.settings.views = [ViewTests.late]
    let offers = ArgumentChoice.matching("", of: .view, in: stage.model).map(\.word)
    #expect(offers == ["late", "delete late", "save "])
    #expect(PaletteItem.matching("view la", in: stage.model).first?.name == "view late")
    stage.press(.escape, .character("v"))
    #expect(stage.shows("late"))
  }

  @Test(
    arguments: [
      "all", "mine", "waiting", "assistant", "queue:vip", "agent:ana", "mine snoozed", "all closed",
      "all tag:fragile", "mine snoozed tag:late channel:web",
    ])
  func `words of a filter are read as they are written`(_ words: String) throws {
    let filter = try #require(SessionFilter(words: words, for: "lina"))
    #expect(filter.words(for: "lina") == words)
    let view = SavedView(name: "v", filter: filter, sort: .mood)
    #expect(SavedView(name: "v", text: view.text(for: "lina"), for: "lina") == view)
  }

  @Test func `a tag and a channel are said as in a search, and the title says them`() {
    var stage = Stage.started(width: 200, height: 60)
    ViewTests.said("filter waiting tag：fragile channel:web", in: &stage)
    #expect(
      stage.model.list.filter
        == SessionFilter(owner: .queue, tag: "fragile", channel: "web"))
    #expect(stage.shows("waiting tag:fragile"))
    stage.model.list.rows[0].tags = ["fragile"]
    let offers = ArgumentChoice.matching("mine tag:f", of: .filter, in: stage.model).map(\.word)
    #expect(offers == ["mine tag:fragile"])
  }

  @Test func `a digit shows the view of that number`() {
    var stage = Stage.started()
    let angry = SavedView(name: "angry", filter: SessionFilter(), sort: .mood)
    stage.model.settings.views = [angry, ViewTests.late]
    stage.press(.escape, .character("v"))
    #expect(stage.shows("angry: "))
    stage.press(.character("2"))
    #expect(stage.model.popup == nil)
    #expect(stage.model.list.filter == ViewTests.late.filter)
    stage.press(.character("v"), .character("3"))
    stage.type("mood")
    stage.press(.enter)
    #expect(ViewTests.kept(stage)?.map(\.name) == ["angry", "late", "mood"])
  }

  @Test func `where no view is kept the key asks for a name`() {
    var stage = Stage.started()
    stage.press(.escape, .character("v"))
    stage.type("now")
    stage.press(.enter)
    #expect(ViewTests.kept(stage)?.map(\.name) == ["now"])
  }

  @Test func `words that are no filter are refused`() {
    for words in [
      "everything", "queue:", "mine soon", "tag:", "tag:a tag:b", "from:customer",
    ] {
      #expect(SessionFilter(words: words, for: "lina") == nil)
    }
    #expect(SavedView(name: "v", text: "mine", for: "lina") == nil)
  }
}
