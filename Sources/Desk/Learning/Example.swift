import Language

/// What a desk's own examples can teach.
public enum LearningTask: String, Codable, Sendable, CaseIterable {
  /// What a message wants.
  case intents
  /// How a message is said: `negative`, `neutral` or `positive`.
  case sentiment

  /// The models that learn from these examples.
  public var model: ModelTask {
    switch self {
    case .intents: .intents
    case .sentiment: .sentiment
    }
  }
}

/// What a desk has models for.
public enum ModelTask: String, Codable, Sendable, CaseIterable {
  case intents, sentiment
  /// Which reply follows which dialogue, and the replies themselves.
  case replies
  /// Which article answers which question.
  case retrieval

  /// The examples its models learn from; nil where they learn from what happened on the desk.
  public var examples: LearningTask? {
    switch self {
    case .intents: .intents
    case .sentiment: .sentiment
    case .replies, .retrieval: nil
    }
  }
}

/// A text of the desk with the label a person gave it; who that was is the event's actor.
///
/// The latest fact about a text is its label: an example is corrected by saying it again.
public struct Example: Codable, Sendable, Equatable {
  public var task: LearningTask
  public var text: String
  public var label: String
  public var origin: Origin
  /// The customer's message the text was taken from, where it was one of this desk.
  public var message: Seq?

  /// How an example came to the desk.
  public enum Origin: String, Codable, Sendable {
    /// From a file.
    case imported
    /// Asked of a person, or said by one who saw the message.
    case labelled
  }

  public init(
    task: LearningTask, text: String, label: String, origin: Origin, message: Seq? = nil
  ) {
    self.task = task
    self.text = text
    self.label = label
    self.origin = origin
    self.message = message
  }

  /// A text as examples hold it: without blanks around it, so that the same words are one example.
  public static func cleaned(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(text[first...last])
  }

  /// The example's name in the desk: its task and a digest of its text.
  public var id: String {
    let digest = SHA256.hash(Array(text.utf8))
    return task.rawValue + "/" + Hex.encode(digest.prefix(16))
  }
}
