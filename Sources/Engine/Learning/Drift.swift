import Desk
import Language
import Ledger

/// How far the desk's latest messages are from those the intent model learned from.
public struct Drift: Sendable, Equatable {
  /// How many of the latest messages were looked at.
  public var messages: Int
  /// The mean share of a message's features that the model has ever seen.
  public var knownShare: Double
  /// The same of messages held back at the training, with its standard deviation.
  public var trainedShare: Double
  public var trainedDeviation: Double
  /// The share of the messages that fit no intent.
  public var outOfScopeShare: Double
  /// The mean confidence of the likeliest intent.
  public var confidence: Double

  /// From this distance on the messages are no longer those of the training: half a standard
  /// deviation is where two groups of messages begin to look different.
  public static let limit = 0.5
  /// Fewer messages say nothing about all.
  public static let minMessages = 50
  /// The latest messages that are looked at.
  public static let window = 500

  /// How many standard deviations below the training the latest messages are.
  public var distance: Double {
    (trainedShare - knownShare) / max(trainedDeviation, 0.01)
  }

  public var isNoted: Bool { messages >= Self.minMessages && distance >= Self.limit }
}

extension Engine {
  /// Looks at the latest messages with a task's model; nil where there are none, or where the task
  /// has no such measure.
  func drift(of loaded: ModelShelf.Loaded) throws(EngineError) -> Drift? {
    guard case .intents(let model) = loaded.base else { return nil }
    let latest = try reading { (reader) throws(LedgerError) in
      try reader.customerTexts(before: nil, limit: Drift.window)
    }
    let readings = latest.map { model.read($0.text) }.filter { !$0.guesses.isEmpty }
    guard !readings.isEmpty else { return nil }
    let count = Double(readings.count)
    return Drift(
      messages: readings.count, knownShare: readings.reduce(0) { $0 + $1.knownShare } / count,
      trainedShare: model.statistics.knownShare,
      trainedDeviation: model.statistics.knownShareDeviation,
      outOfScopeShare: Double(readings.count { $0.isOutOfScope }) / count,
      confidence: readings.reduce(0) { $0 + ($1.guesses.first?.confidence ?? 0) } / count)
  }

  /// How far the latest messages are from what the intent model in use has learned.
  public func intentDrift() throws(EngineError) -> Drift? {
    try drift(of: models.current(isFresh: true).loaded(.intents))
  }
}
