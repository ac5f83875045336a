import Desk
import Language
import Terminal
import Testing

@testable import Workstation

/// Looking back at a session.
@Suite struct PastTests {
  private static let start = World.ago(600)

  private func event(_ number: Int64, epoch: Int = 1, by actor: Actor, _ fact: Fact) -> Event {
    Event(
      seq: 100 + number, session: World.wang, version: Int(number), epoch: epoch, actor: actor,
      at: PastTests.start.adding(ms: number * 10_000), fact: fact)
  }

  private func understood(_ message: Seq, _ polarity: Double) -> Fact {
    .understood(
      Understood(
        message: message,
        understanding: Understanding(
          language: .chinese, intent: [], entities: [],
          sentiment: Sentiment(
            polarity: polarity, confidence: 0.9, emotion: polarity < -0.5 ? .angry : .calm,
            movedBy: []), flags: MessageFlags(),
          models: ModelVersions(intent: "i", sentiment: "s"))))
  }

  private func heard(_ text: String, _ id: String) -> Fact {
    .messageReceived(MessageReceived(id: id, channel: "web", text: text, part: 0, parts: 1))
  }

  /// Calm, answered, taken to a queue, angry.
  private var world: World {
    var world = World.busy
    let shown = SuggestionsShown(
      message: 106, suggestions: [Suggestion(source: .canned, score: 0.7, text: "马上为您查。")],
      provenance: Provenance(model: "m", policyVersion: "p", latencyMs: 1))
    world.histories[World.wang] = [
      event(
        1, by: .customer,
        .sessionOpened(
          SessionOpened(customer: "C101", channel: "web", tier: .vip, owner: .assistant))),
      event(2, by: .customer, heard("你好", "a")),
      event(3, by: .system, understood(102, 0)),
      event(
        4, by: .assistant,
        .messageCommitted(MessageCommitted(text: "您好，请问有什么可以帮您？"))),
      event(
        5, epoch: 2, by: .assistant,
        .ownerChanged(
          OwnerChanged(
            .escalate, from: .assistant, to: .queue("vip"), reason: .customerRequest,
            words: "转人工"))),
      event(6, epoch: 2, by: .customer, heard("气死我了", "b")),
      event(7, epoch: 2, by: .system, understood(106, -0.9)),
      event(8, epoch: 2, by: .system, .suggestionsShown(shown)),
    ]
    return world
  }

  private func lookingBack(_ language: UILanguage = .english) -> Stage {
    var stage = Stage.started(world, language: language)
    stage.press(.f(3), .f(3), .f(8))
    return stage
  }

  @Test func `looking back shows the session as it was at each event`() {
    var stage = lookingBack()
    #expect(stage.model.past?.position == 8)
    #expect(stage.shows("气死我了"))
    #expect(stage.shows("马上为您查。"))
    stage.press(Key(.left))
    #expect(!stage.shows("马上为您查。"))
    stage.press(Key(.left), Key(.left))
    #expect(stage.model.past?.position == 5)
    #expect(!stage.shows("气死我了"))
    #expect(stage.model.past?.shown.row?.owner == .queue("vip"))
    stage.press(Key(.home))
    #expect(stage.model.past?.shown.row?.owner == .assistant)
    #expect(!stage.shows("您好，请问"))
    stage.press(.down)
    #expect(stage.model.past?.position == 2)
    #expect(stage.shows("你好"))
  }

  @Test func `each moment asks for the queue of its own event`() throws {
    var stage = lookingBack()
    stage.send(.input(.key(Key(.left))))
    #expect(stage.asked.map(\.query) == [.queueThen(107)])
  }

  @Test func `in the past nothing is said, and the draft stays`() {
    var stage = Stage.started(world)
    stage.press(.f(3), .f(3))
    stage.type("稍等")
    stage.press(.f(8))
    #expect(!stage.shows("稍等"))
    stage.press(.alt("1"))
    #expect(stage.status.contains("This is how it was; Esc returns to now."))
    stage.press(.escape)
    #expect(stage.model.past == nil)
    #expect(stage.model.focus == .composer)
    #expect(stage.model.composer.editor.text == "稍等")
    #expect(stage.shows("那到底什么时候能发？"))
  }

  @Test func `opening another session returns to the present`() {
    var stage = lookingBack()
    stage.press(.f(3))
    #expect(stage.model.past == nil)
  }

  @Test(arguments: UILanguage.allCases) func `the past says that it is past`(_ language: UILanguage)
  {
    let stage = lookingBack(language)
    #expect(stage.shows(language == .english ? "AT 10:" : "时刻 10:"))
    #expect(stage.shows("8/8"))
  }
}
