import Desk
import Terminal
import Testing

@testable import Workstation

/// The supervisor's board as whole screens in `Frames/`.
@Suite struct BoardFrameTests {
  @Test(arguments: FrameTests.shots) func `the supervisor's board`(
    _ shot: FrameTests.Shot
  ) throws {
    var stage = Stage.started(
      .supervised, language: shot.language, width: shot.width, height: shot.height,
      symbols: shot.symbols, permissions: [.supervise])
    stage.press(.f(6), .tab)
    try stage.expectFrame("board" + shot.description.dropFirst("reply".count))
  }

  @Test(arguments: UILanguage.allCases) func `the sessions of a queue on the board`(
    _ language: UILanguage
  ) throws {
    var stage = Stage.started(
      .supervised, language: language, width: 80, height: 24, permissions: [.supervise])
    stage.press(.f(6), .enter)
    try stage.expectFrame("board-sessions-80x24-\(language.rawValue)-ascii")
  }

  @Test(arguments: UILanguage.allCases) func `an agent's own figures`(
    _ language: UILanguage
  ) throws {
    var stage = Stage.started(.supervised, language: language, width: 80, height: 24)
    stage.press(.f(2))
    stage.type("stats")
    stage.press(.enter)
    try stage.expectFrame("stats-80x24-\(language.rawValue)-ascii")
  }
}
