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

  init(
    version: String, labels: [String], statistics: IntentStatistics, linear: LinearModel?,
    scope: IntentScope
  ) {
    self.version = version
    self.labels = labels
    self.statistics = statistics
    self.linear = linear
    self.scope = scope
  }

  /// A model that knows no label and never guesses.
  public static let empty = IntentModel(
    version: "empty", labels: [], statistics: IntentStatistics(), linear: nil,
    scope: IntentScope())

  /// The likeliest labels, the surest first; `outOfScope` is among them where the model learned it.
  ///
  /// - Returns: at most `limit` guesses; none when no feature of the message is known.
  public func predict(_ text: String, limit: Int = 3) -> [IntentGuess] {
    predict(NormalText(text, limitScalars: IntentFeatures.readScalars), limit: limit)
  }

  func predict(_ text: NormalText, limit: Int = 3) -> [IntentGuess] {
    guard let linear, limit > 0 else { return [] }
    let bag = IntentFeatures.bag(of: text)
    guard linear.knownShare(bag) > 0 else { return [] }
    return top(linear.probabilities(bag), limit: limit)
  }

  /// Everything the model says about a message: guesses, scope, requests, topics.
  public func read(_ text: String, limit: Int = 3) -> IntentReading {
    read(NormalText(text, limitScalars: IntentFeatures.readScalars), limit: limit)
  }

  func read(_ text: NormalText, limit: Int = 3) -> IntentReading {
    guard let linear else { return .nothing }
    let bag = IntentFeatures.bag(of: text)
    let knownShare = linear.knownShare(bag)
    guard knownShare > 0 else { return .nothing }
    let probabilities = linear.probabilities(bag)
    let outside = labels.firstIndex(of: Self.outOfScope)
    let inScope = scope.inScope(probabilities, outside: outside, knownShare: knownShare)
    let guesses = top(probabilities, limit: limit)
    let isOutOfScope = inScope < scope.threshold
    let first = guesses.first { $0.label != Self.outOfScope }
    let requests =
      isOutOfScope || first == nil
      ? []
      : [first].compactMap {
        $0.map { IntentRequest(guess: $0, text: text.sourceText(0..<text.count)) }
      }
    return IntentReading(
      guesses: guesses, isOutOfScope: isOutOfScope, inScope: Double(inScope),
      knownShare: Double(knownShare), requests: requests,
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
    let normal = NormalText(text, limitScalars: IntentFeatures.readScalars)
    guard let linear, let asked = label ?? predict(normal, limit: 1).first?.label,
      let index = labels.firstIndex(of: asked)
    else { return [] }
    var weights: [String: Double] = [:]
    for part in linear.contributions(IntentFeatures.bag(of: normal), to: index) {
      let range = Int(part.feature.range.lowerBound)..<Int(part.feature.range.upperBound)
      guard !range.isEmpty else { continue }
      weights[normal.sourceText(range), default: 0] += Double(part.weight)
    }
    return weights.map { IntentCue(text: $0.key, weight: $0.value) }
      .sorted { (abs($0.weight), $1.text) > (abs($1.weight), $0.text) }
      .prefix(max(0, limit)).map { $0 }
  }

  /// The share of a message's features that the training examples hold: 0…1.
  public func knownShare(of text: String) -> Double {
    let normal = NormalText(text, limitScalars: IntentFeatures.readScalars)
    return Double(linear?.knownShare(IntentFeatures.bag(of: normal)) ?? 0)
  }

  /// This model after one correction: `text` is given `label`, other messages keep theirs unless
  /// they are near to it.
  ///
  /// - Parameter version: the version of the corrected model.
  /// - Throws: `TrainingError` `.unknownLabel` where the model has no such label: it must be
  ///   trained again.
  /// - Complexity: O(features of the text × labels); no other example is looked at.
  public func corrected(
    _ text: String, label: String, version: String
  ) throws(TrainingError) -> IntentModel {
    guard var linear, let target = labels.firstIndex(of: label) else {
      throw TrainingError(.unknownLabel(label))
    }
    let normal = NormalText(text, limitScalars: IntentFeatures.readScalars)
    linear.learn(IntentFeatures.bag(of: normal), target: target)
    return IntentModel(
      version: version, labels: labels, statistics: statistics, linear: linear, scope: scope)
  }
}
