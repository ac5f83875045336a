/// What a desk's own labels have taught: a linear model over `SentimentFeatures`, and how much each
/// label is favoured so that rare ones are found as well.
struct LearnedSentiment: Sendable {
  let labels: [String]
  private let linear: LinearModel
  /// Added to the logarithm of each label's probability before the largest decides.
  private let favours: [Float]

  /// Learns from examples of at least two labels.
  static func train(
    _ examples: [SentimentExample], rules: SentimentModel
  ) throws(TrainingError) -> LearnedSentiment {
    let labels = try Self.labels(of: examples)
    let features = SentimentFeatures(rules: rules)
    let bags = examples.map { example in
      let text = NormalText(example.text, limitScalars: Understander.readScalars)
      return LinearExample(
        features: features.bag(of: text, after: example.earlier),
        target: labels.firstIndex(of: example.label) ?? 0)
    }
    let trial = SentimentTrial(
      bags, groups: Self.dialogues(examples), classCount: labels.count, options: Self.options)
    let linear = try LinearModel.fit(
      bags, classCount: labels.count, sharpness: trial.sharpness, options: trial.options)
    return LearnedSentiment(labels: labels, linear: linear, favours: trial.favours)
  }

  /// The cost stands where too few examples are there to find a better one.
  private static let options = LinearOptions(
    families: SentimentFeatures.families, cost: 0.15, ownClassCost: 1, passes: 12, threads: 1)

  private static func labels(of examples: [SentimentExample]) throws(TrainingError) -> [String] {
    for (index, example) in examples.enumerated() where !LabelRules.isValid(example.label) {
      throw TrainingError(.invalidLabel(example.label, index: index))
    }
    let labels = Set(examples.map(\.label)).sorted()
    guard let first = labels.first else { throw TrainingError(.noExamples) }
    guard labels.count > 1 else { throw TrainingError(.oneLabel(first)) }
    guard labels.count <= maxLabels else { throw TrainingError(.tooManyLabels(labels.count)) }
    return labels
  }

  /// More moods than a person can tell apart.
  private static let maxLabels = 64

  /// The dialogue of each example: a message that nothing came before begins the next one.
  private static func dialogues(_ examples: [SentimentExample]) -> [Int] {
    var dialogue = 0
    return examples.map { example in
      if example.earlier.isEmpty { dialogue += 1 }
      return dialogue
    }
  }

  /// The labels for a message, the decided one first, with calibrated confidences.
  func guesses(
    _ text: NormalText, after earlier: [EarlierTurn], rules: SentimentModel
  ) -> [SentimentGuess] {
    let bag = SentimentFeatures(rules: rules).bag(of: text, after: earlier)
    let probabilities = linear.probabilities(bag)
    let favoured = SentimentTrial.favoured(probabilities, by: favours)
    let order = labels.indices.sorted { (favoured[$0], $1) > (favoured[$1], $0) }
    return order.map { SentimentGuess(label: labels[$0], confidence: Double(probabilities[$0])) }
  }

  /// The words of the message that spoke for (above 0) or against a label, the strongest first.
  func cues(
    _ text: NormalText, after earlier: [EarlierTurn], label: String, rules: SentimentModel
  ) -> [SentimentCue] {
    guard let target = labels.firstIndex(of: label) else { return [] }
    let bag = SentimentFeatures(rules: rules).bag(of: text, after: earlier)
    var weights: [String: Double] = [:]
    for part in linear.contributions(bag, to: target) {
      let range = Int(part.feature.range.lowerBound)..<Int(part.feature.range.upperBound)
      guard !range.isEmpty else { continue }
      weights[text.sourceText(range), default: 0] += Double(part.weight)
    }
    return weights.map { SentimentCue(text: $0.key, weight: $0.value) }
      .sorted { (abs($0.weight), $1.text) > (abs($1.weight), $0.text) }
  }
}

extension LearnedSentiment {
  /// Writes the model behind what `writer` holds.
  func write(to writer: inout ByteWriter) {
    writer.write(UInt32(labels.count))
    for label in labels { writer.write(label) }
    writer.write(favours)
    linear.write(to: &writer)
  }

  /// Reads what `write(to:)` wrote.
  init(from reader: inout ByteReader) throws(ModelFileError) {
    let count = Int(try reader.readUInt32())
    guard count > 1, count <= Self.maxLabels else { throw ModelFileError(.damaged) }
    var labels: [String] = []
    for _ in 0..<count { labels.append(try reader.readString()) }
    self.labels = labels
    favours = try reader.readFloats()
    linear = try LinearModel(from: &reader)
    guard favours.count == count, linear.classCount == count, Set(labels).count == count else {
      throw ModelFileError(.damaged)
    }
  }
}
