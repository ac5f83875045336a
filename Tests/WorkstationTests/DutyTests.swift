import Desk
import Terminal
import Testing

@testable import Workstation

/// Presence, offers, the emergency stop and supervision on screen.
@Suite struct DutyTests {
  private func offered(_ stage: Stage) throws -> Duty {
    let row = try #require(stage.world.rows.first { $0.id == World.wang })
    return Duty(offer: Offer(row: row, leftMs: 20_000, terms: []))
  }

  @Test func `an offer rings, is shown with its keys, and leaves the caret where it is`() throws {
    var stage = Stage.started()
    stage.press(.f(3))
    stage.type("half a")
    stage.effects = []
    stage.send(.duty(try offered(stage)))
    #expect(stage.effects.count == 2 && stage.effects[0] == .bell, "\(stage.effects)")
    #expect(stage.status.contains("20 s. Alt-y takes it, Alt-n declines."), "\(stage)")
    stage.type(" word")
    #expect(stage.model.composer.editor.text == "half a word")
  }

  @Test func `accepting gives the command and opens the session when it is done`() throws {
    var stage = Stage.started()
    stage.send(.duty(try offered(stage)))
    stage.press(.alt("y"))
    let given = try #require(stage.lastCommand)
    #expect(given.command == .accept && given.session == World.wang)
    stage.send(.outcome(id: given.id, .done([])))
    stage.answerAll()
    #expect(stage.model.open?.id == World.wang && stage.model.liveOffer == nil)
  }

  @Test func `an offer lapses by itself, and a no is handed on`() throws {
    var stage = Stage.started()
    stage.send(.duty(try offered(stage)))
    stage.send(.tick(World.now.adding(ms: 20_001)))
    #expect(!stage.status.contains("Alt-y"))
    stage.press(.alt("y"))
    #expect(stage.lastCommand == nil && stage.status.contains("No session is offered"))
    var other = Stage.started()
    other.send(.duty(try offered(other)))
    other.effects = []
    other.press(.alt("n"))
    #expect(other.effects.contains(.decline(World.wang)) && other.model.liveOffer == nil)
  }

  @Test func `the presence chosen stands in the header in both languages`() {
    var stage = Stage.started()
    stage.press(.alt("p"))
    #expect(stage.shows("away for 15 minutes"))
    stage.press(.character("4"))
    let until = World.now.adding(ms: 15 * 60_000)
    #expect(stage.effects.contains(.setPresence(.away(until: until))))
    #expect(stage.screen[0].contains("Li Na [away]"))
    stage.send(.tick(until))
    #expect(stage.screen[0].contains("Li Na [online]"))
    var chinese = Stage.started(language: .chinese)
    chinese.press(.alt("p"), .character("2"))
    #expect(chinese.screen[0].contains("李娜 [忙碌]"))
  }

  @Test func `the assistant is stopped in two steps, and not by an agent`() throws {
    var agent = Stage.started()
    agent.press(.alt("!"))
    #expect(agent.model.popup == nil && agent.status.contains("may not stop or start"))
    var stage = Stage.started(permissions: [.stopAssistant])
    stage.press(.alt("!"), .enter)
    #expect(stage.shows("Stop the assistant: everywhere?"))
    // Neither a second Enter nor a number stops it.
    stage.press(.character("2"), .enter)
    #expect(!stage.effects.contains { if case .changeAssistant = $0 { true } else { false } })
    stage.press(.alt("!"), .enter, .down, .enter)
    let change = stage.effects.compactMap { effect -> AssistantChange? in
      if case .changeAssistant(_, let change) = effect { change } else { nil }
    }
    #expect(change == [.stop(.all)])
    stage.send(.duty(Duty(stops: [.all])))
    #expect(stage.screen[0].contains("AI:STOPPED"))
    stage.press(.alt("!"))
    #expect(stage.shows("start it again: everywhere"))
  }

  @Test func `whoever loses a session, is whispered to or is asked for help is told`() {
    func event(_ fact: Fact, by actor: Actor = .agent("eva")) -> Event {
      Event(
        seq: 300, session: World.wang, version: 9, epoch: 3, actor: actor, at: World.now,
        fact: fact)
    }
    var stage = Stage.started(permissions: [.supervise])
    stage.send(
      .deskChanged([
        event(.ownerChanged(OwnerChanged(.takeOver, from: .agent("lina"), to: .agent("eva"))))
      ]))
    #expect(stage.status.contains("from you; your draft stays"), "\(stage)")
    stage.send(.deskChanged([event(.noteAdded(NoteAdded(text: "offer 20", to: "lina")))]))
    #expect(stage.status.contains("eva whispers to you"), "\(stage)")
    stage.send(.deskChanged([event(.handMoved(HandMoved(isUp: true, words: nil)))]))
    #expect(stage.status.contains("eva asks for help"), "\(stage)")
  }
}
