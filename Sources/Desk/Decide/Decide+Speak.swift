extension Proposal {
  /// Commits an agent's own message.
  mutating func send(
    _ text: String, _ basis: ReplyBasis?, _ check: SendCheck, _ files: [Attachment],
    by caller: Caller, at now: Timestamp, in context: DecisionContext
  ) throws(Refusal) {
    let agent = try caller.requireAgent()
    guard session.status != .closed else { throw .wrongStatus(.closed) }
    guard session.owner == .agent(agent) else { throw .notOwner(session.owner) }
    guard session.pending.count < Policy.pendingLimit else {
      throw .tooMany(limit: Policy.pendingLimit)
    }
    guard files.count <= Policy.fileLimit else { throw .tooManyFiles(limit: Policy.fileLimit) }
    let text = try checked(text, mayBeEmpty: !files.isEmpty)
    guard check.passes else { throw .guarded(check.findings) }
    if !check.findings.isEmpty { try caller.require(.overrideGuard) }
    let hold = context.policy.sendHoldMs
    let verdict = GuardVerdict(allowed: false, findings: check.findings.map(\.inWords))
    add(
      caller.actor,
      .messageCommitted(
        MessageCommitted(
          text: text, basis: basis, notBefore: hold > 0 ? now.adding(ms: hold) : nil,
          overridden: check.findings.isEmpty ? nil : verdict, files: files)))
  }

  /// Takes back a message that has not begun to leave.
  mutating func withdraw(_ id: MessageID, by caller: Caller) throws(Refusal) {
    _ = try caller.requireAgent()
    guard let message = session.pending.first(where: { $0.id == id }) else {
      throw .unknownMessage(id)
    }
    guard
      message.author == caller.actor || caller.standings(in: session).contains(.owner)
        || caller.permissions.contains(.supervise)
    else { throw .missingPermission(.supervise) }
    guard !message.isSending else { throw .alreadySending(id) }
    withdraw(message, cause: .byHand, by: caller.actor)
  }

  /// Commits what the assistant made of the customer's latest message, if the fence holds.
  mutating func respond(
    _ reply: AssistantReply, by caller: Caller, in context: DecisionContext
  ) throws(Refusal) {
    try caller.require(.assistant)
    if !Mutation.staleEpochAccepted.isActive {
      guard session.owner == .assistant else { throw .notOwner(session.owner) }
      guard reply.epoch == session.epoch else {
        throw .staleEpoch(expected: reply.epoch, actual: session.epoch)
      }
    }
    guard reply.message == session.lastInbound else { throw .superseded }
    guard session.lastResponded != reply.message, session.unansweredSince != nil else {
      throw .nothingToAnswer
    }
    if let scope = context.stops().scope(of: session, context.policy) {
      stop(scope, latest: nil, in: context)
      return
    }
    add(
      .assistant,
      .responded(
        Responded(
          message: reply.message, outcome: reply.outcome, score: reply.score,
          citations: reply.citations, guardVerdict: reply.guardVerdict,
          provenance: reply.provenance)))
    if let text = reply.text {
      add(
        .assistant,
        .messageCommitted(
          MessageCommitted(text: try checked(text), citations: reply.citations)))
    }
    if reply.outcome == .escalated {
      escalate(
        reply.escalation ?? .missingKnowledge, words: reply.words, by: .assistant, latest: nil,
        in: context)
    }
  }

  /// Speaks one of the system's notices, at most once in an epoch.
  mutating func speak(_ notice: Notice, _ text: String, by caller: Caller) throws(Refusal) {
    try caller.require(.system)
    guard !session.notices.contains(notice) || Mutation.noticeRepeated.isActive else {
      throw .noticeAlreadySpoken(notice)
    }
    add(
      .system, .messageCommitted(MessageCommitted(text: try checked(text), notice: notice)))
  }

  /// Records what an agent was offered.
  mutating func show(_ shown: SuggestionsShown, by caller: Caller) throws(Refusal) {
    try caller.require(.system)
    guard session.lastInbound == shown.message else { throw .superseded }
    add(.system, .suggestionsShown(shown))
  }

  /// Takes down that an agent turned a suggestion down.
  mutating func reject(
    _ rank: Int, of message: Seq?, _ reason: RejectionReason, _ words: String?, by caller: Caller,
    in context: DecisionContext
  ) throws(Refusal) {
    _ = try caller.requireAgent()
    guard let message = message ?? session.lastInbound,
      let (seq, shown) = context.shown(message), shown.suggestions.indices.contains(rank - 1)
    else { throw .unknownSuggestion(rank: rank) }
    add(
      caller.actor,
      .suggestionRejected(
        SuggestionRejected(
          message: message, shown: seq, rank: rank, source: shown.suggestions[rank - 1].source,
          reason: reason, words: try checked(remark: words))))
  }

  mutating func snooze(
    _ until: Timestamp, by caller: Caller, at now: Timestamp
  ) throws(Refusal) {
    guard session.status == .open else { throw .wrongStatus(session.status) }
    try requireOwnerOrSupervisor(caller)
    guard until > now else { throw .momentPast }
    add(caller.actor, .snoozed(Snoozed(until: until)))
  }

  mutating func wake(
    _ dueAt: Timestamp?, by caller: Caller, at now: Timestamp
  ) throws(Refusal) {
    guard session.status == .snoozed else { throw .wrongStatus(session.status) }
    if caller.actor != .system { try requireOwnerOrSupervisor(caller) }
    // A timer that was set for an earlier snooze must not end a later one.
    if let dueAt, dueAt != session.snoozedUntil { throw .superseded }
    add(caller.actor, .woken(Woken(lateMs: dueAt.map(now.msSince) ?? 0)))
  }

  private func requireOwnerOrSupervisor(_ caller: Caller) throws(Refusal) {
    let standings = caller.standings(in: session)
    guard standings.contains(.agent) else { throw .notForActor(caller.actor) }
    guard standings.contains(.owner) || standings.contains(.supervisor) else {
      throw .missingPermission(.supervise)
    }
  }
}
