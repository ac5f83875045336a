/// The features of one example and the class it belongs to.
struct LinearExample: Sendable {
  var features: FeatureBag
  /// 0 ..< the number of classes.
  var target: Int

  init(features: FeatureBag, target: Int) {
    self.features = features
    self.target = target
  }
}
