public import Desk
public import Language

/// What a person could label to teach the most.
public struct LabelOffer: Sendable {
  /// A message the model is not sure of.
  public struct Unsure: Sendable {
    public var message: CustomerText
    /// The likeliest labels, the surest first.
    public var guesses: [IntentGuess]
  }

  /// Messages that fit no intent and speak of the same.
  public struct Cluster: Sendable {
    /// The words that hold it together, the weightiest first.
    public var words: [String]
    /// The most typical first.
    public var messages: [CustomerText]
  }

  /// The least sure first.
  public var unsure: [Unsure]
  /// The largest first.
  public var clusters: [Cluster]
  /// How many of the latest messages were looked at.
  public var lookedAt: Int
}

/// One label given by a person.
public struct GivenLabel: Sendable, Equatable {
  /// What is labelled.
  public enum Subject: Sendable, Equatable {
    /// A customer's message of this desk.
    case message(Seq)
    /// The latest message of a session.
    case session(SessionID)
    case text(String)
  }

  public var subject: Subject
  public var label: String

  public init(_ subject: Subject, label: String) {
    self.subject = subject
    self.label = label
  }
}
