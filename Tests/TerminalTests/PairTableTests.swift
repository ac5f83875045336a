import Testing

@testable import Terminal

@Suite struct PairTableTests {
  private func style(_ index: UInt8) -> Style { Style(.indexed(index)) }

  @Test func equalColoursShareAPairWhateverTheirAttributes() {
    var table = PairTable(available: 8)
    let first = table.pair(for: style(3)) { [] }
    #expect(first.definition == PairTable.Definition(pair: 1, foreground: 3, background: -1))
    let second = table.pair(for: style(3).adding(.bold)) { [] }
    #expect(second.pair == 1 && second.definition == nil)
    #expect(table.pair(for: .plain) { [] }.pair == 0)
  }

  @Test func coloursByTheirPartsAreNumbersAboveThePalette() {
    var table = PairTable(available: 8)
    let style = Style(.rgb(red: 1, green: 2, blue: 3), on: .rgb(red: 0, green: 0, blue: 9))
    #expect(
      table.pair(for: style) { [] }.definition
        == PairTable.Definition(pair: 1, foreground: 0x010203, background: 0x000109))
  }

  @Test func theOldestPairThatIsNotVisibleGivesWay() {
    var table = PairTable(available: 4)
    for index in UInt8(1)...3 {
      table.beginFrame()
      _ = table.pair(for: style(index)) { [] }
    }
    table.beginFrame()
    let next = table.pair(for: style(9)) { [style(1).colors] }
    #expect(next.definition?.pair == 2)
    #expect(table.pair(for: style(1)) { [] }.definition == nil)
    #expect(table.pair(for: style(2)) { [] }.definition?.pair == 3)
  }

  @Test func withoutAFreePairTheTerminalsOwnColoursAreUsed() {
    var table = PairTable(available: 2)
    table.beginFrame()
    #expect(table.pair(for: style(1)) { [] }.pair == 1)
    #expect(table.pair(for: style(2)) { [] }.pair == 0)
    var none = PairTable(available: 0)
    #expect(none.pair(for: style(1)) { [] }.pair == 0)
  }
}
