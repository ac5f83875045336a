/// What `decide` may look at besides the session: read inside the same transaction.
public struct DecisionContext {
  public var policy: Policy
  /// The latest turns of the dialogue, oldest first; called only when a hand-off needs them.
  public var history: (_ limit: Int) -> [Turn]
  public var agentExists: (AgentID) -> Bool
  /// What the desk knows of a customer.
  public var customer: (CustomerID) -> Customer?
  /// The suggestions shown last for a message of the session, with the seq of that fact.
  public var shown: (_ message: Seq) -> (seq: Seq, shown: SuggestionsShown)?
  /// Where a session with this virtual start would stand in a queue; nil where nobody knows.
  public var standing: (QueueName, _ virtualStartMs: Int64) -> QueueStanding?
  /// Where the assistant is stopped.
  public var stops: () -> AssistantStops
  /// To whom the session is offered now.
  public var offeredTo: () -> AgentID?

  public init(
    policy: Policy = Policy(), history: @escaping (Int) -> [Turn] = { _ in [] },
    agentExists: @escaping (AgentID) -> Bool = { _ in true },
    customer: @escaping (CustomerID) -> Customer? = { _ in nil },
    shown: @escaping (Seq) -> (seq: Seq, shown: SuggestionsShown)? = { _ in nil },
    standing: @escaping (QueueName, Int64) -> QueueStanding? = { _, _ in nil },
    stops: @escaping () -> AssistantStops = { AssistantStops() },
    offeredTo: @escaping () -> AgentID? = { nil }
  ) {
    self.policy = policy
    self.history = history
    self.agentExists = agentExists
    self.customer = customer
    self.shown = shown
    self.standing = standing
    self.stops = stops
    self.offeredTo = offeredTo
  }
}

/// One thing said in a dialogue, as a hand-off or a suggestion looks back at it.
public struct Turn: Sendable, Equatable {
  public enum Speaker: String, Sendable, Codable {
    case customer, agent, assistant, system
  }

  public var seq: Seq
  public var speaker: Speaker
  public var text: String
  /// Slots the turn filled, such as `order: 88231`.
  public var slots: [String: String]

  public init(seq: Seq, speaker: Speaker, text: String, slots: [String: String] = [:]) {
    self.seq = seq
    self.speaker = speaker
    self.text = text
    self.slots = slots
  }
}

extension Turn.Speaker {
  /// Who speaks when this actor does.
  public init(_ actor: Actor) {
    switch actor {
    case .customer: self = .customer
    case .agent: self = .agent
    case .assistant: self = .assistant
    case .system: self = .system
    }
  }
}
