/// A classifier learned from labelled examples: what a customer wants, and how sure that is.
///
/// Deterministic: the same examples in the same order make the same model, bit by bit.
public final class IntentModel: Sendable {
  /// The label of examples that belong to no intent; a model learns what such messages look like.
  public static let outOfScope = "oos"

  /// Which examples and method made the model.
  public let version: String
  /// The labels it can give, sorted; `outOfScope` among them where examples of it were given.
  public let labels: [String]
  /// What the training examples looked like, to notice that messages have changed since.
  public let statistics: IntentStatistics

  let linear: LinearModel?
  let scope: IntentScope
  /// The index of `outOfScope`.
  let outside: Int?
  /// Puts mistyped words right before features are taken.
  let spelling: Spelling

  init(
    version: String, labels: [String], statistics: IntentStatistics, linear: LinearModel?,
    scope: IntentScope, spelling: Spelling
  ) {
    self.version = version
    self.labels = labels
    self.statistics = statistics
    self.linear = linear
    self.scope = scope
    outside = labels.firstIndex(of: Self.outOfScope)
    self.spelling = spelling
  }

  /// A model that knows no label and never guesses.
  public static let empty = IntentModel(
    version: "empty", labels: [], statistics: IntentStatistics(), linear: nil,
    scope: IntentScope(), spelling: Spelling())

  /// The likeliest labels, the surest first; `outOfScope` is among them where the model learned it.
  ///
  /// - Returns: at most `limit` guesses; none when no feature of the message is known.
  public func predict(_ text: String, limit: Int = 3) -> [IntentGuess] {
    predict(NormalText(text, limitScalars: IntentFeatures.readScalars), limit: limit)
  }

  func predict(_ text: NormalText, limit: Int = 3) -> [IntentGuess] {
    guard let linear, limit > 0 else { return [] }
    let reading = linear.read(IntentFeatures.bag(of: spelling.corrected(text)))
    guard reading.isKnown else { return [] }
    return top(linear.probabilities(reading), limit: limit)
  }

  /// Everything the model says about a message: guesses, scope, requests, topics.
  public func read(_ text: String, limit: Int = 3) -> IntentReading {
    read(NormalText(text, limitScalars: IntentFeatures.readScalars), limit: limit)
  }

  func read(_ text: NormalText, limit: Int = 3) -> IntentReading {
    guard let linear else { return .nothing }
    let text = spelling.corrected(text)
    let reading = linear.read(IntentFeatures.bag(of: text))
    guard reading.isKnown else { return .nothing }
    let probabilities = linear.probabilities(reading)
    let inScope = scope.inScope(reading, outside: outside, sharpness: linear.sharpness)
    let isOutOfScope = inScope < scope.threshold
    return IntentReading(
      guesses: top(probabilities, limit: limit), isOutOfScope: isOutOfScope,
      inScope: Double(inScope), knownShare: Double(reading.knownShare),
      requests: isOutOfScope ? [] : requests(in: text, probabilities),
      topics: IntentReading.topics(labels, probabilities))
  }

  private func top(_ scores: [Float], limit: Int) -> [IntentGuess] {
    var best: [Int] = []
    for label in scores.indices {
      if best.count == limit, let last = best.last, scores[last] >= scores[label] { continue }
      let place = best.firstIndex { scores[$0] < scores[label] } ?? best.count
      best.insert(label, at: place)
      if best.count > limit { best.removeLast() }
    }
    return best.map { IntentGuess(label: labels[$0], confidence: Double(scores[$0])) }
  }

  /// The words that spoke for a label (weight above 0) or against it, the strongest first.
  ///
  /// - Parameter label: the likeliest label where nil.
  /// - Returns: none for a label or a message the model does not know.
  public func explain(_ text: String, label: String? = nil, limit: Int = 8) -> [IntentCue] {
    let normal = spelling.corrected(
      NormalText(text, limitScalars: IntentFeatures.readScalars))
    guard let linear, let asked = label ?? predict(normal, limit: 1).first?.label,
      let index = labels.firstIndex(of: asked)
    else { return [] }
    // What a word said and what its pieces said is told as one, under the word.
    let words = WordRanges(normal, limit: IntentFeatures.readScalars)
    var weights: [Range<Int>: Double] = [:]
    for part in linear.contributions(IntentFeatures.bag(of: normal), to: index) {
      let range = Int(part.feature.range.lowerBound)..<Int(part.feature.range.upperBound)
      guard !range.isEmpty else { continue }
      weights[words.covering(range), default: 0] += Double(part.weight)
    }
    let cues = weights.sorted {
      (abs($0.value), $1.key.lowerBound, $1.key.upperBound)
        > (abs($1.value), $0.key.lowerBound, $0.key.upperBound)
    }
    return cues.prefix(max(0, limit)).map {
      IntentCue(text: normal.sourceText($0.key), weight: $0.value)
    }
  }

  /// The share of a message's features that the training examples hold: 0…1.
  public func knownShare(of text: String) -> Double {
    let normal = spelling.corrected(
      NormalText(text, limitScalars: IntentFeatures.readScalars))
    return Double(linear?.read(IntentFeatures.bag(of: normal)).knownShare ?? 0)
  }

  /// This model after one correction: `text` is given `label`, other messages keep theirs unless
  /// they are near to it.
  ///
  /// - Parameter version: the version of the corrected model.
  /// - Throws: `TrainingError` `.unknownLabel` where the model has no such label: it must be
  ///   trained again; `.noExamples` for a text without a word.
  /// - Complexity: O(features of the text × labels); no other example is looked at.
  public func corrected(
    _ text: String, label: String, version: String
  ) throws(TrainingError) -> IntentModel {
    guard var linear, let target = labels.firstIndex(of: label) else {
      throw TrainingError(.unknownLabel(label))
    }
    let normal = spelling.corrected(
      NormalText(text, limitScalars: IntentFeatures.readScalars))
    let bag = IntentFeatures.bag(of: normal)
    guard !bag.features.isEmpty else { throw TrainingError(.noExamples) }
    linear.learn(bag, target: target)
    return IntentModel(
      version: version, labels: labels, statistics: statistics, linear: linear, scope: scope,
      spelling: spelling)
  }
}
