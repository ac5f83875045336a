import Desk
import Terminal
import Testing

@testable import Workstation

/// An act on marked sessions is the same command for each, and its summary tells what became of them.
@Suite struct BulkTests {
  /// In the list, with so many sessions from the top marked.
  private static func marked(
    _ count: Int, language: UILanguage = .english, width: Int = 120, height: Int = 40
  ) -> Stage {
    var stage = Stage.started(language: language, width: width, height: height)
    stage.press(.escape, Key(.home))
    for _ in 0..<count { stage.press(.character(" ")) }
    stage.effects = []
    return stage
  }

  /// What was given to the desk, in order.
  private static func given(_ stage: Stage) -> [(id: Int, command: Command, session: SessionID)] {
    stage.effects.compactMap {
      if case .perform(let id, let command, let session, _) = $0 {
        (id, command, session)
      } else {
        nil
      }
    }
  }

  /// Answers every command that is given, also those that follow.
  private static func answer(
    _ stage: inout Stage, _ outcome: (SessionID, Command) -> CommandOutcome
  ) {
    var answered = 0
    while true {
      let given = given(stage)
      guard answered < given.count else { return }
      let next = given[answered]
      answered += 1
      stage.send(.outcome(id: next.id, outcome(next.session, next.command)))
      stage.answerAll()
    }
  }

  private static func closed(_ session: SessionID, by viewer: AgentID = "lina") -> CommandOutcome {
    .done([
      Event(
        seq: 900, session: session, version: 9, epoch: 7, actor: .agent(viewer), at: World.now,
        fact: .ownerChanged(OwnerChanged(.resolve, from: .agent(viewer), to: .nobody)))
    ])
  }

  @Test func `Space marks and goes on, and the title counts`() {
    var stage = BulkTests.marked(2)
    #expect(stage.shows("2 marked"))
    #expect(stage.model.list.selected == 2)
    #expect(stage.screen.count { $0.hasPrefix("#") } == 2)
    stage.press(.character("k"), .character(" "))
    #expect(stage.shows("1 marked"))
    stage.press(.escape)
    #expect(!stage.shows("1 marked"))
  }

  @Test func `all sessions shown can be marked, and none`() {
    var stage = BulkTests.marked(0)
    stage.press(.character("*"))
    #expect(stage.model.marks.count == stage.world.rows.count)
    #expect(stage.status.contains("7 sessions marked."))
    stage.press(.character("-"))
    #expect(stage.model.marks.isEmpty)
  }

