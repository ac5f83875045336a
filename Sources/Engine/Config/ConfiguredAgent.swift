import Desk
import Language

/// An agent while it is read from the configuration: what is missing is known only at the end.
struct ConfiguredAgent {
  var id = ""
  var name = ""
  var role = Role.agent
  var grants: Set<Permission> = []
  var revokes: Set<Permission> = []
  var team: String?
  var languages: [String] = []
  var skills: [Skill] = []
  var capacity: Double?
  var timeZone = "UTC"
  var shifts: [WeekHours.Span] = []
  var uid: UInt32?

  /// The most agents of one desk; its rosters and routing are built for people, not for millions.
  static let limit = 10_000

  static func read(
    _ value: JSON5Value, into config: inout DeskConfig, _ reader: inout ConfigReader
  ) {
    guard let elements = value.array, elements.count <= limit else {
      reader.report(
        value.line, "'agents': expected an array of at most \(limit), found \(value.inWords)")
      return
    }
    var lines: [AgentID: Int] = [:]
    for element in elements {
      var agent = ConfiguredAgent()
      let before = reader.problems.count
      reader.read(element, into: &agent, keys: ConfigKey.all, within: "an agent")
      guard reader.problems.count == before else { continue }
      if agent.id.isEmpty {
        reader.report(element.line, "an agent without 'id': expected its login name")
      } else if let first = lines[agent.id] {
        reader.report(element.line, "the agent '\(agent.id)' stands already on line \(first)")
      } else {
        lines[agent.id] = element.line
        config.agents.append(agent.whole)
      }
    }
  }

  private var whole: Agent {
    Agent(
      id: id, name: name.isEmpty ? id : name, role: role, grants: grants, revokes: revokes,
      team: team, languages: languages, skills: skills, capacity: capacity,
      shifts: shifts.isEmpty ? nil : WeekHours(timeZone: timeZone, spans: shifts), uid: uid,
      origin: .imported)
  }
}

extension ConfigKey where Target == ConfiguredAgent {
  /// The keys of one agent.
  static var all: [ConfigKey] {
    let roles = Role.allCases.map(\.rawValue).joined(separator: ", ")
    return [
      ConfigKey("id", \.id, expected: "a login name: " + Name.agentExpected) { value in
        value.string.flatMap { Name.problem(ofAgent: $0) == nil ? $0 : nil }
      },
      ConfigKey("name", \.name, expected: "a text of 1 to 200 bytes") { value in
        value.string.flatMap { (1...200).contains($0.utf8.count) ? $0 : nil }
      },
      ConfigKey("role", \.role, expected: "one of " + roles) { value in
        value.string.flatMap(Role.init(rawValue:))
      },
      permissions("grants", \.grants),
      permissions("revokes", \.revokes),
      ConfigKey("team", \.team, expected: Name.expected) { value in
        value.string.flatMap { Name.problem(of: $0) == nil ? .some($0) : nil }
      },
      ConfigKey("languages", \.languages, expected: "an array of languages such as 'en'", names),
      ConfigKey(
        "skills", \.skills, expected: "an array of names, or of { name, level } from 1 to 5", skills
      ),
      ConfigKey("capacity", \.capacity, expected: "a number from 0.1 to 1000") { value in
        value.number.flatMap { Agent.capacityRange.contains($0) ? .some($0) : nil }
      },
      .timeZone("timeZone", \.timeZone),
      .hours("shifts", \.shifts),
      ConfigKey("uid", \.uid, expected: "a user number of the system, or null") { value in
        if value.isNull { return .some(nil) }
        return value.int.flatMap { UInt32(exactly: $0) }.map { .some($0) }
      },
    ]
  }

  private static func permissions(
    _ name: String, _ path: WritableKeyPath<ConfiguredAgent, Set<Permission>>
  ) -> ConfigKey {
    let known = Permission.allCases.map(\.rawValue)
    return ConfigKey(name, path, expected: "a list of: " + known.joined(separator: ", ")) { value in
      guard let elements = value.array else { return nil }
      let permissions = elements.compactMap { $0.string.flatMap(Permission.init) }
      return permissions.count == elements.count ? Set(permissions) : nil
    }
  }

  private static func skills(_ value: JSON5Value) -> [Skill]? {
    guard let elements = value.array, elements.count <= Agent.skillLimit else { return nil }
    let skills = elements.compactMap(skill)
    return skills.count == elements.count ? skills : nil
  }

  private static func skill(_ value: JSON5Value) -> Skill? {
    guard let members = value.members else {
      return value.string.flatMap { Name.problem(of: $0) == nil ? Skill($0) : nil }
    }
    guard members.count == 2,
      let name = members.first(where: { $0.key == "name" })?.value.string,
      Name.problem(of: name) == nil,
      let level = members.first(where: { $0.key == "level" })?.value.int,
      Skill.levels.contains(level)
    else { return nil }
    return Skill(name, level: level)
  }

  private static func names(_ value: JSON5Value) -> [String]? {
    guard let elements = value.array, elements.count <= 100 else { return nil }
    let names = elements.compactMap(\.string).filter { Name.problem(of: $0) == nil }
    return names.count == elements.count ? names : nil
  }
}
