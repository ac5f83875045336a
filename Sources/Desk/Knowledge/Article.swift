/// One entry of the knowledge base.
public struct Article: Codable, Sendable, Equatable {
  public var id: String
  /// `en` or `zh`; nil when unknown.
  public var language: String?
  public var title: String
  /// Markdown.
  public var body: String
  public var tags: [String]
  /// The same question in customers' words.
  public var questions: [String]
  /// False for an entry that was retired: it answers nothing any more.
  public var isCurrent: Bool
  /// From this moment on it holds; nil means always before `validUntil`.
  public var validFrom: Timestamp?
  /// From this moment on it holds no more; nil means without an end.
  public var validUntil: Timestamp?
  /// Which edition of the text this is, as its owner counts.
  public var version: String?
  /// Who answers for the text: a person or a team.
  public var owner: String?

  public init(
    id: String, language: String? = nil, title: String, body: String, tags: [String] = [],
    questions: [String] = [], isCurrent: Bool = true, validFrom: Timestamp? = nil,
    validUntil: Timestamp? = nil, version: String? = nil, owner: String? = nil
  ) {
    self.id = id
    self.language = language
    self.title = title
    self.body = body
    self.tags = tags
    self.questions = questions
    self.isCurrent = isCurrent
    self.validFrom = validFrom
    self.validUntil = validUntil
    self.version = version
    self.owner = owner
  }
}

/// A reusable reply with placeholders such as `{customer.name}`.
public struct Canned: Codable, Sendable, Equatable {
  public var id: String
  public var language: String?
  public var title: String
  public var text: String

  public init(id: String, language: String? = nil, title: String, text: String) {
    self.id = id
    self.language = language
    self.title = title
    self.text = text
  }
}

/// Where a suggestion comes from.
public enum SuggestionSource: String, Codable, Sendable, CaseIterable {
  /// The assistant's own reply that a takeover withdrew.
  case withdrawn
  case knowledge
  case canned
  case memory
  case model
}

/// A reply offered to the agent; a person sends it.
public struct Suggestion: Codable, Sendable, Equatable {
  public var source: SuggestionSource
  /// The chance that it is sent with light edits at most, in [0, 1].
  public var score: Double
  public var text: String
  public var citations: [Citation]
  /// What the score was made from; nil in facts of earlier programs.
  public var signs: SuggestionSigns?

  public init(
    source: SuggestionSource, score: Double, text: String, citations: [Citation] = [],
    signs: SuggestionSigns? = nil
  ) {
    self.source = source
    self.score = score
    self.text = text
    self.citations = citations
    self.signs = signs
  }

  /// Whether an agent reads the same in both, whatever they are worth by now.
  public func reads(like other: Suggestion) -> Bool {
    source == other.source && text == other.text && citations == other.citations
  }
}
