import Desk
import Language
import Terminal
import Testing

@testable import Workstation

/// What events of the desk and answers to asks do to the screen.
@Suite struct FeedTests {
  private func received(_ seq: Seq, in session: SessionID) -> Event {
    Event(
      seq: seq, session: session, version: 9, epoch: 1, actor: .customer, at: World.now,
      fact: .messageReceived(
        MessageReceived(id: "m\(seq)", channel: "web", text: "?", part: 0, parts: 1)))
  }

  /// A desk of so many sessions that the list is read in windows.
  private func long(_ count: Int) -> World {
    var world = World()
    world.rows = (1...count).map {
      World.row(Seq($0), "Customer \($0)", owner: .assistant, need: .assistant)
    }
    return world
  }

  @Test func `the start asks for the list, the counts, the queue and the drafts`() {
    var stage = Stage()
    stage.send(.started)
    #expect(
      stage.asked.map(\.query) == [
        .sessions(SessionFilter(), .need, offset: 0, limit: 200), .counts, .queue(limit: 100),
        .drafted,
      ])
  }

  @Test func `the selection stays on its session and its line when the list changes`() {
    var stage = Stage.started()
    stage.press(.escape, .down, .down)
    #expect(stage.model.list.selectedRow?.id == World.wang)
    stage.world.rows.insert(
      World.row(200, "New", owner: .queue("general"), need: .waiting, since: 300), at: 0)
    stage.send(.tick(World.now.adding(ms: 1000)))
    stage.send(.deskChanged([received(300, in: SessionID(200))]))
    stage.answerAll()
    #expect(stage.model.list.selectedRow?.id == World.wang)
    #expect(stage.model.list.selected == 3)
  }

  @Test func `scrolling a long list asks for the next window and for nothing else`() {
    var stage = Stage.started(long(10_000), width: 80, height: 24)
    stage.press(.escape)
    for _ in 0..<300 {
      stage.press(.pageDown)
      #expect(stage.model.list.selectedRow != nil)
    }
    #expect(stage.model.list.rows.count == 200)
    stage.press(.end)
    #expect(stage.model.list.selectedRow?.id == SessionID(10_000))
    #expect(stage.shows("Custome"))
  }

  @Test func `a key in a long list asks for nothing while the window holds it`() {
    var stage = Stage.started(long(10_000))
    stage.press(.escape)
    stage.send(.input(.key(.down)))
    #expect(stage.asked.isEmpty)
  }

  @Test func `answers for a session that was left are dropped`() {
    var stage = Stage.started()
    stage.send(.input(.key(.f(3))))
    let late = stage.asked
    stage.asked = []
    stage.send(.input(.key(.f(3))))
    stage.answerAll()
    #expect(stage.model.open?.id == World.wang)
    let entries = stage.model.open?.entries
    for (id, query) in late { stage.send(.answered(id: id, stage.world.answer(query))) }
    #expect(stage.model.open?.id == World.wang)
    #expect(stage.model.open?.entries == entries)
    #expect(stage.model.open?.suggestions?.session == World.wang)
  }

  @Test func `a list read before a change does not take back what the details tell of it`() throws {
    var stage = Stage.started()
    let open = try #require(stage.model.open?.id)
    let before = stage.world
    stage.send(.tick(World.now.adding(ms: 1000)))
    stage.send(.deskChanged([received(1001, in: open)]))
    let index = try #require(stage.world.rows.firstIndex { $0.id == open })
    stage.world.rows[index].epoch += 1
    stage.world.details[open]?.row.epoch += 1
    let asked = stage.asked
    for (id, query) in asked {
      if case .details = query { stage.send(.answered(id: id, stage.world.answer(query))) }
    }
    #expect(stage.model.open?.row?.epoch == stage.world.rows[index].epoch)
    for (id, query) in asked {
      if case .sessions = query { stage.send(.answered(id: id, before.answer(query))) }
    }
    #expect(stage.model.open?.row?.epoch == stage.world.rows[index].epoch)
  }

  @Test func `an answer that nobody asked for changes nothing`() {
    var stage = Stage.started()
    let before = stage.screen
    stage.send(.answered(id: 999, .counts(DeskCounts(mine: 77))))
    #expect(stage.screen == before)
  }

  @Test func `a flood of events has one ask of each kind under way`() {
    var stage = Stage.started()
    stage.send(.tick(World.now.adding(ms: 1000)))
    for seq in 1...100 {
      stage.send(.deskChanged([received(Seq(1000 + seq), in: World.zhang)]))
    }
    let transcripts = stage.asked.count {
      if case .transcript = $0.query { true } else { false }
    }
    let lists = stage.asked.count { if case .sessions = $0.query { true } else { false } }
    #expect(transcripts == 1)
    #expect(lists == 1)
    stage.answerAll()
    #expect(stage.model.nextWake == World.now.adding(ms: 1200))
    stage.send(.tick(World.now.adding(ms: 1200)))
    #expect(stage.asked.count == 3)
  }

  @Test func `suggestions that were shown do not lead to asking for them again`() {
    var stage = Stage.started()
    stage.send(.tick(World.now.adding(ms: 1000)))
    let shown = SuggestionsShown(
      message: 1, suggestions: [],
      provenance: Provenance(model: "m", policyVersion: "p", latencyMs: 1))
    stage.send(
      .deskChanged([
        Event(
          seq: 900, session: World.zhang, version: 2, epoch: 1, actor: .system, at: World.now,
          fact: .suggestionsShown(shown))
      ]))
    #expect(stage.asked.isEmpty)
  }

  @Test func `missed events are told and everything is read anew`() {
    var stage = Stage.started()
    stage.send(.deskReloaded(missed: 12_345))
    #expect(stage.status.contains("12345 events while you were away"))
    #expect(stage.asked.count >= 6)
  }

  @Test func `new messages below a scrolled transcript are counted and End shows them`() {
    var world = World.busy
    world.transcripts[World.zhang] = (1...60).map { World.says(Seq($0), 600, "line \($0)") }
    var stage = Stage.started(world)
    stage.press(.pageUp)
    #expect(stage.model.open?.scroll != .bottom)
    let top = stage.screen[2]
    stage.world.transcripts[World.zhang]?.append(World.says(900, 1, "the newest"))
    stage.send(.deskChanged([received(900, in: World.zhang)]))
    stage.answerAll()
    #expect(stage.screen[2] == top)
    #expect(stage.shows("1 new (End)"))
    stage.press(.alt("x"), .character("x"))
    stage.press(Key(.pageDown), Key(.pageDown), Key(.pageDown))
    #expect(stage.shows("the newest"))
    #expect(stage.model.open?.scroll == .bottom)
  }

  @Test func `scrolling to the top reads older pages until there are none`() {
    var world = World.busy
    world.transcripts[World.zhang] = (1...300).map { World.says(Seq($0), 600, "line \($0)") }
    var stage = Stage.started(world)
    for _ in 0..<60 { stage.press(.pageUp) }
    #expect(stage.model.open?.entries.count == 300)
    #expect(stage.shows("line 1"))
    #expect(stage.model.open?.hasOlder == false)
  }

  @Test func `scrolling through a very long session holds a bounded part of it`() {
    var world = World.busy
    world.transcripts[World.zhang] = (1...4000).map { World.says(Seq($0), 600, "line \($0)") }
    var stage = Stage.started(world, width: 80, height: 60)
    stage.model.focus(on: .transcript)
    for _ in 0..<82 { stage.press(Key(.home)) }
    #expect(stage.shows("line 1"))
    #expect(stage.model.open?.entries.count ?? 0 <= OpenSession.entryLimit)
    stage.press(.end)
    #expect(stage.shows("line 4000"))
  }

  @Test func `what other agents typed is shown with the hand-off`() {
    var world = World.busy
    world.details[World.zhang]?.drafts = [
      Draft(session: World.zhang, agent: "zhangq", text: "half done", isNote: false, at: World.now)
    ]
    var stage = Stage.started(world)
    stage.press(.alt("h"))
    #expect(stage.shows("zhangq: half done"))
  }

  @Test func `drafts survive switching sessions`() {
    var stage = Stage.started()
    stage.type("for zhang")
    stage.press(.f(3))
    stage.type("for zhao")
    stage.press(.f(3))
    #expect(stage.model.composer.editor.isEmpty)
    stage.press(.escape, .up, .up, .enter)
    #expect(stage.model.open?.id == World.zhang)
    #expect(stage.model.composer.editor.text == "for zhang")
    #expect(stage.model.draftCount == 2)
  }

  @Test func `a durable draft of the viewer comes back, one of others does not`() {
    var world = World.busy
    world.details[World.zhang] = SessionDetails(
      row: world.rows[0], packet: nil, trajectory: [], instruction: nil,
      drafts: [
        Draft(
          session: World.zhang, agent: "zhangq", text: "not mine", isNote: false, at: World.now),
        Draft(session: World.zhang, agent: "lina", text: "mine", isNote: true, at: World.now),
      ], viewers: [])
    let stage = Stage.started(world)
    #expect(stage.model.composer.editor.text == "mine")
    #expect(stage.model.composer.isNote)
  }

  @Test func `a session given to the viewer is told and rings`() {
    var stage = Stage.started()
    let change = OwnerChanged(.transfer, from: .agent("zhangq"), to: .agent("lina"))
    stage.send(
      .deskChanged([
        Event(
          seq: 900, session: World.tom, version: 2, epoch: 2, actor: .agent("zhangq"),
          at: World.now, fact: .ownerChanged(change))
      ]))
    #expect(stage.effects.contains(.bell))
    #expect(stage.status.contains("Tom Harding-Wellesley was given to you."))
  }

  @Test func `promises that time broke are counted without an event`() {
    var world = World.busy
    world.counts.nextDueAt = World.now.adding(ms: 6000)
    var stage = Stage.started(world)
    stage.world.counts.breached = 2
    stage.send(.tick(World.now.adding(ms: 6001)))
    stage.answerAll()
    #expect(stage.model.counts?.breached == 2)
    #expect(!stage.effects.contains(.bell), "its timer calls")
  }

  @Test func `what comes while one looks is not marked as unread`() {
    var world = World.busy
    world.readMarks[World.zhang] = 113
    var stage = Stage.started(world)
    #expect(!stage.shows("new messages"))
    stage.world.transcripts[World.zhang]?.append(World.says(900, 1, "hello again"))
    stage.send(.deskChanged([received(900, in: World.zhang)]))
    stage.answerAll()
    #expect(stage.shows("hello again"))
    #expect(!stage.shows("new messages"))
  }

  @Test func `what was seen is marked as read, what is scrolled away is not`() {
    var stage = Stage.started()
    stage.press(.f(3), .f(3))
    #expect(stage.effects.contains(.markRead(World.wang, upTo: 123)))
  }

  @Test func `drafts that could not be written are handed over when space returns`() {
    var stage = Stage.started()
    stage.type("one")
    stage.press(.f(3))
    stage.type("two")
    stage.send(.draftFailed(World.zhang, revision: 3, reason: "disk full"))
    stage.send(.draftFailed(SessionID(107), revision: 3, reason: "disk full"))
    stage.effects = []
    stage.send(.status(.ledgerUp))
    let texts = stage.effects.compactMap { effect in
      if case .saveDraft(let change) = effect { change.text } else { nil }
    }
    #expect(texts == ["two", "one"])
  }

  @Test func `a burst of messages does not move who reads further up`() {
    var world = World.busy
    world.transcripts[World.zhang] = (1...60).map { World.says(Seq($0), 600, "line \($0)") }
    var stage = Stage.started(world)
    stage.press(.pageUp)
    let top = stage.screen[2]
    stage.world.transcripts[World.zhang]? += (900...1000).map { World.says(Seq($0), 1, "n\($0)") }
    stage.send(.deskChanged([received(1000, in: World.zhang)]))
    stage.answerAll()
    #expect(stage.screen[2] == top)
    stage.press(.end)
    #expect(stage.shows("n1000"))
  }

  @Test func `f in the list goes through whose sessions are shown`() {
    var stage = Stage.started()
    stage.press(.escape)
    stage.send(.input(.key(.character("f"))))
    #expect(
      stage.asked.first?.query
        == .sessions(SessionFilter(owner: .agent("lina")), .need, offset: 0, limit: 200))
    stage.answerAll()
    #expect(stage.shows("1 mine 7"))
  }

  @Test func `a full disk is shown until space returns`() {
    var stage = Stage.started()
    stage.send(.status(.diskFull))
    #expect(stage.shows("db:FULL"))
    #expect(stage.status.contains("The disk is full"))
    stage.press(.down)
    #expect(stage.shows("db:FULL"))
    stage.send(.status(.ledgerUp))
    #expect(stage.shows("db:ok"))
  }
}
