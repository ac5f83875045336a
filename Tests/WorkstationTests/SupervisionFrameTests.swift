import Desk
import Terminal
import Testing

@testable import Workstation

/// Screens of offers, stops, presence, supervision, masking, tones and the queue's arithmetic as they
/// stand in `Frames/`.
@Suite struct SupervisionFrameTests {
  private static let shots = FrameTests.shots

  private func stage(
    _ shot: FrameTests.Shot, _ world: World = .busy, _ permissions: Set<Permission> = []
  ) -> Stage {
    var stage = Stage.started(shot, world, permissions)
    stage.press(.f(3), .f(3))
    return stage
  }

  @Test(arguments: shots) func `an offer in the status line`(_ shot: FrameTests.Shot) throws {
    var stage = stage(shot)
    stage.type("王女士，")
    let row = try #require(stage.world.rows.first { $0.id == World.zhang })
    stage.send(.duty(Duty(offer: Offer(row: row, leftMs: 20_000, terms: []))))
    try stage.expectFrame(shot.frame("offer"))
  }

  @Test(arguments: shots) func `an emergency stop, step by step`(_ shot: FrameTests.Shot) throws {
    var stage = stage(shot, .busy, [.stopAssistant])
    stage.model.settings.rules.queues = ["general", "vip"]
    stage.press(.alt("!"))
    try stage.expectFrame(shot.frame("stop-what"))
    stage.press(.enter)
    try stage.expectFrame(shot.frame("stop-sure"))
    stage.press(.escape)
    stage.send(.duty(Duty(stops: [.all])))
    try stage.expectFrame(shot.frame("stopped"))
    stage.send(.duty(Duty(stops: [.queue("general"), .intent("refund")])))
    try stage.expectFrame(shot.frame("stopped-there"))
  }

  @Test(arguments: shots) func `the presence to choose`(_ shot: FrameTests.Shot) throws {
    var stage = stage(shot)
    stage.press(.alt("p"))
    try stage.expectFrame(shot.frame("presence"))
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
    try stage.expectFrame(shot.frame("agent-lost"))
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
    try stage(shot, world).expectFrame(shot.frame("whisper"))
  }

  @Test(arguments: shots) func `a profile masked, then revealed`(_ shot: FrameTests.Shot) throws {
    var stage = stage(shot, .busy, [.reveal])
    stage.model.settings.rules.sight = .masked
    if shot.width < 120 { stage.press(.f(4)) }
    try stage.expectFrame(shot.frame("masked"))
    stage.press(.alt("m"))
    stage.type("call back")
    try stage.expectFrame(shot.frame("reveal"))
    stage.press(.enter)
    let given = try #require(stage.lastCommand)
    let event = Event(
      seq: 200, session: World.wang, version: 9, epoch: 3, actor: .agent("lina"), at: World.now,
      fact: .revealed(Revealed(customer: "C101", field: .everything, reason: "call back")))
    stage.send(.outcome(id: given.id, .done([event])))
    stage.answerAll()
    try stage.expectFrame(shot.frame("revealed"))
  }

  @Test(arguments: shots) func `a suggestion in another tone`(_ shot: FrameTests.Shot) throws {
    var stage = stage(shot)
    stage.world.toned[.warm] = {
      TonedReply(original: $0, tone: .warm, text: "王女士，真的很抱歉让您久等了！" + $0.text)
    }
    stage.press(.alt("s"))
    stage.answerAll()
    try stage.expectFrame(shot.frame("tone"))
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
    try stage.expectFrame(shot.frame("queue"))
  }
}
