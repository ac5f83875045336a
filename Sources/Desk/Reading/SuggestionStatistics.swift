/// What became of the suggestions that were shown, by where they came from and by what was asked.
public struct SuggestionStatistics: Sendable, Equatable {
  /// The numbers of one source, of one intent, or of all.
  public struct Tally: Sendable, Equatable {
    /// All that were shown.
    public var shown = 0
    public var outcomes: [SuggestionOutcome: Int] = [:]
    var distanceSum = 0.0
    var measured = 0

    public func count(_ outcome: SuggestionOutcome) -> Int { outcomes[outcome] ?? 0 }

    /// Those of which nothing is decided yet.
    public var open: Int { shown - outcomes.values.reduce(0, +) }

    /// How much of those that were sent was changed, in the mean: 0…1; nil where none was measured.
    public var meanDistance: Double? { measured == 0 ? nil : distanceSum / Double(measured) }

    mutating func add(_ count: SuggestionCount) {
      shown += count.count
      if let outcome = count.outcome { outcomes[outcome, default: 0] += count.count }
      distanceSum += count.distanceSum
      measured += count.measured
    }
  }

  public private(set) var total = Tally()
  public private(set) var bySource: [SuggestionSource: Tally] = [:]
  /// Messages whose intent was not clear stand under an empty name.
  public private(set) var byIntent: [String: Tally] = [:]

  public init(_ counts: [SuggestionCount]) {
    for count in counts {
      total.add(count)
      bySource[count.source, default: Tally()].add(count)
      byIntent[count.intent ?? "", default: Tally()].add(count)
    }
  }
}
