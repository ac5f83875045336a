/// How a caller stands to a session: one caller may stand in several ways.
public enum Standing: Hashable, Sendable {
  case system, assistant, customer
  /// Any agent.
  case agent
  /// The agent who owns the session, or the assistant where it does.
  case owner
  /// An agent with the permission to supervise.
  case supervisor
}

/// The kinds of owner, without names.
public enum OwnerKind: Hashable, Sendable, CaseIterable {
  case assistant, queue, agent, nobody

  public init(_ owner: Owner) {
    switch owner {
    case .assistant: self = .assistant
    case .queue: self = .queue
    case .agent: self = .agent
    case .nobody: self = .nobody
    }
  }
}

/// One row of the closed table of owner changes.
public struct Transition: Sendable {
  public let verb: OwnerVerb
  public let from: Set<OwnerKind>
  public let by: Set<Standing>

  /// Every way a session's owner can change; all else is refused.
  ///
  /// `open` is not here: it has no session to begin from and happens only inside `receive`. Taking a
  /// session over from another agent needs the permission `bargeIn` besides.
  public static let table: [OwnerVerb: Transition] = Dictionary(
    uniqueKeysWithValues: [
      Transition(verb: .escalate, from: [.assistant], by: [.assistant, .system, .agent]),
      Transition(verb: .claim, from: [.queue], by: [.agent]),
      Transition(verb: .takeOver, from: [.assistant, .queue, .agent], by: [.agent]),
      Transition(verb: .handBack, from: [.agent], by: [.owner, .supervisor]),
      Transition(verb: .transfer, from: [.agent, .queue], by: [.owner, .supervisor, .system]),
      Transition(verb: .release, from: [.agent], by: [.owner, .system]),
      Transition(
        verb: .resolve, from: [.assistant, .queue, .agent], by: [.owner, .supervisor, .system]),
      Transition(verb: .reopen, from: [.nobody], by: [.customer, .agent]),
    ].map { ($0.verb, $0) })
}

extension Caller {
  /// How this caller stands to the session.
  public func standings(in session: Session) -> Set<Standing> {
    switch actor {
    case .system: return [.system]
    case .customer: return [.customer]
    case .assistant: return session.owner == .assistant ? [.assistant, .owner] : [.assistant]
    case .agent(let id):
      var standings: Set<Standing> = [.agent]
      if session.owner == .agent(id) { standings.insert(.owner) }
      if permissions.contains(.supervise) { standings.insert(.supervisor) }
      return standings
    }
  }
}
