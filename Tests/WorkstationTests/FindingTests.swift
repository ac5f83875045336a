import Desk
import Terminal
import Testing

@testable import Workstation

/// Words are found in the whole of a chat, and what is unread is one key away.
@Suite struct FindingTests {
  /// 400 messages in the viewer's own session; every fortieth asks for a refund.
  static let long: World = {
    var world = World.busy
    world.transcripts[World.wang] = (1...400).map { number in
      let seq = Seq(200 + number)
      let text = number % 40 == 0 ? "The Refund of order \(number)" : "message \(number)"
      return World.says(seq, Int64(90_000 - number * 100), text)
    }
    world.readMarks = [World.wang: 650]
    return world
  }()

  private static func opened(_ world: World = long, width: Int = 120, height: Int = 40) -> Stage {
    var stage = Stage.started(world, width: width, height: height)
    stage.press(.f(3), .f(3))
    return stage
  }

  private static func found(_ words: String) -> Stage {
    var stage = opened()
    stage.press(.escape, .character("2"))
    stage.send(.tick(World.now.adding(ms: 1000)))
    stage.press(.character("/"))
    stage.type(words)
    stage.press(.enter)
    return stage
  }

  @Test func `the newest message found is shown first and the others are counted`() {
    let stage = FindingTests.found("refund")
    #expect(stage.model.focus == .transcript)
    #expect(stage.shows("\"refund\" 1/10"))
    #expect(stage.shows("The Refund of order 400"))
  }

  @Test func `n goes back through pages that were not read and N returns`() {
    var stage = FindingTests.found("refund")
    let held = stage.model.open?.entries.first?.seq ?? 0
    stage.type("nnnnnn")
    #expect(stage.shows("\"refund\" 7/10"))
    #expect(stage.shows("The Refund of order 160"))
    #expect(360 < held)
    stage.type("N")
    #expect(stage.shows("\"refund\" 6/10"))
    #expect(stage.shows("The Refund of order 200"))
  }

  @Test func `after the last comes the first`() {
    var stage = FindingTests.found("refund")
    stage.type("N")
    #expect(stage.shows("\"refund\" 10/10"))
    #expect(stage.shows("The Refund of order 40"))
    stage.type("n")
    #expect(stage.shows("\"refund\" 1/10"))
  }

  @Test func `the cursor stands on the message found and its words are marked`() throws {
    var stage = FindingTests.found("refund")
    stage.type("nn")
    let frame = stage.frame()
    let cursor = try #require(frame.cursor)
    #expect(frame.buffer.lines[cursor.y].contains("The Refund of order 320"))
    let text = TranscriptText(stage.model, width: 60)
    let spans = text.lines(of: 520).flatMap(\.spans)
    #expect(spans.filter { $0.look == .match }.map(\.text) == ["Refund"])
  }

  @Test func `Escape ends the search and stays where it is`() {
    var stage = FindingTests.found("refund")
    stage.type("nn")
    let scroll = stage.model.open?.scroll
    stage.press(.escape)
    #expect(stage.model.open?.finding == nil)
    #expect(stage.model.open?.scroll == scroll)
    #expect(stage.model.focus == .transcript)
    stage.type("n")
    #expect(stage.status.contains("Nothing is searched for"))
  }

  @Test func `what nobody said is told`() {
    let stage = FindingTests.found("voucher")
    #expect(stage.model.open?.finding == nil)
    #expect(stage.status.contains("No message of this chat has \"voucher\"."))
  }

  @Test func `a message that comes meanwhile is counted and moves nobody`() throws {
    var stage = FindingTests.found("refund")
    stage.type("nn")
    stage.world.transcripts[World.wang]?.append(World.says(700, 1, "refund, now!"))
    stage.send(
      .deskChanged([
        Event(
          seq: 700, session: World.wang, version: 9, epoch: 3, actor: .customer, at: World.now,
          fact: .messageReceived(
            MessageReceived(id: "m", channel: "web", text: "refund, now!", part: 0, parts: 1)))
      ]))
    stage.answerAll()
    #expect(stage.model.open?.finding?.seq == 520)
    #expect(stage.shows("\"refund\" 4/11"))
  }

  @Test func `a search can be said in one line`() {
    var stage = FindingTests.opened()
    stage.press(.escape, .character(":"))
    stage.type("find order 80")
    stage.press(.enter)
    #expect(stage.shows("\"order 80\" 1/1"))
    #expect(stage.shows("The Refund of order 80"))
  }

  @Test func `scrolling down from an older page leads back to the newest`() {
    var stage = FindingTests.found("order 120")
    stage.press(.escape)
    #expect(stage.model.open?.isDetached == true)
    for _ in 0..<30 { stage.press(.pageDown) }
    #expect(stage.model.open?.isDetached == false)
    #expect(stage.model.open?.scroll == .bottom)
    #expect(stage.shows("The Refund of order 400"))
  }

  @Test func `the first unread message is one key away, above its mark`() {
    var world = FindingTests.long
    world.readMarks = [World.wang: 300]
    var stage = Stage.started(world)
    // The first look tells the marks; the session is opened after it.
    stage.press(.f(3), .f(3), .escape, .character("2"))
    stage.send(.tick(World.now.adding(ms: 1000)))
    stage.type("u")
    #expect(stage.shows("new messages"))
    #expect(stage.shows("message 101"))
    #expect(stage.shows("message 99"))
  }

  @Test func `where nothing is unread the key says so`() {
    var stage = Stage.started()
    stage.press(.f(3), .escape, .character("2"))
    stage.send(.tick(World.now.adding(ms: 1000)))
    stage.type("u")
    #expect(stage.status.contains("Nothing here is unread."))
  }

  @Test(arguments: FrameTests.shots)
  func `the chat with words that are searched for`(_ shot: FrameTests.Shot) throws {
    var stage = Stage.started(shot)
    stage.press(.f(3), .f(3), .escape, .character(":"))
    stage.type("find 发")
    stage.press(.enter)
    stage.type("n")
    try stage.expectFrame(shot.frame("find"))
  }
}
