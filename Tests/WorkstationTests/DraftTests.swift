import Desk
import Terminal
import Testing

@testable import Workstation

/// What is typed is never lost, wherever and whenever it is typed.
@Suite struct DraftTests {
  /// A desk on which the viewer left a text in the first session at an earlier start.
  private static let stored: World = {
    var world = World.busy
    world.details[World.zhang]?.drafts = [
      Draft(session: World.zhang, agent: "lina", text: "stored", isNote: false, at: World.now)
    ]
    world.drafted = [World.zhang]
    return world
  }()

  private static func isDetails(_ query: Query) -> Bool {
    if case .details = query { true } else { false }
  }

  /// A started workstation whose open session's stored draft was not read yet.
  private func unread() -> Stage {
    var stage = Stage(DraftTests.stored)
    stage.send(.started)
    stage.answerAll(but: DraftTests.isDetails)
    stage.effects = []
    return stage
  }

  @Test func `what is typed before the stored draft is read comes after it`() {
    var stage = unread()
    stage.typeAhead("typed")
    #expect(stage.savedTexts.isEmpty)
    stage.answerAll()
    #expect(stage.model.composer.editor.text == "stored\ntyped")
    #expect(stage.savedTexts == ["stored\ntyped"])
    stage.type("!")
    #expect(stage.savedTexts.last == "stored\ntyped!")
  }

  @Test func `nothing is sent before the stored draft is read`() {
    var stage = unread()
    stage.send(.input(.key(.control("t"))))
    stage.typeAhead("typed")
    stage.send(.input(.key(.enter)))
    #expect(stage.lastCommand == nil)
    #expect(stage.status.contains("still being read"))
    stage.answerAll()
    #expect(stage.model.composer.isNote)
    #expect(stage.model.composer.editor.text == "stored\ntyped")
  }

  @Test func `a session that is left before its stored draft is read keeps both texts`() {
    var stage = unread()
    stage.typeAhead("typed")
    stage.send(.input(.key(.f(3))))
    #expect(stage.model.open?.id != World.zhang)
    stage.answerAll()
    #expect(stage.savedTexts == ["stored\ntyped"])
    stage.press(.escape, .up, .enter)
    #expect(stage.model.open?.id == World.zhang)
    #expect(stage.model.composer.editor.text == "stored\ntyped")
  }

  @Test func `a stored draft that could not be read is asked for again`() throws {
    var stage = unread()
    stage.typeAhead("typed")
    let (id, _) = try #require(stage.asked.first)
    stage.asked = []
    stage.send(.answered(id: id, .failed("busy")))
    #expect(stage.asked.isEmpty)
    #expect(stage.model.nextWake <= World.now.adding(ms: 1000))
    stage.send(.tick(World.now.adding(ms: 1000)))
    stage.answerAll()
    #expect(stage.model.composer.editor.text == "stored\ntyped")
  }

  @Test func `drafts of an earlier start are counted and marked`() {
    var world = DraftTests.stored
    world.drafted = [World.tom, World.zhang]
    var stage = Stage.started(world)
    #expect(stage.status.contains("drafts 2"))
    #expect(stage.screen.contains { $0.hasPrefix("~") && $0.contains("Tom") })
    stage.press(.control("u"))
    #expect(stage.status.contains("drafts 1"))
  }

  @Test func `what is typed after a note is a reply from its first key on`() throws {
    var stage = Stage.started()
    stage.press(.f(3), .f(3), .control("t"))
    stage.type("psst")
    stage.press(.enter)
    #expect(!stage.model.composer.isNote)
    stage.type("for the customer")
    let id = try #require(stage.lastCommand?.id)
    stage.send(.outcome(id: id, .done([])))
    #expect(!stage.model.composer.isNote)
    #expect(stage.model.composer.editor.text == "for the customer")
  }

  @Test func `a refused note makes what was typed after it part of the note`() throws {
    var stage = Stage.started()
    stage.press(.control("t"))
    stage.type("psst")
    stage.press(.enter)
    stage.type("more")
    let id = try #require(stage.lastCommand?.id)
    stage.send(.outcome(id: id, .failed("disk full")))
    #expect(stage.model.composer.editor.text == "psst\nmore")
    #expect(stage.model.composer.isNote)
  }

  @Test func `a note that was only begun is a note still when one comes back`() {
    var stage = Stage.started()
    stage.press(.control("t"), .alt("a"))
    #expect(!stage.model.composer.isNote)
    stage.press(.escape, .up, .enter)
    #expect(stage.model.open?.id == World.zhang)
    #expect(stage.model.composer.isNote)
  }

  @Test func `quitting says which drafts would be lost`() {
    var stage = Stage.started()
    stage.type("precious")
    stage.send(.draftFailed(World.zhang, revision: 8, reason: "disk full"))
    stage.press(.control("q"))
    #expect(stage.shows("1 draft is NOT saved; quit and lose it?"))
    stage.press(.character("n"))
    stage.send(.draftSaved(World.zhang, revision: 8))
    stage.press(.control("q"))
    #expect(stage.shows("drafts kept: 1"))
  }

  @Test func `typing on while nothing can be written does not make the drafts safe`() {
    var stage = Stage.started()
    stage.type("a")
    stage.send(.status(.diskFull))
    stage.send(.draftFailed(World.zhang, revision: 1, reason: "disk full"))
    stage.type("b")
    stage.press(.control("q"))
    #expect(stage.shows("1 draft is NOT saved"))
  }

  @Test func `a draft whose writing takes long is no safe one`() {
    var stage = Stage.started()
    stage.type("a")
    stage.send(.tick(World.now.adding(ms: 1000)))
    stage.press(.control("q"))
    #expect(stage.shows("drafts kept: 1"))
    stage.send(.tick(World.now.adding(ms: 3000)))
    #expect(stage.shows("1 draft is NOT saved"))
    stage.send(.draftSaved(World.zhang, revision: 1))
    #expect(stage.shows("drafts kept: 1"))
  }
}
