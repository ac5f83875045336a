extension IntentModel {
  /// Learns from `examples`.
  ///
  /// Examples without a word are passed over. The same text with several labels is learned as often
  /// as it is given, so the commonest label wins.
  ///
  /// - Parameters:
  ///   - dev: examples that are not learned from at first: calibration and the threshold of
  ///     out-of-scope rejection are chosen on them, then the final model learns them as well. Their
  ///     labels that no example has are passed over. With none, a fixed part of the examples is
  ///     held back for this.
  /// - Throws: `TrainingError` for no examples, fewer than two labels, or a label that is none.
  /// - Complexity: O(passes × examples × features × labels); seconds for 15,000 examples of 150
  ///   labels on two threads.
  public static func train(
    _ examples: [LabelledExample], dev: [LabelledExample] = [], version: String,
    options: IntentTrainingOptions = IntentTrainingOptions()
  ) throws(TrainingError) -> IntentModel {
    for (index, example) in examples.enumerated() where !LabelRules.isValid(example.label) {
      throw TrainingError(.invalidLabel(example.label, index: index))
    }
    let bags = examples.map { IntentFeatures.bag(of: $0.text) }
    let kept = examples.indices.filter { !bags[$0].features.isEmpty }
    let labels = Set(kept.map { examples[$0].label }).sorted()
    guard let first = labels.first else { throw TrainingError(.noExamples) }
    guard labels.count > 1 else { throw TrainingError(.oneLabel(first)) }
    let indexes = Dictionary(uniqueKeysWithValues: labels.enumerated().map { ($1, $0) })
    let learned = kept.map {
      LinearExample(features: bags[$0], target: indexes[examples[$0].label] ?? 0)
    }
    let heldBack = dev.compactMap { example in
      indexes[example.label].map {
        LinearExample(features: IntentFeatures.bag(of: example.text), target: $0)
      }
    }
    let (linear, trials) = try LinearModel.train(
      learned, classCount: labels.count, heldBack: heldBack,
      options: LinearOptions(families: IntentFeatures.families, threads: options.threads))
    let scope = IntentScope(
      fitting: trials, outside: indexes[outOfScope], sharpness: linear.sharpness,
      floor: options.inScopeFloor)
    return IntentModel(
      version: version, labels: labels,
      statistics: IntentStatistics(
        labels: (learned + heldBack).map { labels[$0.target] }, trials: trials),
      linear: linear, scope: scope,
      spelling: Spelling(
        texts: kept.lazy.map {
          NormalText(examples[$0].text, limitScalars: IntentFeatures.readScalars)
        }, sure: NormalText(ShippedConcepts.table)))
  }
}

/// How an intent model is trained.
public struct IntentTrainingOptions: Sendable {
  /// At most so many threads; the model is the same with any number.
  public var threads = 2
  /// The share of in-scope messages that must still get their right label when doubtful messages
  /// are called out of scope.
  public var inScopeFloor = 0.91

  public init() {}
}
