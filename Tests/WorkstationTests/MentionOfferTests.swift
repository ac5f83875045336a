import Desk
import Terminal
import Testing

@testable import Workstation

/// Behind an `@` in a note a colleague's name is offered; it is only taken by a key.
@Suite struct MentionOfferTests {
  private static let agents = [
    Agent(id: "lina", name: "李娜", role: .agent, origin: .imported),
    Agent(id: "liwei", name: "Li Wei", role: .agent, origin: .imported),
    Agent(id: "lia", name: "Lia Moss", role: .agent, origin: .imported),
    Agent(id: "zhouj", name: "周静", role: .supervisor, origin: .imported),
  ]

  private func noting(_ text: String, _ shot: FrameTests.Shot? = nil) -> Stage {
    var stage = shot.map { Stage.started($0) } ?? Stage.started()
    stage.model.settings.agents = Self.agents
    stage.press(.f(3), .f(3), .control("t"))
    stage.type(text)
    stage.effects = []
    return stage
  }

  private func text(_ stage: Stage) -> String { stage.model.composer.editor.text }

  @Test func `the first who fits is offered, with the next ones, and never the viewer`() {
    let stage = noting("ask @li")
    #expect(stage.model.visibleGhost?.rest == "a (Lia Moss) | liwei")
    #expect(stage.shows("ask @lia (Lia Moss) | liwei"))
    #expect(stage.asked.isEmpty)
    #expect(stage.shows("Tab name") && !stage.shows("Right word"))
  }

  @Test func `Tab takes the name and one undo takes it back`() {
    var stage = noting("ask @liw")
    stage.press(.tab)
    #expect(text(stage) == "ask @liwei ")
    #expect(stage.model.focus == .composer)
    #expect(stage.savedTexts.last == "ask @liwei ")
    stage.press(.control("_"))
    #expect(text(stage) == "ask @liw")
  }

  @Test func `a name finds its id, also behind Han and a full-width sign`() {
    var stage = noting("请＠周")
    #expect(stage.model.visibleGhost?.rest == " = zhouj (周静)")
    stage.press(.tab)
    #expect(text(stage) == "请＠zhouj ")
    #expect(Mention.names(in: text(stage)) == ["zhouj"])
    stage = noting("@wei")
    #expect(stage.model.visibleGhost?.named == "@liwei ")
  }

  @Test func `Esc hides it for this name and loses nothing`() {
    var stage = noting("ask @li")
    stage.press(.escape)
    #expect(stage.model.visibleGhost == nil)
    #expect(text(stage) == "ask @li")
    stage.type("w")
    #expect(stage.model.visibleGhost == nil)
    stage.type(" and @z")
    #expect(stage.model.visibleGhost?.named == "ask @liw and @zhouj ")
  }

  @Test(arguments: ["ask li", "mail a@li", "@nobody", "@lia", "ask @li please"])
  func `where nobody may be meant nothing is offered`(_ note: String) {
    #expect(noting(note).model.visibleGhost == nil)
  }

  @Test func `a reply to the customer offers nobody, and the note does once it is one`() {
    var stage = noting("")
    stage.press(.control("t"))
    stage.type("@li")
    #expect(stage.model.visibleGhost == nil)
    stage.press(.control("t"))
    #expect(stage.model.visibleGhost?.named == "@lia ")
  }

  @Test func `a note goes out as it is typed`() {
    var stage = noting("ask @li")
    stage.press(.enter)
    #expect(stage.lastCommand?.command == .note(text: "ask @li"))
  }

  @Test(arguments: FrameTests.shots) func `a note with an offered name`(
    _ shot: FrameTests.Shot
  ) throws {
    try noting("仓库缺货 @li", shot).expectFrame(shot.frame("mention-offer"))
  }
}
