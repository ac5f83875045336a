/// What a waiting session needs of the agent who takes it.
public struct RoutingNeed: Sendable, Equatable {
  /// The language to speak: `zh` or `en`; nil where none is known.
  public var language: String?
  /// Skills without which nobody takes it.
  public var skills: [String]
  /// What it is about, such as `returns/refund`: who is skilled in it comes first.
  public var intent: String?
  /// Who served the customer last.
  public var lastAgent: AgentID?
  /// What it counts for.
  public var weight: Double

  public init(
    language: String? = nil, skills: [String] = [], intent: String? = nil,
    lastAgent: AgentID? = nil, weight: Double = 1
  ) {
    self.language = language
    self.skills = skills
    self.intent = intent
    self.lastAgent = lastAgent
    self.weight = weight
  }

  /// What a session needs.
  ///
  /// - Parameters:
  ///   - skills: those that its queue asks for.
  ///   - lastAgent: who served the customer last, in this session or an earlier one.
  public init(
    of session: Session, skills: [String], lastAgent: AgentID?, _ rules: RoutingRules
  ) {
    let language: String? =
      switch session.language {
      case "zh", "mixed": "zh"
      case "en": "en"
      default: nil
      }
    self.init(
      language: language, skills: skills, intent: session.intent, lastAgent: lastAgent,
      weight: rules.weight(of: session.channel))
  }
}

/// One visible term of how well an agent suits a session.
public struct SuitabilityTerm: Sendable, Equatable, Codable {
  public enum Name: String, Sendable, Codable {
    case skill, language, sticky, load, idle
  }

  public var name: Name
  public var points: Double

  public init(_ name: Name, _ points: Double) {
    self.name = name
    self.points = points
  }
}

/// How well an agent suits a session, with its arithmetic.
public struct Suitability: Sendable, Equatable {
  public let agent: AgentID
  public let terms: [SuitabilityTerm]

  public var score: Double { terms.reduce(0) { $0 + $1.points } }

  /// The agents who may be asked, the most suitable first; equals by their ids.
  ///
  /// Never somebody who is not online, is off shift, has no room or lacks a skill that is needed. Who
  /// speaks other languages only is asked where nobody of the desk speaks the customer's.
  public static func ranking(
    _ roster: [RosterRow], for need: RoutingNeed, at now: Timestamp, _ weights: SuitabilityWeights
  ) -> [Suitability] {
    let isSpoken =
      need.language.map { wanted in roster.contains { $0.agent.languages.contains(wanted) } }
      ?? false
    return
      roster
      .filter { row in
        row.presence.now(at: now) == .online && row.isOnShift
          && row.load + need.weight <= row.capacity
          && need.skills.allSatisfy { skill in row.agent.skills.contains { $0.name == skill } }
          && (!isSpoken || row.speaks(need.language))
      }
      .map { Suitability($0, for: need, at: now, weights) }
      .sorted { ($1.score, $0.agent) < ($0.score, $1.agent) }
  }

  private init(
    _ row: RosterRow, for need: RoutingNeed, at now: Timestamp, _ weights: SuitabilityWeights
  ) {
    agent = row.agent.id
    let idleMs = row.lastServedAt.map { max(0, now.msSince($0)) } ?? SuitabilityWeights.fullIdleMs
    let shares: [(SuitabilityTerm.Name, Double)] = [
      (.skill, row.skillShare(for: need) * weights.skill),
      (
        .language,
        need.language.map { row.agent.languages.contains($0) } ?? false ? weights.language : 0
      ),
      (.sticky, need.lastAgent == row.agent.id ? weights.sticky : 0),
      (.load, max(0, 1 - row.load / row.capacity) * weights.load),
      (
        .idle,
        min(1, Double(idleMs) / Double(SuitabilityWeights.fullIdleMs)) * weights.idle
      ),
    ]
    terms = shares.filter { $0.1 > 0 }.map { SuitabilityTerm($0.0, $0.1) }
  }
}

extension RosterRow {
  /// Who has named no languages is taken to speak all.
  fileprivate func speaks(_ language: String?) -> Bool {
    guard let language, !agent.languages.isEmpty else { return true }
    return agent.languages.contains(language)
  }

  /// The mean level of what is needed and of what it is about, from 0 to 1.
  fileprivate func skillShare(for need: RoutingNeed) -> Double {
    func level(_ name: String) -> Double {
      let skill = agent.skills.first { $0.name == name }
      return Double(skill?.level ?? 0) / Double(Skill.levels.upperBound)
    }
    var levels = need.skills.map(level)
    if let intent = need.intent {
      let group = intent.split(separator: "/").first.map(String.init) ?? intent
      levels.append(max(level(intent), level(group)))
    }
    return levels.isEmpty ? 0 : levels.reduce(0, +) / Double(levels.count)
  }
}
