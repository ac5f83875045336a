import Dispatch

/// A rehearsal of the training: models that never saw an example judge it, and from their judgements
/// follow what an error should cost, how sharp probabilities are and how much each label must be
/// favoured.
///
/// Labels of moods are uneven: a model that is only often right never says the rare one. The favours
/// are those under which the mean of all labels' F1 is largest.
struct SentimentTrial {
  /// What training is done with.
  private(set) var options: LinearOptions
  private(set) var sharpness: Float
  private(set) var favours: [Float]

  /// With fewer examples nothing can be rehearsed; probabilities then decide as they are.
  private static let minExamples = 60
  private static let foldCount = 5
  private static let standardSharpness: Float = 2
  /// Labels that people agree on are learned at a high cost of errors, contested ones at a low one.
  private static let costs: [Float] = [0.05, 0.16, 0.5]

  /// - Parameter groups: examples of one group (a dialogue) are always held back together.
  init(
    _ examples: [LinearExample], groups: [Int], classCount: Int, options: LinearOptions
  ) {
    self.options = options
    sharpness = Self.standardSharpness
    favours = [Float](repeating: 0, count: classCount)
    guard examples.count >= Self.minExamples else { return }
    let folds = groups.map { $0 % Self.foldCount }
    guard Set(folds).count == Self.foldCount else { return }
    var best = -1.0
    for cost in Self.costs {
      var options = options
      options.cost = cost
      let judged = Self.judge(examples, folds, classCount, options)
      let probabilities = judged.flatMap(\.probabilities)
      let targets = judged.flatMap(\.targets)
      let found = Self.favours(probabilities, targets, classCount)
      guard found.macroF1 > best else { continue }
      best = found.macroF1
      self.options = options
      favours = found.favours
      sharpness = judged.reduce(0) { $0 + $1.sharpness } / Float(judged.count)
    }
  }

  private struct Fold: Sendable {
    var probabilities: [[Float]] = []
    var targets: [Int] = []
    var sharpness: Float = standardSharpness
  }

  /// Trains without each fold in turn, on two threads, and lets the result judge the fold.
  private static func judge(
    _ examples: [LinearExample], _ folds: [Int], _ classCount: Int, _ options: LinearOptions
  ) -> [Fold] {
    var judged = [Fold](repeating: Fold(), count: foldCount)
    judged.withUnsafeMutableBufferPointer { judged in
      // Each fold writes its own place only.
      nonisolated(unsafe) let judged = judged
      DispatchQueue.concurrentPerform(iterations: 2) { thread in
        for fold in stride(from: thread, to: foldCount, by: 2) {
          judged[fold] = judge(fold, examples, folds, classCount, options)
        }
      }
    }
    return judged
  }

  private static func judge(
    _ fold: Int, _ examples: [LinearExample], _ folds: [Int], _ classCount: Int,
    _ options: LinearOptions
  ) -> Fold {
    var learned: [LinearExample] = []
    var kept: [LinearExample] = []
    for (index, example) in examples.enumerated() {
      if folds[index] == fold { kept.append(example) } else { learned.append(example) }
    }
    // Five folds are never all of the examples, and the labels were counted before.
    guard
      var model = try? LinearModel.fit(
        learned, classCount: classCount, sharpness: standardSharpness, options: options)
    else { return Fold() }
    let readings = kept.map { model.read($0.features) }
    model.sharpness = Calibration.sharpness(
      zip(readings, kept).map { ($0.scores, $1.target) })
    return Fold(
      probabilities: readings.map { model.probabilities($0) }, targets: kept.map(\.target),
      sharpness: model.sharpness)
  }

  /// The logarithms of probabilities with the favours added.
  static func favoured(_ probabilities: [Float], by favours: [Float]) -> [Float] {
    zip(probabilities, favours).map { probability, favour in
      favour - Numerics.logarithm(1 / max(probability, 1e-6))
    }
  }

  /// Climbs label by label to the favours with the largest macro-F1.
  private static func favours(
    _ probabilities: [[Float]], _ targets: [Int], _ classCount: Int
  ) -> (favours: [Float], macroF1: Double) {
    let none = [Float](repeating: 0, count: classCount)
    let logarithms = probabilities.flatMap { favoured($0, by: none) }
    var favours = none
    var best = macroF1(logarithms, targets, favours)
    for _ in 0..<3 {
      for label in 0..<classCount {
        for step in -15...20 {
          var candidate = favours
          candidate[label] = Float(step) * 0.1
          let here = macroF1(logarithms, targets, candidate)
          if here > best + 1e-6 { (best, favours) = (here, candidate) }
        }
      }
    }
    return (favours, best)
  }

  private static func macroF1(
    _ logarithms: [Float], _ targets: [Int], _ favours: [Float]
  ) -> Double {
    let classCount = favours.count
    var hits = [Int](repeating: 0, count: classCount)
    var guessed = hits
    var support = hits
    for (index, target) in targets.enumerated() {
      let base = index * classCount
      var best = 0
      for label in 1..<classCount
      where logarithms[base + label] + favours[label] > logarithms[base + best] + favours[best] {
        best = label
      }
      guessed[best] += 1
      support[target] += 1
      if best == target { hits[target] += 1 }
    }
    let present = (0..<classCount).filter { support[$0] > 0 }
    let sum = present.reduce(0.0) { sum, label in
      sum + 2 * Double(hits[label]) / Double(guessed[label] + support[label])
    }
    return sum / Double(max(1, present.count))
  }
}
