import Desk
import Terminal
import Testing

@testable import Workstation

/// A note that names the viewer is told once, counted, and one key away.
@Suite struct MentionInboxTests {
  private static let world: World = {
    var world = World.busy
    world.mentions = [
      Mention(
        seq: 121, session: World.wang, at: World.ago(90), author: "zhouj", customerName: "王芳",
        owner: .agent("lina"), text: "@lina 仓库 A 缺货，今晚补货", isUnread: true),
      Mention(
        seq: 90, session: World.liu, at: World.ago(7200), author: "zhangq", customerName: "刘洋",
        owner: .assistant, text: "@lina please look: order 88231 of a regular customer",
        isUnread: false),
    ]
    world.counts.mentions = 1
    return world
  }()

  private static func note(_ text: String, to agent: AgentID? = nil, by author: AgentID) -> Event {
    Event(
      seq: 901, session: World.liu, version: 4, epoch: 1, actor: .agent(author), at: World.now,
      fact: .noteAdded(NoteAdded(text: text, to: agent)))
  }

  @Test func `a note that names me is said and called once, and no other is`() {
    var stage = Stage.started()
    stage.send(.deskChanged([MentionInboxTests.note("@Lina, can you?", by: "zhouj")]))
    #expect(stage.status.contains("zhouj names you in a note on 刘洋."))
    stage.send(.deskChanged([MentionInboxTests.note("@zhangq, can you?", by: "zhouj")]))
    stage.press(.escape)
    for event in [
      MentionInboxTests.note("@zhangq", by: "zhouj"), MentionInboxTests.note("@lina", by: "lina"),
    ] {
      stage.send(.deskChanged([event]))
      #expect(!stage.status.contains("names you"))
    }
  }

  @Test func `unread ones are counted in the header`() {
    #expect(Stage.started(MentionInboxTests.world).screen[0].contains("@1"))
    #expect(!Stage.started().screen[0].contains("@"))
  }

  @Test func `opening one shows its note and reads the session so far`() {
    var world = MentionInboxTests.world
    world.readMarks = [World.wang: 114]
    var stage = Stage.started(world)
    stage.press(.alt("@"))
    #expect(stage.shows("* 10:40 zhouj 王芳 S101: @lina"))
    stage.press(.enter)
    #expect(stage.model.open?.id == World.wang)
    #expect(stage.model.focus == .transcript)
    #expect(stage.shows("仓库 A 缺货"))
    #expect(stage.effects.contains(.markRead(World.wang, upTo: 121)))
    #expect(!stage.screen[0].contains("@1"))
  }

  @Test func `where nobody names me the inbox says how to`() {
    var stage = Stage.started()
    stage.press(.alt("@"))
    #expect(stage.shows("No note names you"))
  }

  @Test func `a tag is taken off and an undo puts it back`() throws {
    var world = World.busy
    world.rows[2].tags = ["late"]
    var stage = Stage.started(world)
    stage.press(.escape, .down, .down, .character(":"))
    stage.type("untag late")
    stage.press(.enter)
    let given = try #require(stage.lastCommand)
    #expect(given.command == .untag("late"))
    stage.send(
      .outcome(
        id: given.id,
        .done([
          Event(
            seq: 950, session: World.wang, version: 9, epoch: 3, actor: .agent("lina"),
            at: World.now, fact: .tagRemoved(TagRemoved(tag: "late")))
        ])))
    stage.press(.alt("i"))
    #expect(stage.lastCommand?.command == .tag("late"))
  }

  @Test func `a search that cannot be read says why and asks nothing`() {
    var stage = Stage.started()
    stage.press(.control("f"))
    stage.type("refund before:soon")
    #expect(stage.shows("before:soon is no day; a day is 2026-11-01"))
  }

  @Test(arguments: FrameTests.shots)
  func `the notes that name the viewer`(_ shot: FrameTests.Shot) throws {
    var stage = Stage.started(
      MentionInboxTests.world, language: shot.language, width: shot.width, height: shot.height)
    stage.press(.alt("@"))
    try stage.expectFrame(shot.frame("mentions"))
  }
}
