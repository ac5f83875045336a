import Desk
import Terminal
import Testing

@testable import Workstation

/// Whole screens as they stand in `Frames/`; set `TANDEM_WRITE_FRAMES=1` to write them anew.
@Suite struct FrameTests {
  static let sizes = [(80, 24), (120, 40), (200, 60)]

  struct Shot: Sendable, CustomStringConvertible {
    let language: UILanguage
    let symbols: Symbols
    let width: Int
    let height: Int
    var description: String {
      "\(width)x\(height)-\(language.rawValue)-\(symbols == .ascii ? "ascii" : "line")"
    }

    /// The name of the frame that shows this screen.
    func frame(_ name: String) -> String { name + "-" + description }
  }

  static let shots: [Shot] = sizes.flatMap { width, height in
    UILanguage.allCases.flatMap { language in
      [Symbols.ascii, .line].map {
        Shot(language: language, symbols: $0, width: width, height: height)
      }
    }
  }

  @Test(arguments: shots) func `the screen of an agent who answers`(_ shot: Shot) throws {
    var stage = Stage.started(shot)
    stage.press(.f(3), .f(3))
    stage.type("王女士，非常抱歉让您久等")
    try stage.expectFrame(shot.frame("reply"))
  }

  @Test(arguments: shots) func `a session from the assistant brings its packet`(
    _ shot: Shot
  ) throws {
    try Stage.started(shot).expectFrame(shot.frame("packet"))
  }

  static let popups: [(String, [Key])] = [
    ("help", [.f(1)]), ("palette", [.f(2)]), ("profile", [.f(4)]), ("hand-off", [.alt("h")]),
    ("escalate", [.escape, .up, .alt("e")]), ("reject", [.alt("x")]),
    ("takeover-first", [.f(3), .character("a"), .enter]),
  ]

  @Test(arguments: popups, shots) func `what keys bring up`(
    _ popup: (name: String, keys: [Key]), _ shot: Shot
  ) throws {
    var stage = Stage.started(shot)
    stage.press(.f(3), .f(3))
    for key in popup.keys { stage.press(key) }
    try stage.expectFrame(shot.frame(popup.name))
  }

  @Test(arguments: shots)
  func `ghost text behind the reply`(_ shot: Shot) throws {
    var stage = Stage.started(shot, .withCanned)
    stage.press(.f(3), .f(3))
    stage.type("王女士，非常")
    try stage.expectFrame(shot.frame("ghost"))
  }

  @Test(arguments: shots)
  func `the canned responses`(_ shot: Shot) throws {
    var stage = Stage.started(shot, .withCanned)
    stage.press(.f(3), .f(3), .character("/"))
    try stage.expectFrame(shot.frame("canned"))
  }

  @Test(arguments: shots)
  func `what can follow Ctrl-X`(_ shot: Shot) throws {
    var stage = Stage.started(shot)
    stage.press(.f(3), .f(3), .control("x"))
    stage.send(.tick(World.now.adding(ms: Keying.whichKeyPauseMs)))
    try stage.expectFrame(shot.frame("which-key"))
  }

  @Test(arguments: shots)
  func `the line behind the colon`(_ shot: Shot) throws {
    var stage = Stage.started(shot)
    stage.press(.f(3), .f(3), .escape, .character(":"))
    stage.type("se")
    try stage.expectFrame(shot.frame("command"))
  }

  @Test(arguments: [(60, 20), (38, 9), (20, 5)]) func `narrow and short screens`(
    _ width: Int, _ height: Int
  ) throws {
    var stage = Stage.started(language: .chinese, width: width, height: height)
    stage.press(.f(3), .f(3))
    stage.type("好的，马上")
    try stage.expectFrame("narrow-\(width)x\(height)-zh-ascii")
  }
}
