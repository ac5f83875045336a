import Desk
import Workstation

/// The two sides of a split, measure by measure, for people and for programs.
struct PolicyComparisonReport: Encodable {
  struct Row: Encodable {
    let measure: PolicyComparison.Measure
    let first: Double
    let second: Double
    let z: Double?
    /// How often chance alone would differ as much.
    let probability: Double?
    let isSignificant: Bool
  }

  let split: String
  let firstSessions: Int
  let secondSessions: Int
  let measures: [Row]
  let text: String

  private enum CodingKeys: String, CodingKey {
    case split, firstSessions, secondSessions, measures
  }

  init(_ split: PolicySplit, _ comparison: PolicyComparison, _ strings: Strings) {
    let (first, second) = comparison.sides
    self.split = split.name
    firstSessions = first.sessions
    secondSessions = second.sessions
    measures = PolicyComparison.Measure.allCases.map { measure in
      let test = PolicyComparison.test(measure, first, second)
      return Row(
        measure: measure, first: test.first, second: test.second, z: test.z,
        probability: test.probability, isSignificant: test.isSignificant)
    }
    let lines =
      [strings.splitTotals(EventSummary.shown(split.name), first.sessions, second.sessions)]
      + measures.map { row in
        [
          strings.measure(row.measure), Self.percent(row.first), Self.percent(row.second),
          strings.verdict(row.isSignificant, probability: row.probability),
        ].joined(separator: "\t")
      }
    text = lines.map { $0 + "\n" }.joined()
  }

  private static func percent(_ share: Double) -> String { Decimals.one(share * 100) + " %" }
}
