public import Desk
import Foundation
import Ledger

extension Engine {
  /// Who calls: the caller's own agent, or another one where the caller may act as them.
  ///
  /// The operating-system user is mapped to an agent; one who is not known yet is welcomed with the
  /// role agent until agents were imported or written into the configuration.
  ///
  /// - Parameter name: the agent to act as; nil for the caller's own.
  public func caller(as name: AgentID? = nil) throws(EngineError) -> (agent: Agent, caller: Caller)
  {
    let agents = try knownAgents()
    let own = try ownAgent(among: agents)
    guard let name, name != own.id else { return (own, Caller(of: own)) }
    // A word of the command line, as short as a name may be.
    let shown = LoginName.isValid(name) ? name : "another"
    try require(.actAs, of: Caller(of: own), for: "act as " + shown)
    if let other = agents.first(where: { $0.id == name }) { return (other, Caller(of: other)) }
    let other = try welcome(name, uid: nil, among: agents)
    return (other, Caller(of: other))
  }

  /// All agents of the desk.
  public func knownAgents() throws(EngineError) -> [Agent] {
    try reading { reader throws(LedgerError) in try reader.agents() }
  }

  /// Makes facts of the agents that the configuration names or has changed.
  func recordConfiguredAgents() throws(EngineError) {
    guard !config.agents.isEmpty else { return }
    let known = try knownAgents()
    let changed = config.agents.filter { !known.contains($0) }
    if !changed.isEmpty { try record(changed.map { ProposedFact(.system, .agentSaved($0)) }) }
  }

  private func ownAgent(among agents: [Agent]) throws(EngineError) -> Agent {
    let uid = getuid()
    if let agent = agents.first(where: { $0.uid == uid }) { return agent }
    let name = LoginName.current
    if let agent = agents.first(where: { $0.id == name && $0.uid == nil }) { return agent }
    if let other = agents.first(where: { $0.id == name }), let bound = other.uid {
      throw EngineError(
        .refused(.unknownAgent(name)),
        "The agent \(name) of this desk is the user number \(bound), you are number \(uid). If it is "
          + "you, write { id: \"\(name)\", role: \"\(other.role.rawValue)\", uid: \(uid) } under "
          + "agents in config.json.")
    }
    return try welcome(name, uid: uid, among: agents)
  }

  private func welcome(
    _ name: AgentID, uid: UInt32?, among agents: [Agent]
  ) throws(EngineError) -> Agent {
    guard !agents.contains(where: { $0.origin == .imported }) else {
      throw EngineError(
        .refused(.unknownAgent(name)),
        "No agent is called \(name). Agents of this desk are imported: add the name with "
          + "`tandem import agents` or in config.json.")
    }
    guard LoginName.isValid(name) else {
      throw EngineError(
        .input,
        "An agent's name is made of 1 to 32 letters, digits, '-', '_' and '.', not \"\(name)\".")
    }
    let agent = Agent(id: name, name: name, role: .agent, uid: uid, origin: .firstUse)
    try record([ProposedFact(.system, .agentSaved(agent))])
    return agent
  }
}

extension Caller {
  /// An agent with the rights they have.
  public init(of agent: Agent) {
    self.init(.agent(agent.id), permissions: agent.permissions)
  }
}

/// The name under which a person is logged in.
enum LoginName {
  static var current: AgentID {
    if let entry = getpwuid(getuid()), let name = entry.pointee.pw_name {
      let login = String(cString: name)
      if isValid(login) { return login }
    }
    return "user\(getuid())"
  }

  static func isValid(_ name: String) -> Bool {
    !name.isEmpty && name.utf8.count <= 32
      && name.utf8.allSatisfy { byte in
        (byte >= 0x30 && byte <= 0x39) || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
          || byte == 0x2D || byte == 0x5F || byte == 0x2E
      }
  }
}
