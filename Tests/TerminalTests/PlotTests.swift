import Testing

@testable import Terminal

@Suite struct PlotTests {
  private let styles = PlotStyles(value: .plain, axis: .plain, text: .plain)

  private func lines(_ plot: Plot, _ width: Int, _ height: Int, _ symbols: Symbols) -> [String] {
    var buffer = Buffer(width: width, height: height)
    buffer.drawPlot(plot, in: buffer.bounds, styles: styles, symbols: symbols)
    #expect(buffer.checkInvariants() == nil)
    return buffer.lines
  }

  @Test func columnsRiseByEighthsOfACell() {
    let plot = Plot([0, 1, 8, 12, 16], .columns)
    #expect(lines(plot, 5, 2, .line) == ["   ▄█", " ▁███"])
    #expect(lines(plot, 5, 2, .ascii) == ["   ~#", " _###"])
  }

  @Test func axesTellTheirEndsAndLabelsThatFit() {
    let plot = Plot(
      [4, 2, 1, 4], .columns, top: "4", bottom: "0",
      labels: [.init(0, "08"), .init(1, "09"), .init(2, "10"), .init(3, "long")])
    #expect(
      lines(plot, 10, 3, .ascii) == [
        "4|##    ##", "0|####~~##", "  08  10  ",
      ])
  }

  @Test func severalValuesInAColumnKeepTheirPeak() {
    #expect(lines(Plot([1, 8, 0, 2], .columns), 2, 1, .line) == ["█▂"])
  }

  @Test func aLineIsDrawnByDotsAndByASCIIWhereThereIsNoBraille() {
    let plot = Plot([0, 1, 2, 3], .line, range: 0...3)
    #expect(lines(plot, 2, 1, .line) == ["⡠⠊"])
    #expect(lines(plot, 4, 2, .ascii) == [" .:'", ".'  "])
    #expect(lines(Plot([.nan, 1, .nan], .line), 2, 1, .ascii) == ["' "])
    #expect(lines(Plot([], .line), 2, 1, .line) == ["  "])
  }

  @Test func barsStandBesideTheirLabelsAndValues() {
    var buffer = Buffer(width: 16, height: 3)
    let drawn = buffer.drawBars(
      [Bar("VIP", 4, "4"), Bar("默认", 2, "2"), Bar("x", 0, "0"), Bar("y", 9, "9")],
      in: buffer.bounds, most: 4, styles: styles, symbols: .ascii)
    #expect(drawn == 3)
    #expect(buffer.lines == ["VIP  ######### 4", "默认 #####     2", "x              0"])
    buffer.drawBars([Bar("", 1, "")], in: buffer.bounds, most: 32, styles: styles, symbols: .line)
    #expect(buffer.line(0) == "▌               ")
  }

  @Test func aSparklineShowsARangeAndLeavesGaps() {
    var buffer = Buffer(width: 5, height: 1)
    buffer.drawSparkline(
      [-1, 0, .nan, 1, 5], in: buffer.bounds, range: -1...1, symbols: .line, style: .plain)
    #expect(buffer.lines == ["▁▅ ██"])
  }

  @Test func plotsOfAnyShapeKeepTheInvariants() {
    var random = SeededGenerator(seed: 5)
    for _ in 0..<300 {
      let values = (0..<Int.random(in: 0..<40, using: &random)).map { _ in
        [Double.random(in: -9...9, using: &random), .nan, .infinity].randomElement(using: &random)
          ?? 0
      }
      let plot = Plot(
        values, Bool.random(using: &random) ? .line : .columns, top: "上限", bottom: "0",
        labels: [.init(1, "早"), .init(30, "晚")])
      let symbols = Bool.random(using: &random) ? Symbols.line : .ascii
      let size = (Int.random(in: 0..<30, using: &random), Int.random(in: 0..<8, using: &random))
      for line in lines(plot, size.0, size.1, symbols) where symbols.isASCII {
        #expect(
          line.unicodeScalars.allSatisfy { $0.isASCII || "上限早晚…".unicodeScalars.contains($0) })
      }
    }
  }
}
