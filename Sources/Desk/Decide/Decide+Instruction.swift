/// What the assistant found to say at an agent's bidding.
public struct InstructedReply: Sendable, Equatable {
  /// The moment of the step that called for it.
  public var dueAt: Timestamp
  /// The epoch under which it was looked for; it is committed under no other.
  public var epoch: Int
  /// nil where nothing was sure enough: then the assistant waits for the customer.
  public var text: String?
  public var citations: [Citation]

  public init(dueAt: Timestamp, epoch: Int, text: String?, citations: [Citation] = []) {
    self.dueAt = dueAt
    self.epoch = epoch
    self.text = text
    self.citations = citations
  }
}

extension Proposal {
  /// Says what the session was handed back for, if the fence holds.
  mutating func follow(
    _ reply: InstructedReply, by caller: Caller, at now: Timestamp, in context: DecisionContext
  ) throws(Refusal) {
    try caller.require(.assistant)
    guard session.owner == .assistant else { throw .notOwner(session.owner) }
    guard reply.epoch == session.epoch else {
      throw .staleEpoch(expected: reply.epoch, actual: session.epoch)
    }
    let step = try nextStep(dueAt: reply.dueAt, at: now)
    guard step.kind == .say, session.unansweredSince == nil else { throw .superseded }
    if let scope = context.stops().scope(of: session, context.policy) {
      stop(scope, latest: nil, in: context)
      return
    }
    let text = try reply.text.map { text throws(Refusal) in try checked(text) }
    add(
      .system,
      .waitStepped(WaitStepped(step, lateMs: now.msSince(step.at), found: text != nil)))
    guard let text else { return }
    add(.assistant, .messageCommitted(MessageCommitted(text: text, citations: reply.citations)))
  }

  /// Closes a session at an agent's bidding: nothing is left to be said, or to arrive.
  mutating func closeAsTold(at now: Timestamp) throws(Refusal) {
    guard session.owner == .assistant else { throw .wrongOwner(session.owner) }
    guard session.unansweredSince == nil else { throw .superseded }
    // What the assistant said is on its way first: an owner change would take it back.
    guard !session.pending.contains(where: { $0.author == .assistant }) else {
      throw .held(until: now.adding(ms: Instruction.deliveryMs))
    }
  }
}

extension Instruction {
  /// Who thanks often adds a line; after this silence the matter is closed.
  static let thankedMs: Int64 = 15_000
  /// A delivery that is under way is looked at again after so long.
  static let deliveryMs: Int64 = 5_000
  /// How such a session ended.
  static let disposition = "instructed"
  /// The intents of a last word.
  private static let lastWords: Set<String> = ["talk/thanks", "talk/goodbye"]

  /// What timers do for a session that the assistant has at an agent's bidding.
  ///
  /// - Parameter hasThanked: whether the customer's latest message was manners.
  static func steps(
    for session: Session, _ policy: Policy, hasThanked: Bool, at now: Timestamp
  ) -> [PlannedStep] {
    guard session.owner == .assistant, session.status == .open,
      // Whoever waits for an answer gets that first, and whoever was asked is let to speak.
      session.unansweredSince == nil, session.clarifications == 0,
      let instruction = session.instruction.map(Instruction.init)
    else { return [] }
    if instruction.says != nil {
      guard let hasSaid = session.service.hasSaidAsTold else { return [PlannedStep(.say, at: now)] }
      // Nobody is sent away without what they were to be told.
      if !hasSaid { return [] }
    }
    guard instruction.asksToClose else { return [] }
    let isLastWord = hasThanked && session.intent.map(lastWords.contains) ?? false
    return [
      PlannedStep(
        .close, at: now.adding(ms: isLastWord ? thankedMs : policy.instructedCloseMs))
    ]
  }
}
