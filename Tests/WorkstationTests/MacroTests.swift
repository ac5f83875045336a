import Desk
import Terminal
import Testing

@testable import Workstation

/// Counts, `.` and macros: keys that stand for other keys.
@Suite struct MacroTests {
  private func stage(_ macros: [Macro] = [], _ world: World = .withCanned) -> Stage {
    var stage = Stage.started(world)
    stage.model.settings.macros = macros
    stage.press(.f(3), .f(3))
    stage.effects = []
    return stage
  }

  private func commands(_ stage: Stage) -> [Command] {
    stage.effects.compactMap {
      if case .perform(_, let command, _, _) = $0 { command } else { nil }
    }
  }

  private static let thanks = Macro(
    name: "t",
    steps: [
      .said(Directive(.canned, "CAN-08")), .said(Directive(.send)), .said(Directive(.resolve)),
    ])

  // MARK: Counts

  @Test func `a number before a move goes so far`() {
    var stage = Stage.started()
    stage.press(.escape, .character("4"), .character("j"))
    #expect(stage.model.list.selected == 4)
    stage.press(.character("2"), .character("k"))
    #expect(stage.model.list.selected == 2)
    stage.press(.character("1"), .character("0"), .character("j"))
    #expect(stage.model.list.selected == 6)
    stage.press(.character("3"), .character("G"))
    #expect(stage.model.list.selected == 2)
  }

  @Test func `a digit alone is a pane after a pause, and at once before another key`() {
    var stage = Stage.started()
    stage.press(.escape, .character("2"))
    #expect(stage.model.focus == .sessions)
    #expect(stage.model.nextWake == World.now.adding(ms: Keying.Count.pauseMs))
    stage.send(.tick(World.now.adding(ms: Keying.Count.pauseMs)))
    #expect(stage.model.focus == .transcript)
    stage.press(.character("1"), .enter)
    #expect(stage.model.focus == .composer)
  }

  @Test func `a digit and an arrow are a pane and a step in it`() {
    var stage = Stage.started()
    stage.press(.f(3), .f(3), .escape, .character("4"), .down)
    #expect(stage.model.focus == .suggestions)
    #expect(stage.model.selectedSuggestion == 1)
  }

  @Test func `Escape takes a number back`() {
    var stage = Stage.started()
    stage.press(.escape, .character("4"), .escape, .character("j"))
    #expect(stage.model.list.selected == 1)
    #expect(stage.model.focus == .sessions)
  }

  @Test func `a dot does the last action again on the selected session`() throws {
    var stage = Stage.started(permissions: [.supervise])
    stage.press(.escape, .character("z"))
    stage.type("30")
    stage.press(.enter)
    let first = try #require(stage.lastCommand)
    #expect(first.session == World.zhang)
    stage.effects = []
    stage.press(.down, .character("2"), .character("."))
    let until = World.now.adding(ms: 1_800_000)
    #expect(commands(stage) == [.snooze(until: until), .snooze(until: until)])
    #expect(stage.lastCommand?.session == World.wang)
  }

  @Test func `a dot with nothing before says so`() {
    var stage = Stage.started()
    stage.press(.escape, .character("."))
    #expect(stage.status.contains("Nothing to repeat yet."))
  }

  // MARK: Playing

