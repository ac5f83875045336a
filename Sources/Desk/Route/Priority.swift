import Language

/// One visible term of a priority: its name and how many points it gives.
public struct PriorityTerm: Sendable, Equatable, Codable {
  public enum Name: String, Sendable, Codable, CaseIterable {
    case waiting, slaSoon, slaBreached, angry, frustrated, falling, dissatisfied, gold, vip, asked
    case rule, severity, failedTurns, returning
  }

  public var name: Name
  public var points: Double

  public init(_ name: Name, _ points: Double) {
    self.name = name
    self.points = points
  }
}

/// Where a waiting session stands and why: points for waiting plus bounded terms.
public struct Priority: Sendable, Equatable {
  public let terms: [PriorityTerm]

  public var score: Double { terms.reduce(0) { $0 + $1.points } }

  /// The priority of a session at a moment.
  public init(of session: Session, at now: Timestamp, _ weights: PriorityWeights) {
    let waitingMs = session.waitingSince.map(now.msSince) ?? 0
    let waiting = PriorityTerm(.waiting, weights.perMinute * Double(waitingMs) / 60_000)
    terms = [waiting] + Priority.fixedTerms(of: session, weights)
  }

  /// The terms that change only at events, each between 0 and its weight; those of 0 are left out.
  public static func fixedTerms(of session: Session, _ weights: PriorityWeights) -> [PriorityTerm] {
    var terms: [PriorityTerm] = []
    func add(_ name: PriorityTerm.Name, _ points: Double) {
      if points > 0 { terms.append(PriorityTerm(name, points)) }
    }
    switch session.service.worst {
    case .fine: break
    case .soon: add(.slaSoon, weights.slaSoon)
    case .breached: add(.slaBreached, weights.slaBreached)
    }
    switch session.mood.emotion {
    case .angry: add(.angry, weights.angry)
    case .frustrated: add(.frustrated, weights.frustrated)
    default: break
    }
    // Of the scale from -1 to 1 a mood can fall by 2 at most.
    add(.falling, weights.falling * min(1, max(0, -session.mood.slope) / 2))
    add(.dissatisfied, weights.dissatisfied * max(0, 2 * session.dissatisfaction - 1))
    switch session.tier {
    case .vip: add(.vip, weights.vip)
    case .gold: add(.gold, weights.gold)
    case .standard, .silver: break
    }
    switch session.escalation?.reason {
    case .customerRequest: add(.asked, weights.asked)
    case .policy: add(.rule, weights.rule)
    default: break
    }
    if let intent = session.intent { add(.severity, weights.severity(of: intent)) }
    add(.failedTurns, weights.failedTurn * Double(session.failedTurns))
    if session.service.isReturning { add(.returning, weights.returning) }
    return terms
  }

  /// The moment at which the session would have had to enter to have its score by waiting alone.
  ///
  /// All sessions gain points at the same rate, so this order never changes between events and an
  /// index can hold it.
  public static func virtualStartMs(of session: Session, _ weights: PriorityWeights) -> Int64? {
    guard let since = session.waitingSince else { return nil }
    let bonus = fixedTerms(of: session, weights).reduce(0) { $0 + $1.points }
    return since.ms - Int64(bonus / weights.perMinute * 60_000)
  }
}

extension Session {
  /// In how many turns of this stretch the assistant did not help, at most
  /// `PriorityWeights.failedTurnsCounted`.
  var failedTurns: Int {
    let gaveUp: Bool =
      switch escalation?.reason {
      case .missingKnowledge, .unsupportedRequest, .toolFailure, .clarificationLoop: true
      default: false
      }
    return min(PriorityWeights.failedTurnsCounted, clarifications + (gaveUp ? 1 : 0))
  }
}
