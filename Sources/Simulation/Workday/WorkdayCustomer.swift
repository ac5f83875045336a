import Desk
import Language

/// A simulated customer: what they want, how they feel, and how long they wait.
///
/// A pure machine: what happens to them goes in, what they do next comes out.
struct WorkdayCustomer: Sendable {
  /// What a customer does next.
  enum Move: Sendable, Equatable {
    /// - Parameter afterMs: from now.
    case say(afterMs: Int64)
    case leave(afterMs: Int64)
  }

  let id: CustomerID
  let language: MessageLanguage
  let topic: WorkdayTopic
  let tier: Tier
  /// How long they wait for a person before they give up.
  let patienceMs: Int64
  /// How they feel, in [-1, 1].
  private(set) var mood: Double
  /// Matters that nobody has settled yet.
  private(set) var openMatters: Int
  /// Answers in a row that settled nothing.
  private(set) var failures = 0
  private(set) var isGone = false
  var session: SessionID?
  /// Messages handed to the channel so far; makes their ids.
  var said = 0

  /// At or below this mood a customer who leaves is lost.
  static let angryMood = -0.5
  /// Two answers that miss are enough to ask for a person.
  private static let failureLimit = 2
  private static let afterMeanSeconds = 25.0

  init(number: Int, patienceSeconds: Double, using generator: inout SplitMix64) {
    id = "C\(number)"
    language = generator.draw(WorkdayLanguage.shares, share: \.share)?.language ?? .english
    topic = generator.draw(WorkdayTopic.all, share: \.share) ?? WorkdayTopic.all[0]
    let roll = Double.random(in: 0..<1, using: &generator)
    tier = roll < 0.03 ? .vip : roll < 0.12 ? .gold : roll < 0.3 ? .silver : .standard
    patienceMs = Int64(generator.exponential(mean: patienceSeconds) * 1000)
    mood =
      generator.happens(0.12)
      ? Double.random(in: -0.8 ... -0.4, using: &generator)
      : Double.random(in: -0.2...0.2, using: &generator)
    openMatters = generator.happens(0.25) ? 2 : 1
  }

  /// Whether the next message asks for a person.
  var asksForHuman: Bool { failures >= Self.failureLimit }

  var isAngry: Bool { mood <= Self.angryMood }

  /// The customer reads an answer.
  ///
  /// - Parameter settles: whether it settles the matter.
  mutating func hear(settles: Bool, using generator: inout SplitMix64) -> [Move] {
    guard !isGone else { return [] }
    if settles {
      openMatters = max(0, openMatters - 1)
      failures = 0
      feel(0.3)
      if openMatters == 0 {
        return generator.happens(0.5)
          ? [.say(afterMs: pauseMs(&generator)), .leave(afterMs: 60_000)]
          : [.leave(afterMs: 30_000)]
      }
    } else {
      failures += 1
      feel(-0.25)
    }
    return [.say(afterMs: pauseMs(&generator))]
  }

  /// Half a minute of waiting for a person has passed; a few ask where everybody is.
  mutating func waited(_ waitedMs: Int64, using generator: inout SplitMix64) -> [Move] {
    guard !isGone else { return [] }
    if waitedMs > 60_000 { feel(-0.04) }
    if waitedMs >= patienceMs {
      feel(-0.2)
      return [.leave(afterMs: 0)]
    }
    return generator.happens(0.06) ? [.say(afterMs: 0)] : []
  }

  mutating func leave() { isGone = true }

  private mutating func feel(_ change: Double) {
    mood = min(1, max(-1, mood + change))
  }

  private func pauseMs(_ generator: inout SplitMix64) -> Int64 {
    Int64(generator.logNormal(median: Self.afterMeanSeconds, spread: 0.5) * 1000)
  }

  /// What the desk understands of the next message.
  func understanding(using generator: inout SplitMix64) -> Understanding {
    let noise = Double.random(in: -0.15...0.15, using: &generator)
    let polarity = min(1, max(-1, mood + noise))
    let emotion: Emotion =
      polarity <= -0.7
      ? .angry : polarity <= -0.45 ? .frustrated : polarity <= -0.25 ? .disappointed : .calm
    let cues = emotion == .calm ? [] : [SentimentCue(text: "still waiting", weight: polarity * 3)]
    return Understanding(
      language: language, intent: [IntentGuess(label: topic.intent, confidence: 0.8)],
      entities: [],
      sentiment: Sentiment(
        polarity: polarity, confidence: 0.8, emotion: emotion, movedBy: cues),
      flags: MessageFlags(asksForHuman: asksForHuman),
      models: ModelVersions(intent: "simulated", sentiment: "simulated"))
  }
}
