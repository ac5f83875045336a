import Desk
import Terminal
import Testing

@testable import Workstation

/// The line behind `:`, the palette and what follows Ctrl-X.
@Suite struct CommandLineTests {
  private func line(_ text: String, in stage: inout Stage) {
    stage.press(.escape)
    stage.press(.character(":"))
    stage.type(text)
  }

  private func text(_ stage: Stage) -> String? {
    if case .command(let line) = stage.model.popup { line.input.text } else { nil }
  }

  @Test func `an action is done by its stable id`() throws {
    var stage = Stage.started()
    line("takeover", in: &stage)
    stage.press(.enter)
    #expect(try #require(stage.lastCommand).command == .takeOver)
    #expect(stage.model.popup == nil)
  }

  @Test func `what is said with an action needs no question`() throws {
    var stage = Stage.started()
    stage.model.settings.rules.queues = ["vip"]
    stage.press(.f(3), .f(3))
    line("transfer vip wants a refund", in: &stage)
    stage.model.focus(on: .composer)
    stage.press(.enter)
    let given = try #require(stage.lastCommand)
    #expect(given.session == World.wang)
    #expect(given.command == .transfer(to: .queue("vip"), reason: "wants a refund"))
  }

  @Test func `Tab completes names and what is said with them`() {
    var stage = Stage.started()
    line("them", in: &stage)
    stage.press(.tab)
    #expect(text(stage) == "theme ")
    stage.press(.tab)
    #expect(text(stage) == "theme default-dark")
    stage.press(.tab)
    #expect(text(stage) == "theme mono")
    stage.press(.enter)
    #expect(stage.effects.contains(.useTheme("mono")))
  }

  @Test func `an unknown command names the nearest and the line stays`() {
    var stage = Stage.started()
    line("taekover", in: &stage)
    stage.press(.enter)
    #expect(stage.shows("There is no command taekover. Did you mean takeover?"))
    #expect(text(stage) == "taekover")
  }

  @Test func `what an action does not know is told and the line stays`() {
    var stage = Stage.started()
    line("sort size", in: &stage)
    stage.press(.enter)
    #expect(stage.shows("sort does not know size."))
    #expect(text(stage) == "sort size")
    line("next 3", in: &stage)
    stage.press(.enter)
    #expect(stage.shows("next does not know 3."))
  }

  @Test func `Up brings earlier lines back and Down what was typed`() {
    var stage = Stage.started()
    line("sort mood", in: &stage)
    stage.press(.enter)
    #expect(stage.model.list.sort == .mood)
    line("lang en", in: &stage)
    stage.press(.enter)
    line("x", in: &stage)
    stage.press(.up)
    #expect(text(stage) == "lang en")
    stage.press(.up)
    #expect(text(stage) == "sort mood")
    stage.press(.down, .down)
    #expect(text(stage) == "x")
  }

  @Test func `a disabled command is done by no line`() {
    var stage = Stage.started()
    line("hand-back", in: &stage)
    #expect(stage.shows("Not possible now"))
    stage.press(.enter)
    #expect(stage.lastCommand == nil)
  }

  @Test func `the keys file is read again on demand and a broken one changes nothing`() throws {
    var stage = Stage.started()
    line("keys reload", in: &stage)
    stage.press(.enter)
    #expect(stage.effects.contains(.readKeys))
    let keys = try KeysFile.read("next = Alt-j", file: "keys.conf")
    stage.send(.keysRead(keys, recorded: []))
    stage.press(.alt("j"))
    #expect(stage.model.open?.id == SessionID(107))
    let fault = KeysFault(.unknownAction("nxt"), file: "keys.conf", line: 4, nearest: "next")
    stage.send(.keysRefused(fault))
    #expect(stage.status.contains("keys.conf:4: no action is called nxt; did you mean next?"))
    #expect(stage.model.keymap == keys.keymap)
  }

  // MARK: Palette

  @Test(arguments: [("sjgl", false), ("jieguanhuihua", true), ("jghh", true), ("wanjie", false)])
  func `actions are found by the pinyin of their Chinese names`(_ query: String, _ isTakeOver: Bool)
  {
    let stage = Stage.started()
    let found = PaletteItem.matching(query, in: stage.model)
    #expect((found.first == .action(.takeOver)) == isTakeOver)
    if query == "wanjie" { #expect(found.first == .action(.resolve)) }
  }

  @Test func `what is done most comes first`() {
    var stage = Stage.started()
    #expect(PaletteItem.matching("", in: stage.model).first == .action(.takeOver))
    for _ in 0..<3 { stage.press(.f(12)) }
    #expect(PaletteItem.matching("", in: stage.model).first == .action(.mouse))
  }

  @Test func `a macro stands in the palette`() {
    var stage = Stage.started()
    stage.model.settings.macros = [Macro(name: "bye", steps: [.text("Bye")])]
    #expect(
      PaletteItem.matching("bye", in: stage.model).first == .said(Directive(.playMacro, "bye")))
  }

  // MARK: Ctrl-X

  @Test func `Ctrl-X shows after a pause what can follow`() {
    var stage = Stage.started()
    stage.press(.control("x"))
    #expect(stage.model.popup == nil)
    stage.send(.tick(World.now.adding(ms: Keying.whichKeyPauseMs)))
    #expect(stage.model.popup == .whichKey(WhichKey()))
    #expect(stage.shows("o take over the session"))
    stage.press(.character("a"))
    #expect(stage.model.popup == nil)
    #expect(stage.model.open?.id == SessionID(107))
  }

  @Test func `the popup tells why the chosen action is not possible`() throws {
    var stage = Stage.started(width: 80, height: 24)
    stage.press(.control("x"))
    stage.send(.tick(World.now.adding(ms: Keying.whichKeyPauseMs)))
    let items = WhichKeyItem.all(in: stage.model.keymap)
    let index = try #require(items.firstIndex { $0.action == .handBack })
    for _ in 0..<index { stage.press(.down) }
    #expect(stage.shows("Not possible now: queue general has the session."))
    stage.press(.enter)
    #expect(stage.lastCommand == nil)
  }

  @Test(arguments: [(80, 24), (120, 40), (200, 60), (40, 10)])
  func `every action stands on some page`(_ width: Int, _ height: Int) {
    var stage = Stage.started(width: width, height: height)
    let items = WhichKeyItem.all(in: stage.model.keymap)
    let grid = WhichKeyItem.Grid(count: items.count, on: stage.model.size)
    #expect(items.count == Action.allCases.count(where: \.isCommand))
    var pages: Set<Int> = []
    stage.model.popup = .whichKey(WhichKey())
    for index in items.indices {
      guard case .whichKey(let which) = stage.model.popup else {
        Issue.record("closed")
        return
      }
      #expect(which.selected == index)
      pages.insert(grid.page(of: index))
      #expect(stage.frame().buffer.checkInvariants() == nil)
      stage.press(.down)
    }
    #expect(pages.count == grid.pages(count: items.count))
  }
}
