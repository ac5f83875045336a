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

  @Test func aPopupCoversHalfGlyphsWhole() {
    var buffer = Buffer(width: 9, height: 3)
    for y in 0..<3 { buffer.put("中文中文", at: Point(x: 0, y: y), style: .plain) }
    buffer.drawPopup(
      in: Rect(x: 3, y: 0, width: 4, height: 3), title: "", symbols: .ascii, style: .plain,
      borderStyle: .plain)
    #expect(buffer.lines == ["中 +--+  ", "中 |  |  ", "中 +--+  "])
    #expect(buffer.checkInvariants() == nil)
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
