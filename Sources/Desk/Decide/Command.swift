public import Language

/// An intention about one session; `decide` turns it into facts or a refusal.
public enum Command: Sendable, Equatable {
  // The customer's side.
  case receive(Inbound)
  case keepReference(ReferenceKept)

  // Owner changes of the closed table; `open` and the customer's `reopen` happen inside `receive`.
  case escalate(reason: EscalationReason, words: String?)
  case claim
  /// Take what was offered.
  case accept
  case takeOver
  case handBack(instruction: String?)
  case transfer(to: TransferTarget, reason: String?)
  case release
  case resolve(disposition: String?)
  case reopen
  /// Take the session from the assistant, which is stopped there.
  case stop
  /// Take the session from an agent whose workstation fell silent.
  case leaveAgent

  // Status only.
  case snooze(until: Timestamp)
  /// - Parameter dueAt: when a timer was to wake it; nil when a person does.
  case wake(dueAt: Timestamp?)

  /// A timer takes the next planned step: a promised time, a reminder, the next queue.
  ///
  /// - Parameter dueAt: the moment of the step it was set for.
  case step(dueAt: Timestamp)

  /// The wall clock was set by so much; waits are corrected.
  case shiftWait(byMs: Int64)

  // Speaking.
  /// - Parameter files: copies that lie in the desk; with one of them the text may be empty.
  case send(
    text: String, basis: ReplyBasis?, check: SendCheck = SendCheck(), files: [Attachment] = [])
  case withdraw(MessageID)
  case respond(AssistantReply)
  /// The assistant does what an agent handed the session back for.
  case followInstruction(InstructedReply)
  case notify(Notice, text: String)
  case showSuggestions(SuggestionsShown)
  /// - Parameters:
  ///   - message: the customer's message it was offered for; nil is the latest.
  ///   - rank: its place in the list shown last for that message; 1 is the first.
  case rejectSuggestion(message: Seq?, rank: Int, reason: RejectionReason, words: String? = nil)

  // Delivery.
  case startDelivery(MessageID)
  case finishDelivery(MessageID, receipt: String?)
  case failDelivery(MessageID, error: String)

  // Beside the conversation.
  case note(text: String)
  /// A note for the owner only.
  case whisper(text: String)
  case raiseHand(words: String?)
  case lowerHand
  case tag(String)
  /// Take a tag off; of one that is not there nothing is recorded.
  case untag(String)
  /// Look at what is shown masked.
  case reveal(MaskedField, reason: String)
  /// Put down what the customer allows, or allows no longer.
  case recordConsent(purpose: String, isGranted: Bool, source: String)

  /// The command's name in messages and in the ledger.
  public var name: String {
    switch self {
    case .receive: "receive"
    case .keepReference: "keepReference"
    case .escalate: "escalate"
    case .claim: "claim"
    case .accept: "accept"
    case .takeOver: "takeOver"
    case .handBack: "handBack"
    case .transfer: "transfer"
    case .release: "release"
    case .resolve: "resolve"
    case .reopen: "reopen"
    case .stop: "stop"
    case .leaveAgent: "leaveAgent"
    case .snooze: "snooze"
    case .wake: "wake"
    case .step: "step"
    case .shiftWait: "shiftWait"
    case .send: "send"
    case .withdraw: "withdraw"
    case .respond: "respond"
    case .followInstruction: "followInstruction"
    case .notify: "notify"
    case .showSuggestions: "showSuggestions"
    case .rejectSuggestion: "rejectSuggestion"
    case .startDelivery: "startDelivery"
    case .finishDelivery: "finishDelivery"
    case .failDelivery: "failDelivery"
    case .note: "note"
    case .whisper: "whisper"
    case .raiseHand: "raiseHand"
    case .lowerHand: "lowerHand"
    case .tag: "tag"
    case .untag: "untag"
    case .reveal: "reveal"
    case .recordConsent: "recordConsent"
    }
  }
}

/// Where a transfer goes.
public enum TransferTarget: Sendable, Equatable {
  case queue(QueueName)
  case agent(AgentID)

  /// The owner it makes.
  public var owner: Owner {
    switch self {
    case .queue(let name): .queue(name)
    case .agent(let id): .agent(id)
    }
  }
}

/// A customer's message as a channel brings it, with what it was understood to mean.
public struct Inbound: Sendable, Equatable {
  public var channel: String
  public var customer: CustomerID
  /// How the channel calls the customer; used when the desk does not know them yet.
  public var customerName: String?
  /// The channel's own id of the message.
  public var id: String
  /// The text, split where it is longer than one message may be; at least one part.
  public var parts: [String]
  public var files: [Attachment]
  public var understanding: Understanding

  public init(
    channel: String, customer: CustomerID, customerName: String? = nil, id: String,
    parts: [String], files: [Attachment] = [], understanding: Understanding
  ) {
    self.channel = channel
    self.customer = customer
    self.customerName = customerName
    self.id = id
    self.parts = parts
    self.files = files
    self.understanding = understanding
  }
}

/// What the assistant made of a customer's message.
public struct AssistantReply: Sendable, Equatable {
  /// The customer's message it answers; a newer one makes the reply void.
  public var message: Seq
  /// The epoch under which it was drafted; it is committed under no other.
  public var epoch: Int
  public var outcome: ResponseOutcome
  /// The text to send; nil when it only escalates.
  public var text: String?
  public var score: Double
  public var citations: [Citation]
  public var guardVerdict: GuardVerdict?
  public var provenance: Provenance
  /// Of the outcome `escalated`.
  public var escalation: EscalationReason?
  /// The words that caused it.
  public var words: String?

  public init(
    message: Seq, epoch: Int, outcome: ResponseOutcome, text: String?, score: Double,
    citations: [Citation] = [], guardVerdict: GuardVerdict? = nil, provenance: Provenance,
    escalation: EscalationReason? = nil, words: String? = nil
  ) {
    self.message = message
    self.epoch = epoch
    self.outcome = outcome
    self.text = text
    self.score = score
    self.citations = citations
    self.guardVerdict = guardVerdict
    self.provenance = provenance
    self.escalation = escalation
    self.words = words
  }
}

/// Who gives a command, and with which rights.
public struct Caller: Sendable, Equatable {
  public var actor: Actor
  public var permissions: Set<Permission>

  public init(_ actor: Actor, permissions: Set<Permission> = []) {
    self.actor = actor
    self.permissions = permissions
  }

  public static let system = Caller(.system)
  public static let assistant = Caller(.assistant)
  public static let customer = Caller(.customer)

  /// An agent with the rights of a role.
  public static func agent(_ id: AgentID, role: Role = .agent) -> Caller {
    Caller(.agent(id), permissions: role.permissions)
  }
}
