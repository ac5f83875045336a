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
    // Within the seconds that a schedule lasts.
    policy.instructedCloseMs = 500
    policy.sendHoldMs = Bool.random(using: &chance) ? 0 : 1000
    if Bool.random(using: &chance) { policy.queues = queues(&chance) }
    return policy
  }

  /// Queues whose timers act within the seconds that a schedule lasts.
  private static func queues(_ chance: inout SplitMix64) -> [QueueName: QueueRules] {
    func shortly() -> Int64 { Int64.random(in: 50...2000, using: &chance) }
    var general = QueueRules()
    general.firstResponseMs = shortly()
    general.nextResponseMs = shortly()
    general.resolutionMs = shortly()
    general.remindMs = shortly()
    general.overflow = QueueRules.Onward(to: "overflow", afterMs: shortly())
    var overflow = QueueRules()
    overflow.ladder = QueueRules.Onward(to: "second", afterMs: shortly())
    return ["general": general, "overflow": overflow, "second": QueueRules()]
  }
}
