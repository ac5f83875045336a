import Desk

extension SnapshotReader {
  func stops() throws(LedgerError) -> AssistantStops { try RoutingReads.stops(connection) }

  func sessionsToStop() throws(LedgerError) -> [SessionID] { try routing.sessionsToStop(policy) }

  func sessionsToGiveBack() throws(LedgerError) -> [SessionID] {
    try routing.sessionsToGiveBack(policy)
  }

  func sessionsToOffer(limit: Int) throws(LedgerError) -> [OfferCandidate] {
    try routing.sessionsToOffer(limit: limit)
  }

  func askedAgents() throws(LedgerError) -> Set<AgentID> { try routing.askedAgents() }

  func leftBehind(lostMs: Int64, at now: Timestamp) throws(LedgerError) -> [(
    session: SessionID, epoch: Int
  )] {
    try routing.leftBehind(lostMs: lostMs, at: now)
  }
}
