import Desk
import Language
import Terminal
import Testing

@testable import Workstation

/// Dim text continues what is typed; only Tab and the right arrow make it the agent's own.
@Suite struct GhostTests {
  /// A stage whose open session is the viewer's own, in a desk that says what `replies` hold.
  private func answering(_ replies: [String] = []) -> Stage {
    var world = World.busy
    world.replies = replies
    var stage = Stage.started(world)
    stage.press(.f(3), .f(3))
    stage.effects = []
    return stage
  }

  private func rest(_ stage: Stage) -> String? { stage.model.visibleGhost?.rest }

  @Test func `a suggestion on screen continues what is typed without being asked for`() {
    var stage = answering()
    stage.typeAhead("为表")
    #expect(rest(stage) == "歉意，可为您申请 20 元优惠券。")
    #expect(!stage.asked.contains { if case .completion = $0.query { true } else { false } })
    #expect(stage.shows("> 为表歉意，可为您申请"))
  }

  @Test func `the cursor stays behind what was typed`() {
    var stage = answering()
    let before = stage.frame().cursor
    stage.type("为表")
    let cursor = stage.frame().cursor
    #expect(cursor?.x == (before?.x ?? 0) + 4)
    #expect(cursor?.y == before?.y)
  }

  @Test func `ghost text is neither sent nor kept in the draft`() throws {
    var stage = answering(["Hello, how can I help?"])
    stage.type("hel")
    #expect(rest(stage) == "lo, how can I help?")
    #expect(stage.savedTexts.last == "hel")
    stage.press(.enter)
    #expect(stage.lastCommand?.command == .send(text: "hel", basis: nil))
    #expect(rest(stage) == nil)
  }

  @Test func `Tab takes a sentence at a time, and then moves the focus as ever`() {
    var stage = answering(["Hello, I am Li Na. How can I help?"])
    stage.type("hel")
    stage.press(.tab)
    #expect(stage.model.composer.editor.text == "hello, I am Li Na.")
    #expect(stage.savedTexts.last == "hello, I am Li Na.")
    #expect(stage.model.focus == .composer)
    stage.press(.tab)
    #expect(stage.model.composer.editor.text == "hello, I am Li Na. How can I help?")
    stage.press(.tab)
    #expect(stage.model.focus != .composer)
  }

  @Test func `the right arrow takes a word at the end and moves elsewhere`() {
    var stage = answering(["Hello there, friend."])
    stage.type("hel")
    stage.press(Key(.right))
    #expect(stage.model.composer.editor.text == "hello")
    stage.press(Key(.right))
    #expect(stage.model.composer.editor.text == "hello there")
    stage.press(Key(.left))
    #expect(rest(stage) == nil)
    stage.press(Key(.right))
    #expect(stage.model.composer.editor.text == "hello there")
    #expect(rest(stage) == ", friend.")
  }

  @Test func `Escape hides it for the sentence and leaves the focus`() {
    var stage = answering(["Hello there. Goodbye now."])
    stage.type("hel")
    stage.press(.escape)
    #expect(rest(stage) == nil)
    #expect(stage.model.focus == .composer)
    stage.type("lo")
    #expect(rest(stage) == nil)
    stage.type(". Good")
    #expect(rest(stage) == "bye now.")
    stage.press(.escape, .escape)
    #expect(stage.model.focus == .sessions)
  }

