import Desk
import Terminal
import Testing

@testable import Workstation

/// The supervisor's board as whole screens in `Frames/`.
@Suite struct BoardFrameTests {
  @Test(arguments: FrameTests.shots) func `the supervisor's board`(
    _ shot: FrameTests.Shot
  ) throws {
    var stage = Stage.started(shot, .supervised, [.supervise])
    stage.press(.f(6), .tab)
    try stage.expectFrame(shot.frame("board"))
  }

  @Test(arguments: FrameTests.shots) func `the sessions of a queue on the board`(
    _ shot: FrameTests.Shot
  ) throws {
    var stage = Stage.started(shot, .supervised, [.supervise])
    stage.press(.f(6), .enter)
    try stage.expectFrame(shot.frame("board-sessions"))
  }

  @Test(arguments: FrameTests.shots) func `an agent's own figures`(
    _ shot: FrameTests.Shot
  ) throws {
    var stage = Stage.started(shot, .supervised)
    stage.press(.f(2))
    stage.type("stats")
    stage.press(.enter)
    try stage.expectFrame(shot.frame("stats"))
  }
}
