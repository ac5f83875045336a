import Desk
import Language

extension World {
  private static let start = World.ago(600)

  private static func event(_ number: Int64, epoch: Int = 1, by actor: Actor, _ fact: Fact) -> Event
  {
    Event(
      seq: 100 + number, session: World.wang, version: Int(number), epoch: epoch, actor: actor,
      at: start.adding(ms: number * 10_000), fact: fact)
  }

  private static func understood(_ message: Seq, _ polarity: Double) -> Fact {
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

  private static func heard(_ text: String, _ id: String) -> Fact {
    .messageReceived(MessageReceived(id: id, channel: "web", text: text, part: 0, parts: 1))
  }

  /// Calm, answered, taken to a queue, angry.
  static let lookedBack: World = {
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
  }()
}
