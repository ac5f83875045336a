import Desk
import Terminal
import Testing

@testable import Workstation

/// Whole screens as they stand in `Frames/`; set `TANDEM_WRITE_FRAMES=1` to write them anew.
@Suite struct FrameTests {
  static let sizes = [(80, 24), (120, 40), (200, 60)]

  struct Shot: Sendable, CustomStringConvertible {
    let name: String
    let language: UILanguage
    let symbols: Symbols
    let width: Int
    let height: Int
    var description: String {
      "\(name)-\(width)x\(height)-\(language.rawValue)-\(symbols == .ascii ? "ascii" : "line")"
    }
  }

  static let shots: [Shot] = sizes.flatMap { width, height in
    UILanguage.allCases.flatMap { language in
      [Symbols.ascii, .line].map {
        Shot(name: "reply", language: language, symbols: $0, width: width, height: height)
      }
    }
  }

  @Test(arguments: shots) func `the screen of an agent who answers`(_ shot: Shot) throws {
    var stage = Stage.started(
      language: shot.language, width: shot.width, height: shot.height, symbols: shot.symbols)
    stage.press(.f(3), .f(3))
    stage.type("王女士，非常抱歉让您久等")
    try stage.expectFrame(shot.description)
  }

  @Test(arguments: UILanguage.allCases) func `a session from the assistant brings its packet`(
    _ language: UILanguage
  ) throws {
    let stage = Stage.started(language: language, width: 80, height: 24)
    try stage.expectFrame("packet-80x24-\(language.rawValue)-ascii")
  }

  static let popups: [(String, [Key])] = [
    ("help", [.f(1)]), ("palette", [.f(2)]), ("profile", [.f(4)]), ("hand-off", [.alt("h")]),
    ("escalate", [.escape, .up, .alt("e")]), ("reject", [.alt("x")]),
    ("takeover-first", [.f(3), .character("a"), .enter]),
  ]

  @Test(arguments: popups) func `what keys bring up at 80 by 24`(_ name: String, _ keys: [Key])
    throws
  {
    var stage = Stage.started(width: 80, height: 24)
    stage.press(.f(3), .f(3))
    for key in keys { stage.press(key) }
    try stage.expectFrame(name + "-80x24-en-ascii")
  }

  @Test(arguments: shots.filter { $0.symbols == .ascii })
  func `ghost text behind the reply`(_ shot: Shot) throws {
    var stage = Stage.started(
      .withCanned, language: shot.language, width: shot.width, height: shot.height)
    stage.press(.f(3), .f(3))
    stage.type("王女士，非常")
    try stage.expectFrame("ghost" + shot.description.dropFirst("reply".count))
  }

  @Test(arguments: shots.filter { $0.symbols == .ascii })
  func `the canned responses`(_ shot: Shot) throws {
    var stage = Stage.started(
      .withCanned, language: shot.language, width: shot.width, height: shot.height)
    stage.press(.f(3), .f(3), .character("/"))
    try stage.expectFrame("canned" + shot.description.dropFirst("reply".count))
  }

  @Test(arguments: shots.filter { $0.symbols == .ascii })
  func `what can follow Ctrl-X`(_ shot: Shot) throws {
    var stage = Stage.started(
      language: shot.language, width: shot.width, height: shot.height)
    stage.press(.f(3), .f(3), .control("x"))
    stage.send(.tick(World.now.adding(ms: Keying.whichKeyPauseMs)))
    try stage.expectFrame("which-key" + shot.description.dropFirst("reply".count))
  }

  @Test(arguments: shots.filter { $0.symbols == .ascii && $0.width < 200 })
  func `the line behind the colon`(_ shot: Shot) throws {
    var stage = Stage.started(
      language: shot.language, width: shot.width, height: shot.height)
    stage.press(.f(3), .f(3), .escape, .character(":"))
    stage.type("se")
    try stage.expectFrame("command" + shot.description.dropFirst("reply".count))
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
