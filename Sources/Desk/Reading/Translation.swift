import Language

/// A language that texts are translated into.
public enum TranslationLanguage: String, Sendable, CaseIterable {
  case english = "en"
  case chinese = "zh"

  /// The language that a session or a customer is known to speak; nil for any other.
  public init?(spoken code: String?) {
    guard let code else { return nil }
    if code.hasPrefix("en") {
      self = .english
    } else if code.hasPrefix("zh") || code == MessageLanguage.mixed.rawValue {
      self = .chinese
    } else {
      return nil
    }
  }

  /// Whether who reads only this language needs another form of a text.
  ///
  /// Chinese with some English in it is read by who reads Chinese; the other way round it is not.
  public func isForeign(_ text: String) -> Bool {
    switch MessageLanguage.detect(text) {
    case .english: self == .chinese
    case .chinese, .mixed: self == .english
    case .other: text.unicodeScalars.lazy.filter(\.properties.isAlphabetic).prefix(2).count == 2
    }
  }
}

/// A text of a session that somebody wants to have in another language.
public enum TranslationSubject: Sendable, Hashable {
  /// What the customer wrote.
  case message(Seq)
  /// What an agent is about to say.
  case draft(String)
}

/// What came of the wish to have a text in another language; a view, never a fact.
public struct Translation: Sendable, Equatable {
  public enum State: Sendable, Equatable {
    /// A model is asked, or will be; it is told when something has come.
    case asked
    case done(String)
    /// What came back was no translation, or there is nothing to translate.
    case missing
    case failed(TranslationFault)
  }

  public var subject: TranslationSubject
  public var language: TranslationLanguage
  public var state: State

  public init(subject: TranslationSubject, language: TranslationLanguage, state: State) {
    self.subject = subject
    self.language = language
    self.state = state
  }
}

/// Why a text was not translated.
public enum TranslationFault: Error, Sendable, Equatable {
  /// No provider of a language model is named.
  case noProvider
  case provider(ProviderTrouble)
  /// The text is longer than a model is asked for at once.
  case tooLong(limitScalars: Int)
}
