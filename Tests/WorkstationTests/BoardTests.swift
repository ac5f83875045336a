import Desk
import Terminal
import Testing

@testable import Workstation

/// The supervisor's board: who may open it, what keys do there, and how often it is read.
@Suite struct BoardTests {
  private static let rights: Set<Permission> = [.supervise, .bargeIn]

  private func supervising(width: Int = 120, height: Int = 40) -> Stage {
    var stage = Stage.started(
      .supervised, width: width, height: height, permissions: BoardTests.rights)
    stage.press(.f(6))
    stage.effects = []
    return stage
  }

  private func tab(_ stage: inout Stage, _ count: Int) {
    for _ in 0..<count { stage.press(.tab) }
  }

  // MARK: Who

  @Test func `an agent is told why the board is closed and where their own figures are`() {
    var stage = Stage.started(.supervised)
    stage.press(.f(6))
    #expect(stage.model.focus != .board)
    #expect(stage.status.contains("stats"))
    stage.press(.f(2))
    stage.type("board")
    #expect(stage.shows("needs the right to supervise"))
  }

  @Test func `own figures come for everybody`() {
    var stage = Stage.started(.supervised)
    stage.press(.f(2))
    stage.type("stats")
    stage.press(.enter)
    #expect(stage.shows("Your own figures"))
    #expect(stage.screen.contains { $0.contains("Handling time") && $0.contains("4:10") })
    #expect(stage.screen.contains { $0.contains("Sessions dealt with") && $0.contains("70") })
    stage.press(.escape)
    #expect(stage.model.popup == nil)
  }

  // MARK: What it says

  @Test func `the figures stand on the board without colours`() {
    let stage = supervising()
    #expect(stage.shows("waiting 9 (max 3:40)"))
    #expect(stage.shows("!!over 3"))
    #expect(stage.shows("contained 71%"))
    #expect(stage.shows("in time 89%"))
    #expect(stage.shows("angry 3"))
    #expect(stage.screen.contains { $0.contains("general") && $0.contains("12/7^") })
    #expect(stage.screen.contains { $0.contains("@张强") && $0.contains("4/4") })
    #expect(stage.shows("Assistant stopped: intent returns"))
    #expect(stage.shows("Queue general grows: 12 came, 7 left"))
  }

  @Test func `keys move in one table and Tab goes to the next`() {
    var stage = supervising()
    #expect(stage.model.board.section == .queues)
    stage.press(.down)
    #expect(stage.model.board.queues.selected == 1)
    tab(&stage, 1)
    #expect(stage.model.board.section == .agents)
    stage.press(Key(.backTab))
    #expect(stage.model.board.section == .queues)
  }

  @Test func `the selection stays on its row while figures change the order`() {
    var stage = supervising()
    tab(&stage, 1)
    stage.press(.character("H"), .down)
    let name = stage.model.boardAgents[1].name
    #expect(name == "张强")
    stage.world.board.agents[1].today.handled = 50
    stage.send(.tick(World.now.adding(ms: BoardState.restMs)))
    stage.answerAll()
    #expect(stage.model.boardAgents.map(\.id) == ["sam", "lina", "zhangq", "zoe"])
    #expect(stage.model.boardAgents[stage.model.board.agents.selected].name == name)
  }

  @Test func `a letter sorts by its column and once more the other way round`() {
    var stage = supervising()
    tab(&stage, 1)
    stage.press(.character("L"))
    #expect(stage.model.boardAgents.first?.id == "zhangq")
    stage.press(.character("L"))
    #expect(stage.model.boardAgents.last?.id == "zhangq")
    stage.press(.character("o"))
    #expect(stage.model.board.agents.sorting?.column == 3)
  }

  @Test func `the filter leaves the rows with its text and Esc takes it away first`() {
    var stage = supervising()
    tab(&stage, 1)
    stage.press(.character("/"))
    stage.type("sam")
    #expect(stage.model.boardAgents.map(\.id) == ["sam"])
    stage.press(.enter)
    #expect(stage.shows("only 'sam'"))
    stage.press(.escape)
    #expect(stage.model.boardAgents.count == 4)
    #expect(stage.model.focus == .board)
    stage.press(.escape)
    #expect(stage.model.focus == .composer)
  }

  @Test func `what is pasted on the board is no part of the reply behind it`() {
    var stage = supervising()
    stage.send(.input(.paste("secret")))
    #expect(stage.model.composer.editor.isEmpty)
    stage.press(.character("/"))
    stage.send(.input(.paste("vip\n")))
    #expect(stage.model.boardQueues.map(\.name) == ["vip"])
    #expect(stage.savedTexts.isEmpty)
  }

  @Test func `help names the letters of the table that has the keys`() {
    var stage = supervising()
    stage.press(.character("?"))
    #expect(stage.shows("N W L S O T F"))
    stage.press(.escape, .alt("t"))
    #expect(stage.status.contains("Choose a session"))
  }

  // MARK: One level in

  @Test func `Enter shows the sessions of a queue and then opens one to watch`() {
    var stage = supervising()
    stage.press(.enter)
    #expect(stage.model.board.drill?.subject == .queue("general"))
    #expect(stage.shows("Queue general"))
    stage.press(.enter)
    #expect(stage.model.open?.id == World.zhang)
    #expect(stage.model.focus == .transcript)
    #expect(stage.lastCommand == nil)
    stage.press(.escape)
    #expect(stage.model.focus == .board)
    stage.press(.escape)
    #expect(stage.model.board.drill == nil)
  }

