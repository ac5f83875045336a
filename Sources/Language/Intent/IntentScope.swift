/// Tells whether a message belongs to any intent the model knows.
struct IntentScope: Sendable, Equatable {
  /// Below it a message is out of scope.
  var threshold: Float = 0.2

  /// 0…1 from the probabilities of all labels.
  func inScope(_ probabilities: [Float], outside: Int?, knownShare: Float) -> Float {
    var best: Float = 0
    for (label, probability) in probabilities.enumerated() where label != outside {
      best = max(best, probability)
    }
    return best
  }
}
