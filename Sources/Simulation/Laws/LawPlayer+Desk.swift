import Desk
import Ledger

extension LawPlayer {
  func lease(_ kind: JobKind, at now: Timestamp) throws(LedgerError) -> LeasedJob? {
    guard let session else { return nil }
    return try ledger.work.lease(
      Worker(id: "\(schedule.customer).\(part.number)", rank: .service), kinds: [kind], limit: 1,
      onlySession: session, at: now
    ).first
  }

  /// Late enough for every job that some actor's clock opened.
  mutating func late() -> Timestamp { now().adding(ms: 20_000) }

  mutating func respond(
    _ seen: Session, _ roll: Int, takesJob: Bool
  ) throws(LedgerError) {
    if let step = seen.service.steps.first, step.kind == .say {
      try follow(step, seen, finds: roll < 6, takesJob: takesJob)
      return
    }
    var job: LeasedJob?
    if takesJob {
      job = try lease(.respond, at: late())
      if job == nil { return }
    }
    guard let message = job?.subject ?? seen.lastInbound else { return }
    let outcome: ResponseOutcome =
      switch roll {
      case 0...5: .answered
      case 6, 7: .clarified
      case 8: .courtesy
      default: .escalated
      }
    let reply = AssistantReply(
      message: message, epoch: seen.epoch, outcome: outcome,
      text: outcome == .escalated ? nil : mark("answered"), score: 0.7,
      citations: [Citation(article: "a1", title: "Delivery")],
      guardVerdict: GuardVerdict(allowed: true, findings: []),
      provenance: Provenance(model: "none", policyVersion: "laws", latencyMs: 1),
      escalation: outcome == .escalated ? .missingKnowledge : nil)
    try perform(.respond(reply), completing: job?.lease)
  }

  /// Says what an agent asked for at the hand-back, or finds nothing to say.
  private mutating func follow(
    _ step: PlannedStep, _ seen: Session, finds: Bool, takesJob: Bool
  ) throws(LedgerError) {
    var job: LeasedJob?
    if takesJob {
      job = try lease(.step, at: late())
      if job == nil { return }
    }
    try perform(
      .followInstruction(
        InstructedReply(
          dueAt: job?.dueAt ?? step.at, epoch: seen.epoch, text: finds ? mark("told") : nil)),
      completing: job?.lease)
  }

  mutating func deliver(
    _ seen: Session, _ fate: LawStep.DeliveryFate
  ) throws(LedgerError) {
    var job: LeasedJob?
    let message: MessageID
    if fate == .withoutLease {
      // The newest, which may not go while others wait before it.
      guard let pending = seen.pending.last else { return }
      message = pending.id
    } else {
      job = try lease(.deliver, at: late())
      guard let job else { return }
      message = MessageID(job.subject)
    }
    guard
      case .done(_, let session)? = try perform(.startDelivery(message), completing: job?.lease),
      session.pending.contains(where: { $0.id == message })
    else { return }
    journal.write(.handedOver(schedule: schedule.index, message))
    switch fate {
    case .delivered, .withoutLease:
      try perform(.finishDelivery(message, receipt: nil), completing: job?.lease)
    case .failed:
      try perform(.failDelivery(message, error: "no such address"), completing: job?.lease)
    case .triedAgain:
      guard let job, try ledger.work.retry(job.lease, at: now(), trouble: "busy") else { return }
      // The worker gave its job back; what it says afterwards counts no more.
      let late = try perform(.finishDelivery(message, receipt: nil), completing: job.lease)
      if late != .leaseLost { broken("a late result of \(message) was taken") }
    case .abandoned:
      break
    }
  }

  /// Stops the assistant, seldom everywhere; sessions follow in their own time.
  private mutating func declareStop() throws(LedgerError) {
    let scope: StopScope =
      switch Int.random(in: 0..<10, using: &chance) {
      case 0: .all
      case 1, 2: .queue(Policy().queue)
      default: .intent(LawSchedule.stoppedIntent)
      }
    try record(.assistantStopped(AssistantStop(scope)))
  }

  private mutating func liftStop() throws(LedgerError) {
    let stops = try ledger.read { reader throws(LedgerError) in try reader.stops() }
    guard let scope = stops.scopes.randomElement(using: &chance) else { return }
    try record(.assistantStarted(AssistantStop(scope)))
  }

  /// This process goes on by other rules; the other ones keep theirs.
  private mutating func adoptPolicy() throws(LedgerError) {
    var policy = LawDesk.policy(seed: chance.next())
    // Seldom, since every place in the queue is reckoned anew.
    if Int.random(in: 0..<64, using: &chance) == 0 {
      policy.priority.angry = Double.random(in: 0...20, using: &chance)
    }
    try record(.policyAdopted(PolicyAdopted(version: policy.version)))
    ledger.use(policy)
  }

  private mutating func record(_ fact: Fact) throws(LedgerError) {
    try ledger.record([ProposedFact(.system, fact)], at: now())
  }

  /// Forgets the customer as far as the ledger does it; of two who do so at once both come to the end.
  mutating func forget(rewrites: Bool) throws(LedgerError) {
    let forgetting = try ledger.privacy.beginForgetting(schedule.customer, by: .system, at: now())
    for session in try LawDesk.carryOut(forgetting, on: ledger, rewrites: rewrites) {
      journal.write(.forgot(schedule: schedule.index, session: session))
    }
  }

  func isForgotten(_ session: SessionID) throws(LedgerError) -> Bool {
    try ledger.read { reader throws(LedgerError) in try reader.session(session) }?.isForgotten
      ?? false
  }

  mutating func act(_ verb: LawStep.SystemVerb, _ seen: Session) throws(LedgerError) {
    switch verb {
    case .notify:
      let notice = Notice.allCases.randomElement(using: &chance) ?? .received
      try perform(.notify(notice, text: mark("notice")))
    case .escalate: try perform(.escalate(reason: .policy, words: mark("rule")))
    case .release: try perform(.release, expecting: seen.epoch)
    case .resolve: try perform(.resolve(disposition: "timeOut"), expecting: seen.epoch)
    case .overflow:
      try perform(.transfer(to: .queue("overflow"), reason: mark("overflow")))
    case .offer:
      let agent = LawSchedule.agents.randomElement(using: &chance)?.id ?? "ann"
      _ = try ledger.work.offer(seen.id, to: agent, because: [], forMs: 60_000)
    case .leaveAgent: try perform(.leaveAgent, expecting: seen.epoch)
    case .declareStop: try declareStop()
    case .liftStop: try liftStop()
    case .adoptPolicy: try adoptPolicy()
    case .stop: try perform(.stop)
    case .giveBack: try perform(.handBack(instruction: nil))
    case .timer:
      guard let job = try lease(.timer, at: late()) else { return }
      try perform(.wake(dueAt: job.dueAt), completing: job.lease)
    case .step:
      guard let job = try lease(.step, at: late()) else { return }
      try perform(.step(dueAt: job.dueAt), completing: job.lease)
    case .shift: try perform(.shiftWait(byMs: Int64.random(in: -5000...5000, using: &chance)))
    case .suggest:
      guard let message = seen.lastInbound else { return }
      try perform(
        .showSuggestions(
          SuggestionsShown(
            message: message,
            suggestions: [Suggestion(source: .knowledge, score: 0.6, text: mark("suggested"))],
            provenance: Provenance(model: "none", policyVersion: "laws", latencyMs: 1))))
    }
  }
}
