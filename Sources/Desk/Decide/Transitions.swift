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
public enum OwnerKind: String, Sendable, CaseIterable {
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
  /// Where it begins, and who may go it from there.
  private let rights: [OwnerKind: Set<Standing>]

  private init(_ verb: OwnerVerb, _ rights: [OwnerKind: Set<Standing>]) {
    self.verb = verb
    self.rights = rights
  }

  private init(verb: OwnerVerb, from: Set<OwnerKind>, by standings: Set<Standing>) {
    self.init(verb, Dictionary(uniqueKeysWithValues: from.map { ($0, standings) }))
  }

  /// Who may go it from an owner of this kind; nil where it does not begin there.
  public func by(from kind: OwnerKind) -> Set<Standing>? { rights[kind] }

  /// Every way a session's owner can change; all else is refused.
  ///
  /// `open` is not here: it has no session to begin from and happens only inside `receive`. Taking a
  /// session over from another agent needs the permission `bargeIn` besides, accepting one that it was
  /// offered, and the system hands back only what an emergency stop put into the queue.
  public static let table: [OwnerVerb: Transition] = Dictionary(
    uniqueKeysWithValues: [
      Transition(verb: .escalate, from: [.assistant], by: [.assistant, .system, .agent]),
      Transition(verb: .claim, from: [.queue], by: [.agent]),
      Transition(verb: .accept, from: [.queue], by: [.agent]),
      Transition(verb: .takeOver, from: [.assistant, .queue, .agent], by: [.agent]),
      Transition(.handBack, [.agent: [.owner, .supervisor], .queue: [.system]]),
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
