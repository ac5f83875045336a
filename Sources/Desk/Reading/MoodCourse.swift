public import Language

/// How a customer's mood went through a session: each message's, where it turned, and the words that
/// turned it.
public struct MoodCourse: Sendable, Equatable, Codable {
  /// The mood of one message of the customer.
  public struct Point: Sendable, Equatable, Codable {
    public var message: Seq
    public var polarity: Double
    public var emotion: Emotion
    /// How probable it was by then that the customer was dissatisfied: 0…1.
    public var dissatisfaction: Double
  }

  /// A message at which the mood turned.
  public struct Turn: Sendable, Equatable, Codable {
    public var message: Seq
    /// The smoothed mood before it.
    public var from: Double
    /// The polarity of the message.
    public var to: Double
    /// The customer's own words that turned it, the strongest first, at most `wordLimit`.
    public var words: [String]
  }

  /// Oldest first.
  public private(set) var points: [Point] = []
  /// Oldest first.
  public private(set) var turns: [Turn] = []

  /// A mood that moves less than this in one message is drifting, not turning.
  public static let turnSize = 0.5
  /// A turn is told by a few words.
  public static let wordLimit = 3

  /// Follows the customer's messages, oldest first.
  public init(_ messages: [(seq: Seq, sentiment: Sentiment)]) {
    var mood = Mood()
    for (seq, sentiment) in messages {
      let before = mood.level
      mood.feel(sentiment)
      points.append(
        Point(
          message: seq, polarity: sentiment.polarity, emotion: sentiment.emotion,
          dissatisfaction: Dissatisfaction.probability(of: mood)))
      let change = sentiment.polarity - before
      guard abs(change) >= MoodCourse.turnSize else { continue }
      let words = sentiment.movedBy.filter { ($0.weight > 0) == (change > 0) }
      turns.append(
        Turn(
          message: seq, from: before, to: sentiment.polarity,
          words: words.prefix(MoodCourse.wordLimit).map(\.text)))
    }
  }

  /// Follows the customer's messages of a transcript, oldest first.
  public init(_ entries: [TranscriptEntry]) {
    self.init(
      entries.compactMap { entry in
        guard case .customer(_, _, let sentiment?) = entry.content else { return nil }
        return (entry.seq, sentiment)
      })
  }
}
