/// What supervisors and the system do beside the conversation: whispers, raised hands, the emergency
/// stop, and sessions of agents who are gone.
extension Proposal {
  /// Tells the agent who owns the session something that nobody else reads.
  mutating func whisper(_ text: String, by caller: Caller) throws(Refusal) {
    let author = try caller.requireAgent()
    guard case .agent(let owner) = session.owner, owner != author else {
      throw .wrongOwner(session.owner)
    }
    try caller.require(.supervise)
    add(caller.actor, .noteAdded(NoteAdded(text: try checked(text), to: owner)))
  }

  /// Asks the supervisors for help, or says that it is no longer needed.
  mutating func moveHand(
    isUp: Bool, _ words: String?, by caller: Caller
  ) throws(Refusal) {
    let agent = try caller.requireAgent()
    guard session.status != .closed else { throw .wrongStatus(.closed) }
    if isUp {
      guard session.owner == .agent(agent) else { throw .notOwner(session.owner) }
    } else if session.owner != .agent(agent) {
      try caller.require(.supervise)
    }
    guard isUp != (session.handRaisedAt != nil) else { throw .superseded }
    add(caller.actor, .handMoved(HandMoved(isUp: isUp, words: try checked(remark: words))))
  }

  /// Takes the session from the assistant where an emergency stop covers it.
  mutating func stop(by caller: Caller, in context: DecisionContext) throws(Refusal) {
    try caller.require(.system)
    guard session.owner == .assistant else { throw .wrongOwner(session.owner) }
    guard let scope = context.stops().scope(of: session, context.policy) else { throw .notStopped }
    stop(scope, latest: nil, in: context)
  }

  /// Puts the session into the queue because of a stop.
  mutating func stop(_ scope: StopScope, latest: Turn?, in context: DecisionContext) {
    escalate(
      .policy, words: nil, by: .system, latest: latest, cause: .stopped(scope), in: context)
  }

  /// Puts the session of an agent whose workstation fell silent back into the queue, and tells the
  /// customer.
  mutating func leaveAgent(by caller: Caller, in context: DecisionContext) throws(Refusal) {
    try caller.require(.system)
    guard case .agent = session.owner else { throw .wrongOwner(session.owner) }
    changeOwner(
      .system,
      OwnerChanged(
        .release, from: session.owner, to: .queue(context.policy.queue(for: session.tier)),
        cause: .agentLost))
    let turns = context.history(HandOffPacket.turnLimit)
    say(.agentLeft, in: Notice.language(of: session.language, in: turns))
  }

  /// Commits one of the system's notices.
  mutating func say(_ notice: Notice, in language: String) {
    add(
      .system,
      .messageCommitted(MessageCommitted(text: notice.text(language: language), notice: notice)))
  }
}
