public import Desk

/// A question put to a `PassageIndex`.
public struct PassageQuery: Sendable, Equatable {
  public var text: String
  /// What the customer said before, oldest first; it counts less than the question.
  public var context: [String]
  /// What both sides said before, oldest first: a thing named there is what the dialogue is about.
  ///
  /// Empty where only `context` is known.
  public var naming: [String] = []
  /// Words that are likely about the topic without having been said, such as an intent's.
  public var hint: String
  /// How sure the hint is, in [0, 1].
  public var hintTrust: Double
  /// Names of things in the text, such as a product's: they tell which thing the question is about,
  /// not what about it.
  public var names: [String]
  /// `en` or `zh`: articles in this language are preferred; nil prefers none.
  public var language: String?
  /// Only articles that hold at this moment are found; nil finds all.
  public var at: Timestamp?
  /// The passages of the index that are nearest by meaning, nearest first; empty without vectors.
  public var near: [NearPassage] = []

  public init(
    _ text: String, context: [String] = [], hint: String = "", hintTrust: Double = 0,
    names: [String] = [], language: String? = nil, at moment: Timestamp? = nil
  ) {
    self.text = text
    self.context = context
    self.hint = hint
    self.hintTrust = hintTrust
    self.names = names
    self.language = language
    at = moment
  }

  /// More words than these do not make a question clearer; they bound the time of hostile ones.
  public static let termLimit = 256
  /// Earlier turns that are looked at, and terms taken from each.
  public static let contextTurnLimit = 6
  public static let contextTermLimit = 64
}

/// A passage that answers a query more or less.
public struct PassageHit: Sendable, Equatable {
  public var article: String
  public var title: String
  /// Plain text, paragraphs on lines of their own.
  public var text: String
  /// `en` or `zh`; nil when unknown.
  public var language: String?
  /// The BM25 sum; comparable within one query only.
  public var score: Double
  /// How sure it is that the passage answers the question, in [0, 1]; see `Confidence`.
  public var confidence: Double
  /// The words of the question that the passage holds, in reading order.
  public var matched: [String]
}
