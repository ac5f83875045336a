import Desk
import Terminal
import Testing

@testable import Workstation

/// What keys move, and that nothing covers what a customer said.
@Suite struct PaneTests {
  private static let long: World = {
    var world = World.busy
    world.transcripts[World.zhang] = (1...60).map { World.says(Seq($0), 600, "line \($0).") }
    world.profiles["C102"] = Profile(
      customer: Customer(id: "C102", name: "张伟"), orders: [],
      tickets: (1...40).map {
        Ticket(
          id: "T-\($0)", customer: "C102", subject: "matter \($0).", status: "open",
          openedAt: World.now)
      }, pastSessions: [])
    return world
  }()

  @Test func `a profile in the chat's place is what PgUp and PgDn move`() {
    var stage = Stage.started(PaneTests.long, width: 80, height: 24)
    stage.press(.f(4))
    #expect(stage.model.focus == .composer)
    #expect(stage.shows("matter 1."))
    stage.press(.pageDown, .pageDown)
    #expect(!stage.shows("matter 1."))
    stage.press(.pageUp, .pageUp)
    #expect(stage.shows("matter 1."))
    #expect(stage.model.open?.scroll == .bottom)
  }

  @Test func `a profile that was scrolled past its end comes back with one key`() {
    var stage = Stage.started(PaneTests.long, width: 120, height: 24)
    stage.model.focus(on: .profile)
    stage.press(.end)
    #expect(stage.shows("matter 40."))
    stage.press(.pageDown, .pageDown, .up, .up)
    #expect(!stage.shows("matter 40."))
  }

  @Test func `the last line of a scrolled chat is not covered`() throws {
    var stage = Stage.started(PaneTests.long, width: 80, height: 24)
    stage.press(.pageUp)
    let rect = stage.model.layout[.transcript]
    #expect(stage.screen[rect.y].contains("more below (End)"))
    #expect(!stage.screen[rect.y + 1..<rect.bottom].contains { $0.contains("more below") })
  }

  @Test func `a transfer lists whom it can go to, and takes one from the list`() throws {
    var stage = Stage.started()
    stage.model.settings.rules.queues = ["general", "vip"]
    stage.model.settings.agents = [
      Agent(id: "lina", name: "Li Na", role: .agent, origin: .firstUse),
      Agent(id: "zhangq", name: "Zhang Qiang", role: .agent, origin: .firstUse),
    ]
    stage.press(.f(3), .f(3), .alt("t"))
    #expect(stage.shows("queue:general") && stage.shows("queue:vip") && stage.shows("Zhang Qiang"))
    #expect(!stage.shows("lina  Li Na"))
    stage.type("qiang")
    #expect(!stage.shows("queue:vip"))
    stage.press(.down, .enter)
    #expect(stage.lastCommand == nil)
    stage.type("speaks Thai")
    stage.press(.enter)
    #expect(
      try #require(stage.lastCommand).command
        == .transfer(to: .agent("zhangq"), reason: "speaks Thai"))
  }

  @Test func `agents who come later can be named, too`() {
    var stage = Stage.started()
    stage.send(
      .deskChanged([
        Event(
          seq: 900, session: nil, version: 0, epoch: 0, actor: .system, at: World.now,
          fact: .agentSaved(Agent(id: "newbie", name: "N", role: .agent, origin: .imported)))
      ]))
    stage.press(.f(3), .f(3), .alt("t"))
    #expect(stage.shows("newbie"))
  }

  @Test(arguments: UILanguage.allCases)
  func `a long name leaves room for the key that takes over`(_ language: UILanguage) {
    for width in [80, 120, 200] {
      var stage = Stage.started(language: language, width: width, height: 40)
      stage.model.openSession(World.tom, stage.model.list.row(of: World.tom))
      stage.model.open?.row?.customerName = "Bartholomew Featherstonehaugh-Cholmondeley"
      stage.model.focus(on: .composer)
      #expect(stage.shows("Alt-o"), "\(width)")
      #expect(stage.shows(language == .english ? "Draft for Bartho" : "草稿 Bartho"), "\(width)")
    }
  }
}
