import Desk
import Terminal
import Testing

@testable import Workstation

/// Only the newest act moves the focus, and a question says whose session it is about.
@Suite struct JumpTests {
  @Test func `a late takeover does not move who types on`() throws {
    var stage = Stage.started()
    stage.press(.escape, .down, .character("t"))
    let id = try #require(stage.lastCommand?.id)
    stage.press(.escape, .up, .enter)
    stage.type("for zhang")
    stage.send(.outcome(id: id, .done([])))
    #expect(stage.model.open?.id == World.zhang)
    #expect(stage.model.composer.editor.text == "for zhang")
    #expect(stage.status.contains("Done: take over the session, Zhao Min S107."))
  }

  @Test func `a late answer to who needs me does not move who types on`() {
    var stage = Stage.started()
    stage.press(.escape, .character("o"), .tab)
    stage.model.focus(on: .composer)
    stage.send(.input(.key(.alt("a"))))
    stage.typeAhead("x")
    stage.answerAll()
    #expect(stage.model.open?.id == World.zhang)
    #expect(stage.model.composer.editor.text == "x")
    stage.press(.alt("a"))
    #expect(stage.model.open?.id != World.zhang)
  }

  @Test func `asking twice who needs me jumps when the one answer comes`() {
    var stage = Stage.started()
    stage.press(.escape, .character("o"))
    stage.send(.input(.key(.alt("a"))))
    stage.send(.input(.key(.alt("a"))))
    stage.answerAll()
    #expect(stage.model.open?.id == SessionID(107))
  }

  @Test func `a question about a session names it`() {
    var stage = Stage.started()
    stage.press(.f(3), .f(3), .alt("d"))
    #expect(stage.shows("王芳 S101"))
    stage.press(.escape, .f(3), .alt("e"))
    #expect(stage.shows("陈晨 S103: Escalate: why?"))
  }

  @Test func `when the selected session is gone the one on screen is selected`() {
    var stage = Stage.started()
    stage.press(.escape, .down, .down)
    #expect(stage.model.list.selectedRow?.id == World.wang)
    stage.world.rows.removeAll { $0.id == World.wang }
    stage.send(.tick(World.now.adding(ms: 1000)))
    stage.send(
      .deskChanged([
        Event(
          seq: 900, session: World.wang, version: 2, epoch: 2, actor: .customer, at: World.now,
          fact: .messageReceived(
            MessageReceived(id: "m", channel: "web", text: "?", part: 0, parts: 1)))
      ]))
    stage.answerAll()
    #expect(stage.model.list.selectedRow?.id == World.zhang)
  }

  @Test func `Escape after Ctrl-X goes nowhere`() {
    var stage = Stage.started()
    stage.press(.control("x"), .escape)
    #expect(stage.model.focus == .composer)
    stage.type("d")
    #expect(stage.model.composer.editor.text == "d")
  }

  @Test func `a paste takes the prefix back`() {
    var stage = Stage.started()
    stage.press(.control("x"))
    stage.send(.input(.paste("text")))
    stage.type("d")
    #expect(stage.model.composer.editor.text == "textd")
  }

  @Test func `sessions found by a search stay while the list changes`() {
    var stage = Stage.started()
    stage.press(.f(5))
    stage.type("a")
    let before = stage.model.popup.flatMap { popup -> [SessionID]? in
      if case .search(let search) = popup { search.sessions.map(\.id) } else { nil }
    }
    stage.world.rows.reverse()
    stage.send(.tick(World.now.adding(ms: 1000)))
    stage.send(.deskReloaded(missed: 1))
    stage.answerAll()
    stage.press(.enter)
    #expect(stage.model.open?.id == before?.first)
  }
}
