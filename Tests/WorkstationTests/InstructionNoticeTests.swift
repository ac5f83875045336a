import Desk
import Terminal
import Testing

@testable import Workstation

/// What the screen says of an instruction at a hand-back that nothing on the desk surely means.
@Suite struct InstructionNoticeTests {
  private func change(by actor: Actor, _ instruction: String?) -> Event {
    Event(
      seq: 200, session: World.wang, version: 9, epoch: 4, actor: actor, at: World.now,
      fact: .ownerChanged(
        OwnerChanged(
          .handBack, from: .agent("lina"), to: .assistant, instruction: instruction)))
  }

  private func looked(found: Bool) -> Event {
    Event(
      seq: 201, session: World.wang, version: 10, epoch: 4, actor: .system, at: World.now,
      fact: .waitStepped(WaitStepped(PlannedStep(.say, at: World.now), found: found)))
  }

  @Test(arguments: [
    (Actor.agent("lina"), false, true), (.agent("lina"), true, false),
    (.agent("zhangq"), false, false),
  ])
  func `who handed a session back is told when nothing was found to say`(
    _ actor: Actor, _ found: Bool, _ isTold: Bool
  ) {
    var stage = Stage.started()
    stage.send(.deskChanged([change(by: actor, "offer the coupon")]))
    stage.send(.deskChanged([looked(found: found)]))
    let words = "王芳: nothing found that surely says this; the assistant waits for the customer"
    #expect(stage.status.contains(words) == isTold)
  }

  @Test func `the chat and the hand-off keep saying it`() {
    var world = World.busy
    world.details[World.wang]?.instruction = "offer the coupon"
    world.details[World.wang]?.hasSaidAsTold = false
    world.transcripts[World.wang]?.append(
      TranscriptEntry(
        seq: 200, at: World.now,
        content: .ownerChanged(
          by: .agent("lina"),
          OwnerChanged(
            .handBack, from: .agent("lina"), to: .assistant, instruction: "offer the coupon"))))
    var stage = Stage.started(world, width: 200, height: 60)
    stage.press(.f(3), .f(3))
    #expect(stage.screen.count { $0.contains("nothing found that") } == 2)
  }
}
