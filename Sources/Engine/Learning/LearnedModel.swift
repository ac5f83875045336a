import Desk
import Language

/// A model of any task behind one face, to measure, save and choose it.
enum LearnedModel: Sendable {
  case intents(IntentModel)
  case sentiment(SentimentModel)

  /// The model that comes with the product.
  static func shipped(_ task: LearningTask) -> LearnedModel {
    switch task {
    case .intents: .intents(.shipped)
    case .sentiment: .sentiment(.shipped)
    }
  }

  /// The examples that come with the product; the shipped moods are rules, made from none.
  static func shippedExamples(_ task: LearningTask) -> [LabelledExample] {
    switch task {
    case .intents: ShippedIntents.examples
    case .sentiment: []
    }
  }

  /// The shipped model as it would be without the held-back part.
  static func shippedTwin(
    _ task: LearningTask, _ setup: TrainingSetup
  ) throws(TrainingError) -> LearnedModel {
    switch task {
    case .intents:
      let learned = HeldBack(setup: setup).split(shippedExamples(task)).learned
      return try LearnedModel(task, learning: learned, version: shipped(task).version)
    case .sentiment:
      return shipped(task)
    }
  }

  /// Reads a saved model.
  init(_ task: LearningTask, bytes: [UInt8]) throws(ModelFileError) {
    switch task {
    case .intents: self = .intents(try IntentModel(bytes: bytes))
    case .sentiment: self = .sentiment(try SentimentModel.shipped.with(bytes: bytes))
    }
  }

  /// Learns from examples.
  init(
    _ task: LearningTask, learning examples: [LabelledExample], version: String
  ) throws(TrainingError) {
    switch task {
    case .intents:
      self = .intents(try IntentModel.train(examples, version: version))
    case .sentiment:
      let examples = examples.map { SentimentExample(text: $0.text, label: $0.label) }
      self = .sentiment(try SentimentModel.shipped.trained(on: examples, version: version))
    }
  }

  var version: String {
    switch self {
    case .intents(let model): model.version
    case .sentiment(let model): model.version
    }
  }

  var labels: [String] {
    switch self {
    case .intents(let model): model.labels
    case .sentiment(let model):
      model.labels.isEmpty ? SentimentTone.allCases.map(\.rawValue) : model.labels
    }
  }

  var bytes: [UInt8] {
    switch self {
    case .intents(let model): model.bytes
    case .sentiment(let model): model.bytes
    }
  }

  /// What is wrong with a label, in a sentence; nil for a good one.
  static func problem(of label: String, _ task: LearningTask) -> String? {
    switch task {
    case .intents:
      LabelRules.isValid(label) ? nil : "A label is \(expected(task)); nothing was recorded."
    case .sentiment:
      SentimentTone(rawValue: label) == nil
        ? "A label of sentiment is \(expected(task)); nothing was recorded." : nil
    }
  }

  /// What a label must be, to end the sentence "label: expected …".
  static func expected(_ task: LearningTask) -> String {
    switch task {
    case .intents: "1 to \(LabelRules.maxBytes) bytes in one line, such as billing/dispute"
    case .sentiment: "one of " + SentimentTone.allCases.map(\.rawValue).joined(separator: ", ")
    }
  }

  /// The likeliest label of a text; nil where it holds nothing the model knows.
  func guess(_ text: String) -> IntentGuess? {
    switch self {
    case .intents(let model):
      return model.predict(text, limit: 1).first
    case .sentiment(let model):
      if let guess = model.guesses(text).first {
        return IntentGuess(label: guess.label, confidence: guess.confidence)
      }
      let sentiment = model.read(text).0
      return IntentGuess(label: sentiment.tone.rawValue, confidence: sentiment.confidence)
    }
  }

  /// The model after corrections, in order; what it cannot take in at once waits for the next
  /// training: labels it does not have, and all labels of moods.
  func corrected(_ examples: [LabelledExample]) -> (model: LearnedModel, passedOver: Int) {
    switch self {
    case .intents(var model):
      let version = version
      var taken = 0
      for example in examples {
        let next = try? model.corrected(
          example.text, label: example.label, version: "\(version)+\(taken + 1)")
        guard let next else { continue }
        model = next
        taken += 1
      }
      return (.intents(model), examples.count - taken)
    case .sentiment:
      return (self, examples.count)
    }
  }
}
