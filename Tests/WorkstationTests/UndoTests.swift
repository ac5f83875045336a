import Desk
import Terminal
import Testing

@testable import Workstation

/// What was done last can be taken back where the desk has an inverse, and a held message exactly once.
@Suite struct UndoTests {
  private func answering() -> Stage {
    var stage = Stage.started()
    stage.press(.f(3), .f(3))
    stage.effects = []
    return stage
  }

  private func event(_ session: SessionID, epoch: Int, _ fact: Fact, seq: Seq = 900) -> Event {
    Event(
      seq: seq, session: session, version: 9, epoch: epoch, actor: .agent("lina"), at: World.now,
      fact: fact)
  }

  private func moved(_ verb: OwnerVerb, from: Owner, to: Owner) -> Fact {
    .ownerChanged(OwnerChanged(verb, from: from, to: to))
  }

  /// Answers the command given last.
  private func settle(_ stage: inout Stage, _ facts: Fact..., epoch: Int) throws {
    let given = try #require(stage.lastCommand)
    stage.effects = []
    stage.send(
      .outcome(id: given.id, .done(facts.map { event(given.session, epoch: epoch, $0) })))
    stage.answerAll()
  }

  @Test func `a resolve is undone by a reopen and, where it was mine, a takeover`() throws {
    var stage = answering()
    stage.press(.alt("d"), .enter)
    try settle(&stage, moved(.resolve, from: .agent("lina"), to: .nobody), epoch: 4)
    #expect(stage.screen.last?.contains("Alt-i undo") == true)
    stage.press(.alt("i"))
    var given = try #require(stage.lastCommand)
    #expect(given.command == .reopen)
    #expect(given.epoch == 4)
    try settle(&stage, moved(.reopen, from: .nobody, to: .assistant), epoch: 5)
    given = try #require(stage.lastCommand)
    #expect(given.command == .takeOver)
    #expect(given.epoch == 5)
  }

  @Test func `a transfer is undone under the epoch it made, so that whoever took it keeps it`()
    throws
  {
    var stage = answering()
    stage.press(.alt("t"))
    stage.type("queue:vip why")
    stage.press(.enter)
    try settle(&stage, moved(.transfer, from: .agent("lina"), to: .queue("vip")), epoch: 4)
    stage.press(.alt("i"))
    let given = try #require(stage.lastCommand)
    #expect(given.command == .takeOver)
    #expect(given.epoch == 4)
    stage.send(.outcome(id: given.id, .refused(.staleEpoch(expected: 4, actual: 5))))
    #expect(stage.status.contains("the owner changed meanwhile"))
  }

  @Test func `a snooze is undone by a wake`() throws {
    var stage = answering()
    stage.press(.alt("z"))
    stage.type("30")
    stage.press(.enter)
    try settle(&stage, .snoozed(Snoozed(until: World.now)), epoch: 3)
    stage.press(.alt("i"))
    #expect(try #require(stage.lastCommand).command == .wake(dueAt: nil))
  }

  @Test func `a presence is undone by the one before`() {
    var stage = answering()
    stage.press(.alt("p"), .character("2"))
    #expect(stage.model.duty.presence == .busy)
    stage.press(.alt("i"))
    #expect(stage.model.duty.presence == .online)
    #expect(stage.effects.suffix(1) == [.setPresence(.online)])
  }

  @Test func `the hint of it stands for six seconds and it is possible for a minute`() throws {
    var stage = answering()
    stage.press(.alt("p"), .character("2"))
    #expect(stage.screen.last?.contains("undo") == true)
    stage.send(.tick(World.now.adding(ms: Undoable.hintMs)))
    #expect(stage.screen.last?.contains("undo") == false)
    #expect(stage.model.liveUndo != nil)
    stage.send(.tick(World.now.adding(ms: Undoable.limitMs)))
    stage.press(.alt("i"))
    #expect(stage.status.contains("Nothing done just now can be undone."))
  }

  // MARK: Send-hold

  private func sent(_ text: String, in stage: inout Stage, seq: Seq = 900) throws {
    stage.type(text)
    stage.press(.enter)
    let id = try #require(stage.lastCommand?.id)
    let message = MessageCommitted(text: text, notBefore: World.now.adding(ms: 5000))
    stage.effects = []
    stage.send(
      .outcome(id: id, .done([event(World.wang, epoch: 3, .messageCommitted(message), seq: seq)])))
  }

  @Test func `Escape in the empty reply brings a held message back`() throws {
    var stage = answering()
    try sent("Hello", in: &stage)
    #expect(stage.status.contains("Leaves in 5 s; Esc takes it back"))
    stage.press(.escape)
    let given = try #require(stage.lastCommand)
    #expect(given.command == .withdraw(MessageID(900)))
    #expect(stage.model.composer.editor.isEmpty)
    stage.send(.outcome(id: given.id, .done([])))
    #expect(stage.model.composer.editor.text == "Hello")
    #expect(stage.savedTexts.last == "Hello")
    stage.press(.escape)
    #expect(stage.model.focus == .sessions)
  }

  @Test func `a message that has begun to leave stays sent`() throws {
    var stage = answering()
    try sent("Hello", in: &stage)
    stage.press(.escape)
    let given = try #require(stage.lastCommand)
    stage.send(.outcome(id: given.id, .refused(.alreadySending(MessageID(900)))))
    #expect(stage.model.composer.editor.isEmpty)
    #expect(stage.model.liveHeld == nil)
  }

  @Test func `a text typed meanwhile stays behind the one that comes back`() throws {
    var stage = answering()
    try sent("Hello", in: &stage)
    stage.press(.escape)
    let id = try #require(stage.lastCommand?.id)
    stage.type("more")
    stage.send(.outcome(id: id, .done([])))
    #expect(stage.model.composer.editor.text == "Hello\nmore")
  }

  @Test func `a message comes back to its own session`() throws {
    var stage = answering()
    try sent("Hello", in: &stage)
    stage.press(.escape)
    let id = try #require(stage.lastCommand?.id)
    stage.press(.alt("a"))
    #expect(stage.model.open?.id != World.wang)
    stage.send(.outcome(id: id, .done([])))
    stage.answerAll()
    #expect(stage.model.composer.editor.isEmpty)
    #expect(stage.model.drafts[World.wang]?.editor.text == "Hello")
  }

  @Test func `after its hold Escape goes out as always`() throws {
    var stage = answering()
    try sent("Hello", in: &stage)
    stage.send(.tick(World.now.adding(ms: 5000)))
    stage.press(.escape)
    #expect(stage.lastCommand == nil)
    #expect(stage.model.focus == .sessions)
  }
}
