extension Proposal {
  /// Carries out a row of the closed table, or says why it may not.
  mutating func changeOwner(
    by command: Command, _ caller: Caller, in context: DecisionContext
  ) throws(Refusal) {
    let from = session.owner
    switch command {
    case .escalate(let reason, let words):
      try allow(.escalate, caller)
      escalate(reason, words: words, by: caller.actor, latest: nil, in: context)
    case .claim:
      if !Mutation.claimAlwaysWins.isActive { try allow(.claim, caller) }
      let agent = try caller.requireAgent()
      changeOwner(caller.actor, OwnerChanged(.claim, from: from, to: .agent(agent)))
    case .takeOver:
      try allow(.takeOver, caller)
      let agent = try caller.requireAgent()
      changeOwner(caller.actor, OwnerChanged(.takeOver, from: from, to: .agent(agent)))
    case .handBack(let instruction):
      try allow(.handBack, caller)
      changeOwner(
        caller.actor,
        OwnerChanged(
          .handBack, from: from, to: .assistant, instruction: try checked(remark: instruction)))
    case .transfer(let target, let reason):
      try allow(.transfer, caller)
      if case .agent(let id) = target {
        guard context.agentExists(id) else { throw .unknownAgent(id) }
        guard from != .agent(id) else { throw .wrongOwner(from) }
      }
      changeOwner(
        caller.actor,
        OwnerChanged(
          .transfer, from: from, to: target.owner, words: try checked(remark: reason)))
    case .release:
      try allow(.release, caller)
      changeOwner(
        caller.actor,
        OwnerChanged(.release, from: from, to: .queue(context.policy.queue(for: session.tier))))
    case .resolve(let disposition):
      try allow(.resolve, caller)
      changeOwner(
        caller.actor,
        OwnerChanged(
          .resolve, from: from, to: .nobody, disposition: try checked(remark: disposition)))
    case .reopen:
      try allow(.reopen, caller)
      changeOwner(
        caller.actor,
        OwnerChanged(.reopen, from: from, to: session.ownerAfterReopen(context.policy)))
    default:
      preconditionFailure("\(command.name) changes no owner")
    }
  }

  /// Checks a row of the closed table: where it begins and who may go it.
  private func allow(_ verb: OwnerVerb, _ caller: Caller) throws(Refusal) {
    guard let row = Transition.table[verb] else { throw .notForActor(caller.actor) }
    let standings = caller.standings(in: session)
    let isOwner = standings.contains(.owner)
    if verb == .takeOver || verb == .claim, isOwner, case .agent = caller.actor {
      throw .alreadyYours
    }
    guard row.from.contains(OwnerKind(session.owner)) else { throw .wrongOwner(session.owner) }
    guard !row.by.isDisjoint(with: standings) else {
      if standings.contains(.agent) {
        throw row.by.contains(.supervisor)
          ? .missingPermission(.supervise) : .notOwner(session.owner)
      }
      throw .notForActor(caller.actor)
    }
    if verb == .takeOver, case .agent = session.owner, !caller.permissions.contains(.bargeIn) {
      throw .missingPermission(.bargeIn)
    }
  }

  /// Gives the session from the assistant to a queue, with all that a human needs to go on.
  ///
  /// - Parameter latest: the customer's message that is being received in this very decision.
  mutating func escalate(
    _ reason: EscalationReason, words: String?, by actor: Actor, latest: Turn?,
    in context: DecisionContext
  ) {
    var turns = context.history(HandOffPacket.turnLimit)
    if let latest { turns.append(latest) }
    let packet = HandOffPacket(
      why: reason, words: words, turns: turns, trajectory: session.mood.trajectory)
    let language = Notice.language(of: session.language, in: turns)
    changeOwner(
      actor,
      OwnerChanged(
        .escalate, from: session.owner, to: .queue(context.policy.queue(for: session.tier)),
        reason: Mutation.escalationWithoutReason.isActive ? nil : reason, words: words,
        packet: packet))
    add(
      .system,
      .messageCommitted(
        MessageCommitted(text: Notice.received.text(language: language), notice: .received)))
  }
}

extension Session {
  /// Who gets the session when it is opened again.
  func ownerAfterReopen(_ policy: Policy) -> Owner {
    if policy.reopenIsSticky, let lastAgent { .agent(lastAgent) } else { .assistant }
  }
}
