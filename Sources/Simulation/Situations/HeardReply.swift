/// What the desk said last, as far as a simulated customer can tell.
public struct HeardReply: Sendable, Equatable {
  /// Who spoke and to what end.
  public enum Kind: Sendable, Equatable {
    /// The assistant answered; the topics (or tags) of the articles it cited, none when it cited
    /// nothing.
    case answer(topicTags: [String])
    /// The assistant asked back.
    case clarification
    /// The system sent a notice, such as a place in the queue.
    case notice
    /// A person wrote.
    case human
  }

  /// Who spoke and to what end.
  public let kind: Kind
  /// The words, as the customer received them.
  public let text: String

  /// Makes a reply for a simulated customer to hear.
  public init(kind: Kind, text: String) {
    self.kind = kind
    self.text = text
  }
}
