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
  /// A feature that fewer examples hold is left out.
  var minExamples = 1
}

/// What a linear model is trained with; the defaults suit short texts of many classes.
struct LinearOptions: Sendable {
  /// By index, as `FeatureBag.Feature.family` names them.
  var families: [FeatureFamily]
  /// What an error costs against the size of the weights.
  var cost: Float = 1
  /// The most passes over all examples.
  var maxPasses = 12
  /// At most so many threads; the result is the same with any number.
  var threads = 2
}
