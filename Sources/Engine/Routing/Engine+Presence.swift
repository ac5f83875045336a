public import Desk
import Ledger

extension Engine {
  /// Notes what an agent chose to be.
  public func setPresence(_ presence: Presence, of agent: AgentID) throws(EngineError) {
    do {
      try ledger.work.setPresence(presence, agent: agent, at: clock.now())
    } catch {
      throw EngineError(error)
    }
  }

  /// Says that an agent does not take what was offered to them; false where nothing was.
  public func decline(_ session: SessionID, as agent: AgentID) throws(EngineError) -> Bool {
    do {
      return try ledger.work.decline(session, agent: agent)
    } catch {
      throw EngineError(error)
    }
  }
}
