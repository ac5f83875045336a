public import Desk
public import Ledger

/// What a desk needs before schedules are played on it.
public enum LawDesk {
  /// Writes the agents of the schedules into a new desk.
  public static func found(_ ledger: any Ledger) throws(LedgerError) {
    try ledger.record(
      LawSchedule.agents.map { id, role in
        ProposedFact(
          .system, .agentSaved(Agent(id: id, name: id, role: role, origin: .imported)))
      }, at: Timestamp(ms: 0))
  }

  /// The rules of a desk: every process that plays on it uses the same.
  public static func policy(seed: UInt64) -> Policy {
    var chance = SplitMix64(seed: seed)
    var policy = Policy()
    policy.version = "laws"
    policy.turnLimit = Int.random(in: 1...4, using: &chance)
    policy.reopenIsSticky = Bool.random(using: &chance)
    policy.sendHoldMs = Bool.random(using: &chance) ? 0 : 1000
    return policy
  }
}
