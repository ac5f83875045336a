import Desk
import Language
import Terminal
import Testing

@testable import Workstation

/// Who is called for what, once, and without a word of any person.
@Suite struct AttentionTests {
  private func event(
    _ seq: Seq, _ session: SessionID, _ fact: Fact, by actor: Actor = .system
  ) -> Event {
    Event(
      seq: seq, session: session, version: 9, epoch: 3, actor: actor, at: World.now, fact: fact)
  }

  private func message(_ seq: Seq, in session: SessionID) -> Event {
    event(
      seq, session,
      .messageReceived(
        MessageReceived(id: "m\(seq)", channel: "web", text: "王芳 secret", part: 0, parts: 1)),
      by: .customer)
  }

  private func step(_ kind: PlannedStep.Kind, _ seq: Seq, in session: SessionID) -> Event {
    event(
      seq, session,
      .waitStepped(WaitStepped(PlannedStep(kind, at: World.now, promise: .firstResponse))))
  }

  private func told(_ stage: Stage) -> [String] {
    stage.effects.compactMap { if case .notify(let news) = $0 { news.body } else { nil } }
  }

  private func bells(_ stage: Stage) -> Int { stage.effects.count { $0 == .bell } }

  private func passing(_ ms: Int64, in stage: inout Stage) {
    stage.send(.tick(stage.model.now.adding(ms: ms)))
    stage.answerAll()
  }

  @Test func `the sessions of the viewer are known, and followed`() {
    var stage = Stage.started()
    #expect(stage.model.attention.own == [World.wang, World.ada])
    stage.send(
      .deskChanged([
        event(
          900, World.wang,
          .ownerChanged(OwnerChanged(.transfer, from: .agent("lina"), to: .queue("vip"))))
      ]))
    #expect(stage.model.attention.own == [World.ada])
  }

  @Test func `an own customer's messages call once until they are read or answered`() {
    var stage = Stage.started()
    stage.send(.deskChanged([message(900, in: World.wang), message(901, in: World.wang)]))
    passing(5000, in: &stage)
    stage.send(.deskChanged([message(902, in: World.wang), message(903, in: World.chen)]))
    passing(5000, in: &stage)
    #expect(told(stage) == ["S101: the customer wrote."])
    #expect(bells(stage) == 0)
    let reply = Fact.messageCommitted(
      MessageCommitted(text: "ok", notice: nil, basis: nil, citations: []))
    stage.send(.deskChanged([event(904, World.wang, reply, by: .agent("lina"))]))
    stage.send(.deskChanged([message(905, in: World.wang)]))
    #expect(told(stage).count == 2)
  }

  @Test func `what is on screen before a person's eyes calls nobody`() {
    var stage = Stage.started()
    stage.press(.f(3), .f(3))
    #expect(stage.model.open?.id == World.wang)
    stage.send(.deskChanged([message(900, in: World.wang)]))
    #expect(told(stage).isEmpty)
    stage.send(.input(.focus(false)))
    stage.send(.deskChanged([message(901, in: World.wang)]))
    #expect(told(stage) == ["S101: the customer wrote."])
  }

  @Test func `a window with the focus is told by the bell only`() {
    var stage = Stage.started()
    stage.send(.input(.focus(true)))
    stage.send(.deskChanged([step(.breached, 900, in: World.wang)]))
    #expect(told(stage).isEmpty && bells(stage) == 1)
  }