  @Test func `a text taken over is told with its source and whether it was edited`() throws {
    var stage = answering()
    stage.type("为表")
    stage.press(.tab)
    stage.press(.enter)
    #expect(
      stage.lastCommand?.command
        == .send(
          text: "为表歉意，可为您申请 20 元优惠券。",
          basis: ReplyBasis(source: .canned, rank: 2, edited: false, message: 1)))
    var asked = answering(["Hello there."])
    asked.type("hel")
    asked.press(.tab)
    asked.type("!")
    asked.press(.enter)
    #expect(
      asked.lastCommand?.command
        == .send(
          text: "hello there.!", basis: ReplyBasis(source: .memory, rank: 0, edited: true)))
  }

  @Test func `a late answer that does not fit is dropped, one that fits is shortened`() {
    var stage = answering(["Hello there."])
    stage.typeAhead("hel")
    let asks = stage.asked
    stage.typeAhead("p")
    stage.answerAll()
    #expect(rest(stage) == nil)
    #expect(asks.count { if case .completion = $0.query { true } else { false } } == 1)
    var other = answering(["Hello there."])
    other.typeAhead("hell")
    other.answerAll()
    #expect(rest(other) == "o there.")
  }

  @Test func `while an answer is awaited nothing more is asked, and the newest text gets its own`()
  {
    var stage = answering(["Hello there.", "Help is on its way."])
    stage.typeAhead("hel")
    #expect(stage.asked.count == 1)
    stage.typeAhead("p i")
    #expect(stage.asked.count == 1)
    stage.answerAll()
    #expect(rest(stage) == "s on its way.")
  }

  @Test func `where nothing continues a sentence nothing is asked until the next`() {
    var stage = answering()
    stage.type("xx")
    stage.typeAhead("yz yz yz")
    #expect(stage.asked.isEmpty)
    stage.typeAhead(". Ax")
    #expect(stage.asked.count == 1)
  }

  @Test func `deleting does not bring back what was hidden`() {
    var stage = answering(["Hello there."])
    stage.type("hel")
    stage.press(.escape, Key(.backspace))
    stage.type("l")
    #expect(rest(stage) == nil)
    stage.press(.control("u"))
    stage.type("hel")
    #expect(rest(stage) == "lo there.")
  }

  @Test func `deleting hides it, and typing on brings it back`() {
    var stage = answering(["Hello there."])
    stage.type("hell")
    stage.press(Key(.backspace))
    #expect(rest(stage) == nil)
    stage.type("l")
    #expect(rest(stage) == "o there.")
  }

  @Test func `a note is written without it`() {
    var stage = answering(["Hello there."])
    stage.press(.control("t"))
    stage.type("hel")
    #expect(stage.asked.isEmpty)
    #expect(rest(stage) == nil)
  }

  @Test func `a failed answer is no trouble`() {
    var stage = answering()
    stage.typeAhead("xx")
    for (id, query) in stage.asked {
      if case .completion = query { stage.send(.answered(id: id, .failed("no"))) }
    }
    #expect(stage.model.notice == nil)
  }

  @Test func `hostile text in a suggestion is harmless`() {
    var world = World.busy
    world.suggestions[World.wang] = [
      Suggestion(
        source: .memory, score: 0.9, text: "Hello \u{1B}]52;c;eA==\u{7}\u{202E}there\u{9B}1m.")
    ]
    var stage = Stage.started(world)
    stage.press(.f(3), .f(3))
    stage.type("Hel")
    #expect(stage.frame().buffer.checkInvariants() == nil)
    #expect(rest(stage)?.unicodeScalars.contains { $0.value < 0x20 || $0 == "\u{202E}" } == false)
    stage.press(.tab)
    #expect(!stage.model.composer.editor.text.unicodeScalars.contains("\u{1B}"))
  }

  @Test func `the offer is cut at the reply's rows and widths, wide signs whole`() {
    var world = World.busy
    world.replies = ["好的" + String(repeating: "中文字", count: 300)]
    for width in [20, 38, 80, 81] {
      var stage = Stage.started(world, width: width, height: 24)
      stage.press(.f(3), .f(3))
      stage.type("好的")
      #expect(rest(stage) != nil)
      #expect(stage.frame().buffer.checkInvariants() == nil)
      #expect(stage.frame() == view(stage.model, theme: .plain(Look.roles), cache: ViewCache()))
    }
  }

  @Test func `what cannot be taken says why`() {
    var stage = answering()
    stage.press(.f(2))
    stage.type("accept-sentence")
    stage.press(.enter)
    #expect(stage.model.notice == .disabled(.nothingOffered))
  }
}
