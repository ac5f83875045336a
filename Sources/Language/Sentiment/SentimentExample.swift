/// A message with its mood as a person labelled it, to learn from.
public struct SentimentExample: Sendable, Equatable {
  public var text: String
  /// The turns before it, oldest first; empty where it stands alone.
  public var earlier: [EarlierTurn]
  /// Any label; `negative`, `neutral` and `positive` are what rules act on.
  public var label: String

  public init(text: String, earlier: [EarlierTurn] = [], label: String) {
    self.text = text
    self.earlier = earlier
    self.label = label
  }
}

/// One mood a trained model holds possible.
public struct SentimentGuess: Sendable, Equatable {
  public var label: String
  /// 0…1; how often such a guess is right, roughly.
  public var confidence: Double

  public init(label: String, confidence: Double) {
    self.label = label
    self.confidence = confidence
  }
}