  @Test func `a macro does its steps, each after the one before was taken`() throws {
    var stage = stage([MacroTests.thanks])
    stage.press(.escape, .character("@"), .character("t"))
    let sent = try #require(stage.lastCommand)
    #expect(
      sent.command
        == .send(
          text: "麻烦发两张照片：一张损坏的部位，一张外箱面单。",
          basis: ReplyBasis(source: .canned, rank: 0, edited: false)))
    #expect(commands(stage).count == 1)
    stage.send(.outcome(id: sent.id, .done([])))
    let closed = try #require(stage.lastCommand)
    #expect(closed.command == .resolve(disposition: nil))
    #expect(stage.model.popup == nil)
    stage.send(.outcome(id: closed.id, .done([])))
    #expect(stage.status.contains("Macro t: 3 steps done."))
  }

  @Test func `a step the desk refuses ends the macro`() throws {
    var stage = stage([MacroTests.thanks])
    stage.press(.escape, .character("@"), .character("t"))
    let sent = try #require(stage.lastCommand)
    let findings = [GuardFinding(rule: .competitor, words: "x", mayOverride: true)]
    stage.send(.outcome(id: sent.id, .refused(.guarded(findings))))
    #expect(commands(stage).count == 1)
    #expect(stage.status.contains("Macro t ended at step 2 (send)"))
    #expect(stage.model.keying.playing == nil)
    #expect(!stage.model.composer.editor.isEmpty)
  }

  @Test func `a step that is not possible ends the macro before anything after it`() {
    let macro = Macro(name: "b", steps: [.said(Directive(.handBack)), .said(Directive(.resolve))])
    var stage = Stage.started(.withCanned)
    stage.model.settings.macros = [macro]
    stage.press(.escape, .character("@"), .character("b"))
    #expect(commands(stage).isEmpty)
    #expect(stage.status.contains("Macro b ended at step 1 (hand-back)"))
  }

  @Test func `a key between ends what is left of a macro`() throws {
    var stage = stage([MacroTests.thanks])
    stage.press(.escape, .character("@"), .character("t"))
    let sent = try #require(stage.lastCommand)
    stage.press(.down)
    stage.send(.outcome(id: sent.id, .done([])))
    #expect(commands(stage).count == 1)
  }

  @Test func `an unknown macro is told`() {
    var stage = stage([MacroTests.thanks])
    stage.press(.escape, .character("@"), .character("z"))
    #expect(stage.status.contains("There is no macro z."))
  }

  // MARK: Recording

  @Test func `what is typed and done is recorded and played again`() throws {
    var stage = stage()
    stage.press(.escape, .character(":"))
    stage.type("record a")
    stage.press(.enter, .enter)
    stage.type("Thxx")
    stage.press(Key(.backspace), Key(.backspace))
    stage.type("anks")
    stage.press(.enter)
    let sent = try #require(stage.lastCommand)
    stage.send(.outcome(id: sent.id, .done([])))
    stage.press(.escape, .character(":"))
    stage.type("record")
    stage.press(.enter)
    let macro = try #require(stage.model.macro(named: "a"))
    #expect(macro.steps.contains(.text("Thanks")))
    #expect(macro.steps.contains(.said(Directive(.send))))
    #expect(stage.effects.contains(.keepMacros([macro])))
    stage.effects = []
    stage.press(.character("@"), .character("a"))
    #expect(commands(stage) == [.send(text: "Thanks", basis: nil)])
  }

  @Test func `while recording only typing and Backspace edit`() {
    var stage = stage()
    stage.press(.escape, .character(":"))
    stage.type("record a")
    stage.press(.enter, .enter)
    stage.type("kept")
    stage.press(.control("u"))
    #expect(stage.model.composer.editor.text == "kept")
    #expect(stage.status.contains("only typing and Backspace"))
  }

  @Test func `a macro of the keys file is not recorded over`() {
    var stage = stage([MacroTests.thanks])
    stage.press(.escape, .character(":"))
    stage.type("record t")
    stage.press(.enter)
    #expect(stage.model.keying.recording == nil)
    #expect(stage.shows("is written in the keys file"))
  }

  // MARK: Hints

  @Test func `a hint used twenty times is hidden, help never is`() {
    #expect(stage().screen.last?.contains("Alt-a next") == true)
    var stage = stage()
    stage.model.uses = [.next: HintsView.knownUses, .help: HintsView.knownUses]
    #expect(stage.screen.last?.contains("Alt-a next") == false)
    #expect(stage.screen.last?.contains("F1 help") == true)
  }
}
