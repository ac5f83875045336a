/// How a model does on labelled examples it has not learned.
public struct IntentEvaluation: Sendable, Equatable {
  public var count = 0
  /// The share of examples whose likeliest label is the right one: 0…1.
  public var accuracy = 0.0
  /// The mean F1 over the labels that occur as right ones.
  public var macroF1 = 0.0
  /// Right label to given label to how often, errors only.
  public var confusions: [Confusion] = []

  /// One kind of error.
  public struct Confusion: Sendable, Equatable {
    public var right: String
    public var given: String
    public var count: Int
  }

  /// Compares given labels with the right ones.
  public init(right: [String], given: [String]) {
    count = right.count
    guard count > 0 else { return }
    var hits: [String: Int] = [:]
    var rightCounts: [String: Int] = [:]
    var givenCounts: [String: Int] = [:]
    var errors: [String: [String: Int]] = [:]
    for (right, given) in zip(right, given) {
      rightCounts[right, default: 0] += 1
      givenCounts[given, default: 0] += 1
      if right == given {
        hits[right, default: 0] += 1
      } else {
        errors[right, default: [:]][given, default: 0] += 1
      }
    }
    accuracy = Double(hits.values.reduce(0, +)) / Double(count)
    let scores = rightCounts.keys.sorted().map { label in
      2 * Double(hits[label] ?? 0) / Double((rightCounts[label] ?? 0) + (givenCounts[label] ?? 0))
    }
    macroF1 = scores.reduce(0, +) / Double(scores.count)
    confusions = errors.flatMap { right, row in
      row.map { Confusion(right: right, given: $0.key, count: $0.value) }
    }
    .sorted { ($0.count, $1.right, $1.given) > ($1.count, $0.right, $0.given) }
  }
}

extension IntentModel {
  /// How this model does on `examples`; a message it cannot read counts as an error.
  public func evaluate(_ examples: [LabelledExample]) -> IntentEvaluation {
    IntentEvaluation(
      right: examples.map(\.label),
      given: examples.map { predict($0.text, limit: 1).first?.label ?? "" })
  }
}
