import Desk
import Terminal
import Testing

@testable import Workstation

/// What of a person stands on the screen, and for how long.
@Suite struct MaskedScreenTests {
  private func looking(_ permissions: Set<Permission>) -> Stage {
    var stage = Stage.started(width: 200, height: 60, permissions: permissions)
    stage.model.settings.rules.sight = .masked
    stage.press(.f(3), .f(3))
    stage.effects = []
    return stage
  }

  @Test func `contact data are masked until a reason is given, and again after a minute`() throws {
    var stage = looking([.reveal])
    #expect(stage.shows("138 **** 8000") && !stage.shows("138 0013 8000"))
    stage.press(.alt("m"))
    stage.type("call back")
    stage.press(.enter)
    let given = try #require(stage.lastCommand)
    #expect(given.command == .reveal(.everything, reason: "call back"))
    #expect(given.session == World.wang)
    // Asking shows nothing yet: the desk must have recorded it.
    #expect(!stage.shows("138 0013 8000"))
    let event = Event(
      seq: 200, session: World.wang, version: 9, epoch: 3, actor: .agent("lina"), at: World.now,
      fact: .revealed(Revealed(customer: "C1", field: .everything, reason: "call back")))
    stage.send(.outcome(id: given.id, .done([event])))
    stage.answerAll()
    #expect(stage.shows("138 0013 8000"))
    stage.send(.tick(World.now.adding(ms: Revealing.holdMs + 1)))
    #expect(!stage.shows("138 0013 8000"))
  }

  @Test func `without the permission the key says why`() {
    var stage = looking([])
    stage.press(.alt("m"))
    #expect(stage.model.popup == nil && stage.lastCommand == nil)
    #expect(stage.status.contains("masked"))
  }

  @Test func `a reason is asked for until there is one`() {
    var stage = looking([.reveal])
    stage.press(.alt("m"), .enter)
    #expect(stage.lastCommand == nil)
  }

  /// A stage in which a suggestion, a canned response and a continuation hold a phone number.
  private func offering(owner: Owner) -> Stage {
    var world = World.busy
    let offer = Suggestion(source: .memory, score: 0.8, text: "We call 13800138000 today.")
    world.suggestions[World.wang] = [offer]
    world.replies = ["Shall we call 13800138000 now?"]
    for index in world.rows.indices where world.rows[index].id == World.wang {
      world.rows[index].owner = owner
    }
    world.details[World.wang]?.row.owner = owner
    var stage = Stage.started(world, width: 200, height: 60)
    stage.model.settings.rules.sight = .masked
    stage.model.openSession(World.wang, world.rows.first { $0.id == World.wang })
    stage.model.focus(on: .composer)
    stage.send(.tick(World.now))
    stage.answerAll()
    stage.effects = []
    return stage
  }

  @Test func `what is offered for another's session is masked and stays where it is`() {
    var stage = offering(owner: .agent("zhangq"))
    #expect(stage.shows("138****8000") && !stage.shows("13800138000"))
    stage.press(.alt("1"))
    #expect(stage.model.composer.editor.isEmpty)
    #expect(stage.model.notice == .disabled(.partHidden))
    stage.type("we call")
    #expect(stage.model.visibleGhost == nil)
    stage.press(.control("u"))
    stage.type("shall we")
    #expect(stage.model.visibleGhost == nil && !stage.shows("13800138000"))
  }

  @Test func `who owns the session uses what is offered whole`() {
    var stage = offering(owner: .agent("lina"))
    #expect(stage.shows("13800138000"))
    stage.press(.alt("1"))
    #expect(stage.model.composer.editor.text == "We call 13800138000 today.")
    stage.press(.control("u"))
    stage.type("shall we")
    #expect(stage.model.visibleGhost?.rest == " call 13800138000 now?")
  }

  @Test func `nothing of a forgotten session stays on the screen`() {
    var stage = looking([])
    let open = stage.model.open?.id ?? World.wang
    #expect(stage.model.open?.entries.isEmpty == false)
    stage.send(
      .deskChanged([
        Event(
          seq: 201, session: nil, version: 0, epoch: 0, actor: .system, at: World.now,
          fact: .sessionForgotten(SessionForgotten(session: open, cause: .request)))
      ]))
    #expect(stage.model.open?.entries.isEmpty ?? true)
  }
}
