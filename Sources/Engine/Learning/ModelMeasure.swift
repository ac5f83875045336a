public import Desk
import Foundation
public import Language

/// What a model made of examples it had not learned, one by one.
public struct ModelMeasure: Sendable {
  public let figures: ModelFigures
  /// Which labels were taken for which, the commonest first.
  public let confusions: [IntentEvaluation.Confusion]
  /// Whether each example came out right, in their order.
  let hits: [Bool]

  /// The bins of the calibration error.
  private static let bins = 15

  init(_ model: LearnedModel, _ examples: [LabelledExample]) {
    let guesses = examples.map { model.guess($0.text) }
    let evaluation = IntentEvaluation(
      right: examples.map(\.label), given: guesses.map { $0?.label ?? "" })
    hits = zip(examples, guesses).map { $0.label == $1?.label }
    confusions = evaluation.confusions
    figures = ModelFigures(
      examples: examples.count, accuracy: evaluation.accuracy, macroF1: evaluation.macroF1,
      ece: Self.calibrationError(guesses.map { $0?.confidence ?? 0 }, hits))
  }

  /// The mean gap between confidence and being right, each bin by its share of the examples.
  static func calibrationError(_ confidences: [Double], _ hits: [Bool]) -> Double {
    var sums = [(count: Int, confidence: Double, hits: Int)](
      repeating: (0, 0, 0), count: bins)
    for (confidence, isHit) in zip(confidences, hits) {
      let bin = min(bins - 1, max(0, Int(confidence * Double(bins))))
      sums[bin].count += 1
      sums[bin].confidence += confidence
      sums[bin].hits += isHit ? 1 : 0
    }
    guard !hits.isEmpty else { return 0 }
    return sums.reduce(0) { $0 + abs($1.confidence - Double($1.hits)) } / Double(hits.count)
  }
}

/// Two models on the same examples.
public struct ModelComparison: Sendable {
  public let versions: [String]
  /// In the order of `versions`.
  public let figures: [ModelFigures]
  /// How many examples only the first model got right, and only the second.
  public let onlyFirst: Int
  public let onlySecond: Int
  /// How many of the examples are newer than both models; the others were held back from both.
  public let newerExamples: Int

  init(
    versions: [String], _ first: ModelMeasure, _ second: ModelMeasure, newerExamples: Int
  ) {
    self.versions = versions
    figures = [first.figures, second.figures]
    onlyFirst = zip(first.hits, second.hits).count { $0 && !$1 }
    onlySecond = zip(first.hits, second.hits).count { !$0 && $1 }
    self.newerExamples = newerExamples
  }

  /// Whether chance alone seldom makes such a difference: less often than once in twenty.
  public var isClear: Bool { chance < 0.05 }

  /// How likely so uneven a count is between equally good models (exact two-sided sign test).
  public var chance: Double { Self.chance(onlyFirst, onlySecond) }

  static func chance(_ first: Int, _ second: Int) -> Double {
    let count = first + second
    guard count > 0 else { return 1 }
    // Sums of logarithms: the coefficients of a large count fit no number.
    var logs = [0.0]
    for number in 1...count { logs.append(logs[number - 1] + log(Double(number))) }
    var tail = 0.0
    for hits in 0...min(first, second) {
      let exponent =
        logs[count] - logs[hits] - logs[count - hits] - Double(count) * log(2.0)
      tail += exp(exponent)
    }
    return min(1, 2 * tail)
  }
}
