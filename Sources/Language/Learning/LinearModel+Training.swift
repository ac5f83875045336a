import Dispatch

extension LinearModel {
  /// A text that a trial model, which had not learned it, has read.
  struct Trial: Sendable {
    var target: Int
    var reading: Reading
  }

  /// Learns from all examples at once, holding none back: the calibration is given.
  static func fit(
    _ examples: [LinearExample], classCount: Int, sharpness: Float, options: LinearOptions
  ) throws(TrainingError) -> LinearModel {
    try check(examples, classCount)
    var fit = Fit(examples, classCount, options)
    fit.trainer.fit(passes: options.passes(examples.count))
    return fit.model(sharpness: sharpness)
  }

  /// Learns from `examples`, then from `heldBack` as well.
  ///
  /// - Parameter heldBack: examples on which the calibration is chosen before the model learns
  ///   them; with none, every tenth example is held back for it.
  /// - Returns: the model, and how a model without the examples held back read them.
  /// - Throws: `TrainingError` when there is nothing to learn from.
  static func train(
    _ examples: [LinearExample], classCount: Int, heldBack: [LinearExample] = [],
    options: LinearOptions
  ) throws(TrainingError) -> (model: LinearModel, trials: [Trial]) {
    try check(examples, classCount)
    var learned = examples
    var kept = heldBack
    if kept.isEmpty, examples.count >= minForHoldingBack {
      kept = examples.indices.filter { $0 % 10 == 7 }.map { examples[$0] }
      learned = examples.indices.filter { $0 % 10 != 7 }.map { examples[$0] }
    }
    var fit = Fit(learned, classCount, options)
    fit.trainer.fit(passes: options.passes(learned.count))
    if kept.isEmpty {
      return (fit.model(sharpness: Calibration.standardSharpness), [])
    }
    let trial = fit.model(sharpness: Calibration.standardSharpness)
    let trials = kept.map { Trial(target: $0.target, reading: trial.read($0.features)) }
    let sharpness = Calibration.sharpness(trials.map { ($0.reading.scores, $0.target) })
    var final = Fit(learned + kept, classCount, options)
    final.trainer.resume(fit.trainer)
    final.trainer.fit(passes: options.joiningPasses)
    return (final.model(sharpness: sharpness), trials)
  }

  private static func check(
    _ examples: [LinearExample], _ classCount: Int
  ) throws(TrainingError) {
    guard !examples.isEmpty, classCount > 0 else { throw TrainingError(.noExamples) }
    guard classCount <= LabelRules.maxCount else {
      throw TrainingError(.tooManyLabels(classCount))
    }
  }

  /// Fewer examples are too few to set some aside.
  private static let minForHoldingBack = 200

  /// A trainer with what it needs to become a model.
  private struct Fit {
    let classCount: Int
    let scaler: FeatureScaler
    var trainer: LinearTrainer

    init(_ examples: [LinearExample], _ classCount: Int, _ options: LinearOptions) {
      self.classCount = classCount
      scaler = FeatureScaler(
        examples.map(\.features), families: options.families,
        maxRows: options.maxWeights / classCount)
      var matrix = TrainingMatrix()
      for example in examples { matrix.append(example, scaler) }
      trainer = LinearTrainer(
        matrix, rowCount: scaler.rowCount, classCount: classCount, options: options)
    }

    func model(sharpness: Float) -> LinearModel {
      let weights = trainer.weights()
      let bias = Array(weights.suffix(classCount))
      let rows = weights.withUnsafeBufferPointer { weights in
        WeightRows(
          UnsafeBufferPointer(rebasing: weights.dropLast(classCount)), classCount: classCount)
      }
      return LinearModel(
        classCount: classCount, sharpness: sharpness, scaler: scaler, rows: rows, bias: bias)
    }
  }
}
