extension Proposal {
  /// Plans what timers will do, where the command changed what people owe the session.
  ///
  /// - Parameter before: the session as the command found it; nil where it began.
  mutating func plan(since before: Session?, at now: Timestamp, in context: DecisionContext) {
    correctNewWaits(since: before, at: now)
    guard session.isWritable, PlanKey(session) != before.map(PlanKey.init) else { return }
    let queue = session.service.queue ?? context.policy.queue(for: session.tier)
    let rules = context.policy.rules(of: queue)
    let moment = isAhead(of: now) ? now : max(now, session.lastAt)
    var plan = session.plan(
      rules, toldUntil: rules.tellsAgain ? toldUntil(at: moment) : nil, at: moment)
    plan.steps += Instruction.steps(
      for: session, context.policy, hasThanked: hasAnsweredManners, at: moment)
    let service = session.service
    let isSame =
      plan.steps == service.steps && plan.usedMs == service.usedMs
      && plan.runsSince == service.runsSince
    if !isSame { add(.system, .waitPlanned(plan)) }
  }

  /// Takes the next planned step; its timer is due.
  mutating func step(
    _ dueAt: Timestamp, by caller: Caller, at now: Timestamp, in context: DecisionContext
  ) throws(Refusal) {
    try caller.require(.system)
    let step = try nextStep(dueAt: dueAt, at: now)
    // What is to be said is looked for first: see `followInstruction`.
    guard step.kind != .say else { throw .superseded }
    if step.kind == .close { try closeAsTold(at: now) }
    add(.system, .waitStepped(WaitStepped(step, lateMs: now.msSince(dueAt))))
    if step.kind == .close {
      changeOwner(
        .system,
        OwnerChanged(
          .resolve, from: session.owner, to: .nobody, words: session.instruction,
          disposition: Instruction.disposition))
      return
    }
    if step.kind == .tellAgain { tellAgain(in: context) }
    guard let to = step.to, case .queue = session.owner else { return }
    changeOwner(
      .system,
      OwnerChanged(.transfer, from: session.owner, to: .queue(to), words: step.kind.rawValue))
  }
}

extension Proposal {
  /// The step a timer was set for, if it is still the next one and due.
  func nextStep(dueAt: Timestamp, at now: Timestamp) throws(Refusal) -> PlannedStep {
    // A timer of an earlier plan must not act on a later one.
    guard session.status == .open, let step = session.service.steps.first, step.at == dueAt else {
      throw .superseded
    }
    guard now >= dueAt else { throw .held(until: dueAt) }
    return step
  }

  /// Puts waits that began in this decision where the wall clock stands.
  ///
  /// No event is earlier than the one before it; after the clock was put back by a day, whoever called
  /// for a person would otherwise wait from tomorrow on.
  private mutating func correctNewWaits(since before: Session?, at clock: Timestamp) {
    guard isAhead(of: clock), session.hasNewWait(since: before, from: now) else { return }
    add(.system, .waitShifted(WaitShifted(byMs: clock.ms - now.ms, from: now)))
  }

  /// Whether the wall clock was put back since the session's last event; smaller differences are
  /// those of processes that write at once.
  private func isAhead(of clock: Timestamp) -> Bool { now.msSince(clock) > 60_000 }

  /// Whether this decision answered a message of manners.
  private var hasAnsweredManners: Bool {
    events.contains { event in
      if case .responded(let response) = event.fact { response.outcome == .courtesy } else { false }
    }
  }
}

extension Proposal {
  /// Until when the wait lasts that the customer was told of on entering this queue.
  private func toldUntil(at moment: Timestamp) -> Timestamp? {
    for event in events.reversed() {
      guard case .ownerChanged(let change) = event.fact else { continue }
      return change.estimate?.highMs.map { moment.adding(ms: $0) }
    }
    return session.service.steps.first { $0.kind == .tellAgain }?.at
  }

  /// Tells the customer what can be said of the wait now, since what was said has not come true.
  private mutating func tellAgain(in context: DecisionContext) {
    guard case .queue(let queue) = session.owner, !session.notices.contains(.position),
      context.policy.rules(of: queue).isOpen(at: now),
      let start = Priority.virtualStartMs(of: session, context.policy.priority),
      let estimate = context.standing(queue, start)?.estimate
    else { return }
    tell(QueueNotice(again: estimate, language: session.language))
  }
}

