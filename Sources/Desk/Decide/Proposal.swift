/// What a command comes to: the events to append and the session they lead to.
public struct Decision: Sendable, Equatable {
  public let events: [Event]
  public let session: Session
}

/// Facts being gathered for one decision, each folded at once, so that the next one sees it.
struct Proposal {
  private(set) var session: Session
  private(set) var events: [Event] = []
  private var nextSeq: Seq
  let now: Timestamp

  /// Goes on from a session that is there.
  init(session: Session, nextSeq: Seq, now: Timestamp) {
    self.session = session
    self.nextSeq = nextSeq
    self.now = max(now, session.lastAt)
  }

  /// Opens a session; `before` are facts of the desk that must stand ahead of it.
  init(opening opened: SessionOpened, before: [ProposedFact], nextSeq: Seq, now: Timestamp) {
    self.nextSeq = nextSeq
    self.now = now
    session = Session(id: SessionID(nextSeq), at: now)
    for proposed in before {
      events.append(
        Event(
          seq: self.nextSeq, session: nil, version: 0, epoch: 0, actor: proposed.actor, at: now,
          fact: proposed.fact))
      self.nextSeq += 1
    }
    let event = Event(
      seq: self.nextSeq, session: SessionID(self.nextSeq), version: 1, epoch: 1, actor: .system,
      at: now, fact: .sessionOpened(opened))
    self.nextSeq += 1
    events.append(event)
    // The event was made two lines above as an opening one, so the session is never nil.
    session = Session(opening: event) ?? session
  }

  var decision: Decision { Decision(events: events, session: session) }

  /// Adds one fact and returns its seq.
  @discardableResult
  mutating func add(_ actor: Actor, _ fact: Fact) -> Seq {
    let epoch = if case .ownerChanged = fact { session.epoch + 1 } else { session.epoch }
    let event = Event(
      seq: nextSeq, session: session.id, version: session.version + 1, epoch: epoch, actor: actor,
      at: now, fact: fact)
    nextSeq += 1
    events.append(event)
    session.apply(event)
    return event.seq
  }

  /// Adds a fact of the desk, which moves no session.
  mutating func addOfDesk(_ actor: Actor, _ fact: Fact) {
    events.append(
      Event(seq: nextSeq, session: nil, version: 0, epoch: 0, actor: actor, at: now, fact: fact))
    nextSeq += 1
  }

  /// Changes the owner and takes back what the assistant had not yet begun to send.
  mutating func changeOwner(_ actor: Actor, _ change: OwnerChanged) {
    let waiting = session.pending.filter { $0.author == .assistant && !$0.isSending }
    add(actor, .ownerChanged(change))
    guard change.from == .assistant, !Mutation.withdrawalForgotten.isActive else { return }
    for message in waiting {
      withdraw(message, cause: .ownerChanged, by: actor)
    }
  }

  /// Takes a committed message back.
  mutating func withdraw(_ message: PendingMessage, cause: WithdrawalCause, by actor: Actor) {
    add(
      actor,
      .messageWithdrawn(
        MessageWithdrawn(
          message: message.id, author: message.author, text: message.text, cause: cause)))
  }
}
