import Desk
import Terminal
import Testing

@testable import Workstation

/// An idle screen costs nothing: it wakes only when what is shown changes.
@Suite struct WakeTests {
  @Test func `seconds on screen wake each second`() {
    let stage = Stage.started()
    #expect(stage.model.nextWake == World.now.adding(ms: 1000))
  }

  @Test func `a desk where nobody waits wakes with the clock's minute`() {
    var world = World()
    world.rows = [World.row(1, "A", owner: .assistant, need: .assistant)]
    let stage = Stage.started(world)
    let minute = (World.now.ms / 60_000 + 1) * 60_000
    #expect(stage.model.nextWake == Timestamp(ms: minute))
  }

  @Test func `waits of ten minutes and more show minutes and wake with the minute`() {
    var world = World()
    world.rows = [
      World.row(1, "A", owner: .queue("q"), need: .waiting, since: 1200, preview: "?")
    ]
    var stage = Stage.started(world)
    #expect(stage.shows("+18m"))
    let minute = (World.now.ms / 60_000 + 1) * 60_000
    #expect(stage.model.nextWake == Timestamp(ms: minute))
    let before = stage.screen
    stage.send(.tick(World.now.adding(ms: 1000)))
    #expect(stage.screen == before)
  }

  @Test func `a promise that comes under ten minutes begins to show seconds in time`() {
    var world = World()
    world.rows = [World.row(1, "A", owner: .queue("q"), need: .waiting, since: 0)]
    let at = World.now.adding(ms: 602_000)
    world.rows[0].due = Due(soonAt: at, at: at)
    let stage = Stage.started(world)
    #expect(stage.model.nextWake == World.now.adding(ms: 3000))
  }

  @Test func `time left turns from plain to hurry to breach`() {
    func timing(_ waited: Int64) -> Timing? {
      Timing(
        World.row(1, "A", owner: .queue("q"), need: .waiting, since: waited), now: World.now)
    }
    #expect(timing(10)?.urgency == .ok)
    #expect(timing(79)?.urgency == .ok)
    #expect(timing(80)?.urgency == .soon)
    #expect(timing(120)?.urgency == .soon)
    #expect(timing(121)?.urgency == .breach)
    #expect(timing(121)?.seconds == 1)
  }

  @Test func `nobody is counted down to whom nothing is owed`() {
    let row = World.row(1, "A", owner: .agent("zhou"), need: .attended, since: 300)
    #expect(Timing(row, now: World.now) == nil)
  }

  @Test func `the counts are read anew when the next promise is over`() {
    var world = World()
    world.counts.nextDueAt = World.now.adding(ms: 20_000)
    var stage = Stage.started(world)
    #expect(stage.model.nextWake == World.now.adding(ms: 20_001))
    stage.send(.tick(World.now.adding(ms: 20_000)))
    #expect(!stage.asked.contains { $0.query == .counts })
    stage.send(.tick(World.now.adding(ms: 20_001)))
    #expect(stage.asked.contains { $0.query == .counts })
  }
}
