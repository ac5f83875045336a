extension Session {
  /// Whether the bodies of its events were removed: only numbers and times are left.
  public var isForgotten: Bool { customer.isEmpty }

  /// What is left of a session whose first event was forgotten: closed, nobody's, from nobody.
  init(forgotten id: SessionID, _ event: Event) {
    self.init(id: id, at: event.at)
    version = event.version
    epoch = event.epoch
    owner = .nobody
    status = .closed
    closedAt = event.at
    lastAt = event.at
  }

  /// Keeps what measures need and headers say: how many messages, by whom, when.
  mutating func count(_ event: Event) {
    epoch = event.epoch
    closedAt = lastAt
    switch event.fact.kind {
    case FactKind.messageReceived.rawValue:
      messageCount += 1
    case FactKind.messageCommitted.rawValue:
      messageCount += 1
      guard case .agent(let agent) = event.actor else { return }
      lastAgent = agent
      if firstHumanReplyAt == nil { firstHumanReplyAt = event.at }
    default: break
    }
  }
}
