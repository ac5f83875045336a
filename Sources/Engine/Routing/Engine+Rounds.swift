import Desk
import Foundation
import Ledger
import Synchronization

/// What a worker looks after besides its jobs: stops that were not carried out, agents who are gone,
/// and waiting sessions that somebody should be asked to take.
///
/// Everything here follows from facts and working state and is fenced, so that several workers may
/// do it side by side and one that died leaves nothing undone.
extension Engine {
  /// Waiting sessions looked at in one round; the next ones follow when these have their offers.
  private static var offerLimit: Int { 100 }

  /// Makes one round.
  public func makeRounds() throws(EngineError) {
    try finishSweeps()
    try releaseLeftBehind()
    if config.policy.routing.mode == .push { try makeOffers() }
  }

  /// Carries out what a stop or its end left undone, such as one whose process died.
  ///
  /// Once for each change of the stops: whatever moves later is decided with them in sight, and to
  /// look at thousands of sessions in every round would cost a processor.
  private func finishSweeps() throws(EngineError) {
    let stops = try reading { reader throws(LedgerError) in try reader.stops() }.scopes
    guard sweptStops.withLock({ $0 != stops }) else { return }
    try sweepStopped()
    try sweepStarted()
    sweptStops.withLock { $0 = stops }
  }

  /// Puts sessions of agents whose workstation fell silent back into the queue.
  private func releaseLeftBehind() throws(EngineError) {
    let lostMs = config.policy.routing.lostMs
    let now = clock.now()
    let left = try reading { reader throws(LedgerError) in
      try reader.leftBehind(lostMs: lostMs, at: now)
    }
    for (session, epoch) in left {
      // A refusal means that somebody has it by now, or that the agent acted meanwhile.
      _ = try performing(
        Request(
          .leaveAgent, on: .session(session), by: .system, expecting: epoch, at: clock.now()))
    }
  }

  /// Asks the most suitable agent for each session that waits, in the order of the queue.
  private func makeOffers() throws(EngineError) {
    let now = clock.now()
    let rules = config.policy.routing
    let found = try reading { reader throws(LedgerError) -> Waiting? in
      let sessions = try reader.sessionsToOffer(limit: Engine.offerLimit)
      guard !sessions.isEmpty,
        case .roster(let roster) = try reader.answer(.roster, viewer: nil, at: now)
      else { return nil }
      return Waiting(sessions: sessions, roster: roster, asked: try reader.askedAgents())
    }
    guard let found else { return }
    var free = found.roster.filter { !found.asked.contains($0.agent.id) }
    for candidate in found.sessions {
      let queue = candidate.session.owner.queue.flatMap { config.policy.queues[$0] }
      let need = RoutingNeed(
        of: candidate.session, skills: queue?.skills ?? [], lastAgent: candidate.lastAgent, rules)
      let ranking = Suitability.ranking(free, for: need, at: now, rules.weights)
      guard let best = ranking.first(where: { !candidate.asked.contains($0.agent) }) else {
        // Everybody who could take it was asked: they are asked once more.
        if !ranking.isEmpty {
          try workState { work throws(LedgerError) in
            try work.forgetAsked(candidate.session.id)
          }
        }
        continue
      }
      try workState { work throws(LedgerError) in
        try work.offer(
          candidate.session.id, to: best.agent, because: best.terms, forMs: rules.offerMs)
      }
      free.removeAll { $0.agent.id == best.agent }
    }
  }

  private struct Waiting {
    let sessions: [OfferCandidate]
    let roster: [RosterRow]
    let asked: Set<AgentID>
  }

  private func workState(
    _ body: (any WorkState) throws(LedgerError) -> Void
  ) throws(EngineError) {
    do {
      try body(ledger.work)
    } catch {
      throw EngineError(error)
    }
  }
}
