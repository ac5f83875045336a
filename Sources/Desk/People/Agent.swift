/// A person who works at the desk.
public struct Agent: Sendable, Equatable {
  public var id: AgentID
  public var name: String
  public var role: Role
  /// Rights beyond the role's.
  public var grants: Set<Permission>
  /// Rights of the role that this agent does not have.
  public var revokes: Set<Permission>
  public var team: String?
  /// Languages the agent writes, best first; empty says nothing about them.
  public var languages: [String]
  public var skills: [Skill]
  /// How many sessions the agent has at once, each counted by the weight of its channel; nil leaves
  /// it to the desk's rules.
  public var capacity: Double?
  /// When the agent works; nil is at any time.
  public var shifts: WeekHours?
  /// The operating-system user the agent works as, if bound to one.
  public var uid: UInt32?
  /// How the agent came to be: `imported` agents close the desk to unknown names.
  public var origin: Origin

  /// How an agent became known.
  public enum Origin: String, Codable, Sendable {
    case creator, firstUse, imported
  }

  public init(
    id: AgentID, name: String, role: Role, grants: Set<Permission> = [],
    revokes: Set<Permission> = [], team: String? = nil, languages: [String] = [],
    skills: [Skill] = [], capacity: Double? = nil, shifts: WeekHours? = nil, uid: UInt32? = nil,
    origin: Origin
  ) {
    self.id = id
    self.name = name
    self.role = role
    self.grants = grants
    self.revokes = revokes
    self.team = team
    self.languages = languages
    self.skills = skills
    self.capacity = capacity
    self.shifts = shifts
    self.uid = uid
    self.origin = origin
  }

  /// What the agent may do beyond the work of everybody.
  public var permissions: Set<Permission> { role.permissions.union(grants).subtracting(revokes) }

  /// Bounds a roster's row.
  public static let skillLimit = 100
  public static let capacityRange = 0.1...1000.0
}

extension Agent: Codable {
  private enum Key: String, CodingKey {
    case id, name, role, grants, revokes, team, languages, skills, capacity, shifts, uid, origin
  }

  /// Agents of earlier programs have no grants, team, capacity or shifts.
  public init(from decoder: any Decoder) throws {
    let row = try decoder.container(keyedBy: Key.self)
    func names(_ key: Key) throws -> Set<Permission> {
      Set(try row.decodeIfPresent([Permission].self, forKey: key) ?? [])
    }
    self.init(
      id: try row.decode(AgentID.self, forKey: .id),
      name: try row.decode(String.self, forKey: .name),
      role: try row.decode(Role.self, forKey: .role),
      grants: try names(.grants), revokes: try names(.revokes),
      team: try row.decodeIfPresent(String.self, forKey: .team),
      languages: try row.decode([String].self, forKey: .languages),
      skills: try row.decode([Skill].self, forKey: .skills),
      capacity: try row.decodeIfPresent(Double.self, forKey: .capacity),
      shifts: try row.decodeIfPresent(WeekHours.self, forKey: .shifts),
      uid: try row.decodeIfPresent(UInt32.self, forKey: .uid),
      origin: try row.decode(Origin.self, forKey: .origin))
  }

  /// What is not set is left out: an agent of an earlier program is written as it was.
  public func encode(to encoder: any Encoder) throws {
    var row = encoder.container(keyedBy: Key.self)
    func put(_ names: Set<Permission>, _ key: Key) throws {
      guard !names.isEmpty else { return }
      try row.encode(names.map(\.rawValue).sorted(), forKey: key)
    }
    try row.encode(id, forKey: .id)
    try row.encode(name, forKey: .name)
    try row.encode(role, forKey: .role)
    try put(grants, .grants)
    try put(revokes, .revokes)
    try row.encodeIfPresent(team, forKey: .team)
    try row.encode(languages, forKey: .languages)
    try row.encode(skills, forKey: .skills)
    try row.encodeIfPresent(capacity, forKey: .capacity)
    try row.encodeIfPresent(shifts, forKey: .shifts)
    try row.encodeIfPresent(uid, forKey: .uid)
    try row.encode(origin, forKey: .origin)
  }
}
