import Foundation
import Language

/// How probable it is that the customer is dissatisfied by now, from the course of their mood.
///
/// Rules that ship with the product: what counts is how low the mood stands, for how many messages
/// in a row it has been bad, how fast it falls, and in which emotion; a kind word takes most of it
/// back, and being asked again what was meant adds to it. Moods of a desk's own trained model pass
/// through the same rules.
enum Dissatisfaction {
  /// Logits; a calm customer who has said nothing bad stands at about one in six.
  private static let start = -1.6
  private static let perLevel = 3.5
  private static let perFall = 0.8
  private static let perBadMessage = 0.5
  private static let badMessagesCounted = 3
  private static let angry = 1.2
  private static let frustrated = 0.4
  private static let kindWord = -1.5
  private static let perClarification = 0.4

  /// 0…1.
  static func probability(of mood: Mood, clarifications: Int = 0) -> Double {
    let inARow = mood.trajectory.reversed().prefix { $0 <= -Sentiment.toneBand }.count
    var logit = logit(level: mood.level, badMessages: inARow)
    logit += perFall * max(0, -mood.slope)
    switch mood.emotion {
    case .angry: logit += angry
    case .frustrated: logit += frustrated
    default: break
    }
    if mood.polarity >= Sentiment.toneBand { logit += kindWord }
    return squashed(logit + perClarification * Double(min(clarifications, 3)))
  }

  /// Of a mood that has stood at `level` for two messages.
  static func probability(steadyAt level: Double) -> Double {
    squashed(logit(level: level, badMessages: level <= -Sentiment.toneBand ? 2 : 0))
  }

  private static func logit(level: Double, badMessages: Int) -> Double {
    start + perLevel * max(0, -level) + perBadMessage * Double(min(badMessages, badMessagesCounted))
  }

  private static func squashed(_ logit: Double) -> Double { 1 / (1 + exp(-logit)) }
}

extension Session {
  /// How probable it is that the customer is dissatisfied by now: 0…1.
  public var dissatisfaction: Double {
    Dissatisfaction.probability(of: mood, clarifications: clarifications)
  }
}
