import Testing

@testable import Terminal

@Suite struct BufferTests {
  private func drawn(_ width: Int, _ writes: (String, Int)...) -> Buffer {
    var buffer = Buffer(width: width, height: 1)
    for (text, x) in writes { buffer.put(text, at: Point(x: x, y: 0), style: .plain) }
    #expect(buffer.checkInvariants() == nil)
    return buffer
  }

  @Test func overwritingHalfAWideGlyphBlanksTheOther() {
    #expect(drawn(6, ("中文", 0), ("x", 1)).lines == [" x文  "])
    #expect(drawn(6, ("中文", 0), ("x", 0)).lines == ["x 文  "])
    #expect(drawn(6, ("中文", 0), ("字", 1)).lines == [" 字   "])
    #expect(drawn(6, ("中文", 0), ("字", 3)).lines == ["中 字 "])
  }

  @Test func aWideGlyphThatDoesNotFitIsABlank() {
    #expect(drawn(3, ("中文", 0)).lines == ["中 "])
    #expect(drawn(3, ("xxx", 0), ("中文", 0)).lines == ["中 "])
    #expect(drawn(4, ("xxxx", 0), ("中文", -1)).lines == [" 文x"])
    #expect(drawn(4, ("xxxx", 0), ("abc", -2)).lines == ["cxxx"])
  }

  @Test func aFlagIsItsTwoLettersAndAFamilyItsFirstMember() {
    #expect(drawn(6, ("🇨🇳!", 0)).lines == ["CN!   "])
    #expect(drawn(6, ("👨‍👩‍👧‍👦!", 0)).lines == ["👨!   "])
    #expect(drawn(4, ("e\u{301}x", 0)).lines == ["e\u{301}x  "])
  }

  @Test func putStopsAtItsWidthAndTellsWhatItTook() {
    var buffer = Buffer(width: 8, height: 1)
    #expect(buffer.put("中文字", at: Point(x: 1, y: 0), style: .plain, maxWidth: 5) == 5)
    #expect(buffer.lines == [" 中文   "])
    #expect(buffer.put("ab", at: Point(x: 0, y: 3), style: .plain) == 0)
    #expect(buffer.put("ab", at: Point(x: 9, y: 0), style: .plain) == 0)
    #expect(buffer.put("ab", at: Point(x: 6, y: 0), style: .plain) == 2)
  }

  @Test(arguments: HostileText.samples)
  func hostileTextNeverLeavesAControlScalar(text: String) {
    var buffer = Buffer(width: 12, height: 2)
    buffer.put(text, at: Point(x: 0, y: 0), style: .plain)
    buffer.put(text, at: Point(x: -1, y: 1), style: .plain)
    #expect(buffer.checkInvariants() == nil)
    for line in buffer.lines {
      #expect(!line.unicodeScalars.contains(where: Width.isUnprintable))
      #expect(line.unicodeScalars.count <= 12 * 3)
    }
  }

