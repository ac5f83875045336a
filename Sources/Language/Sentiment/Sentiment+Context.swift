extension Sentiment {
  /// This mood of one message, coloured by the customer's messages before it.
  ///
  /// Who was angry a moment ago has not become calm by naming an order number: the less a message
  /// says by itself, the more of the mood before it stays.
  ///
  /// - Parameter previous: polarities of earlier messages of the same dialogue, oldest first; only
  ///   the last three count.
  public func after(_ previous: [Double]) -> Sentiment {
    let latest = previous.suffix(Self.turnsBack)
    guard let last = latest.last else { return self }
    let mood = latest.reduce(0, +) / Double(latest.count)
    var sentiment = self
    sentiment.polarity = max(-1, min(1, polarity + Self.carriedShare * mood * (1 - confidence)))
    if confidence == 0 { sentiment.confidence = 0.2 * min(1, abs(mood)) }
    let wasBad = last < -0.3
    switch sentiment.tone {
    case .positive:
      sentiment.emotion = .satisfied
    case .neutral:
      if emotion != .confused && emotion != .anxious { sentiment.emotion = .calm }
    case .negative:
      if emotion == .calm || emotion == .satisfied || emotion == .disappointed {
        sentiment.emotion = wasBad ? .frustrated : .disappointed
      } else if emotion == .frustrated, wasBad, sentiment.polarity < -0.75 {
        sentiment.emotion = .angry
      }
    }
    return sentiment
  }

  /// Moods further back no longer colour a message.
  static let turnsBack = 3
  /// How much of the mood before stays under a message that says nothing by itself.
  private static let carriedShare = 0.4
}
