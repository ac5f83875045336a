/// An agent turned down a suggestion and said why.
public struct SuggestionRejected: Codable, Sendable, Equatable {
  /// The customer's message it was offered for.
  public var message: Seq
  /// The `suggestionsShown` that offered it.
  public var shown: Seq
  /// Its place there; 1 is the first.
  public var rank: Int
  public var source: SuggestionSource
  public var reason: RejectionReason
  /// What the agent said besides.
  public var words: String?

  public init(
    message: Seq, shown: Seq, rank: Int, source: SuggestionSource, reason: RejectionReason,
    words: String? = nil
  ) {
    self.message = message
    self.shown = shown
    self.rank = rank
    self.source = source
    self.reason = reason
    self.words = words
  }
}

/// Why a suggestion was turned down.
public enum RejectionReason: String, Codable, Sendable, CaseIterable {
  /// It says something that is not so, or answers another question.
  case wrong
  /// It was so once.
  case outdated
  /// Right, but not as one speaks to this customer.
  case tone
  case language
  /// It says too little, or too much.
  case incomplete
  case other
}

/// What became of a suggestion that was shown.
public enum SuggestionOutcome: String, Codable, Sendable, CaseIterable {
  /// Sent as it was offered.
  case accepted
  /// Sent with changes.
  case edited
  /// The agent wrote something of their own.
  case ignored
  /// Turned down with a reason.
  case rejected
  /// It stood above the one that was taken.
  case skipped
  /// It stood below the one that was taken, or nobody answered before the matter moved on.
  case unread
}

/// A suggestion that was shown, with what became of it.
public struct JudgedSuggestion: Sendable, Equatable {
  public var shown: Seq
  /// 1 is the first.
  public var rank: Int
  public var source: SuggestionSource
  /// What the message was most likely taken to want.
  public var intent: String?
  public var score: Double
  public var signs: SuggestionSigns?
  public var outcome: SuggestionOutcome
  /// Of one that was sent: 0 as it was offered … 1 all of it written anew; nil where nobody measured.
  public var distance: Double?
  /// The fact that decided it.
  public var decided: Seq

  public init(
    shown: Seq, rank: Int, source: SuggestionSource, intent: String?, score: Double,
    signs: SuggestionSigns?, outcome: SuggestionOutcome, distance: Double?, decided: Seq
  ) {
    self.shown = shown
    self.rank = rank
    self.source = source
    self.intent = intent
    self.score = score
    self.signs = signs
    self.outcome = outcome
    self.distance = distance
    self.decided = decided
  }
}

/// How often what became of suggestions of one source for messages of one intent.
public struct SuggestionCount: Sendable, Equatable {
  public var source: SuggestionSource
  public var intent: String?
  /// nil while it is not decided.
  public var outcome: SuggestionOutcome?
  public var count: Int
  /// The sum of the distances of those that were measured, and their number.
  public var distanceSum: Double
  public var measured: Int

  public init(
    source: SuggestionSource, intent: String?, outcome: SuggestionOutcome?, count: Int,
    distanceSum: Double, measured: Int
  ) {
    self.source = source
    self.intent = intent
    self.outcome = outcome
    self.count = count
    self.distanceSum = distanceSum
    self.measured = measured
  }
}
