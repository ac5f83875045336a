import Language

extension Session {
  /// Begins a session from its first event, which must be `sessionOpened`.
  public init?(opening event: Event) {
    guard let id = event.session else { return nil }
    if case .forgotten(FactKind.sessionOpened.rawValue) = event.fact {
      self.init(forgotten: id, event)
      return
    }
    guard case .sessionOpened(let opened) = event.fact else { return nil }
    self.init(id: id, at: event.at)
    version = event.version
    epoch = 1
    owner = opened.owner
    customer = opened.customer
    channel = opened.channel
    tier = opened.tier
    stoppedBy = opened.stoppedBy
    lastAt = event.at
    service.isReturning = opened.isReturning ?? false
    if case .queue(let name) = opened.owner {
      waitingSince = event.at
      service.queue = name
      service.enteredAt = event.at
    }
  }

  /// Folds one more fact; facts are never refused, only understood or not.
  public mutating func apply(_ event: Event) {
    version = event.version
    lastAt = max(lastAt, event.at)
    if isForgotten {
      count(event)
      return
    }
    switch event.fact {
    case .messageReceived:
      hearCustomer(event)
    case .understood(let understood):
      language = understood.understanding.language.rawValue
      if let best = understood.understanding.intent.first { intent = best.label }
      mood.feel(understood.understanding.sentiment)
      // Who calls for a person meanwhile waits for a person.
      let flags = understood.understanding.flags
      if flags.asksForHuman || flags.isThreat || flags.isAbusive { stoppedBy = nil }
    case .ownerChanged(let change):
      change.applied(to: &self, at: event.at)
    case .messageCommitted(let message):
      commit(message, event)
    case .messageStarted(let reference):
      startSending(reference.message)
    case .messageDelivered(let delivered):
      settle(delivered.message)
    case .messageFailed(let failed):
      settle(failed.message)
    case .messageWithdrawn(let withdrawn):
      takeBack(withdrawn.message)
    case .responded(let response):
      lastResponded = response.message
      countTurn(response.outcome)
    case .handMoved(let hand):
      handRaisedAt = hand.isUp ? event.at : nil
    case .tagAdded(let added):
      if !tags.contains(added.tag) { tags.append(added.tag) }
    case .tagRemoved(let removed):
      tags.removeAll { $0 == removed.tag }
    case .snoozed(let snooze):
      status = .snoozed
      snoozedUntil = snooze.until
    case .woken:
      status = .open
      snoozedUntil = nil
    case .waitPlanned(let plan):
      service.take(plan, event.seq)
    case .waitStepped(let stepped):
      service.take(stepped, event.seq)
    case .waitShifted(let shift):
      waitingSince = shift.moved(waitingSince)
      unansweredSince = shift.moved(unansweredSince)
      service.take(shift, event.seq)
    case .unknown:
      isWritable = false
    default:
      break
    }
  }

  private mutating func hearCustomer(_ event: Event) {
    lastInbound = event.seq
    if unansweredSince == nil { unansweredSince = event.at }
    messageCount += 1
  }

  private mutating func commit(_ message: MessageCommitted, _ event: Event) {
    let isAnswer = event.actor != .system
    pending.append(
      PendingMessage(
        id: MessageID(event.seq), author: event.actor, epoch: event.epoch, text: message.text,
        notBefore: message.notBefore, answers: isAnswer ? unansweredSince : nil, isSending: false,
        files: message.files))
    messageCount += 1
    if let notice = message.notice { notices.insert(notice) }
    switch event.actor {
    case .agent(let agent):
      unansweredSince = nil
      service.response = .fine
      service.responseDue = nil
      lastAgent = agent
      if firstHumanReplyAt == nil { firstHumanReplyAt = event.at }
    case .assistant:
      unansweredSince = nil
    case .system, .customer:
      break
    }
  }

  private mutating func startSending(_ id: MessageID) {
    if let index = pending.firstIndex(where: { $0.id == id }) { pending[index].isSending = true }
  }

  /// An answer that never left has answered nothing: a later one does, or the customer still waits.
  private mutating func takeBack(_ id: MessageID) {
    guard let message = pending.first(where: { $0.id == id }) else { return }
    settle(id)
    guard status != .closed, let since = message.answers else { return }
    if let next = pending.firstIndex(where: { $0.author != .system && $0.id > id }) {
      pending[next].answers = min(since, pending[next].answers ?? since)
    } else {
      unansweredSince = min(since, unansweredSince ?? since)
    }
  }

  private mutating func settle(_ id: MessageID) {
    pending.removeAll { $0.id == id }
  }

  private mutating func countTurn(_ outcome: ResponseOutcome) {
    switch outcome {
    case .answered:
      assistantTurns += 1
      clarifications = 0
    case .clarified:
      assistantTurns += 1
      clarifications += 1
    case .courtesy, .escalated:
      break
    }
  }
}

extension OwnerChanged {
  /// Moves the session to its new owner.
  fileprivate func applied(to session: inout Session, at moment: Timestamp) {
    session.epoch += 1
    session.owner = to
    session.notices = []
    session.instruction = instruction
    session.status = .open
    session.snoozedUntil = nil
    if verb == .reopen, let closedAt = session.closedAt,
      moment.msSince(closedAt) <= ServiceState.returningMs
    {
      session.service.isReturning = true
    }
    session.service.follow(self, at: moment)
    session.handRaisedAt = nil
    if case .stopped(let scope) = cause {
      session.stoppedBy = scope
    } else if from.queue == nil || to.queue == nil {
      session.stoppedBy = nil
    }
    switch to {
    case .queue:
      if session.waitingSince == nil { session.waitingSince = moment }
    case .assistant:
      session.waitingSince = nil
      session.assistantTurns = 0
      session.clarifications = 0
      session.escalation = nil
      // What nobody has answered meanwhile is the assistant's to answer, though it once gave up.
      session.lastResponded = nil
    case .agent(let agent):
      session.waitingSince = nil
      session.lastAgent = agent
    case .nobody:
      session.waitingSince = nil
      session.status = .closed
      session.closedAt = moment
      session.disposition = disposition
      session.unansweredSince = nil
    }
    if verb == .escalate, let reason {
      session.escalation = EscalationMark(reason: reason, words: words, at: moment)
    }
    if verb == .reopen {
      session.closedAt = nil
      session.disposition = nil
      session.escalation = nil
    }
  }
}
