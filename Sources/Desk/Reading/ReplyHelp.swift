/// A canned response as an agent picks it in one session.
public struct CannedReply: Sendable, Equatable {
  public var id: String
  /// `en` or `zh`; nil when unknown.
  public var language: String?
  public var title: String
  /// With placeholders filled where the customer and the order say what they stand for; the others
  /// are left as `{…}`.
  public var text: String
  /// What it is found by.
  public var keys: Keys

  /// Texts as they are compared with a query, folded once.
  public struct Keys: Sendable, Equatable {
    public var title: String
    public var text: String
    /// The title in Latin letters, syllables and words apart: `qing fa zhao pian`.
    public var spelling: String

    public init(title: String, text: String, spelling: String) {
      self.title = title
      self.text = text
      self.spelling = spelling
    }
  }

  public init(id: String, language: String?, title: String, text: String, keys: Keys) {
    self.id = id
    self.language = language
    self.title = title
    self.text = text
    self.keys = keys
  }
}

/// How what an agent typed may go on.
public struct ReplyCompletion: Sendable, Equatable {
  public var source: SuggestionSource
  /// What follows on the typed text; never empty.
  public var rest: String
  /// The whole text that it is taken from.
  public var text: String

  public init(source: SuggestionSource, rest: String, text: String) {
    self.source = source
    self.rest = rest
    self.text = text
  }
}
