import Desk
import Terminal
import Testing

@testable import Workstation

/// The page of the session that the next key probably opens.
@Suite struct ReadAheadTests {
  /// A workstation that has read ahead.
  private func stage() throws -> (stage: Stage, next: SessionID) {
    var stage = Stage.started()
    stage.press(.alt("a"))
    let next = try #require(stage.model.ahead?.session)
    #expect(next == stage.model.nextNeedy(in: stage.model.list.rows)?.id)
    #expect(next != stage.model.open?.id)
    return (stage, next)
  }

  private func received(in session: SessionID) -> Event {
    Event(
      seq: 9_000, session: session, version: 9, epoch: 1, actor: .customer, at: World.now,
      fact: .messageReceived(
        MessageReceived(id: "m9000", channel: "web", text: "?", part: 0, parts: 1)))
  }

  private func asksForPage(_ stage: Stage, of session: SessionID) -> Bool {
    stage.asked.contains { ask in
      if case .transcript(session, before: nil, limit: _) = ask.query { true } else { false }
    }
  }

  @Test func `the next session that needs the viewer is on screen with the key`() throws {
    var (stage, next) = try stage()
    stage.send(.input(.key(.alt("a"))))
    #expect(stage.model.open?.id == next)
    #expect(stage.model.open?.isLoaded == true)
    #expect(stage.model.open?.entries == stage.world.transcripts[next])
    #expect(!asksForPage(stage, of: next))
    #expect(!stage.model.awaitsAnswer)
    stage.answerAll()
    #expect(stage.model.ahead?.session != next)
  }

  @Test func `what happened in it since is read with the key`() throws {
    var (stage, next) = try stage()
    stage.send(.deskChanged([received(in: next)]))
    #expect(stage.model.ahead == nil)
    stage.send(.input(.key(.alt("a"))))
    #expect(stage.model.open?.isLoaded == false)
    #expect(asksForPage(stage, of: next))
  }

  @Test func `on a busy desk it is read again once a second, not with each answer`() throws {
    var (stage, next) = try stage()
    func hears(afterMs ms: Int64) -> Bool {
      stage.send(.tick(stage.model.now.adding(ms: ms)))
      stage.send(.deskChanged([received(in: next)]))
      #expect(stage.model.ahead == nil)
      stage.answerAll()
      return stage.model.ahead != nil
    }
    #expect(!hears(afterMs: 300))
    #expect(!hears(afterMs: 300))
    #expect(hears(afterMs: 500))
  }

  @Test func `an answer that was under way when something happened is not kept`() throws {
    var (stage, next) = try stage()
    stage.send(.tick(stage.model.now.adding(ms: Model.aheadIntervalMs)))
    stage.send(.deskReloaded(missed: 0))
    #expect(stage.model.ahead == nil)
    stage.answerAll(but: { query in
      if case .transcript(next, before: nil, limit: _) = query { true } else { false }
    })
    let ask = try #require(stage.asked.first)
    stage.send(.deskChanged([received(in: next)]))
    stage.send(.answered(id: ask.id, stage.world.answer(ask.query)))
    #expect(stage.model.ahead == nil)
  }
}
