public import Language

/// A conversation began.
public struct SessionOpened: Codable, Sendable, Equatable {
  public var customer: CustomerID
  public var channel: String
  /// The customer's tier when the session began; priorities use it without looking elsewhere.
  public var tier: Tier
  public var owner: Owner

  public init(customer: CustomerID, channel: String, tier: Tier, owner: Owner) {
    self.customer = customer
    self.channel = channel
    self.tier = tier
    self.owner = owner
  }
}

/// A customer's message, or one part of a long one, as it was received.
public struct MessageReceived: Codable, Sendable, Equatable {
  /// The channel's own id of the message; with the channel's name it is unique.
  public var id: String
  public var channel: String
  public var text: String
  /// 0-based index of this part.
  public var part: Int
  /// How many parts the message was split into.
  public var parts: Int
  public var files: [Attachment]

  public init(
    id: String, channel: String, text: String, part: Int, parts: Int, files: [Attachment] = []
  ) {
    self.id = id
    self.channel = channel
    self.text = text
    self.part = part
    self.parts = parts
    self.files = files
  }
}

/// A file that came with a message and lies in the desk's folder.
public struct Attachment: Codable, Sendable, Equatable {
  /// The name the sender gave it.
  public var name: String
  /// Its path inside the desk's `files` folder.
  public var path: String
  public var sizeBytes: Int

  public init(name: String, path: String, sizeBytes: Int) {
    self.name = name
    self.path = path
    self.sizeBytes = sizeBytes
  }
}

/// What a customer's message was understood to mean.
public struct Understood: Codable, Sendable, Equatable {
  /// The seq of the `messageReceived` it speaks of (the first part of a long message).
  public var message: Seq
  public var understanding: Understanding

  public init(message: Seq, understanding: Understanding) {
    self.message = message
    self.understanding = understanding
  }
}

/// The commands of the closed table that change a session's owner.
public enum OwnerVerb: String, Codable, Sendable, CaseIterable {
  case open, escalate, claim, takeOver, handBack, transfer, release, resolve, reopen
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

  public init(
    _ verb: OwnerVerb, from: Owner, to: Owner, reason: EscalationReason? = nil,
    words: String? = nil, packet: HandOffPacket? = nil, instruction: String? = nil,
    disposition: String? = nil
  ) {
    self.verb = verb
    self.from = from
    self.to = to
    self.reason = reason
    self.words = words
    self.packet = packet
    self.instruction = instruction
    self.disposition = disposition
  }
}

/// What a human finds on screen when a session comes from the assistant.
public struct HandOffPacket: Codable, Sendable, Equatable {
  public var why: EscalationReason
  public var words: String?
  /// The dialogue so far in a few lines, oldest first.
  public var summary: [String]
  /// Filled slots by name, such as `order: 88231`.
  public var slots: [String: String]
  public var unansweredQuestion: String?
  /// Sentences with which the desk already promised something.
  public var promises: [String]
  /// Polarity of the customer's messages, oldest first, each in [-1, 1].
  public var trajectory: [Double]

  public init(
    why: EscalationReason, words: String?, summary: [String], slots: [String: String],
    unansweredQuestion: String?, promises: [String], trajectory: [Double]
  ) {
    self.why = why
    self.words = words
    self.summary = summary
    self.slots = slots
    self.unansweredQuestion = unansweredQuestion
    self.promises = promises
    self.trajectory = trajectory
  }
}

/// What the system may say; a closed list, each at most once per epoch.
public enum Notice: String, Codable, Sendable, CaseIterable {
  case received, position, afterHours, callback, agentLeft, closing, survey, campaign
}

/// A message to the customer was committed under the session's epoch; its delivery is a job.
public struct MessageCommitted: Codable, Sendable, Equatable {
  public var text: String
  /// Of a system message.
  public var notice: Notice?
  /// The suggestion it was made from, if any.
  public var basis: ReplyBasis?
  /// Articles the text rests on.
  public var citations: [Citation]
  /// Not to be started before this moment (a send-hold).
  public var notBefore: Timestamp?

  public init(
    text: String, notice: Notice? = nil, basis: ReplyBasis? = nil, citations: [Citation] = [],
    notBefore: Timestamp? = nil
  ) {
    self.text = text
    self.notice = notice
    self.basis = basis
    self.citations = citations
    self.notBefore = notBefore
  }
}

