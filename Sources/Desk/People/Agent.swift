/// What an agent may be.
public enum Role: String, Codable, Sendable, CaseIterable {
  case agent, supervisor, admin

  /// What the role allows beyond the work of every agent.
  public var permissions: Set<Permission> {
    switch self {
    case .agent: []
    case .supervisor: [.bargeIn, .supervise, .manageKnowledge]
    case .admin: Set(Permission.allCases)
    }
  }
}

/// Rights that not every agent has.
public enum Permission: String, Codable, Sendable, CaseIterable {
  /// Take a session from another agent.
  case bargeIn
  /// Act on sessions one does not own: transfer, hand back, resolve.
  case supervise
  /// Act in another agent's name.
  case actAs
  /// Change articles and canned responses.
  case manageKnowledge
  /// Change customers, agents, rules and the desk itself.
  case manageDesk
}

/// A person who works at the desk.
public struct Agent: Codable, Sendable, Equatable {
  public var id: AgentID
  public var name: String
  public var role: Role
  public var languages: [String]
  public var skills: [String]
  /// The operating-system user the agent works as, if bound to one.
  public var uid: UInt32?
  /// How the agent came to be: `imported` agents close the desk to unknown names.
  public var origin: Origin

  /// How an agent became known.
  public enum Origin: String, Codable, Sendable {
    case creator, firstUse, imported
  }

  public init(
    id: AgentID, name: String, role: Role, languages: [String] = [], skills: [String] = [],
    uid: UInt32? = nil, origin: Origin
  ) {
    self.id = id
    self.name = name
    self.role = role
    self.languages = languages
    self.skills = skills
    self.uid = uid
    self.origin = origin
  }
}
