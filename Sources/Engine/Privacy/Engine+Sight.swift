public import Desk
import Foundation
import Ledger

/// Who looks at a desk, and how much of people's data they see.
public struct Viewer: Sendable, Equatable {
  /// nil where the desk does not know them yet.
  public let agent: AgentID?
  public let sight: Sight

  /// What they see of a session.
  public func sight(of session: Session) -> Sight { sight(ownedBy: session.owner) }

  /// What they see of a session with this owner.
  public func sight(ownedBy owner: Owner) -> Sight {
    owner.agent != nil && owner.agent == agent ? sight.ofOwner : sight
  }
}

extension Engine {
  /// Who calls, for a command that only reads: nobody becomes an agent by looking.
  ///
  /// - Parameter name: the agent to look as; nil for the caller's own.
  public func viewer(as name: AgentID? = nil) throws(EngineError) -> Viewer {
    if name != nil {
      let (agent, _) = try caller(as: name)
      return Viewer(agent: agent.id, sight: config.policy.privacy.sight(of: agent.role))
    }
    let agents = try knownAgents()
    let own =
      agents.first { $0.uid == getuid() }
      ?? agents.first { $0.id == LoginName.current && $0.uid == nil }
    return Viewer(
      agent: own?.id, sight: own.map { config.policy.privacy.sight(of: $0.role) } ?? .masked)
  }
}
