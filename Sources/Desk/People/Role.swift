/// What an agent may be.
public enum Role: String, Codable, Sendable, CaseIterable {
  case agent, supervisor, admin

  /// What the role allows.
  public var permissions: Set<Permission> {
    switch self {
    case .agent: [.overrideGuard]
    case .supervisor:
      [.overrideGuard, .bargeIn, .supervise, .manageKnowledge, .reveal, .stopAssistant]
    case .admin: Set(Permission.allCases)
    }
  }
}

/// Named rights; a role has some of them, and an agent may have more or fewer than their role.
public enum Permission: String, Codable, Sendable, CaseIterable {
  /// Take a session from another agent.
  case bargeIn
  /// Act on sessions one does not own: transfer, hand back, resolve, whisper.
  case supervise
  /// Act in another agent's name.
  case actAs
  /// Change articles and canned responses.
  case manageKnowledge
  /// Change customers, agents, rules and the desk itself.
  case manageDesk
  /// See what is masked, such as a phone number, and give a reason for it.
  case reveal
  /// Send what the guard warns of, where its rule allows that.
  case overrideGuard
  /// Stop the assistant in an emergency, and start it again.
  case stopAssistant
}