  @Test func `promises call whom they concern`() {
    var stage = Stage.started()
    // Tom is another agent's, Zhang waits in a queue, Wang is the viewer's.
    for session in [World.tom, World.zhang, World.wang] {
      stage.send(.deskChanged([step(.soon, 900, in: session)]))
      passing(5000, in: &stage)
    }
    #expect(told(stage) == ["S101: the time is nearly over."])
    #expect(stage.status.contains("王芳: the time for the first response is nearly over."))
    for session in [World.tom, World.zhang, World.wang] {
      stage.send(.deskChanged([step(.breached, 901, in: session)]))
      passing(5000, in: &stage)
    }
    #expect(
      told(stage).dropFirst() == [
        "S102: the promised time is over.", "S101: the promised time is over.",
      ])
    #expect(bells(stage) == 2)
    #expect(stage.status.contains("王芳"), "the screen names whom it concerns")
  }

  @Test func `an offer calls once however often the desk repeats it`() throws {
    var stage = Stage.started()
    let row = try #require(stage.world.rows.first { $0.id == World.zhang })
    let duty = Duty(offer: Offer(row: row, leftMs: 20_000, terms: []))
    stage.send(.duty(duty))
    stage.press(.alt("n"))
    passing(5000, in: &stage)
    stage.send(.duty(duty))
    #expect(told(stage) == ["S102 is offered to you."])
    stage.send(.duty(Duty()))
    stage.send(.duty(duty))
    #expect(told(stage).count == 2, "offered anew")
  }

  @Test func `what comes fast is told together, the most pressing by name`() {
    var stage = Stage.started()
    stage.send(.deskChanged([message(900, in: World.wang)]))
    stage.send(.deskChanged([message(901, in: World.ada)]))
    stage.send(.deskChanged([step(.breached, 902, in: World.zhang)]))
    #expect(told(stage).count == 1 && bells(stage) == 0)
    #expect(stage.model.nextWake <= World.now.adding(ms: Attention.pauseMs))
    passing(Attention.pauseMs, in: &stage)
    #expect(told(stage).last == "S102: the promised time is over. And 1 more.")
    #expect(bells(stage) == 1)
  }

  @Test func `in quiet hours the screen alone tells`() {
    var stage = Stage.started()
    // 10:42 on the wall.
    var own = OwnSettings()
    own.notify.quietHours = QuietHours(start: 10 * 60, end: 11 * 60)
    stage.send(.ownSettingsRead(own))
    stage.send(.deskChanged([step(.breached, 900, in: World.wang)]))
    #expect(told(stage).isEmpty && bells(stage) == 0)
    #expect(stage.status.contains("王芳"))
    own.notify.quietHours = QuietHours(start: 22 * 60, end: 7 * 60)
    stage.send(.ownSettingsRead(own))
    stage.send(.deskChanged([step(.breached, 901, in: World.wang)]))
    #expect(told(stage).count == 1 && bells(stage) == 1)
  }

  @Test func `a kind that is set to none is silent`() {
    var stage = Stage.started()
    var own = OwnSettings()
    own.notify.ways[.breach] = []
    own.notify.ways[.message] = .bell
    stage.send(.ownSettingsRead(own))
    stage.send(.deskChanged([step(.breached, 900, in: World.wang)]))
    #expect(told(stage).isEmpty && bells(stage) == 0)
    stage.send(.deskChanged([message(901, in: World.wang)]))
    #expect(told(stage).isEmpty && bells(stage) == 1)
  }

  @Test(arguments: UILanguage.allCases)
  func `no call names a person, and none moves the caret`(language: UILanguage) {
    var stage = Stage.started(language: language, permissions: [.supervise])
    stage.press(.f(3), .f(3))
    stage.type("half")
    let caret = stage.frame().cursor
    let whisper = Fact.noteAdded(NoteAdded(text: "王芳 secret", to: "lina"))
    let hand = Fact.handMoved(HandMoved(isUp: true, words: "王芳 secret"))
    let given = Fact.ownerChanged(
      OwnerChanged(.transfer, from: .agent("zhangq"), to: .agent("lina"), reason: nil, words: "王芳"))
    let events = [
      message(900, in: World.ada), event(901, World.tom, whisper, by: .agent("zhangq")),
      event(902, World.tom, hand, by: .agent("zhangq")),
      event(903, World.tom, given, by: .agent("zhangq")),
      step(.reminder, 904, in: World.zhang),
    ]
    for event in events {
      stage.send(.deskChanged([event]))
      passing(3000, in: &stage)
    }
    #expect(told(stage).count == 4 && bells(stage) == 4, "\(told(stage))")
    for text in told(stage) { #expect(!text.contains("王芳") && !text.contains("Tom"), "\(text)") }
    #expect(stage.frame().cursor == caret)
  }

  @Test func `events missed in thousands are read anew without a call for each`() {
    var stage = Stage.started()
    stage.send(.deskReloaded(missed: 20_000))
    stage.answerAll()
    #expect(told(stage).isEmpty && bells(stage) == 0)
    #expect(stage.model.attention.own == [World.wang, World.ada])
  }
}
