/// A classifier learned from labelled examples: softmax regression over hashed features.
///
/// Deterministic: the same examples in the same order make the same model.
public final class IntentModel: Sendable {
  /// Which examples and method made the model.
  public let version: String
  /// The labels it can give, sorted.
  public let labels: [String]

  private let vocabulary: FeatureTable
  /// `[feature][stride]`, of which the first `labels.count` columns count.
  private let weights: [Float]
  private let stride: Int

  /// Learns from `examples`; none give a model that never guesses.
  ///
  /// - Complexity: O(epochs × examples × features × labels); some milliseconds for a thousand.
  public init(examples: [LabelledExample], version: String) {
    self.version = version
    labels = Set(examples.map(\.label)).sorted()
    stride = (labels.count + 7) & ~7
    var trainer = IntentTrainer(examples: examples, labels: labels, stride: stride)
    trainer.run()
    vocabulary = trainer.vocabulary
    weights = trainer.weights
  }

  /// The likeliest labels, the surest first.
  ///
  /// Confidence is the softmax probability times the share of the message the model has ever seen,
  /// so that a message of unknown words gets low figures whatever comes out on top.
  ///
  /// - Returns: at most `limit` guesses; none when no feature of the message is known.
  public func predict(_ text: String, limit: Int = 3) -> [IntentGuess] {
    predict(NormalText(text, limitScalars: IntentFeatures.readScalars), limit: limit)
  }

  func predict(_ text: NormalText, limit: Int = 3) -> [IntentGuess] {
    guard !labels.isEmpty, limit > 0 else { return [] }
    var known = vocabulary.vector(of: text)
    guard !known.features.isEmpty else { return [] }
    known.normalise()
    var scores = [Float](repeating: 0, count: stride)
    SoftmaxRow.scores(known.features, weights, stride, &scores)
    SoftmaxRow.softmax(&scores, count: labels.count, sharpness: Self.sharpness)
    return top(scores, limit: limit, coverage: Double(known.coverage))
  }

  private func top(_ scores: [Float], limit: Int, coverage: Double) -> [IntentGuess] {
    var best: [Int] = []
    for label in 0..<labels.count {
      let place = best.firstIndex { scores[$0] < scores[label] } ?? best.count
      if place < limit {
        best.insert(label, at: place)
        if best.count > limit { best.removeLast() }
      }
    }
    return best.map { label in
      IntentGuess(label: labels[label], confidence: Double(scores[label]) * coverage)
    }
  }

  /// Scores are multiplied by this before the softmax: unit vectors keep them small.
  static let sharpness: Float = 1.6
}
