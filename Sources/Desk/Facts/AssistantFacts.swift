/// How the assistant dealt with a customer's message: the outcome of the job `respond`.
public struct Responded: Codable, Sendable, Equatable {
  public var message: Seq
  public var outcome: ResponseOutcome
  /// Confidence of the best passage, in [0, 1].
  public var score: Double
  public var citations: [Citation]
  public var guardVerdict: GuardVerdict?
  public var provenance: Provenance

  public init(
    message: Seq, outcome: ResponseOutcome, score: Double, citations: [Citation],
    guardVerdict: GuardVerdict?, provenance: Provenance
  ) {
    self.message = message
    self.outcome = outcome
    self.score = score
    self.citations = citations
    self.guardVerdict = guardVerdict
    self.provenance = provenance
  }
}

/// What the assistant did with a message.
public enum ResponseOutcome: String, Codable, Sendable {
  case answered, clarified, escalated, courtesy
}

/// What the guard said of a reply before it was committed.
public struct GuardVerdict: Codable, Sendable, Equatable {
  public var allowed: Bool
  /// Rules that spoke against it.
  public var findings: [String]

  public init(allowed: Bool, findings: [String]) {
    self.allowed = allowed
    self.findings = findings
  }
}

/// With what a reply was made: kept from the first day so that later measures can look back.
public struct Provenance: Codable, Sendable, Equatable {
  /// Name and version of the engine or model.
  public var model: String
  public var policyVersion: String
  public var indexSeq: Seq?
  public var tokensIn: Int
  public var tokensOut: Int
  /// From taking the job to the finished draft.
  public var latencyMs: Double
  /// Why a provider that was asked did not make the reply; nil where none was, or where it did.
  public var fallback: String?

  public init(
    model: String, policyVersion: String, indexSeq: Seq? = nil, tokensIn: Int = 0,
    tokensOut: Int = 0, latencyMs: Double, fallback: String? = nil
  ) {
    self.model = model
    self.policyVersion = policyVersion
    self.indexSeq = indexSeq
    self.tokensIn = tokensIn
    self.tokensOut = tokensOut
    self.latencyMs = latencyMs
    self.fallback = fallback
  }
}

/// Suggestions an agent saw for a customer's message.
public struct SuggestionsShown: Codable, Sendable, Equatable {
  public var message: Seq
  public var suggestions: [Suggestion]
  public var provenance: Provenance
  /// What the message was most likely taken to want; nil where that was not clear.
  public var intent: String?

  public init(
    message: Seq, suggestions: [Suggestion], provenance: Provenance, intent: String? = nil
  ) {
    self.message = message
    self.suggestions = suggestions
    self.provenance = provenance
    self.intent = intent
  }
}
