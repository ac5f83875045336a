/// The commands of the closed table that change a session's owner.
public enum OwnerVerb: String, Codable, Sendable, CaseIterable {
  case open, escalate, claim, accept, takeOver, handBack, transfer, release, resolve, reopen
}

/// Why a session left the assistant for a queue.
public enum EscalationReason: String, Codable, Sendable, CaseIterable {
  case customerRequest, missingKnowledge, unsupportedRequest, policy, toolFailure
  case clarificationLoop, negativeEmotion, turnLimit, manual
}

/// The owner of a session changed; the epoch rose by one.
public struct OwnerChanged: Codable, Sendable, Equatable {
  public var verb: OwnerVerb
  public var from: Owner
  public var to: Owner
  /// Of an escalation.
  public var reason: EscalationReason?
  /// The customer's words that caused it, or the reason a person gave.
  public var words: String?
  /// What a human needs to go on; present when the assistant hands over.
  public var packet: HandOffPacket?
  /// What the assistant is asked to do after a hand-back.
  public var instruction: String?
  /// How the session ended, of a `resolve`.
  public var disposition: String?
  /// What the customer was told of the wait, of an escalation.
  public var estimate: WaitEstimate?
  /// Of an escalation: the assistant gave the session up for the same reason a short while ago.
  public var staysWithPeople: Bool?
  /// Why the system did it by itself.
  public var cause: OwnerCause?

  public init(
    _ verb: OwnerVerb, from: Owner, to: Owner, reason: EscalationReason? = nil,
    words: String? = nil, packet: HandOffPacket? = nil, instruction: String? = nil,
    disposition: String? = nil, estimate: WaitEstimate? = nil, staysWithPeople: Bool? = nil,
    cause: OwnerCause? = nil
  ) {
    self.verb = verb
    self.from = from
    self.to = to
    self.reason = reason
    self.words = words
    self.packet = packet
    self.instruction = instruction
    self.disposition = disposition
    self.estimate = estimate
    self.staysWithPeople = staysWithPeople
    self.cause = cause
  }
}

/// One thing said, shortened for a summary.
public struct SaidLine: Codable, Sendable, Equatable {
  public var speaker: Turn.Speaker
  public var text: String

  public init(_ speaker: Turn.Speaker, _ text: String) {
    self.speaker = speaker
    self.text = text
  }
}

/// What a human finds on screen when a session comes from the assistant.
public struct HandOffPacket: Codable, Sendable, Equatable {
  public var why: EscalationReason
  public var words: String?
  /// The dialogue so far in a few lines, oldest first.
  public var summary: [SaidLine]
  /// Filled slots by name, such as `order: 88231`.
  public var slots: [String: String]
  public var unansweredQuestion: String?
  /// Sentences with which the desk already promised something.
  public var promises: [String]
  /// Polarity of the customer's messages, oldest first, each in [-1, 1].
  public var trajectory: [Double]
  /// The customer's sentence that says best what it is about; nil where none does, and in facts of
  /// earlier programs.
  public var issue: String?
  /// What the desk said to it, oldest first; nil in facts of earlier programs.
  public var tried: [String]?

  public init(
    why: EscalationReason, words: String?, summary: [SaidLine], slots: [String: String],
    unansweredQuestion: String?, promises: [String], trajectory: [Double], issue: String? = nil,
    tried: [String]? = nil
  ) {
    self.why = why
    self.words = words
    self.summary = summary
    self.slots = slots
    self.unansweredQuestion = unansweredQuestion
    self.promises = promises
    self.trajectory = trajectory
    self.issue = issue
    self.tried = tried
  }
}
