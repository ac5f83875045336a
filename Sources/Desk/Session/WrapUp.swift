/// How a session ended and what it was about, as the desk proposes it to whoever closes it.
///
/// A proposal is read off the session; the person who closes it decides.
public struct WrapUp: Codable, Sendable, Equatable {
  /// The dispositions that are proposed; a person may write any other.
  public enum Disposition: String, Codable, Sendable, CaseIterable {
    /// The customer said that it was settled.
    case solved
    /// The last question was answered; the customer said no more.
    case answered
    /// Something was promised and is still to come.
    case followUp
    /// A question stands open, or the customer left unhappy.
    case unsolved
    /// Nothing was asked.
    case noMatter
  }

  public var disposition: Disposition
  /// Tags that the session does not have yet.
  public var tags: [String]

  static let tagLimit = 3
  /// A mood below this is told in a tag.
  private static let unhappy = -0.35

  /// What to propose for a session.
  ///
  /// - Parameter intents: what was understood of its messages, oldest first, where it is known.
  public init(_ session: Session, _ summary: SessionSummary, turns: [Turn], intents: [String] = [])
  {
    let last = turns.last { $0.speaker == .customer }
    let isSettled = last.map { Self.saysSettled($0.text) } ?? false
    let hasPromise =
      turns.last { $0.speaker == .agent || $0.speaker == .assistant }
      .map { SaidSentence.split($0.text).contains(where: \.isPromise) } ?? false
    if isSettled {
      disposition = .solved
    } else if summary.issue == nil {
      disposition = .noMatter
    } else if session.unansweredSince != nil || session.mood.level <= Self.unhappy {
      disposition = .unsolved
    } else if hasPromise {
      disposition = .followUp
    } else {
      disposition = .answered
    }
    tags = Self.tags(session, intents.isEmpty ? [session.intent].compactMap(\.self) : intents)
  }

  /// The subjects that came up most often, then what set the session apart.
  private static func tags(_ session: Session, _ intents: [String]) -> [String] {
    var counts: [String: Int] = [:]
    for intent in intents where !intent.hasPrefix("talk/") && intent != "oos" {
      counts[String(intent.prefix { $0 != "/" }), default: 0] += 1
    }
    var tags = counts.sorted { ($0.value, $1.key) > ($1.value, $0.key) }.map(\.key)
    if session.escalation != nil { tags.append("escalated") }
    if session.mood.trajectory.contains(where: { $0 <= unhappy }) { tags.append("unhappy") }
    return Array(tags.filter { !session.tags.contains($0) }.prefix(tagLimit))
  }

  /// Whether a customer's last words say that nothing is left to do.
  private static func saysSettled(_ text: String) -> Bool {
    let lower = text.lowercased()
    guard !lower.contains("?"), !lower.contains("？") else { return false }
    let hasDoubt = doubts.contains { lower.contains($0) }
    return !hasDoubt && thanks.contains { lower.contains($0) }
  }

  private static let thanks = [
    "thank", "thx", "cheers", "perfect", "great, that", "that helps", "that worked", "solved",
    "all good", "谢谢", "感谢", "多谢", "好的知道了", "解决了", "明白了", "可以了", "没问题了", "没有了",
  ]
  private static let doubts = [
    "but ", "still", "not ", "n't", "no thanks to", "thanks for nothing", "但是", "可是", "还是", "没解决",
    "不行", "没用",
  ]
}
