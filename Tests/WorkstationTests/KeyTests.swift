import Desk
import Language
import Terminal
import Testing

@testable import Workstation

/// State, keys, then effects and state.
@Suite struct KeyTests {
  /// A stage whose open session is the viewer's own.
  private func answering() -> Stage {
    var stage = Stage.started()
    stage.press(.f(3), .f(3))
    #expect(stage.model.open?.id == World.wang)
    stage.effects = []
    return stage
  }

  @Test func `the first session in need is open at the start`() {
    let stage = Stage.started()
    #expect(stage.model.open?.id == World.zhang)
    #expect(stage.model.focus == .composer)
  }

  @Test func `typing writes a draft with each key`() {
    var stage = answering()
    stage.type("好的")
    #expect(
      stage.effects == [
        .saveDraft(DraftChange(session: World.wang, text: "好", isNote: false, revision: 1)),
        .saveDraft(DraftChange(session: World.wang, text: "好的", isNote: false, revision: 2)),
      ])
  }

  @Test func `a draft is called saved only when its last change was written`() {
    var stage = answering()
    stage.type("ab")
    stage.send(.tick(World.now.adding(ms: Composer.restMs)))
    stage.send(.draftSaved(World.wang, revision: 1))
    #expect(stage.status.contains("not saved yet"))
    stage.send(.draftSaved(World.wang, revision: 2))
    #expect(stage.status.hasSuffix("drafts 1  saved"))
    stage.send(.draftFailed(World.wang, revision: 2, reason: "disk full"))
    #expect(stage.status.contains("draft NOT saved: disk full"))
  }

  @Test func `nothing is said of a draft while keys come one after the other`() {
    var stage = answering()
    stage.type("a")
    stage.send(.draftSaved(World.wang, revision: 1))
    #expect(stage.status.hasSuffix("drafts 1"))
    #expect(stage.model.nextWake == World.now.adding(ms: Composer.restMs))
    stage.send(.draftFailed(World.wang, revision: 1, reason: "disk full"))
    #expect(stage.status.contains("draft NOT saved: disk full"))
  }

  @Test func `Enter sends under the epoch that was seen`() throws {
    var stage = answering()
    stage.type("Hello")
    stage.press(.enter)
    let given = try #require(stage.lastCommand)
    #expect(given.command == .send(text: "Hello", basis: nil))
    #expect(given.session == World.wang)
    #expect(given.epoch == 3)
    #expect(stage.model.composer.editor.isEmpty)
    #expect(stage.shows("sending"))
  }

  @Test func `a refused text comes back before what was typed since`() throws {
    var stage = answering()
    stage.type("first")
    stage.press(.enter)
    stage.type("second")
    let id = try #require(stage.lastCommand?.id)
    stage.send(.outcome(id: id, .refused(.staleEpoch(expected: 3, actual: 4))))
    #expect(stage.model.composer.editor.text == "first\nsecond")
    #expect(stage.status.contains("Somebody was faster"))
  }

  @Test func `a text the guard warns of is sent by a second Enter, a changed one is not`() throws {
    var stage = answering()
    let findings = [GuardFinding(rule: .competitor, words: "Other Shop", mayOverride: true)]
    stage.type("Other Shop")
    stage.press(.enter)
    let id = try #require(stage.lastCommand?.id)
    stage.send(.outcome(id: id, .refused(.guarded(findings))))
    #expect(stage.model.composer.editor.text == "Other Shop")
    #expect(stage.status.contains("another shop's name (Other Shop). Enter again"))
    var changed = stage
    changed.type("!")
    changed.press(.enter)
    #expect(changed.lastCommand?.command == .send(text: "Other Shop!", basis: nil))
    stage.press(.enter)
    #expect(
      stage.lastCommand?.command
        == .send(text: "Other Shop", basis: nil, check: SendCheck(overrides: true)))
  }

  @Test func `a text no person may send is not sent by any Enter`() throws {
    var stage = answering()
    let findings = [GuardFinding(rule: .unfilledPlaceholder, words: "{a}", mayOverride: false)]
    stage.type("{a}")
    stage.press(.enter)
    let id = try #require(stage.lastCommand?.id)
    stage.send(.outcome(id: id, .refused(.guarded(findings))))
    #expect(stage.status.contains("Change the text."))
    stage.press(.enter)
    #expect(stage.lastCommand?.command == .send(text: "{a}", basis: nil))
  }

  @Test func `a text of the full size comes back whole when it is refused`() throws {
    var stage = answering()
    let long = String(repeating: "a", count: Policy.messageLimitBytes)
    stage.send(.input(.paste(long)))
    stage.press(.enter)
    stage.type("b")
    let id = try #require(stage.lastCommand?.id)
    stage.send(.outcome(id: id, .failed("disk full")))
    #expect(stage.model.composer.editor.text == long)
  }

  @Test func `a sent text leaves no durable draft behind`() throws {
    var stage = answering()
    stage.type("x")
    stage.press(.enter)
    let id = try #require(stage.lastCommand?.id)
    stage.effects = []
    stage.send(.outcome(id: id, .done([])))
    #expect(
      stage.effects.contains(
        .saveDraft(DraftChange(session: World.wang, text: "", isNote: false, revision: 3))))
    #expect(stage.model.draftCount == 0)
  }

  @Test func `what is typed while a text is on its way becomes the next draft`() throws {
    var stage = answering()
    stage.type("x")
    stage.press(.enter)
    stage.effects.removeAll { if case .perform = $0 { false } else { true } }
    stage.type("next")
    #expect(stage.effects.count == 1)
    let id = try #require(stage.lastCommand?.id)
    stage.send(.outcome(id: id, .done([])))
    guard case .saveDraft(let change) = stage.effects.last else {
      Issue.record("no draft was written")
      return
    }
    #expect(change.text == "next")
  }

  @Test func `a second Enter waits for the answer to the first`() {
    var stage = answering()
    stage.type("x")
    stage.press(.enter)
    stage.type("y")
    stage.press(.enter)
    let commands = stage.effects.count { if case .perform = $0 { true } else { false } }
    #expect(commands == 1)
    #expect(stage.model.composer.editor.text == "y")
  }

  @Test func `Enter in a session of others says why it does not send`() {
    var stage = Stage.started()
    stage.type("draft")
    stage.press(.enter)
    #expect(stage.lastCommand == nil)
    #expect(stage.status.contains("Not sent: queue general has the session. Alt-o takes over"))
    #expect(stage.model.composer.editor.text == "draft")
  }

  @Test func `a takeover leaves the draft alone`() throws {
    var stage = Stage.started()
    stage.type("draft")
    stage.press(.alt("o"))
    let given = try #require(stage.lastCommand)
    #expect(given.command == .takeOver)
    #expect(given.epoch == 1)
    stage.send(.outcome(id: given.id, .done([])))
    #expect(stage.model.composer.editor.text == "draft")
  }

  @Test func `t in the list takes over, opens and focuses the reply`() throws {
    var stage = Stage.started()
    stage.press(.escape)
    #expect(stage.model.focus == .sessions)
    stage.press(.down, .character("t"))
    let given = try #require(stage.lastCommand)
    #expect(given.command == .takeOver)
    #expect(given.session == SessionID(107))
    stage.send(.outcome(id: given.id, .done([])))
    stage.answerAll()
    #expect(stage.model.open?.id == SessionID(107))
    #expect(stage.model.focus == .composer)
  }

  @Test func `the loser of a claim is told who won`() throws {
    var stage = Stage.started()
    stage.press(.escape, .character("c"))
    let given = try #require(stage.lastCommand)
    #expect(given.command == .claim)
    stage.send(.outcome(id: given.id, .refused(.wrongOwner(.agent("zhangq")))))
    #expect(stage.status.contains("zhangq has the session"))
  }

  @Test func `a stale epoch names the owner as soon as it is known`() throws {
    var stage = Stage.started()
    stage.press(.alt("o"))
    let id = try #require(stage.lastCommand?.id)
    stage.send(.outcome(id: id, .refused(.staleEpoch(expected: 1, actual: 2))))
    #expect(stage.status.contains("the owner changed meanwhile"))
    stage.world.details[World.zhang]?.row.owner = .agent("zhangq")
    stage.world.details[World.zhang]?.row.epoch = 2
    stage.answerAll()
    #expect(stage.status.contains("Somebody was faster: zhangq has it now."))
  }

  @Test func `Ctrl-T turns the reply into a note and Enter keeps the note`() throws {
    var stage = Stage.started()
    stage.press(.control("t"))
    #expect(stage.status.hasPrefix("[note]"))
    #expect(stage.shows("internal, never sent"))
    stage.type("psst")
    stage.press(.enter)
    let given = try #require(stage.lastCommand)
    #expect(given.command == .note(text: "psst"))
    stage.send(.outcome(id: given.id, .done([])))
    #expect(!stage.model.composer.isNote)
  }

  @Test func `a suggestion goes into the composer and is not sent`() throws {
    var stage = answering()
    stage.press(.alt("2"))
    #expect(stage.lastCommand == nil)
    #expect(stage.model.composer.editor.text.hasPrefix("为表歉意"))
    stage.press(.enter)
    let given = try #require(stage.lastCommand)
    guard case .send(_, let basis, _, _) = given.command else {
      Issue.record("not sent")
      return
    }
    #expect(basis == ReplyBasis(source: .canned, rank: 2, edited: false, message: 1))
  }

  @Test func `an edited suggestion is marked as edited`() throws {
    var stage = answering()
    stage.press(.alt("2"))
    stage.type("!")
    stage.press(.enter)
    guard case .send(_, let basis?, _, _) = try #require(stage.lastCommand).command else {
      Issue.record("not sent")
      return
    }
    #expect(basis.edited)
  }

  @Test func `a paste of several lines asks and never sends`() {
    var stage = answering()
    stage.send(.input(.paste("one\ntwo\nthree")))
    #expect(stage.shows("Paste 3 lines?"))
    #expect(stage.model.composer.editor.isEmpty)
    stage.press(.control("y"))
    #expect(stage.model.composer.editor.text == "one\ntwo\nthree")
    #expect(stage.lastCommand == nil)
    stage.send(.input(.paste("a\nb")))
    stage.press(.control("n"))
    #expect(stage.model.composer.editor.text == "one\ntwo\nthree")
  }

  @Test func `a paste that does not fit is refused whole`() {
    var stage = answering()
    stage.type("kept")
    stage.send(.input(.paste(String(repeating: "x", count: 32 * 1024))))
    #expect(stage.model.composer.editor.text == "kept")
    #expect(stage.status.contains("Paste refused"))
  }

  @Test func `a prompt asks for what a command needs`() throws {
    var stage = answering()
    stage.press(.alt("z"))
    stage.type("x")
    stage.press(.enter)
    #expect(stage.status.contains("A number of minutes is needed."))
    stage.press(Key(.backspace))
    stage.type("30")
    stage.press(.enter)
    #expect(
      try #require(stage.lastCommand).command == .snooze(until: World.now.adding(ms: 1_800_000)))
  }

  @Test func `a transfer names a queue or an agent and a reason`() throws {
    var stage = answering()
    stage.press(.alt("t"))
    stage.type("queue:vip needs a refund")
    stage.press(.enter)
    #expect(
      try #require(stage.lastCommand).command
        == .transfer(to: .queue("vip"), reason: "needs a refund"))
  }

  @Test func `escalating an assistant's session asks for the reason`() throws {
    var stage = answering()
    stage.press(.f(3), .alt("e"))
    #expect(stage.model.open?.id == World.chen)
    stage.press(.down, .enter)
    #expect(
      try #require(stage.lastCommand).command
        == .escalate(reason: .customerRequest, words: nil))
  }

  @Test func `the next session that needs the viewer comes in order and again`() {
    var stage = Stage.started()
    var seen: [SessionID] = []
    for _ in 0..<4 {
      stage.press(.alt("a"))
      if let id = stage.model.open?.id { seen.append(id) }
    }
    #expect(seen == [SessionID(107), World.wang, World.chen, World.zhang])
  }

  @Test func `Ctrl-X and a letter is Alt and the letter`() {
    var stage = Stage.started()
    stage.press(.control("x"))
    #expect(stage.status.contains("Ctrl-X"))
    stage.press(.character("a"))
    #expect(stage.model.open?.id == SessionID(107))
  }

  @Test func `full-width signs mean the same keys in lists`() {
    var stage = Stage.started()
    stage.press(.escape, .character("？"))
    #expect(stage.model.popup == .help(.sessions, scroll: 0))
    stage.press(.escape, .character("２"))
    stage.send(.tick(World.now.adding(ms: Keying.Count.pauseMs)))
    #expect(stage.model.focus == .transcript)
  }

  @Test func `committed Chinese text in a list goes to the composer`() {
    var stage = Stage.started()
    stage.press(.escape)
    stage.type("你好")
    #expect(stage.model.focus == .composer)
    #expect(stage.model.composer.editor.text == "你好")
  }

  @Test func `Escape goes out one level and never quits or loses text`() {
    var stage = answering()
    stage.type("kept")
    for _ in 0..<5 { stage.press(.escape) }
    #expect(stage.model.focus == .sessions)
    #expect(!stage.effects.contains(.quit))
    stage.press(.enter)
    stage.press(.f(3))
    #expect(stage.model.drafts[World.wang]?.editor.text == "kept" || stage.model.draftCount == 1)
  }

  @Test func `quitting asks where chats are live, and twice always quits`() {
    var stage = Stage.started()
    stage.press(.control("q"))
    #expect(stage.model.popup == .quit)
    #expect(!stage.effects.contains(.quit))
    stage.press(.control("q"))
    #expect(stage.effects.contains(.quit))
  }

  @Test func `quitting asks nothing where nothing is open`() {
    var world = World.busy
    world.counts.mine = 0
    var stage = Stage.started(world)
    stage.press(.control("q"))
    #expect(stage.effects.contains(.quit))
  }

  @Test func `the palette finds commands by letters in order and in both languages`() {
    var stage = Stage.started()
    stage.press(.control("p"))
    stage.type("hndof")
    #expect(stage.shows("hand-off packet"))
    stage.press(.escape, .f(2))
    stage.type("lang zh")
    stage.press(.enter)
    #expect(stage.model.language == .chinese)
    stage.press(.f(2))
    stage.type("theme mono")
    stage.press(.enter)
    #expect(stage.effects.contains(.useTheme("mono")))
  }

  @Test func `a theme is on screen while it is selected and stays only by Enter`() {
    var stage = Stage.started()
    stage.press(.f(2))
    stage.type("theme ")
    stage.press(.down)
    #expect(previews(stage) == ["default-dark", "mono"])
    stage.press(.escape)
    #expect(previews(stage) == ["default-dark", "mono", nil])
    #expect(!stage.effects.contains(.useTheme("mono")))
    stage.press(.f(2))
    stage.type("theme mono")
    stage.press(.enter)
    #expect(previews(stage).last == "mono" && stage.effects.contains(.useTheme("mono")))
    stage.press(.f(2), .escape)
    #expect(previews(stage).last == "mono", "what was not looked at is not taken back")
  }

  @Test func `a theme named in the command line is on screen until Esc`() {
    var stage = Stage.started()
    stage.press(.escape, .character(":"))
    stage.type("theme mon")
    #expect(previews(stage) == [])
    stage.press(.tab)
    #expect(previews(stage) == ["mono"], "completed")
    stage.press(.escape)
    #expect(previews(stage) == ["mono", nil])
    #expect(!stage.effects.contains(.useTheme("mono")))
    stage.press(.character(":"))
    stage.type("theme mono")
    stage.press(.enter)
    #expect(previews(stage) == ["mono", nil, "mono"], "what was chosen stays")
    #expect(stage.effects.contains(.useTheme("mono")))
  }

  private func previews(_ stage: Stage) -> [String?] {
    stage.effects.compactMap { effect -> String?? in
      if case .previewTheme(let name) = effect { .some(name) } else { nil }
    }
  }

  @Test func `a disabled action stays listed with its reason`() {
    var stage = Stage.started()
    stage.press(.f(2))
    stage.type("hand-back")
    #expect(stage.shows("Not possible now: queue general has the session."))
    stage.press(.enter)
    #expect(stage.lastCommand == nil)
  }

  @Test func `a search hit opens its session at the message`() {
    var world = World.busy
    world.hits = [
      SearchHit(
        place: .message(World.wang, seq: 114, at: World.ago(200), speaker: .customer),
        excerpt: "再不发我就投诉了", matches: [5..<7], score: 1)
    ]
    var stage = Stage.started(world)
    stage.press(.control("f"))
    stage.type("投诉")
    #expect(stage.shows("best of the newest 1000 hits"))
    stage.press(.enter)
    #expect(stage.model.open?.id == World.wang)
    #expect(stage.model.focus == .transcript)
    #expect(stage.shows("再不发我就投诉了"))
    stage.press(.end)
    #expect(stage.model.open?.scroll == .bottom)
    #expect(stage.shows("那到底什么时候能发"))
  }

  @Test func `an agent may not take over from another without the permission`() {
    var stage = Stage.started()
    stage.press(.escape, .down, .down, .down, .down, .character("t"))
    #expect(stage.lastCommand == nil)
    #expect(stage.status.contains("take a session from another agent"))
    var supervisor = Stage.started(permissions: [.bargeIn])
    supervisor.press(.escape, .down, .down, .down, .down, .character("t"))
    #expect(supervisor.lastCommand == nil, "a colleague's session is asked for once more")
    supervisor.press(.down, .enter)
    #expect(supervisor.lastCommand?.command == .takeOver)
  }

  @Test func `the viewer's message that has not left can be withdrawn`() {
    var world = World.busy
    world.transcripts[World.wang]?.append(
      World.answers(130, 1, .agent("lina"), "马上", state: .committed))
    var stage = Stage.started(world)
    stage.press(.f(3), .f(3), .alt("w"))
    #expect(stage.lastCommand?.command == .withdraw(MessageID(130)))
  }

  @Test(arguments: [
    (Pane.sessions, "[list]"), (.transcript, "[chat]"), (.queue, "[queue]"),
    (.suggestions, "[AI]"), (.composer, "[reply]"), (.profile, "[profile]"),
    (.handOff, "[handoff]"),
  ]) func `the focus is the mode in the status line`(_ pane: Pane, _ word: String) {
    var stage = Stage.started()
    stage.model.focus(on: pane)
    #expect(stage.status.hasPrefix(word))
  }
}
