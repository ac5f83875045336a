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

  /// Does of a forgetting what the ledger does; what was done before does no harm.
  ///
  /// - Parameter rewrites: whether the file is written anew besides, while others wait.
  /// - Returns: the sessions of which nothing is left.
  @discardableResult
  public static func carryOut(
    _ forgetting: Forgetting, on ledger: any Ledger, rewrites: Bool = false
  ) throws(LedgerError) -> [SessionID] {
    let privacy = ledger.privacy
    let sessions = try privacy.sessions(
      of: forgetting.customer, before: forgetting.seq, limit: 100)
    for session in sessions {
      try privacy.forget(session, .request, by: .system, at: Timestamp(ms: 0))
    }
    _ = try privacy.forgetFacts(forgetting, examples: [])
    if rewrites { try privacy.removeTraces(rewrites: true) }
    try privacy.finish(forgetting)
    return sessions
  }

  /// The rules of a desk: every process that plays on it uses the same.
  public static func policy(seed: UInt64) -> Policy {
    var chance = SplitMix64(seed: seed)
    var policy = Policy()
    policy.version = "laws-\(seed)"
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
    if Int.random(in: 0..<3, using: &chance) == 0 {
      // Nobody is there while the first third of the schedules is played.
      general.hours = BusinessHours(
        zone: .utc, week: Array(repeating: [15..<WeekHours.dayMinutes], count: 7))
      general.afterHours.tells = Bool.random(using: &chance)
      general.afterHours.takesCallbacks = Bool.random(using: &chance)
      general.afterHours.assistant =
        AfterHours.Assistant.allCases.randomElement(using: &chance) ?? .asUsual
    }
    var overflow = QueueRules()
    overflow.ladder = QueueRules.Onward(to: "second", afterMs: shortly())
    return ["general": general, "overflow": overflow, "second": QueueRules()]
  }
}