/// From which suggestion a reply was made and whether it was edited.
public struct ReplyBasis: Codable, Sendable, Equatable {
  public var source: SuggestionSource
  public var rank: Int
  /// Whether the text sent differs from the text suggested.
  public var edited: Bool

  public init(source: SuggestionSource, rank: Int, edited: Bool) {
    self.source = source
    self.rank = rank
    self.edited = edited
  }
}

/// A passage of an article that supports an answer.
public struct Citation: Codable, Sendable, Equatable, Hashable {
  public var article: String
  public var title: String

  public init(article: String, title: String) {
    self.article = article
    self.title = title
  }
}

/// Delivery of a message began: from here on it cannot be withdrawn.
public struct MessageRef: Codable, Sendable, Equatable {
  public var message: MessageID

  public init(_ message: MessageID) {
    self.message = message
  }
}

/// The channel took the message.
public struct MessageDelivered: Codable, Sendable, Equatable {
  public var message: MessageID
  /// How the channel calls it, if it does.
  public var receipt: String?

  public init(message: MessageID, receipt: String?) {
    self.message = message
    self.receipt = receipt
  }
}

/// Delivery was given up.
public struct MessageFailed: Codable, Sendable, Equatable {
  public var message: MessageID
  public var error: String

  public init(message: MessageID, error: String) {
    self.message = message
    self.error = error
  }
}

/// Why a committed message was never sent.
public enum WithdrawalCause: String, Codable, Sendable {
  /// The session's owner changed before it left.
  case ownerChanged
  /// Its author or the owner withdrew it.
  case byHand
  /// The fence at the start of its delivery did not hold.
  case staleEpoch
}

/// A committed message was taken back before it left; the text is kept for whoever answers next.
public struct MessageWithdrawn: Codable, Sendable, Equatable {
  public var message: MessageID
  public var author: Actor
  public var text: String
  public var cause: WithdrawalCause

  public init(message: MessageID, author: Actor, text: String, cause: WithdrawalCause) {
    self.message = message
    self.author = author
    self.text = text
    self.cause = cause
  }
}

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

  public init(
    model: String, policyVersion: String, indexSeq: Seq? = nil, tokensIn: Int = 0,
    tokensOut: Int = 0, latencyMs: Double
  ) {
    self.model = model
    self.policyVersion = policyVersion
    self.indexSeq = indexSeq
    self.tokensIn = tokensIn
    self.tokensOut = tokensOut
    self.latencyMs = latencyMs
  }
}

/// Suggestions an agent saw for a customer's message.
public struct SuggestionsShown: Codable, Sendable, Equatable {
  public var message: Seq
  public var suggestions: [Suggestion]
  public var provenance: Provenance

  public init(message: Seq, suggestions: [Suggestion], provenance: Provenance) {
    self.message = message
    self.suggestions = suggestions
    self.provenance = provenance
  }
}

/// A note that no customer ever sees.
public struct NoteAdded: Codable, Sendable, Equatable {
  public var text: String

  public init(text: String) {
    self.text = text
  }
}

/// A tag was put on the session.
public struct TagAdded: Codable, Sendable, Equatable {
  public var tag: String

  public init(tag: String) {
    self.tag = tag
  }
}

/// The session sleeps until a moment or the customer's next message.
public struct Snoozed: Codable, Sendable, Equatable {
  public var until: Timestamp

  public init(until: Timestamp) {
    self.until = until
  }
}

/// The session woke up.
public struct Woken: Codable, Sendable, Equatable {
  /// How long after its due time a timer woke it; 0 when it was on time or woken otherwise.
  public var lateMs: Int64

  public init(lateMs: Int64 = 0) {
    self.lateMs = lateMs
  }
}

/// What a recorded agent said at this point of a replayed dialogue; kept aside, never sent.
public struct ReferenceKept: Codable, Sendable, Equatable {
  /// The id of the recorded dialogue.
  public var dialogue: String
  /// 0-based index of the recorded turn.
  public var turn: Int
  public var text: String

  public init(dialogue: String, turn: Int, text: String) {
    self.dialogue = dialogue
    self.turn = turn
    self.text = text
  }
}
