/// How the features of one family enter a linear model.
struct FeatureFamily: Sendable, Equatable {
  /// How a family's values are scaled.
  enum Scaling: UInt8, Sendable {
    /// Sublinear count times rarity, the family as a whole brought to length one.
    case rarity = 0
    /// The values as they are given.
    case given = 1
  }

  var scaling: Scaling = .rarity
  /// What the values are multiplied by after scaling.
  var weight: Float = 1
}

/// What a linear model is trained with; the defaults suit short texts of many classes.
struct LinearOptions: Sendable {
  /// By index, as `FeatureBag.Feature.family` names them.
  var families: [FeatureFamily]
  /// What an error costs against the size of the weights.
  var cost: Float = 2
  /// How many times more an example costs in its own class than in each other one.
  var ownClassCost: Float = 3
  /// The most passes over all examples.
  var passes = 8
  /// The most passes where there are few examples.
  var passesOfFew = 60
  /// Passes over all examples after those held back have joined.
  var joiningPasses = 4
  /// At most so many threads; the result is the same with any number.
  var threads = 2
  /// The most weights: features that few examples hold are left out beyond it.
  var maxWeights = 60_000_000

  /// How many passes so many examples get: a handful that contradict each other settles slowly,
  /// and costs nothing.
  func passes(_ exampleCount: Int) -> Int {
    max(passes, min(passesOfFew, 3_000 / max(1, exampleCount)))
  }
}
