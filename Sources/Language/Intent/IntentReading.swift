/// What an intent model says about one message.
public struct IntentReading: Sendable, Equatable {
  /// The likeliest labels, the surest first; `IntentModel.outOfScope` may be among them.
  public var guesses: [IntentGuess]
  /// The message is too unlike every intent for its guess to be acted on.
  public var isOutOfScope: Bool
  /// How sure it is that the message belongs to an intent the model knows: 0…1.
  public var inScope: Double
  /// The share of the message's features that the training examples hold: 0…1.
  public var knownShare: Double
  /// What the message asks for, in its order: none out of scope, mostly one, seldom more.
  public var requests: [IntentRequest]
  /// First parts of the labels (`billing` of `billing/dispute`), each with the sum of its children.
  public var topics: [IntentGuess]

  /// The reading of a message that holds nothing the model knows.
  static let nothing = IntentReading(
    guesses: [], isOutOfScope: true, inScope: 0, knownShare: 0, requests: [], topics: [])

  /// The surest first, at most three.
  static func topics(_ labels: [String], _ probabilities: [Float]) -> [IntentGuess] {
    var sums: [String: Double] = [:]
    for (label, probability) in zip(labels, probabilities) {
      let topic = label.split(separator: "/", maxSplits: 1).first.map(String.init) ?? label
      sums[topic, default: 0] += Double(probability)
    }
    let sorted = sums.sorted { ($0.value, $1.key) > ($1.value, $0.key) }
    return sorted.prefix(3).map { IntentGuess(label: $0.key, confidence: min(1, $0.value)) }
  }
}

/// One thing a message asks for.
public struct IntentRequest: Sendable, Equatable {
  public var guess: IntentGuess
  /// The words of the message that ask for it.
  public var text: String
}

/// Words that moved a reading, with what they added to the score of the label.
public struct IntentCue: Codable, Sendable, Equatable {
  public var text: String
  /// Above 0 for the label, below 0 against it.
  public var weight: Double

  public init(text: String, weight: Double) {
    self.text = text
    self.weight = weight
  }
}
