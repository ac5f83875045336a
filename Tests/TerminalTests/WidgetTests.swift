import Testing

@testable import Terminal

@Suite struct WidgetTests {
  @Test func aTitleLineHoldsItsWordsWhileThereIsRoom() {
    func line(_ width: Int, _ title: String, _ trailing: String = "") -> String {
      var buffer = Buffer(width: width, height: 1)
      buffer.drawTitleLine(
        in: buffer.bounds, title: title, trailing: trailing, symbols: .ascii, style: .plain)
      #expect(buffer.checkInvariants() == nil)
      return buffer.line(0)
    }
    #expect(line(24, "1 会话 6", "按SLA") == "-1 会话 6 ------ 按SLA -")
    #expect(line(12, "1 会话 6", "按SLA") == "-1 会话 6 --")
    #expect(line(8, "1 会话 6") == "-1 会.. ")
    #expect(line(2, "x") == "--")
    #expect(line(5, "") == "-----")
  }

  @Test func aBoxIsDrawnAroundAndItsInsideIsReturned() {
    var buffer = Buffer(width: 8, height: 3)
    let inside = buffer.drawBox(in: buffer.bounds, title: "设", symbols: .ascii, style: .plain)
    #expect(buffer.lines == ["+- 设 -+", "|      |", "+------+"])
    #expect(inside == Rect(x: 1, y: 1, width: 6, height: 1))
    #expect(
      buffer.drawBox(in: Rect(x: 0, y: 0, width: 1, height: 1), symbols: .line, style: .plain)
        .isEmpty)
  }

  private let popup = PopupStyles(
    text: .plain, border: .plain, title: .plain, key: Style(attributes: .bold), hint: .plain)

  @Test func aPopupCoversHalfGlyphsWhole() {
    var buffer = Buffer(width: 9, height: 3)
    for y in 0..<3 { buffer.put("中文中文", at: Point(x: 0, y: y), style: .plain) }
    buffer.drawPopup(
      in: Rect(x: 3, y: 0, width: 4, height: 3), title: "", styles: popup, symbols: .ascii)
    #expect(buffer.lines == ["中 +--+  ", "中 |  |  ", "中 +--+  "])
    #expect(buffer.checkInvariants() == nil)
  }

  @Test func aPopupSaysItsKeysOnItsLastRow() {
    var buffer = Buffer(width: 24, height: 4)
    let inside = buffer.drawPopup(
      in: buffer.bounds, title: "主题", trailing: "3",
      keys: [.init("Enter", "选择"), .init("Esc", "x")],
      styles: popup, symbols: .ascii)
    #expect(
      buffer.lines == [
        "+- 主题 ----------- 3 -+", "|                      |", "| Enter 选择  Esc x    |",
        "+----------------------+",
      ])
    #expect(inside == Rect(x: 1, y: 1, width: 22, height: 1))
    #expect(buffer.style(at: Point(x: 2, y: 2)).attributes == .bold)
  }

  @Test func keysThatDoNotFitWholeAreLeftOut() {
    var buffer = Buffer(width: 12, height: 1)
    let hints = [KeyHint("F1", "帮助"), KeyHint("Esc", "返回"), KeyHint("q", "")]
    #expect(
      buffer.drawKeyHints(hints, in: buffer.bounds, keyStyle: .plain, style: .plain) == 1)
    #expect(buffer.lines == ["F1 帮助     "])
  }

  @Test func aKeyGridFillsColumnByColumn() {
    let hints = [KeyHint("a", "next"), KeyHint("^T", "备注"), KeyHint("d", "resolve")]
    var buffer = Buffer(width: 24, height: 2)
    #expect(buffer.sizeOfKeyGrid(hints, width: 24) == Size(width: 22, height: 2))
    let drawn = buffer.drawKeyGrid(
      hints, in: buffer.bounds, keyStyle: .plain, style: .plain, symbols: .ascii)
    #expect(drawn == 3)
    #expect(buffer.lines == [" a next      d resolve  ", "^T 备注                 "])
  }

  @Test func aToastStandsAtTheLowerRightAndIsCut() {
    var buffer = Buffer(width: 20, height: 6)
    let rect = buffer.drawToast(
      "已结束 S19", in: buffer.bounds, keys: [.init("u", "undo")], styles: popup, symbols: .ascii)
    #expect(rect == Rect(x: 6, y: 2, width: 14, height: 4))
    #expect(
      buffer.lines == [
        "                    ", "                    ", "      +------------+",
        "      | 已结束 S19 |", "      | u undo     |", "      +------------+",
      ])
    var small = Buffer(width: 9, height: 3)
    small.drawToast("one two three", in: small.bounds, rows: 1, styles: popup, symbols: .ascii)
    #expect(small.lines == ["+-------+", "| one.. |", "+-------+"])
    #expect(
      small.drawToast("x", in: Rect(x: 0, y: 0, width: 4, height: 3), styles: popup, symbols: .line)
        .isEmpty)
  }

  @Test func tabsShowTheSelectedOneWhereNotAllHaveRoom() {
    func line(_ width: Int, _ selected: Int) -> String {
      var buffer = Buffer(width: width, height: 1)
      let places = buffer.drawTabs(
        ["1 List", "2 Chat", "3 AI", "4 资料"], selected: selected, in: buffer.bounds,
        style: .plain, selectedStyle: .plain)
      #expect(places.count == 4)
      #expect(!places[selected].isEmpty)
      return buffer.line(0)
    }
    #expect(line(32, 1) == " 1 List >2 Chat  3 AI  4 资料   ")
    #expect(line(14, 2) == " 2 Chat >3 AI ")
    #expect(line(5, 3) == ">4 资")
  }

  @Test func marksOfASearchAreLaidOverWrappedText() {
    var buffer = Buffer(width: 6, height: 2)
    let text = "订单还没有发货"
    let start = "订单".utf8.count
    buffer.drawWrapped(
      text, in: buffer.bounds, style: .plain, marks: [start..<start + "还没".utf8.count])
    #expect(buffer.lines == ["订单还", "没有发"])
    let marked = (0..<2).map { y in
      (0..<6).map { buffer.style(at: Point(x: $0, y: y)) == .plain ? "." : "x" }.joined()
    }
    #expect(marked == ["....xx", "xx...."])
  }

  @Test func aListWindowMovesNoFurtherThanItMust() {
    var window = ListWindow()
    window = window.showing(4, count: 20, height: 5)
    #expect(window.first == 0)
    window = window.showing(5, count: 20, height: 5)
    #expect(window.first == 1)
    window = window.showing(2, count: 20, height: 5)
    #expect(window.first == 1)
    #expect(window.showing(0, count: 20, height: 5).first == 0)
    #expect(window.showing(19, count: 20, height: 5).first == 15)
    #expect(ListWindow(first: 18).showing(nil, count: 10, height: 5).first == 5)
    #expect(window.showing(3, count: 0, height: 5).first == 0)
    #expect(ListWindow().showing(5, count: 20, height: 5, margin: 1).first == 2)
    #expect(ListWindow(first: 3).items(count: 5, height: 4) == 3..<5)
  }

  @Test func theRowOfTheSelectionIsReturnedForTheCursor() {
    var buffer = Buffer(width: 4, height: 3)
    let items = ["a", "b", "c", "d"]
    let row = buffer.drawList(
      in: buffer.bounds, window: ListWindow(first: 1), count: items.count, selected: 3
    ) { buffer, row, index in
      buffer.drawField(items[index], in: row, style: .plain)
    }
    #expect(buffer.lines == ["b   ", "c   ", "d   "])
    #expect(row == Rect(x: 0, y: 2, width: 4, height: 1))
  }

  @Test func wrappedTextStaysInItsRectangle() {
    var buffer = Buffer(width: 10, height: 3)
    let rows = buffer.drawWrapped(
      "订单还没有发货吗", in: Rect(x: 2, y: 0, width: 6, height: 2), style: .plain, skipping: 1)
    #expect(rows == 2)
    #expect(buffer.lines == ["  没有发  ", "  货吗    ", "          "])
  }

  @Test func gaugesAndSparklinesStayInTheirRow() {
    var buffer = Buffer(width: 8, height: 2)
    buffer.drawGauge(
      0.5, in: Rect(x: 0, y: 0, width: 8, height: 1), symbols: .ascii, style: .plain,
      emptyStyle: .plain)
    buffer.drawSparkline(
      [9, 0, 4, 8], in: Rect(x: 1, y: 1, width: 3, height: 1), symbols: .ascii, style: .plain)
    #expect(buffer.lines == ["####----", " _=#    "])
    buffer.drawGauge(.nan, in: buffer.bounds, symbols: .ascii, style: .plain, emptyStyle: .plain)
    #expect(buffer.line(0) == "--------")
  }

  @Test func splittingARectangleLosesNoCellAndNeverGoesBelowZero() {
    let rect = Rect(x: 3, y: 2, width: 10, height: 4)
    for cut in -2...14 {
      let (top, low) = rect.splitTop(cut)
      #expect(top.height + low.height == rect.height && low.y == top.bottom)
      let (left, rest) = rect.splitLeft(cut)
      #expect(left.width + rest.width == rect.width && rest.x == left.right)
      let (upper, bottom) = rect.splitBottom(cut)
      #expect(upper.height + bottom.height == rect.height && bottom.y == upper.bottom)
      let (start, right) = rect.splitRight(cut)
      #expect(start.width + right.width == rect.width && right.x == start.right)
    }
    #expect(rect.inset(by: 9).isEmpty)
    #expect(rect.centered(Size(width: 4, height: 2)) == Rect(x: 6, y: 3, width: 4, height: 2))
  }

  @Test func theMemoryDeviceCountsOnlyWhatChanged() {
    let device = MemoryDevice(Size(width: 10, height: 3))
    var frame = Frame(Buffer(device.size))
    device.present(frame)
    #expect(device.counts.cells == 30)
    device.present(frame)
    #expect(device.counts.unchangedFrames == 1)
    frame.buffer.put("中", at: Point(x: 0, y: 1), style: .plain)
    device.present(frame)
    #expect(device.counts.rows == 4)
    #expect(device.counts.cells == 32)
    #expect(device.last == frame)
  }
}
