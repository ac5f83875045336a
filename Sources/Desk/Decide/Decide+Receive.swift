public import Language

/// Takes in a customer's message: opens or reopens the session, wakes it, and calls a person where
/// the rules say so.
func receive(
  _ inbound: Inbound, _ existing: Session?, by caller: Caller, nextSeq: Seq, at now: Timestamp,
  in context: DecisionContext
) throws(Refusal) -> Decision {
  try caller.require(.customer)
  guard !inbound.parts.isEmpty, inbound.parts.count <= Policy.partLimit else {
    throw .tooLong(limitBytes: Policy.messageLimitBytes * Policy.partLimit)
  }
  var proposal = open(inbound, existing, nextSeq: nextSeq, at: now, in: context)
  guard proposal.session.isWritable else { throw .newerProgramNeeded }
  if proposal.session.status == .snoozed {
    proposal.add(.system, .woken(Woken()))
  }
  var first: Seq?
  for (index, text) in inbound.parts.enumerated() {
    let seq = proposal.add(
      .customer,
      .messageReceived(
        MessageReceived(
          id: inbound.id, channel: inbound.channel, text: text, part: index,
          parts: inbound.parts.count, files: index == 0 ? inbound.files : [])))
    first = first ?? seq
  }
  let message = first ?? nextSeq
  var understanding = inbound.understanding
  // Moods carry over inside a dialogue; what a customer wrote last week colours nothing.
  if let existing, existing.status != .closed {
    understanding.sentiment = understanding.sentiment.after(existing.mood.trajectory)
  }
  proposal.add(.system, .understood(Understood(message: message, understanding: understanding)))
  let turn = Turn(
    seq: message, speaker: .customer, text: inbound.parts[0], slots: understanding.slots)
  if proposal.session.owner == .assistant,
    let call = proposal.session.callForHuman(
      understanding, tone: inbound.understanding.sentiment.tone, context.policy,
      isAlone: context.policy.assistantAfterHours(proposal.session.tier, at: now) == .alone)
  {
    proposal.escalate(call.reason, words: call.words, by: .system, latest: turn, in: context)
  }
  if proposal.session.id != existing?.id { proposal.greetInQueue(inbound.parts[0], in: context) }
  if proposal.session.owner == .assistant,
    let scope = context.stops().scope(of: proposal.session, context.policy)
  {
    proposal.stop(scope, latest: turn, in: context)
  }
  proposal.plan(since: existing, at: now, in: context)
  return proposal.decision
}

/// The session that takes the message: the one that is there, the same reopened, or a new one.
private func open(
  _ inbound: Inbound, _ existing: Session?, nextSeq: Seq, at now: Timestamp,
  in context: DecisionContext
) -> Proposal {
  if let existing {
    var proposal = Proposal(session: existing, nextSeq: nextSeq, now: now)
    guard existing.status == .closed else { return proposal }
    if let closedAt = existing.closedAt, now.msSince(closedAt) <= context.policy.reopenWindowMs {
      proposal.changeOwner(
        .customer,
        OwnerChanged(.reopen, from: .nobody, to: existing.ownerAfterReopen(context.policy)))
      return proposal
    }
  }
  let known = context.customer(inbound.customer)
  var before: [ProposedFact] = []
  if known == nil {
    before.append(
      ProposedFact(
        .system,
        .customerSaved(
          Customer(id: inbound.customer, name: inbound.customerName ?? inbound.customer))))
  }
  let tier = known?.tier ?? .standard
  let isReturning =
    existing?.closedAt.map { now.msSince($0) <= ServiceState.returningMs } ?? false
  let owner = context.policy.firstOwner(of: tier, at: now)
  let stop =
    owner == .assistant
    ? context.stops().scope(queue: nil, intent: inbound.understanding.intent.first?.label) : nil
  return Proposal(
    opening: SessionOpened(
      customer: inbound.customer, channel: inbound.channel, tier: tier,
      owner: stop == nil ? owner : .queue(context.policy.queue(for: tier)),
      isReturning: isReturning ? true : nil,
      stoppedBy: stop),
    before: before, nextSeq: nextSeq, now: now)
}

extension Understanding {
  /// The entities as slots, by the name of their kind; card and ID numbers stay out.
  public var slots: [String: String] {
    var slots: [String: String] = [:]
    for entity in entities where !entity.isSensitive {
      slots[entity.kind.rawValue] = entity.value
    }
    return slots
  }
}
