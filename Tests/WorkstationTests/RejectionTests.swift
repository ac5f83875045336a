import Desk
import Terminal
import Testing

@testable import Workstation

/// A suggestion is turned down with a reason.
@Suite struct RejectionTests {
  private func answering() -> Stage {
    var stage = Stage.started()
    stage.press(.f(3), .f(3))
    stage.effects = []
    return stage
  }

  @Test func `the first suggestion is turned down with the reason chosen`() throws {
    var stage = answering()
    stage.press(.alt("x"))
    #expect(stage.shows("Suggestion 1: what is wrong with it?"))
    stage.press(.down, .enter)
    let given = try #require(stage.lastCommand)
    #expect(given.command == .rejectSuggestion(message: 1, rank: 1, reason: .outdated))
    #expect(given.session == World.wang)
    #expect(stage.model.popup == nil)
  }

  @Test func `the selected one is meant in the list, the one used in the reply`() throws {
    var stage = answering()
    stage.press(.escape, .character("4"), .down, .character("x"), .character("3"))
    #expect(
      stage.lastCommand?.command == .rejectSuggestion(message: 1, rank: 2, reason: .tone))
    var other = answering()
    other.press(.alt("3"), .alt("x"), .character("1"))
    #expect(
      other.lastCommand?.command == .rejectSuggestion(message: 1, rank: 3, reason: .wrong))
  }

  @Test func `what was turned down is asked for no more and owes nothing to the reply`() throws {
    var stage = answering()
    stage.press(.alt("1"), .alt("x"), .character("1"))
    let given = try #require(stage.lastCommand)
    stage.world.suggestions[World.wang]?.removeFirst()
    let event = Event(
      seq: 200, session: World.wang, version: 9, epoch: 3, actor: .agent("lina"), at: World.now,
      fact: .suggestionRejected(
        SuggestionRejected(
          message: 1, shown: 2, rank: 1, source: .knowledge, reason: .wrong)))
    stage.send(.outcome(id: given.id, .done([event])))
    stage.answerAll()
    #expect(stage.model.open?.suggestions?.suggestions.count == 2)
    #expect(stage.status.contains("turn a suggestion down"))
    #expect(stage.model.composer.basis == nil)
    #expect(!stage.model.composer.editor.isEmpty)
  }

  @Test func `Escape turns nothing down, and without suggestions it says so`() {
    var stage = answering()
    stage.press(.alt("x"), .escape)
    #expect(stage.lastCommand == nil)
    stage.world.suggestions = [:]
    stage.send(.deskReloaded(missed: 0))
    stage.answerAll()
    stage.press(.alt("x"))
    #expect(stage.model.notice == .disabled(.noSuggestion(1)))
  }

  @Test func `a reply from a suggestion names the message it was offered for`() {
    var stage = answering()
    stage.press(.alt("2"), .enter)
    #expect(
      stage.lastCommand?.command
        == .send(
          text: "为表歉意，可为您申请 20 元优惠券。",
          basis: ReplyBasis(source: .canned, rank: 2, edited: false, message: 1)))
  }
}
