import Language

/// The weights of the queue's order; set in the configuration.
public struct PriorityWeights: Sendable, Equatable, Codable {
  /// Points for each minute of waiting; above zero, the same for every session.
  public var perMinute = 1.0
  public var angry = 10.0
  public var frustrated = 5.0
  public var gold = 3.0
  public var vip = 8.0
  /// The customer asked for a person.
  public var asked = 2.0
  /// A rule of the desk demands a person, such as a threat of legal steps.
  public var rule = 6.0

  public init() {}
}

/// One visible term of a priority: its name and how many points it gives.
public struct PriorityTerm: Sendable, Equatable, Codable {
  public enum Name: String, Sendable, Codable {
    case waiting, angry, frustrated, gold, vip, asked, rule
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

  /// The terms that change only at events.
  public static func fixedTerms(of session: Session, _ weights: PriorityWeights) -> [PriorityTerm] {
    var terms: [PriorityTerm] = []
    switch session.mood.emotion {
    case .angry: terms.append(PriorityTerm(.angry, weights.angry))
    case .frustrated: terms.append(PriorityTerm(.frustrated, weights.frustrated))
    default: break
    }
    switch session.tier {
    case .vip: terms.append(PriorityTerm(.vip, weights.vip))
    case .gold: terms.append(PriorityTerm(.gold, weights.gold))
    case .standard, .silver: break
    }
    switch session.escalation?.reason {
    case .customerRequest: terms.append(PriorityTerm(.asked, weights.asked))
    case .policy: terms.append(PriorityTerm(.rule, weights.rule))
    default: break
    }
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