  @Test func `what was asked for a subject that was left is not shown`() {
    var stage = supervising()
    stage.send(.input(.key(.enter)))
    stage.press(.escape, .down)
    stage.send(.input(.key(.enter)))
    #expect(stage.model.board.drill?.subject == .queue("vip"))
    stage.answerAll()
    #expect(stage.model.board.drill?.isLoaded == true)
  }

  @Test func `taking from an agent asks once more`() {
    var stage = supervising()
    tab(&stage, 1)
    stage.press(.character("N"), .down, .down)
    let agent = stage.model.boardAgents[stage.model.board.agents.selected]
    stage.press(.enter)
    guard let index = stage.model.boardSessions.firstIndex(where: { $0.id == World.tom }) else {
      Issue.record("no session of \(agent.id)")
      return
    }
    for _ in 0..<index { stage.press(.down) }
    stage.press(.character("t"))
    #expect(stage.lastCommand == nil)
    #expect(stage.shows("from zhangq?"))
    stage.press(.enter)
    #expect(stage.lastCommand == nil)
    stage.press(.character("t"), .down, .enter)
    #expect(stage.lastCommand?.command == .takeOver)
    #expect(stage.lastCommand?.session == World.tom)
  }

  @Test func `a whisper goes to the agent of the session on their screen`() {
    var stage = supervising()
    tab(&stage, 1)
    stage.press(.down, .down, .character("w"))
    stage.type("Offer the voucher.")
    stage.press(.enter)
    #expect(stage.lastCommand?.command == .whisper(text: "Offer the voucher."))
    #expect(stage.lastCommand?.session == World.tom)
    #expect(stage.model.focus == .board)
  }

  @Test func `m gives the session to somebody else`() {
    var stage = supervising()
    stage.press(.enter, .character("m"))
    stage.type("agent:sam too busy")
    stage.press(.enter)
    #expect(stage.lastCommand?.session == World.zhang)
    #expect(stage.lastCommand?.command == .transfer(to: .agent("sam"), reason: "too busy"))
  }

  @Test func `an alert of a raised hand opens its session`() {
    var stage = supervising()
    tab(&stage, 2)
    stage.press(.down)
    #expect(stage.model.boardSubject?.id == World.tom)
    stage.press(.enter)
    #expect(stage.model.open?.id == World.tom)
  }

  // MARK: Reading

  private func boardAsks(_ stage: Stage) -> Int {
    stage.asked.count { if case .board = $0.query { true } else { false } }
  }

  @Test func `the board is read only while it is on screen and at most once a second`() {
    var stage = Stage.started(.supervised, permissions: BoardTests.rights)
    stage.send(.tick(World.now.adding(ms: 60_000)))
    #expect(boardAsks(stage) == 0)
    stage.answerAll()
    stage.press(.f(6))
    let opened = stage.model.now
    let news = Event(
      seq: 900, session: World.zhang, version: 9, epoch: 1, actor: .customer, at: opened,
      fact: .tagAdded(TagAdded(tag: "x")))
    stage.send(.deskChanged([news]))
    stage.send(.tick(opened.adding(ms: BoardState.refreshMs - 1)))
    #expect(boardAsks(stage) == 0)
    stage.send(.tick(opened.adding(ms: BoardState.refreshMs)))
    #expect(boardAsks(stage) == 1)
    stage.send(.tick(opened.adding(ms: BoardState.refreshMs * 9)))
    #expect(boardAsks(stage) == 1, "one is under way")
    stage.answerAll()
    stage.press(.f(6))
    stage.send(.tick(opened.adding(ms: 60_000)))
    #expect(boardAsks(stage) == 0)
  }

  @Test func `without news it is read every five seconds`() {
    var stage = supervising()
    let opened = stage.model.now
    stage.send(.tick(opened.adding(ms: BoardState.restMs - 1)))
    #expect(boardAsks(stage) == 0)
    stage.send(.tick(opened.adding(ms: BoardState.restMs)))
    #expect(boardAsks(stage) == 1)
  }

  @Test func `the day begins at midnight of the wall`() {
    let stage = Stage.started(.supervised, permissions: BoardTests.rights)
    let start = stage.model.dayStart()
    #expect(Strings.english.clock(start, utcOffsetSeconds: 8 * 3600) == "00:00")
    #expect(stage.model.now.msSince(start) < 86_400_000)
    #expect(start.msSince(stage.model.dayStart(daysAgo: 6)) == 6 * 86_400_000)
  }

  @Test(arguments: [(38, 9), (20, 5), (60, 20), (80, 24), (200, 60)])
  func `the board draws at any size`(_ width: Int, _ height: Int) {
    var stage = supervising(width: width, height: height)
    #expect(stage.frame().buffer.checkInvariants() == nil)
    stage.press(.enter)
    #expect(stage.frame().buffer.checkInvariants() == nil)
    #expect(stage.frame().cursor != nil)
  }

  @Test(arguments: UILanguage.allCases) func `titles fit their columns`(_ language: UILanguage) {
    let strings = Strings(language)
    func check<Row>(_ columns: [BoardColumn<Row>]) {
      #expect(Set(columns.map(\.letter)).count == columns.count)
      for column in columns {
        let title = column.title(strings)
        #expect(TextMetrics.standard.width(of: title) < column.width + 1, "\(title)")
      }
    }
    check(BoardColumn<BoardQueue>.all)
    check(BoardColumn<BoardAgent>.all)
    check(BoardColumn<SessionRow>.all)
  }
}
