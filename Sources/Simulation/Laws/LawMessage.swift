public import Desk
import Language

/// A customer's message of a schedule.
public struct LawMessage: Sendable {
  /// How it is said, as far as the desk's rules listen.
  public enum Tone: Sendable, CaseIterable {
    case calm, sour, angry, wantsPerson
  }

  public let inbound: Inbound

  /// - Parameters:
  ///   - mark: names the message in the whole desk: no other text holds it.
  ///   - intent: what it is about.
  public init(
    _ mark: String, customer: CustomerID, channel: String, tone: Tone, partCount: Int,
    intent: String = "delivery"
  ) {
    inbound = Inbound(
      channel: channel, customer: customer, id: mark,
      parts: (0..<partCount).map { "\(mark) part \($0)" },
      understanding: LawMessage.understanding(tone, intent))
  }

  private static func understanding(_ tone: Tone, _ intent: String) -> Understanding {
    let sentiment =
      switch tone {
      case .calm, .wantsPerson: Sentiment.neutral
      case .sour:
        Sentiment(
          polarity: -0.5, confidence: 0.7, emotion: .disappointed,
          movedBy: [SentimentCue(text: "late", weight: -1)])
      case .angry:
        Sentiment(
          polarity: -0.9, confidence: 0.9, emotion: .angry,
          movedBy: [SentimentCue(text: "never again", weight: -3)])
      }
    return Understanding(
      language: .english, intent: [IntentGuess(label: intent, confidence: 0.8)],
      entities: [], sentiment: sentiment,
      flags: MessageFlags(asksForHuman: tone == .wantsPerson),
      models: ModelVersions(intent: "none", sentiment: "none"))
  }
}
