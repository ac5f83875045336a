import Desk
import Terminal
import Testing

@testable import Workstation

/// The first minute in the demo.
@Suite struct TourTests {
  private func touring(language: UILanguage = .english, width: Int = 120) -> Stage {
    var stage = Stage.started(language: language, width: width, height: 24)
    stage.model.beginTour()
    return stage
  }

  private func hints(_ stage: Stage) -> String { stage.screen[stage.model.size.height - 1] }

  private func event(_ fact: Fact, in session: SessionID) -> Event {
    Event(
      seq: 900, session: session, version: 9, epoch: 3, actor: .agent("lina"), at: World.now,
      fact: fact)
  }

  @Test func `each step goes on when the thing was done, and the end is kept`() {
    var stage = touring()
    #expect(hints(stage).hasPrefix("Tour 1/7  Alt-a: to the next session that needs you"))
    stage.type("x")
    #expect(stage.model.tour?.step == .next, "another thing than the one of the step")
    stage.press(.f(3), .f(3))
    #expect(stage.model.tour?.step == .take && stage.model.open?.id == World.wang)
    let taken = OwnerChanged(.takeOver, from: .assistant, to: .agent("lina"))
    stage.send(.deskChanged([event(.ownerChanged(taken), in: World.wang)]))
    #expect(stage.model.tour?.step == .reply)
    stage.type("ok")
    #expect(stage.model.tour?.step == .send)
    let said = MessageCommitted(text: "ok", notice: nil, basis: nil, citations: [])
    stage.send(.deskChanged([event(.messageCommitted(said), in: World.wang)]))
    #expect(stage.model.tour?.step == .palette)
    stage.press(.f(2), .escape)
    #expect(stage.model.tour?.step == .resolve, "Esc closes the palette and not the tour")
    let closed = OwnerChanged(.resolve, from: .agent("lina"), to: .nobody)
    stage.send(.deskChanged([event(.ownerChanged(closed), in: World.wang)]))
    #expect(stage.model.tour?.step == .help)
    stage.effects = []
    stage.press(.f(1))
    #expect(stage.effects.contains(.endTour) && stage.model.tour == nil)
    stage.press(.escape)
    #expect(hints(stage).contains("Alt-a next"))
  }

  @Test func `Esc ends it for good and changes nothing else`() {
    var stage = touring()
    stage.type("draft")
    let focus = stage.model.focus
    stage.press(.escape)
    #expect(stage.model.tour == nil && stage.effects.contains(.endTour))
    #expect(stage.model.focus == focus && stage.model.composer.editor.text == "draft")
    stage.press(.escape)
    #expect(stage.effects.count { $0 == .endTour } == 1)
  }

  @Test func `it begins again by its name, in the demo alone`() {
    var stage = Stage.started()
    stage.model.settings.isDemo = true
    stage.press(.control("p"))
    stage.type("tour")
    stage.press(.enter)
    #expect(stage.model.tour?.step == .next && stage.model.popup == nil)
    var desk = Stage.started()
    #expect(Action.tour.disabled(in: desk.model) == .onlyInDemo)
    desk.model.run(.tour)
    #expect(desk.model.tour == nil && desk.status.contains("belongs to tandem demo"))
  }

  @Test func `before its customers have come the list of the demo says that they will`() {
    var world = World.busy
    world.rows = []
    #expect(Stage.started(world).shows("No sessions yet."))
    var stage = Stage(world)
    stage.model.settings.isDemo = true
    stage.send(.started)
    stage.answerAll()
    #expect(stage.shows("Customers are coming.") && !stage.shows("No sessions yet."))
    stage.model.focus(on: .sessions)
    stage.press(.character("f"))
    #expect(stage.shows("No sessions yet."))
  }

  @Test(arguments: UILanguage.allCases, Tour.Step.allCases)
  func `every step fits the line beside the help`(language: UILanguage, step: Tour.Step) {
    var stage = touring(language: language, width: 80)
    stage.model.tour = Tour(step: step)
    let line = hints(stage)
    #expect(line.contains("Esc") && line.contains("F1"), "\(line)")
    #expect(line.contains(stage.model.strings.tourEnds), "\(line)")
  }
}
