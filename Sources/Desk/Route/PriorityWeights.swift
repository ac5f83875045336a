/// The weights of the queue's order; set in the configuration.
///
/// All but `perMinute` are the most points their term gives: 0…1000.
public struct PriorityWeights: Sendable, Equatable, Codable {
  /// Points for each minute of waiting; above zero, the same for every session.
  public var perMinute = 1.0
  public var angry = 10.0
  public var frustrated = 5.0
  /// For a mood that fell by the whole scale with the latest message; less for less.
  public var falling = 3.0
  /// For a customer who is surely dissatisfied; nothing up to an even chance.
  public var dissatisfied = 4.0
  public var gold = 3.0
  public var vip = 8.0
  /// The customer asked for a person.
  public var asked = 2.0
  /// A rule of the desk demands a person, such as a threat of legal steps.
  public var rule = 6.0
  /// The promised time is nearly over.
  public var slaSoon = 4.0
  /// The promised time is over.
  public var slaBreached = 8.0
  /// For each turn in which the assistant did not help, up to `failedTurnsCounted`.
  public var failedTurn = 1.0
  /// The customer was here within the last day.
  public var returning = 2.0
  /// By intent, or group of them (`billing` holds `billing/dispute`).
  public var severity: [String: Double] = [:]

  public static let failedTurnsCounted = 3
  /// The largest weight that a configuration may set.
  public static let limit = 1000.0

  public init() {}

  /// The most that all terms but waiting can give together.
  public var bound: Double {
    max(angry, frustrated) + falling + dissatisfied + max(gold, vip) + max(asked, rule)
      + max(slaSoon, slaBreached) + failedTurn * Double(PriorityWeights.failedTurnsCounted)
      + returning + (severity.values.max() ?? 0)
  }

  /// Nobody who came later by more than this stands ahead.
  public var overtakingLimitMs: Int64 { Int64((bound / perMinute * 60_000).rounded(.up)) }

  /// The points of an intent: those of its own name, else of the nearest group that holds it.
  public func severity(of intent: String) -> Double {
    IntentPattern.best(for: intent, among: severity.keys).flatMap { severity[$0] } ?? 0
  }
}

/// An intent's name, or that of a group of them: `billing` holds `billing/dispute`.
public enum IntentPattern {
  public static func matches(_ pattern: String, _ intent: String) -> Bool {
    intent == pattern || intent.hasPrefix(pattern + "/")
  }

  /// The pattern that says most of those that match; nil where none does.
  public static func best(for intent: String, among patterns: some Sequence<String>) -> String? {
    patterns.filter { matches($0, intent) }.max { $0.utf8.count < $1.utf8.count }
  }
}
