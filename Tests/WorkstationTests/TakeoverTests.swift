import Desk
import Language
import Terminal
import Testing

@testable import Workstation

/// What a takeover shows, and when.
@Suite struct TakeoverTests {
  private func taken(_ session: SessionID, from owner: Owner, epoch: Int) -> Event {
    Event(
      seq: 900, session: session, version: 9, epoch: epoch, actor: .agent("lina"), at: World.now,
      fact: .ownerChanged(OwnerChanged(.takeOver, from: owner, to: .agent("lina"))))
  }

  @Test func `the owner and the packet are on screen before anything is read anew`() throws {
    var stage = Stage.started()
    stage.press(.alt("o"))
    let given = try #require(stage.lastCommand)
    #expect(given.session == World.zhang)
    stage.send(
      .outcome(id: given.id, .done([taken(World.zhang, from: .queue("general"), epoch: 2)])))
    #expect(!stage.asked.isEmpty)
    #expect(stage.model.open?.row?.owner == .agent("lina"))
    #expect(stage.model.list.row(of: World.zhang)?.owner == .agent("lina"))
    #expect(stage.shows("customer asked for a person"))
    // What was read before the takeover does not take it back.
    stage.answerAll()
    #expect(stage.model.open?.row?.owner == .agent("lina"))
  }

  @Test func `a session taken from the assistant unasked shows what it came to`() throws {
    var world = World.busy
    let row = try #require(world.rows.first { $0.id == World.liu })
    world.transcripts[World.liu] = [
      World.says(130, 60, "My order 90031 has not come."),
      World.answers(131, 50, .assistant, "It left our house on Monday."),
    ]
    let turns = [
      Turn(
        seq: 130, speaker: .customer, text: "My order 90031 has not come.",
        slots: ["order": "90031"])
    ]
    world.details[World.liu] = SessionDetails(
      row: row, packet: nil, trajectory: [-0.2], instruction: nil, drafts: [], viewers: [],
      summary: SessionSummary(turns: turns, trajectory: [-0.2]))
    var stage = Stage.started(world)
    stage.press(.escape)
    for _ in 0..<5 { stage.press(.down) }
    stage.press(.enter)
    #expect(stage.model.open?.id == World.liu)
    #expect(stage.model.open?.brief == nil)
    stage.press(.alt("o"))
    let given = try #require(stage.lastCommand)
    stage.send(.outcome(id: given.id, .done([taken(World.liu, from: .assistant, epoch: 2)])))
    let brief = try #require(stage.model.open?.brief)
    #expect(brief == .summary(SessionSummary(turns: turns, trajectory: [-0.2])))
    stage.world.transcripts[World.liu]?.append(
      World.answers(140, 5, .agent("lina"), "I have asked the carrier."))
    stage.send(.tick(World.now.adding(ms: 1000)))
    stage.send(.deskChanged([taken(World.liu, from: .assistant, epoch: 2)]))
    stage.answerAll()
    #expect(stage.model.open?.brief == nil)
  }
}
