extension Proposal {
  /// Marks the head of the session's outbound messages as being sent; from here it is not withdrawn.
  ///
  /// The second step of the fence: what the assistant or the system committed under an earlier epoch
  /// is withdrawn instead, and where the assistant is stopped it says nothing more. A message whose
  /// sender died while sending may be started again; the channel recognises it by its id.
  mutating func startDelivery(
    _ id: MessageID, by caller: Caller, at now: Timestamp, in context: DecisionContext
  ) throws(Refusal) {
    try caller.require(.system)
    guard let message = session.pending.first(where: { $0.id == id }) else {
      throw .unknownMessage(id)
    }
    guard session.pending[0].id == id || Mutation.deliveryOutOfOrder.isActive else {
      throw .notFirst(session.pending[0].id)
    }
    if message.isSending { return }
    if let notBefore = message.notBefore, notBefore > now { throw .held(until: notBefore) }
    if message.isFenced, message.epoch != session.epoch, !Mutation.startUnfenced.isActive {
      withdraw(message, cause: .staleEpoch, by: .system)
    } else if message.author == .assistant, session.owner == .assistant,
      let scope = context.stops().scope(of: session, context.policy)
    {
      stop(scope, latest: nil, in: context)
    } else {
      add(.system, .messageStarted(MessageRef(id)))
    }
  }

  /// Checks that a message is on its way.
  func sending(_ id: MessageID, by caller: Caller) throws(Refusal) {
    try caller.require(.system)
    guard let message = session.pending.first(where: { $0.id == id }) else {
      throw .unknownMessage(id)
    }
    guard message.isSending else { throw .notStarted(id) }
  }
}

extension PendingMessage {
  /// Whether its start is fenced by the epoch; an agent's own message survives every owner change.
  public var isFenced: Bool {
    switch author {
    case .assistant, .system: true
    case .agent, .customer: false
    }
  }
}
