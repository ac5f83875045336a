/// What the messages a model learned from looked like.
public struct IntentStatistics: Codable, Sendable, Equatable {
  public var exampleCount = 0
  /// The mean share of known features in messages that a model had not learned: 0…1.
  public var knownShare = 0.0
  /// The standard deviation of that share among messages.
  public var knownShareDeviation = 0.0
  /// The share of each label among the examples.
  public var labelShares: [String: Double] = [:]

  init() {}

  init(labels: [String], trials: [LinearModel.Trial]) {
    exampleCount = labels.count
    for label in labels { labelShares[label, default: 0] += 1 }
    for label in labelShares.keys { labelShares[label]? /= Double(max(1, labels.count)) }
    guard !trials.isEmpty else { return }
    let shares = trials.map { Double($0.reading.knownShare) }
    knownShare = shares.reduce(0, +) / Double(shares.count)
    let variance = shares.reduce(0) { $0 + ($1 - knownShare) * ($1 - knownShare) }
    knownShareDeviation = (variance / Double(shares.count)).squareRoot()
  }
}
