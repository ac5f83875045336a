/// Turns an intention into facts or a refusal; the only road by which a session changes.
///
/// Pure: the session, the moment and everything in `context` were read in the transaction that will
/// append the events.
///
/// - Parameters:
///   - session: nil where the customer has no session on the channel yet (`receive` opens one).
///   - expectedEpoch: the epoch the caller saw; another one refuses the command.
///   - nextSeq: the seq that the first new event will have.
public func decide(
  _ command: Command, on session: Session?, by caller: Caller, expecting expectedEpoch: Int? = nil,
  nextSeq: Seq, at now: Timestamp, in context: DecisionContext
) -> Result<Decision, Refusal> {
  do throws(Refusal) {
    if case .receive(let inbound) = command {
      return .success(
        try receive(inbound, session, by: caller, nextSeq: nextSeq, at: now, in: context))
    }
    guard let session else { throw .unknownSession }
    guard !session.isForgotten else { throw .forgotten }
    guard session.isWritable else { throw .newerProgramNeeded }
    if let expectedEpoch, expectedEpoch != session.epoch, !Mutation.staleEpochAccepted.isActive {
      throw .staleEpoch(expected: expectedEpoch, actual: session.epoch)
    }
    var proposal = Proposal(session: session, nextSeq: nextSeq, now: now)
    try proposal.carryOut(command, by: caller, at: now, in: context)
    // Moments that were only moved call for no other plan.
    if case .shiftWait = command {
    } else {
      proposal.plan(since: session, at: now, in: context)
    }
    return .success(proposal.decision)
  } catch {
    return .failure(error)
  }
}

extension Proposal {
  fileprivate mutating func carryOut(
    _ command: Command, by caller: Caller, at now: Timestamp, in context: DecisionContext
  ) throws(Refusal) {
    switch command {
    case .receive: preconditionFailure("`receive` is decided before there is a proposal")
    case .escalate, .claim, .accept, .takeOver, .handBack, .transfer, .release, .resolve, .reopen:
      try changeOwner(by: command, caller, in: context)
    case .stop: try stop(by: caller, in: context)
    case .leaveAgent: try leaveAgent(by: caller, in: context)
    case .snooze(let until): try snooze(until, by: caller, at: now)
    case .wake(let dueAt): try wake(dueAt, by: caller, at: now)
    case .step(let dueAt): try step(dueAt, by: caller, at: now, in: context)
    case .shiftWait(let byMs):
      try caller.require(.system)
      if session.hasWait { add(.system, .waitShifted(WaitShifted(byMs: byMs))) }
    case .send(let text, let basis, let check, let files):
      try send(text, basis, check, files, by: caller, at: now, in: context)
    case .withdraw(let id): try withdraw(id, by: caller)
    case .respond(let reply): try respond(reply, by: caller, in: context)
    case .followInstruction(let reply): try follow(reply, by: caller, at: now, in: context)
    case .notify(let notice, let text): try speak(notice, text, by: caller)
    case .showSuggestions(let shown): try show(shown, by: caller)
    case .rejectSuggestion(let message, let rank, let reason, let words):
      try reject(rank, of: message, reason, words, by: caller, in: context)
    case .startDelivery(let id): try startDelivery(id, by: caller, at: now, in: context)
    case .finishDelivery(let id, let receipt):
      try sending(id, by: caller)
      add(.system, .messageDelivered(MessageDelivered(message: id, receipt: receipt)))
    case .failDelivery(let id, let error):
      try sending(id, by: caller)
      add(.system, .messageFailed(MessageFailed(message: id, error: error)))
    case .note(let text):
      _ = try caller.requireAgent()
      add(caller.actor, .noteAdded(NoteAdded(text: try checked(text))))
    case .whisper(let text): try whisper(text, by: caller)
    case .raiseHand(let words): try moveHand(isUp: true, words, by: caller)
    case .lowerHand: try moveHand(isUp: false, nil, by: caller)
    case .tag(let tag):
      _ = try caller.requireAgent()
      guard session.tags.count < Policy.tagLimit || session.tags.contains(tag) else {
        throw .tooMany(limit: Policy.tagLimit)
      }
      add(
        caller.actor,
        .tagAdded(TagAdded(tag: try checked(tag, limitBytes: Policy.tagLimitBytes))))
    case .untag(let tag):
      _ = try caller.requireAgent()
      if session.tags.contains(tag) { add(caller.actor, .tagRemoved(TagRemoved(tag: tag))) }
    case .reveal(let field, let reason): try reveal(field, reason, by: caller)
    case .recordConsent(let purpose, let isGranted, let source):
      try recordConsent(purpose, isGranted, source, by: caller)
    case .keepReference(let reference):
      try caller.require(.system)
      add(.system, .referenceKept(reference))
    }
  }
}

extension Caller {
  /// The agent who calls; anybody else is refused.
  func requireAgent() throws(Refusal) -> AgentID {
    guard case .agent(let id) = actor else { throw .notForActor(actor) }
    return id
  }

  func require(_ permission: Permission) throws(Refusal) {
    guard permissions.contains(permission) else { throw .missingPermission(permission) }
  }

  func require(_ actor: Actor) throws(Refusal) {
    guard self.actor == actor else { throw .notForActor(self.actor) }
  }
}

/// The text, unless it says nothing or too much.
func checked(
  _ text: String, limitBytes: Int = Policy.messageLimitBytes, mayBeEmpty: Bool = false
) throws(Refusal) -> String {
  guard text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
    if mayBeEmpty { return "" }
    throw .emptyText
  }
  guard text.utf8.count <= limitBytes else { throw .tooLong(limitBytes: limitBytes) }
  return text
}

/// A remark beside an owner change, unless it says too much; none is no remark.
func checked(remark: String?) throws(Refusal) -> String? {
  guard let remark, remark.utf8.count > Policy.remarkLimitBytes else { return remark }
  throw .tooLong(limitBytes: Policy.remarkLimitBytes)
}