  @Test func `taking many over asks once, says whose they are, and is fenced`() {
    var stage = BulkTests.marked(5)
    stage.press(.character("t"))
    #expect(stage.shows("5 sessions: take over the session? 1 from other agents"))
    #expect(BulkTests.given(stage).isEmpty)
    stage.press(.down, .enter)
    BulkTests.answer(&stage) { session, _ in
      session == World.wang ? .refused(.alreadyYours) : .done([])
    }
    #expect(BulkTests.given(stage).allSatisfy { $0.command == .takeOver })
    #expect(
      stage.effects.contains {
        if case .perform(_, _, World.zhang, expecting: 1) = $0 { true } else { false }
      })
    #expect(stage.status.contains("4 of 5 done; 王芳 S101: The session is already yours"))
    #expect(stage.model.marks.inOrder.map(\.id) == [World.wang])
  }

  @Test func `escalating many gives one reason; one's own go to the queue of the next level`() {
    var stage = BulkTests.marked(4)
    stage.press(.character("e"))
    #expect(stage.shows("4 marked sessions"))
    stage.press(.character("2"))
    #expect(stage.shows("4 sessions: escalate?"))
    stage.press(.down, .enter)
    BulkTests.answer(&stage) { session, command in
      guard session == World.wang else { return .done([]) }
      return .done([
        Event(
          seq: 901, session: session, version: 9, epoch: 7, actor: .agent("lina"), at: World.now,
          fact: .ownerChanged(
            OwnerChanged(.transfer, from: .agent("lina"), to: .queue("escalated"))))
      ])
    }
    let own = BulkTests.given(stage).first { $0.session == World.wang }
    guard case .transfer(.queue, reason: "customer asked for a person")? = own?.command else {
      Issue.record("\(String(describing: own))")
      return
    }
    let others = BulkTests.given(stage).filter { $0.session != World.wang }
    #expect(
      others.allSatisfy { $0.command == .escalate(reason: .customerRequest, words: nil) })
    // Only what was the viewer's can be taken back.
    #expect(stage.model.liveUndo?.way == .many([.takeOver(World.wang, epoch: 7)]))
  }

  @Test func `a reason that is said needs no menu`() {
    var stage = BulkTests.marked(2)
    stage.press(.character(":"))
    stage.type("escalate policy")
    stage.press(.enter)
    #expect(stage.shows("2 sessions: escalate?"))
  }

  @Test func `closing many asks once and then gives each the command, one after the other`() {
    var stage = BulkTests.marked(3)
    stage.press(.character("d"))
    #expect(stage.shows("3 marked sessions"))
    stage.type("sent")
    stage.press(.enter)
    #expect(stage.shows("3 sessions: resolve?"))
    #expect(BulkTests.given(stage).isEmpty)
    stage.press(.down, .enter)
    #expect(BulkTests.given(stage).count == 1)
    BulkTests.answer(&stage) { session, _ in BulkTests.closed(session) }
    let given = BulkTests.given(stage)
    #expect(given.map(\.session) == [World.wang, World.zhang, SessionID(107)])
    #expect(given.allSatisfy { $0.command == .resolve(disposition: "sent") })
    #expect(stage.status.contains("resolve: 3 of 3 done."))
    #expect(stage.model.marks.isEmpty)
  }

  @Test func `the question is answered with no by Escape and by its first line`() {
    var stage = BulkTests.marked(2)
    stage.press(.character("d"), .enter, .enter)
    #expect(BulkTests.given(stage).isEmpty)
    stage.press(.character("d"), .enter, .escape)
    #expect(BulkTests.given(stage).isEmpty)
    #expect(stage.model.marks.count == 2)
  }

  @Test func `those refused are told with the reason and stay marked`() {
    var stage = BulkTests.marked(3)
    stage.press(.character("d"), .enter, .down, .enter)
    BulkTests.answer(&stage) { session, _ in
      session == World.wang ? BulkTests.closed(session) : .refused(.missingPermission(.supervise))
    }
    #expect(stage.status.contains("resolve: 1 of 3 done; 2 sessions:"))
    #expect(stage.model.marks.inOrder.map(\.id) == [World.zhang, SessionID(107)])
  }

  @Test func `what customers do not notice is done without a question`() {
    var stage = BulkTests.marked(2)
    stage.press(.character(":"))
    stage.type("tag refund")
    stage.press(.enter)
    BulkTests.answer(&stage) { _, _ in .done([]) }
    #expect(BulkTests.given(stage).map(\.command) == [.tag("refund"), .tag("refund")])
  }

  @Test func `Escape leaves what was not begun`() {
    var stage = BulkTests.marked(3)
    stage.press(.character(":"))
    stage.type("tag refund")
    stage.press(.enter, .escape)
    BulkTests.answer(&stage) { _, _ in .done([]) }
    #expect(BulkTests.given(stage).count == 1)
    #expect(stage.status.contains("1 of 3 done; 2 not begun"))
  }

  @Test func `an undo takes all of them back`() {
    var stage = BulkTests.marked(2)
    stage.press(.character("d"), .enter, .down, .enter)
    BulkTests.answer(&stage) { session, _ in BulkTests.closed(session) }
    stage.effects = []
    stage.press(.alt("i"))
    BulkTests.answer(&stage) { _, _ in .done([]) }
    let reopened = BulkTests.given(stage).filter { $0.command == .reopen }
    #expect(Set(reopened.map(\.session)) == [World.zhang, SessionID(107)])
    #expect(stage.status.contains("2 of 2 done"))
  }

  @Test func `beside the list an act is for the open session alone`() {
    var stage = BulkTests.marked(2)
    stage.press(.enter, .alt("d"))
    #expect(!stage.shows("marked sessions"))
  }

  @Test func `nothing that speaks is done to many`() {
    let speaking: [Action] = [.send, .toggleNote, .whisper, .canned, .insert1, .raiseHand]
    #expect(speaking.filter(\.isForMarked).isEmpty)
  }

  @Test(arguments: FrameTests.shots)
  func `marked sessions, and what is asked before they are closed`(_ shot: FrameTests.Shot) throws {
    var stage = BulkTests.marked(
      3, language: shot.language, width: shot.width, height: shot.height)
    stage.press(.character("d"), .enter)
    try stage.expectFrame(shot.frame("bulk"))
  }
}
