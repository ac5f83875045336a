import Language

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
      if let other = context.offeredTo(), other != agent { throw .offeredTo(other) }
      changeOwner(caller.actor, OwnerChanged(.claim, from: from, to: .agent(agent)))
    case .accept:
      try allow(.accept, caller)
      let agent = try caller.requireAgent()
      guard context.offeredTo() == agent else { throw .notOffered }
      changeOwner(caller.actor, OwnerChanged(.accept, from: from, to: .agent(agent)))
    case .takeOver:
      try allow(.takeOver, caller)
      let agent = try caller.requireAgent()
      changeOwner(caller.actor, OwnerChanged(.takeOver, from: from, to: .agent(agent)))
    case .handBack(let instruction):
      try allow(.handBack, caller)
      if session.service.staysWithPeople, !caller.permissions.contains(.supervise),
        caller.actor != .system
      {
        throw .staysWithPeople
      }
      if case .queue = from, session.stoppedBy == nil { throw .wrongOwner(from) }
      if let scope = context.stops().scope(of: session, context.policy) {
        throw .assistantStopped(scope)
      }
      changeOwner(
        caller.actor,
        OwnerChanged(
          .handBack, from: from, to: .assistant, instruction: try checked(remark: instruction)))
    case .transfer(let target, let reason):
      try allow(.transfer, caller)
      if case .queue(let name) = target, let names = context.policy.queueNames,
        !names.contains(name)
      {
        throw .unknownQueue(name, nearest: NearestName.of(name, among: names))
      }
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
    if verb == .takeOver || verb == .claim || verb == .accept, isOwner, case .agent = caller.actor {
      throw .alreadyYours
    }
    guard let by = row.by(from: OwnerKind(session.owner)) else { throw .wrongOwner(session.owner) }
    guard !by.isDisjoint(with: standings) else {
      if standings.contains(.agent) {
        throw by.contains(.supervisor)
          ? .missingPermission(.supervise)
          : by == [.system] ? .wrongOwner(session.owner) : .notOwner(session.owner)
      }
      throw .notForActor(caller.actor)
    }
    if verb == .takeOver, case .agent = session.owner, !caller.permissions.contains(.bargeIn) {
      throw .missingPermission(.bargeIn)
    }
  }

  /// Gives the session from the assistant to a queue, with all that a human needs to go on.
  ///
  /// - Parameters:
  ///   - latest: the customer's message that is being received in this very decision.
  ///   - cause: of an emergency stop, which tells only those who wait for an answer.
  mutating func escalate(
    _ reason: EscalationReason, words: String?, by actor: Actor, latest: Turn?,
    cause: OwnerCause? = nil, in context: DecisionContext
  ) {
    var turns = context.history(HandOffPacket.turnLimit)
    if let latest { turns.append(latest) }
    let trajectory = session.mood.trajectory
    let packet =
      cause == nil
      ? HandOffPacket(why: reason, words: words, turns: turns, trajectory: trajectory)
      : HandOffPacket(brief: reason, turns: turns, trajectory: trajectory)
    let queue = context.policy.queue(of: session, for: reason)
    let repeats = session.service.lastCall.map {
      cause == nil && $0.reason == reason
        && now.msSince($0.at) <= context.policy.escalation.debounceMs
    }
    // How long people usually take says nothing of the time after an emergency stop.
    let estimate = cause == nil ? estimate(in: queue, for: reason, context) : nil
    changeOwner(
      actor,
      OwnerChanged(
        .escalate, from: session.owner, to: .queue(queue),
        reason: Mutation.escalationWithoutReason.isActive ? nil : reason, words: words,
        packet: packet, estimate: estimate,
        staysWithPeople: repeats == true && reason != .manual ? true : nil, cause: cause))
    // A stop tells only those who wait for an answer.
    guard cause == nil || session.unansweredSince != nil else { return }
    tell(
      QueueNotice(
        context.policy.queues[queue], estimate: estimate, soothes: reason == .negativeEmotion,
        opening: false, language: Notice.language(of: session.language, in: turns), at: now))
  }

  /// Tells the customer of a session that began in a queue what to expect.
  mutating func greetInQueue(_ text: String, in context: DecisionContext) {
    guard session.escalation == nil, case .queue(let queue) = session.owner else { return }
    guard let rules = context.policy.queues[queue] else {
      // Whom a stop keeps from the assistant is told as much as whom it was helping.
      if session.stoppedBy != nil {
        say(.received, in: Notice.language(of: session.language, in: []))
      }
      return
    }
    let start = Priority.virtualStartMs(of: session, context.policy.priority)
    let turns = [Turn(seq: 0, speaker: .customer, text: text)]
    tell(
      QueueNotice(
        rules, estimate: start.flatMap { context.standing(queue, $0)?.estimate }, soothes: false,
        opening: true, language: Notice.language(of: session.language, in: turns), at: now))
  }

  /// Says it, where there is something to say.
  mutating func tell(_ spoken: QueueNotice?) {
    guard let spoken else { return }
    add(
      .system,
      .messageCommitted(MessageCommitted(text: spoken.text, notice: spoken.notice)))
  }

  /// What can be said of the wait in a queue that the session is about to enter.
  private func estimate(
    in queue: QueueName, for reason: EscalationReason, _ context: DecisionContext
  ) -> WaitEstimate? {
    var waiting = session
    waiting.waitingSince = now
    waiting.escalation = EscalationMark(reason: reason, words: nil, at: now)
    return Priority.virtualStartMs(of: waiting, context.policy.priority)
      .flatMap { context.standing(queue, $0) }?.estimate
  }
}

extension Session {
  /// Who gets the session when it is opened again.
  func ownerAfterReopen(_ policy: Policy) -> Owner {
    if policy.reopenIsSticky, let lastAgent { .agent(lastAgent) } else { .assistant }
  }
}
