import Desk

/// What came of simulated days.
public struct WorkdayFigures: Sendable, Encodable {
  public var events = 0
  public var sessions = 0
  public var invariantChecks = 0
  public var violations = 0
  /// Sessions for which a person was promised in time and was late, or never came.
  public var slaBreaches = 0
  /// Sessions that ended with a customer in anger.
  public var angryEnds = 0
  /// How long customers waited whom an agent took.
  public var waitP50S = 0.0
  public var waitP90S = 0.0
  /// The share of these waits that lay within the interval the customer was told; nil where nobody
  /// was told one.
  public var intervalCoverage: Double?
  /// Sessions that agents took.
  public var served = 0
  /// Sessions whose customer gave up waiting.
  public var abandoned = 0
  /// Sessions that came back from agents who were gone.
  public var returned = 0
  /// Workers that were killed at a commit.
  public var kills = 0
  /// Seconds of the clock on the wall of whoever runs the simulation.
  public var wallSeconds = 0.0
  /// The first of the broken laws, in words.
  public var broken: [String] = []

  public init() {}

  private enum CodingKeys: String, CodingKey {
    case events, sessions, invariantChecks, violations, slaBreaches, angryEnds, waitP50S, waitP90S
    case intervalCoverage, served, abandoned, returned, kills, wallSeconds
  }
}

/// The waits of a day and what they came to.
struct WaitLog {
  /// Since when each waiting session waits, in milliseconds of the simulation.
  private(set) var since: [SessionID: Int64] = [:]
  private var served: [Int64] = []
  private var late: Set<SessionID> = []
  /// What customers who wait were told of it.
  private var told: [SessionID: ClosedRange<Int64>] = [:]
  private var toldCount = 0
  private var keptCount = 0
  private var abandoned = 0

  mutating func enter(_ session: SessionID, atMs ms: Int64) {
    if since[session] == nil { since[session] = ms }
  }

  /// - Parameter isServed: whether an agent took it; else its customer gave up.
  mutating func leave(_ session: SessionID, atMs ms: Int64, targetMs: Int64, isServed: Bool) {
    guard let start = since.removeValue(forKey: session) else { return }
    if ms - start > targetMs { late.insert(session) }
    let interval = told.removeValue(forKey: session)
    if isServed {
      served.append(ms - start)
      if let interval {
        toldCount += 1
        if interval.contains(ms - start) { keptCount += 1 }
      }
    } else {
      abandoned += 1
    }
  }

  /// The customer is told how long it will take.
  mutating func tell(_ session: SessionID, _ estimate: WaitEstimate) {
    guard told[session] == nil, let low = estimate.lowMs, let high = estimate.highMs else { return }
    told[session] = min(low, high)...max(low, high)
  }

  func fill(_ figures: inout WorkdayFigures) {
    let sorted = served.sorted()
    func at(_ share: Double) -> Double {
      guard !sorted.isEmpty else { return 0 }
      return Double(sorted[min(sorted.count - 1, Int(share * Double(sorted.count)))]) / 1000
    }
    figures.waitP50S = at(0.5)
    figures.waitP90S = at(0.9)
    figures.served = served.count
    figures.abandoned = abandoned
    figures.slaBreaches = late.count
    figures.intervalCoverage = toldCount > 0 ? Double(keptCount) / Double(toldCount) : nil
  }
}
