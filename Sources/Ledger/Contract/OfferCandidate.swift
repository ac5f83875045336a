public import Desk

/// A waiting session that somebody could be asked to take.
public struct OfferCandidate: Sendable, Equatable {
  public let session: Session
  /// Who was asked and did not take it.
  public let asked: Set<AgentID>
  /// Who served the customer last, in this session or an earlier one.
  public let lastAgent: AgentID?
}
