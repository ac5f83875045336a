/// Tells whether a message belongs to any intent the model knows.
///
/// A message out of scope has no label far in front, looks like the out-of-scope examples, or is
/// made of words that no example holds; a logistic regression over these signs, fitted to messages
/// that the model had not learned, weighs them.
struct IntentScope: Sendable, Equatable {
  /// The signs: the best score, its distance to the second, the score of out of scope, the share of
  /// known words, the share of known pieces, and one.
  static let signCount = 6

  /// The weight of each sign; none where no examples out of scope were at hand.
  var weights: [Float] = []
  /// A message whose chance to be in scope is lower is out of scope.
  var threshold: Float = 0

  /// What `inScope(…)` goes by where nothing was fitted: the probability of the likeliest intent,
  /// lowered where few of the words are known.
  init() {}

  /// Fits weights and threshold to messages the model had not learned.
  ///
  /// - Parameter floor: the share of the messages in scope that must still be answered and right.
  init(
    fitting trials: [LinearModel.Trial], outside: Int?, sharpness: Float, floor: Double
  ) {
    if let outside {
      let signs = trials.map { Self.signs($0.reading, outside) }
      let isInside = trials.map { $0.target != outside }
      if isInside.count(where: { $0 }) >= Self.minTrials,
        isInside.count(where: { !$0 }) >= Self.minTrials
      {
        weights = LogisticRegression.fit(signs, isInside).map { Float($0) }
      }
    }
    chooseThreshold(trials, outside: outside, sharpness: sharpness, floor: floor)
  }

  /// Fewer of either sort say nothing.
  private static let minTrials = 10
  /// The floor is kept with this much to spare, since other messages will differ.
  private static let floorMargin = 0.005
  /// Without examples out of scope, so many of those answered rightly may be rejected.
  private static let blindRejection = 0.02

  private mutating func chooseThreshold(
    _ trials: [LinearModel.Trial], outside: Int?, sharpness: Float, floor: Double
  ) {
    var rightChances: [Float] = []
    var insideCount = 0
    for trial in trials where trial.target != outside {
      insideCount += 1
      if Self.best(trial.reading.scores, outside) == trial.target {
        rightChances.append(inScope(trial.reading, outside: outside, sharpness: sharpness))
      }
    }
    guard rightChances.count >= Self.minTrials else { return }
    rightChances.sort()
    let needed =
      weights.isEmpty
      ? Int(Double(rightChances.count) * (1 - Self.blindRejection))
      : Int((Double(insideCount) * (floor + Self.floorMargin)).rounded(.up))
    // At most the lowest of the chances may be lost; where the floor is out of reach, none.
    let lost = max(0, rightChances.count - needed)
    threshold = lost < rightChances.count ? rightChances[lost] : 0
    if lost == 0 { threshold = min(threshold, Self.leastThreshold) }
  }

  /// Below it a guess is noise, whatever the floor asks for.
  private static let leastThreshold: Float = 0.02

  /// The likeliest label in scope.
  static func best(_ scores: [Float], _ outside: Int?) -> Int? {
    scores.indices.lazy.filter { $0 != outside }.max { scores[$0] < scores[$1] }
  }

  /// How likely a message is in scope: 0…1.
  func inScope(_ reading: LinearModel.Reading, outside: Int?, sharpness: Float) -> Float {
    guard let outside, weights.count == Self.signCount else {
      var scores = reading.scores
      Numerics.softmax(&scores, sharpness: sharpness)
      let known = reading.knownShares[Int(IntentFeatures.Family.piece)]
      return (Self.best(scores, outside).map { scores[$0] } ?? 0) * known
    }
    let signs = Self.signs(reading, outside)
    var sum: Float = 0
    for (sign, weight) in zip(signs, weights) { sum += sign * weight }
    return Numerics.logistic(sum)
  }

  private static func signs(_ reading: LinearModel.Reading, _ outside: Int) -> [Float] {
    var first = -Float.greatestFiniteMagnitude
    var second = first
    for (label, score) in reading.scores.enumerated() where label != outside {
      if score > first {
        second = first
        first = score
      } else if score > second {
        second = score
      }
    }
    // A model of one label and out of scope has no second.
    let distance = min(first - second, maxDistance)
    return [
      first, distance, reading.scores[outside],
      reading.knownShares[Int(IntentFeatures.Family.word)],
      reading.knownShares[Int(IntentFeatures.Family.piece)], 1,
    ]
  }

  private static let maxDistance: Float = 4
}
