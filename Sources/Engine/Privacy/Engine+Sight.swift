public import Desk
import Foundation
import Ledger

/// Who looks at a desk, and how much of people's data they see.
public struct Viewer: Sendable, Equatable {
  /// nil where the desk does not know them yet.
  public let agent: AgentID?
  public let sight: Sight
  /// Which whispers they read.
  public let whispers: WhisperReader

  /// - Parameter agent: nil where the desk does not know them.
  init(_ agent: Agent?, _ rules: PrivacyRules) {
    self.agent = agent?.id
    sight = agent.map { rules.sight(of: $0.role) } ?? .masked
    whispers = WhisperReader(agent)
  }

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
      return viewer(agent)
    }
    let agents = try knownAgents()
    let own =
      agents.first { $0.uid == getuid() }
      ?? agents.first { $0.id == LoginName.current && $0.uid == nil }
    return viewer(own)
  }

  /// What an agent sees; nil for somebody the desk does not know.
  public func viewer(_ agent: Agent?) -> Viewer { Viewer(agent, config.policy.privacy) }
}
