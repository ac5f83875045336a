import Desk
import Engine
import Ledger

extension WorkdayRun {
  /// How often a workstation says that it lives: seldom enough to simulate a year, often enough that
  /// its agent counts as there.
  private static let beatMs: Int64 = 14_000
  /// Rounds follow each other as those of a worker, and seldom while nobody is to be asked.
  private static let roundsMs: Int64 = 500
  private static let quietRoundsMs: Int64 = 10_000
  /// Offers that are overlooked or waved away.
  private static let missedOffers = 0.03

  /// An agent's workstation says that it lives.
  mutating func beat(_ number: Int) {
    let agent = agents[number]
    if !agent.isLost {
      try? desk.engine.ledger.work.beat(
        agent.id, isHere: isThere(agent) || !agent.own.isEmpty, at: clock.now)
    }
    let sleepMs = agent.own.isEmpty ? msUntilShift(agent) ?? 0 : 0
    if clock.ms < endMs + 3_600_000 { add(.beat(number), afterMs: max(Self.beatMs, sleepMs)) }
  }

  /// Lets the desk look after its sessions, and shows agents what it offers them.
  ///
  /// - Returns: false where it is too soon for the next round.
  mutating func makeRounds() throws -> Bool {
    let waitMs = isRouted && !waits.since.isEmpty ? Self.roundsMs : Self.quietRoundsMs
    guard clock.ms >= roundsAtMs + waitMs else { return false }
    roundsAtMs = clock.ms
    try desk.engine.makeRounds()
    guard isRouted else { return true }
    let asked = try desk.engine.reading { reader throws(LedgerError) in try reader.askedAgents() }
    for id in asked.subtracting(shown).sorted() {
      guard let number = agents.firstIndex(where: { $0.id == id }) else { continue }
      add(.offer(number), afterMs: Int64.random(in: 1500..<5000, using: &chance))
    }
    shown = asked
    return true
  }

  /// An agent sees what is offered to them and takes it, unless they miss it.
  mutating func answerOffer(_ number: Int) {
    let agent = agents[number]
    guard !agent.isLost, case .duty(let duty) = desk.engine.answer(.duty, viewer: agent.id),
      let offer = duty.offer
    else { return }
    if chance.happens(Self.missedOffers) {
      _ = try? desk.engine.decline(offer.row.id, as: agent.id)
      return
    }
    take(offer.row.id, by: .accept, number)
  }

  /// Whether sessions come to agents by offers.
  var isRouted: Bool { plan.picking == nil && policy.routing.mode == .push }

  func isThere(_ agent: WorkdayAgent) -> Bool { !agent.isLost && msUntilShift(agent) == nil }

  /// How long until the agent's shift; nil while it lasts.
  func msUntilShift(_ agent: WorkdayAgent) -> Int64? {
    plan.steady == nil ? agent.msUntilShift(atMs: clock.ms) : nil
  }
}
