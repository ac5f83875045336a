import Desk
import Language
import Terminal
import Testing

@testable import Workstation

/// Looking back at a session.
@Suite struct PastTests {
  private func lookingBack(_ language: UILanguage = .english) -> Stage {
    var stage = Stage.started(.lookedBack, language: language)
    stage.press(.f(3), .f(3), .f(8))
    return stage
  }

  @Test(arguments: FrameTests.shots) func `an earlier moment as a whole screen`(
    _ shot: FrameTests.Shot
  ) throws {
    var stage = Stage.started(shot, .lookedBack)
    stage.press(.f(3), .f(3), .f(8), Key(.left), Key(.left))
    try stage.expectFrame(shot.frame("past"))
  }

  @Test func `looking back shows the session as it was at each event`() {
    var stage = lookingBack()
    #expect(stage.model.past?.position == 8)
    #expect(stage.shows("气死我了"))
    #expect(stage.shows("马上为您查。"))
    stage.press(Key(.left))
    #expect(!stage.shows("马上为您查。"))
    stage.press(Key(.left), Key(.left))
    #expect(stage.model.past?.position == 5)
    #expect(!stage.shows("气死我了"))
    #expect(stage.model.past?.shown.row?.owner == .queue("vip"))
    stage.press(Key(.home))
    #expect(stage.model.past?.shown.row?.owner == .assistant)
    #expect(!stage.shows("您好，请问"))
    stage.press(.down)
    #expect(stage.model.past?.position == 2)
    #expect(stage.shows("你好"))
  }

  @Test func `each moment asks for the queue of its own event`() throws {
    var stage = lookingBack()
    stage.send(.input(.key(Key(.left))))
    #expect(stage.asked.map(\.query) == [.queueThen(107)])
  }

  @Test func `in the past nothing is said, and the draft stays`() {
    var stage = Stage.started(.lookedBack)
    stage.press(.f(3), .f(3))
    stage.type("稍等")
    stage.press(.f(8))
    #expect(!stage.shows("稍等"))
    stage.press(.alt("1"))
    #expect(stage.status.contains("This is how it was; Esc returns to now."))
    stage.press(.escape)
    #expect(stage.model.past == nil)
    #expect(stage.model.focus == .composer)
    #expect(stage.model.composer.editor.text == "稍等")
    #expect(stage.shows("那到底什么时候能发？"))
  }

  @Test func `a number before a key says how far, or which event`() {
    var stage = lookingBack()
    stage.press(.character("3"), .character("h"))
    #expect(stage.model.past?.position == 5)
    stage.press(.character("2"), .character("l"))
    #expect(stage.model.past?.position == 7)
    stage.press(.character("4"), .character("G"))
    #expect(stage.model.past?.position == 4)
    stage.press(.character("1"), .character("k"))
    #expect(stage.model.past?.position == 2)
    stage.press(.character("9"), .character("k"))
    #expect(stage.model.past?.position == 1)
  }

  @Test func `opening another session returns to the present`() {
    var stage = lookingBack()
    stage.press(.f(3))
    #expect(stage.model.past == nil)
  }

  @Test(arguments: UILanguage.allCases) func `the past says that it is past`(_ language: UILanguage)
  {
    let stage = lookingBack(language)
    #expect(stage.shows(language == .english ? "AT 10:" : "时刻 10:"))
    #expect(stage.shows("8/8"))
  }
}