  @Test func everyScalarKeepsTheInvariantsAndItsWidth() {
    var buffer = Buffer(width: 4, height: 1)
    for value in UInt32(0)...0x2FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let taken = buffer.put(String(scalar), at: Point(x: 0, y: 0), style: .plain)
      let cells = buffer.cells[0].width
      if taken == 2, cells != 2 { Issue.record("U+\(String(value, radix: 16)) took \(taken)") }
      for cell in buffer.cells where cell.scalars.contains(where: Width.isUnprintable) {
        Issue.record("U+\(String(value, radix: 16)) left a control scalar")
      }
    }
  }

  @Test func randomDrawingKeepsTheInvariants() {
    var random = SeededGenerator(seed: 7)
    var buffer = Buffer(width: 23, height: 7)
    var other = Buffer(width: 17, height: 9)
    for step in 0..<4000 {
      let point = Point(
        x: Int.random(in: -5..<28, using: &random), y: Int.random(in: -2..<9, using: &random))
      let area = Rect(
        x: point.x, y: point.y, width: Int.random(in: 0..<20, using: &random),
        height: Int.random(in: 0..<6, using: &random))
      let text = HostileText.samples.randomElement(using: &random) ?? ""
      switch Int.random(in: 0..<6, using: &random) {
      case 0: buffer.fill(area, style: Style(.indexed(3)))
      case 1: buffer.copy(other, part: area, to: Point(x: area.width - 4, y: area.height - 2))
      case 2: other.copy(buffer, to: point)
      case 3: other = other.part(other.bounds)
      default:
        buffer.put(
          text, at: point, style: .plain, maxWidth: Int.random(in: -1..<30, using: &random))
      }
      #expect(buffer.checkInvariants() == nil, "step \(step)")
      #expect(other.checkInvariants() == nil, "step \(step)")
      #expect(buffer.part(area).checkInvariants() == nil, "step \(step)")
    }
  }

  @Test(arguments: [1, 2])
  func widgetsOverEachOtherKeepTheInvariants(ambiguousWidth: Int) {
    var random = SeededGenerator(seed: 21)
    let metrics = TextMetrics(ambiguousWidth: ambiguousWidth)
    let symbols = ambiguousWidth == 2 ? Symbols.ascii : .line
    let styles = PopupStyles(text: .plain, border: .plain, title: .plain, key: .plain, hint: .plain)
    var buffer = Buffer(Size(width: 31, height: 9), metrics: metrics)
    func text() -> String {
      (0..<3).map { _ in HostileText.samples.randomElement(using: &random) ?? "" }.joined()
    }
    for step in 0..<2000 {
      let rect = Rect(
        x: Int.random(in: -4..<30, using: &random), y: Int.random(in: -2..<9, using: &random),
        width: Int.random(in: 0..<32, using: &random), height: Int.random(in: 0..<8, using: &random)
      )
      switch Int.random(in: 0..<9, using: &random) {
      case 0:
        buffer.drawPopup(
          in: rect, title: text(), keys: [.init(text(), text())], styles: styles, symbols: symbols)
      case 1: buffer.drawToast(text(), in: rect, styles: styles, symbols: symbols)
      case 2:
        buffer.drawTabs(
          [text(), text()], selected: 1, in: rect, style: .plain, selectedStyle: .plain)
      case 3: buffer.drawWrapped(text(), in: rect, style: .plain, marks: [1..<7])
      case 4:
        buffer.drawInput(
          Editor(text: text(), limitBytes: 900, metrics: metrics), in: rect, style: .plain)
      case 5:
        buffer.drawEditor(
          Editor(text: text(), limitBytes: 900, metrics: metrics), in: rect, style: .plain)
      case 6:
        let (one, two) = (text(), text())
        buffer.drawTable(
          Table([.init(two, width: 5, flex: 1), .init(one, width: 3, alignment: .right)]), in: rect,
          window: ListWindow(), count: 9, selected: 2,
          styles: TableStyles(header: .plain, sorted: .plain, text: .plain, selection: .plain),
          symbols: symbols
        ) { TableCell($1 == 0 ? one : two) }
      case 7:
        buffer.drawKeyGrid(
          [.init(text(), text()), .init("a", text())], in: rect, keyStyle: .plain, style: .plain,
          symbols: symbols)
      default:
        buffer.drawBars(
          [Bar(text(), 3, text())], in: rect,
          styles: PlotStyles(value: .plain, axis: .plain, text: .plain), symbols: symbols)
      }
      #expect(buffer.checkInvariants() == nil, "step \(step)")
    }
  }

  @Test func rowsAreEqualOnlyWithTextAndStyle() {
    var a = Buffer(width: 5, height: 2)
    var b = a
    a.put("x", at: Point(x: 0, y: 1), style: .plain)
    #expect(a.isRow(0, equalIn: b))
    #expect(!a.isRow(1, equalIn: b))
    b.put("x", at: Point(x: 0, y: 1), style: Style(.indexed(1)))
    #expect(!a.isRow(1, equalIn: b))
    b.restyle(b.bounds) { _ in .plain }
    #expect(a == b)
  }

  @Test func whatDiffersHoldsTheWideGlyphsOfBothWhole() {
    var old = Buffer(width: 8, height: 1)
    old.put("a中文bc", at: Point(x: 0, y: 0), style: .plain)
    func columns(_ text: String) -> Range<Int>? {
      var new = Buffer(width: 8, height: 1)
      new.put(text, at: Point(x: 0, y: 0), style: .plain)
      let found = new.difference(row: 0, from: old)
      #expect(found == old.difference(row: 0, from: new))
      var taken = old
      taken.takeRow(0, of: new)
      #expect(taken == new)
      return found
    }
    #expect(columns("a中文bc") == nil)
    #expect(columns("a中文xc") == 5..<6)
    #expect(columns("a中国bc") == 3..<5)
    // Half of the new glyph stands where half of the old one stood.
    #expect(columns("ax中ybc") == 1..<5)
    #expect(columns("中中ybc") == 0..<5)
    #expect(columns("") == 0..<7)
  }

  @Test func aCellHasNoPaddingSoThatRowsCompareAsMemory() {
    #expect(MemoryLayout<Cell>.size == MemoryLayout<Cell>.stride)
    #expect(MemoryLayout<Cell>.size == 16)
  }
}
