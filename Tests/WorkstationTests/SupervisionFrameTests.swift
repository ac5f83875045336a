import Desk
import Terminal
import Testing

@testable import Workstation

/// Screens of offers, stops, presence, supervision, masking, tones and the queue's arithmetic as they
/// stand in `Frames/`.
@Suite struct SupervisionFrameTests {
  static let shots = FrameTests.shots.filter { $0.symbols == .ascii }

  private func stage(
    _ shot: FrameTests.Shot, _ world: World = .busy, _ permissions: Set<Permission> = []
  ) -> Stage {
    var stage = Stage.started(
      world, language: shot.language, width: shot.width, height: shot.height,
      permissions: permissions)
    stage.press(.f(3), .f(3))
    return stage
  }

  private func name(_ name: String, _ shot: FrameTests.Shot) -> String {
    name + shot.description.dropFirst("reply".count)
  }

  @Test(arguments: shots) func `an offer in the status line`(_ shot: FrameTests.Shot) throws {
    var stage = stage(shot)
    stage.type("王女士，")
    let row = try #require(stage.world.rows.first { $0.id == World.zhang })
    stage.send(.duty(Duty(offer: Offer(row: row, leftMs: 20_000, terms: []))))
    try stage.expectFrame(name("offer", shot))
  }

  @Test(arguments: shots) func `an emergency stop, step by step`(_ shot: FrameTests.Shot) throws {
    var stage = stage(shot, .busy, [.stopAssistant])
    stage.model.settings.rules.queues = ["general", "vip"]
    stage.press(.alt("!"))
    try stage.expectFrame(name("stop-what", shot))
    stage.press(.enter)
    try stage.expectFrame(name("stop-sure", shot))
    stage.press(.escape)
    stage.send(.duty(Duty(stops: [.all])))
    try stage.expectFrame(name("stopped", shot))
    stage.send(.duty(Duty(stops: [.queue("general"), .intent("refund")])))
    try stage.expectFrame(name("stopped-there", shot))
  }

  @Test(arguments: shots) func `the presence to choose`(_ shot: FrameTests.Shot) throws {
    var stage = stage(shot)
    stage.press(.alt("p"))
    try stage.expectFrame(name("presence", shot))
  }

  @Test(arguments: shots) func `a session of an agent who is gone, with the draft left behind`(
    _ shot: FrameTests.Shot
  ) throws {
    var world = World.busy
    world.transcripts[World.wang]?.append(
      TranscriptEntry(
        seq: 124, at: World.ago(30),
        content: .ownerChanged(
          by: .system,
          OwnerChanged(
            .release, from: .agent("zhangq"), to: .queue("general"), cause: .agentLost))))
    world.transcripts[World.wang]?.append(
      TranscriptEntry(
        seq: 126, at: World.ago(12),
        content: .ownerChanged(
          by: .agent("lina"),
          OwnerChanged(.claim, from: .queue("general"), to: .agent("lina")))))
    world.details[World.wang]?.drafts = [
      Draft(
        session: World.wang, agent: "zhangq", text: "王女士，仓库今晚补货，最迟明早", isNote: false,
        at: World.ago(40))
    ]
    var stage = stage(shot, world)
    if shot.width < 200 { stage.press(.alt("h")) }
    try stage.expectFrame(name("agent-lost", shot))
  }

  @Test(arguments: shots) func `a whisper and a raised hand`(_ shot: FrameTests.Shot) throws {
    var world = World.busy
    world.transcripts[World.wang]? += [
      TranscriptEntry(
        seq: 124, at: World.ago(30),
        content: .hand(by: .agent("lina"), HandMoved(isUp: true, words: "可以补偿多少？"))),
      TranscriptEntry(
        seq: 125, at: World.ago(20),
        content: .whisper(author: "morgan", to: "lina", text: "最多 20 元优惠券，先道歉")),
    ]
    for index in world.rows.indices where world.rows[index].id == World.wang {
      world.rows[index].handRaisedAt = World.ago(30)
    }
    world.details[World.wang]?.row.handRaisedAt = World.ago(30)
    try stage(shot, world).expectFrame(name("whisper", shot))
  }

  @Test(arguments: shots) func `a profile masked, then revealed`(_ shot: FrameTests.Shot) throws {
    var stage = stage(shot, .busy, [.reveal])
    stage.model.settings.rules.sight = .masked
    if shot.width < 120 { stage.press(.f(4)) }
    try stage.expectFrame(name("masked", shot))
    stage.press(.alt("m"))
    stage.type("call back")
    try stage.expectFrame(name("reveal", shot))
    stage.press(.enter)
    let given = try #require(stage.lastCommand)
    let event = Event(
      seq: 200, session: World.wang, version: 9, epoch: 3, actor: .agent("lina"), at: World.now,
      fact: .revealed(Revealed(customer: "C101", field: .everything, reason: "call back")))
    stage.send(.outcome(id: given.id, .done([event])))
    stage.answerAll()
    try stage.expectFrame(name("revealed", shot))
  }

  @Test(arguments: shots) func `a suggestion in another tone`(_ shot: FrameTests.Shot) throws {
    var stage = stage(shot)
    stage.world.toned[.warm] = {
      TonedReply(original: $0, tone: .warm, text: "王女士，真的很抱歉让您久等了！" + $0.text)
    }
    stage.press(.alt("s"))
    stage.answerAll()
    try stage.expectFrame(name("tone", shot))
  }

  @Test(arguments: shots) func `why a row of the queue stands where it does`(
    _ shot: FrameTests.Shot
  ) throws {
    var world = World.busy
    world.queue.swapAt(0, 1)
    world.queue[0].terms = [
      PriorityTerm(.waiting, 1.4), PriorityTerm(.slaSoon, 4), PriorityTerm(.angry, 10),
      PriorityTerm(.falling, 2.1), PriorityTerm(.gold, 3), PriorityTerm(.returning, 2),
    ]
    var stage = stage(shot, world)
    stage.press(.f(7))
    try stage.expectFrame(name("queue", shot))
  }
}
