/// What the messages a model learned from looked like.
public struct IntentStatistics: Codable, Sendable, Equatable {
  public var exampleCount = 0
  /// The mean share of known features in messages held back from training: 0…1.
  public var knownShare = 0.0
  /// The standard deviation of that share among messages.
  public var knownShareDeviation = 0.0
  /// The share of each label among the examples.
  public var labelShares: [String: Double] = [:]
}