/// What a plan depends on; as long as it stays, the plan stays.
private struct PlanKey: Equatable {
  let epoch: Int
  let isOpen: Bool
  let unansweredSince: Timestamp?
  let hasSaidAsTold: Bool?

  init(_ session: Session) {
    epoch = session.epoch
    isOpen = session.status == .open
    unansweredSince = session.unansweredSince
    hasSaidAsTold = session.service.hasSaidAsTold
  }
}

extension Session {
  /// Whether any moment of it would be wrong after the wall clock was set.
  var hasWait: Bool {
    waitingSince != nil || unansweredSince != nil || !service.steps.isEmpty
      || service.runsSince != nil
  }

  /// Whether any wait that it had not before began at a moment or later.
  fileprivate func hasNewWait(since before: Session?, from moment: Timestamp) -> Bool {
    let old = before.map(\.waits) ?? [nil, nil, nil, nil]
    return zip(waits, old).contains { new, old in
      new != old && new.map { $0 >= moment } ?? false
    }
  }

  private var waits: [Timestamp?] {
    [waitingSince, unansweredSince, service.enteredAt, service.runsSince]
  }

  /// What timers have to do by the rules of its queue.
  ///
  /// - Parameter toldUntil: when the customer is told anew of the wait; nil where they are not.
  fileprivate func plan(
    _ rules: QueueRules, toldUntil: Timestamp?, at now: Timestamp
  ) -> WaitPlanned {
    var used = service.usedMs
    if let runsSince = service.runsSince { used += rules.openMs(from: runsSince, to: now) }
    let isPeoples =
      switch owner {
      case .queue, .agent: status == .open
      case .assistant, .nobody: false
      }
    guard isPeoples else { return WaitPlanned(steps: [], usedMs: used) }
    let runs = unansweredSince != nil && rules.resolutionMs != nil
    var plan = WaitPlanned(steps: [], usedMs: used, runsSince: runs ? now : nil)
    if runs, let target = rules.resolutionMs {
      plan.promise(.resolution, target - used, target, from: now, rules, service.resolution)
    }
    switch owner {
    case .queue:
      if let target = rules.firstResponseMs, let since = waitingSince {
        plan.promise(.firstResponse, target, target, from: since, rules, service.response)
      }
      planQueue(&plan, rules, at: now)
      if let toldUntil { plan.steps.append(PlannedStep(.tellAgain, at: toldUntil)) }
    case .agent:
      if let target = rules.nextResponseMs, let since = unansweredSince {
        plan.promise(.nextResponse, target, target, from: since, rules, service.response)
      }
    case .assistant, .nobody: break
    }
    // Of equal moments the one named first stays first.
    plan.steps = plan.steps.enumerated().sorted {
      ($0.element.at, $0.offset) < ($1.element.at, $1.offset)
    }.map(\.element)
    return plan
  }

  private func planQueue(_ plan: inout WaitPlanned, _ rules: QueueRules, at now: Timestamp) {
    let since = service.enteredAt ?? now
    func add(_ kind: PlannedStep.Kind, _ afterMs: Int64, to: QueueName?) {
      guard let at = rules.moment(after: afterMs, from: since) else { return }
      plan.steps.append(PlannedStep(kind, at: at, to: to))
    }
    if let remindMs = rules.remindMs, service.reminders == 0 { add(.reminder, remindMs, to: nil) }
    if let overflow = rules.overflow { add(.overflow, overflow.afterMs, to: overflow.to) }
    if let ladder = rules.ladder { add(.ladder, ladder.afterMs, to: ladder.to) }
  }
}

extension WaitPlanned {
  /// Plans when a promised time is nearly over and when it is; what was marked already stays so.
  ///
  /// - Parameters:
  ///   - leftMs: open time left, counted from `since`.
  ///   - targetMs: of the whole promise.
  fileprivate mutating func promise(
    _ promise: ServicePromise, _ leftMs: Int64, _ targetMs: Int64, from since: Timestamp,
    _ rules: QueueRules, _ state: PromiseState
  ) {
    guard let due = rules.due(leftMs: leftMs, of: targetMs, from: since) else { return }
    if state < .soon { steps.append(PlannedStep(.soon, at: due.soonAt, promise: promise)) }
    if state < .breached { steps.append(PlannedStep(.breached, at: due.at, promise: promise)) }
  }
}
