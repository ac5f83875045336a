import Desk
import Language

/// A model of any task behind one face, to measure, save and choose it.
enum LearnedModel: Sendable {
  case intents(IntentModel)

  /// The model that comes with the product.
  static func shipped(_ task: LearningTask) -> LearnedModel {
    switch task {
    case .intents: .intents(.shipped)
    }
  }

  /// The examples that come with the product.
  static func shippedExamples(_ task: LearningTask) -> [LabelledExample] {
    switch task {
    case .intents: ShippedIntents.examples
    }
  }

  /// Reads a saved model.
  init(_ task: LearningTask, bytes: [UInt8]) throws(ModelFileError) {
    switch task {
    case .intents: self = .intents(try IntentModel(bytes: bytes))
    }
  }

  /// Learns from examples.
  init(
    _ task: LearningTask, learning examples: [LabelledExample], version: String
  ) throws(TrainingError) {
    switch task {
    case .intents: self = .intents(try IntentModel.train(examples, version: version))
    }
  }

  var version: String {
    switch self {
    case .intents(let model): model.version
    }
  }

  var labels: [String] {
    switch self {
    case .intents(let model): model.labels
    }
  }

  var bytes: [UInt8] {
    switch self {
    case .intents(let model): model.bytes
    }
  }

  /// What is wrong with a label, in a sentence; nil for a good one.
  static func problem(of label: String, _ task: LearningTask) -> String? {
    switch task {
    case .intents:
      LabelRules.isValid(label)
        ? nil
        : "A label is 1 to \(LabelRules.maxBytes) bytes in one line, its parts joined by / such as "
          + "billing/dispute; nothing was recorded."
    }
  }

  /// The likeliest label of a text; nil where it holds nothing the model knows.
  func guess(_ text: String) -> IntentGuess? {
    switch self {
    case .intents(let model): model.predict(text, limit: 1).first
    }
  }

  /// The model after corrections, in order; labels it does not have wait for the next training.
  func corrected(_ examples: [LabelledExample]) -> (model: LearnedModel, passedOver: Int) {
    switch self {
    case .intents(var model):
      let known = Set(model.labels)
      let learnable = examples.filter { known.contains($0.label) }
      for (index, example) in learnable.enumerated() {
        let version = "\(version)+\(index + 1)"
        // A label was looked up before, so nothing else can be wrong with a correction.
        model =
          (try? model.corrected(example.text, label: example.label, version: version)) ?? model
      }
      return (.intents(model), examples.count - learnable.count)
    }
  }
}
