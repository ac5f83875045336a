public import Desk
import Language

/// What a desk does not let be said, beside the rules that hold everywhere.
public struct GuardRules: Sendable, Equatable {
  /// Phrases nobody may promise.
  public var bannedPromises: [String] = [] { didSet { fold(bannedPromises, .bannedPromise) } }
  /// Names of other shops.
  public var competitors: [String] = [] { didSet { fold(competitors, .competitor) } }
  /// Words that are not used towards customers, beside open insults.
  public var profanity: [String] = [] { didSet { fold(profanity, .profanity) } }
  /// The most that may be given back or granted, in whole units, by currency code.
  public var amountLimits: [String: Double] = [:]
  /// What an answer to an intent must say, by intent or its group.
  public var disclaimers: [Disclaimer] = []
  /// Rules whose findings no person overrides.
  public var neverOverridden: Set<GuardRule> = [
    .unfilledPlaceholder, .otherCustomersData, .amountAboveAuthority,
  ]
  /// Whether the assistant says what it is when it first speaks.
  public var assistantSaysSo = false

  public init() {}

  /// A phrase as it stands in the configuration and as it is looked for.
  struct Forbidden: Equatable {
    var written: String
    var folded: String
  }

  struct ForbiddenList: Equatable {
    var rule: GuardRule
    var phrases: [Forbidden] = []
  }

  /// The phrases above by their rules, folded once and not for every text.
  private(set) var forbidden = [GuardRule.bannedPromise, .competitor, .profanity].map {
    ForbiddenList(rule: $0)
  }

  private mutating func fold(_ phrases: [String], _ rule: GuardRule) {
    guard let place = forbidden.firstIndex(where: { $0.rule == rule }) else { return }
    forbidden[place].phrases = phrases.map {
      Forbidden(written: $0, folded: Wording.folded($0))
    }
  }

  /// Each phrase is looked for in every text that is sent.
  public static let phraseLimit = 500

  /// A sentence that must stand in answers to an intent.
  public struct Disclaimer: Sendable, Equatable {
    /// Such as `warranty/coverage`, or `warranty` for the whole group.
    public var intent: String
    public var english: String
    public var chinese: String

    public init(intent: String, english: String, chinese: String) {
      self.intent = intent
      self.english = english
      self.chinese = chinese
    }

    func text(in language: ReplyLanguage) -> String {
      language == .chinese ? chinese : english
    }
  }

  /// A less sure intent demands nothing.
  private static let sureIntent = 0.5

  /// What must be said in an answer to a message so understood.
  func disclaimers(for understanding: Understanding, in language: ReplyLanguage) -> [String] {
    guard let guess = understanding.intent.first, guess.confidence >= Self.sureIntent else {
      return []
    }
    return disclaimers.filter { rule in
      guess.label == rule.intent || guess.label.hasPrefix(rule.intent + "/")
    }.map { $0.text(in: language) }
  }
}
