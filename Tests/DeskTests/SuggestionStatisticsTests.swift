import Testing

@testable import Desk

@Suite struct SuggestionStatisticsTests {
  @Test func numbersAddUpPerSourceAndPerIntent() {
    let statistics = SuggestionStatistics([
      SuggestionCount(
        source: .knowledge, intent: "a", outcome: .accepted, count: 3, distanceSum: 0, measured: 3),
      SuggestionCount(
        source: .knowledge, intent: nil, outcome: .edited, count: 1, distanceSum: 0.4, measured: 1),
      SuggestionCount(
        source: .canned, intent: "a", outcome: nil, count: 2, distanceSum: 0, measured: 0),
    ])
    #expect(statistics.total.shown == 6)
    #expect(statistics.total.open == 2)
    #expect(statistics.bySource[.knowledge]?.count(.accepted) == 3)
    #expect(statistics.bySource[.knowledge]?.meanDistance == 0.1)
    #expect(statistics.bySource[.canned]?.meanDistance == nil)
    #expect(statistics.byIntent["a"]?.shown == 5)
    #expect(statistics.byIntent[""]?.count(.edited) == 1)
  }
}
