import Foundation

/// How a large desk looks: how many messages each session has and which sessions wait.
struct DeskPlan {
  /// One session is so long, where the desk has room for it.
  static let longSession = 100_000
  /// A customer's message and its answer.
  static let shortestSession = 2
  /// Raised when the same parameters would make another desk than before.
  private static let version = 1

  let seed: UInt64
  /// Messages of each session; the long one is the first.
  let messageCounts: [Int]
  /// So many sessions after the first wait in a queue.
  let waitingCount: Int
  /// Names the desk by its parameters.
  let name: String

  init(_ options: BenchOptions) throws {
    let sessions = max(1, try options.number("sessions"))
    let messages = try options.number("messages")
    let waiting = try options.decimal("waiting", 0.05)
    seed = try options.seed
    guard messages >= sessions * DeskPlan.shortestSession, (0...1).contains(waiting) else {
      throw BenchError(
        "--messages must be at least twice --sessions, and --waiting a share from 0 to 1",
        isUsage: true)
    }
    waitingCount = min(sessions - 1, Int((waiting * Double(sessions)).rounded()))
    messageCounts = DeskPlan.counts(sessions, messages, seed)
    name = "desk-\(sessions)-\(messages)-\(waiting)-\(seed)-v\(DeskPlan.version)"
  }

  func isWaiting(_ session: Int) -> Bool {
    session > 0 && session <= waitingCount
  }

  /// The long session, and log-normal shares of what it leaves for the others.
  private static func counts(_ sessions: Int, _ messages: Int, _ seed: UInt64) -> [Int] {
    var counts = [Int](repeating: shortestSession, count: sessions)
    var left = messages - sessions * shortestSession
    let hasLong = sessions > 1 && left >= longSession - shortestSession
    if hasLong {
      counts[0] = longSession
      left -= longSession - shortestSession
    }
    let first = hasLong ? 1 : 0
    var texts = TextSource(seed: seed ^ 0x5E55)
    let weights = (first..<sessions).map { _ in exp(texts.normal()) }
    let perWeight = Double(left) / max(weights.reduce(0, +), 1e-9)
    for (index, weight) in weights.enumerated() {
      let share = min(left, Int(weight * perWeight))
      counts[first + index] += share
      left -= share
    }
    // What rounding left.
    for index in 0..<left { counts[first + index % (sessions - first)] += 1 }
    return counts
  }
}
