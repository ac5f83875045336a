import Testing

@testable import Terminal

@Suite struct TableTests {
  private let table = Table(
    [
      Table.Column("Agent", width: 8, flex: 1, priority: 9),
      Table.Column("State", width: 6, priority: 5),
      Table.Column("Sess", width: 4, alignment: .right, priority: 7),
      Table.Column("Last", width: 10, flex: 3, priority: 1),
    ], sorting: Table.Sorting(column: 2, isAscending: false))
  private let rows = [
    ["李娜", "online", "6", "10:41 王芳 怒"], ["张强", "break", "0", "10:20"],
    ["Bartholomew", "online", "12", ""],
  ]
  private let styles = TableStyles(
    header: Style(attributes: .dim), sorted: Style(attributes: .bold), text: .plain,
    selection: Style(attributes: .reverse))

  private func draw(
    _ table: Table, width: Int, height: Int, first: Int = 0, selected: Int? = nil
  ) -> (buffer: Buffer, line: Rect?) {
    var buffer = Buffer(width: width, height: height)
    let line = buffer.drawTable(
      table, in: buffer.bounds, window: ListWindow(first: first), count: rows.count,
      selected: selected, styles: styles, symbols: .ascii
    ) { TableCell(rows[$0][$1]) }
    #expect(buffer.checkInvariants() == nil)
    return (buffer, line)
  }

  @Test func columnsShareWhatIsLeftOverAndSayTheOrder() {
    #expect(
      draw(table, width: 40, height: 4).buffer.lines == [
        "Agent      State  Sesv Last             ",
        "李娜       online    6 10:41 王芳 怒    ",
        "张强       break     0 10:20            ",
        "Bartholo.. online   12                  ",
      ])
  }

  @Test func theLeastImportantColumnsGoFirst() {
    #expect(
      draw(table, width: 22, height: 3).buffer.lines == [
        "Agent      State  Sesv", "李娜       online    6", "张强       break     0",
      ])
    #expect(
      draw(table, width: 14, height: 3).buffer.lines == [
        "Agent     Sesv", "李娜         6", "张强         0",
      ])
    #expect(draw(table, width: 5, height: 2).buffer.lines == ["Agent", "李娜 "])
    #expect(table.slots(width: 0).isEmpty)
  }

  @Test func columnsOfEqualPriorityGoFromTheRight() {
    let plain = Table([
      Table.Column("a", width: 3), Table.Column("b", width: 3), Table.Column("c", width: 3),
    ])
    #expect(plain.slots(width: 10).map(\.column) == [0, 1])
    #expect(plain.slots(width: 11).map(\.x) == [0, 4, 8])
    #expect(plain.slots(width: 6).map(\.column) == [0])
  }

  @Test func slotsNeverTouchNorLeaveTheTable() {
    for width in 0...120 {
      var end = -Table.gap
      for slot in table.slots(width: width) {
        #expect(slot.x == end + Table.gap, "\(width)")
        end = slot.x + slot.width
        #expect(end <= width)
      }
    }
  }

  @Test func theSelectedRowIsMarkedAndReturnedForTheCursor() {
    let (buffer, line) = draw(table, width: 22, height: 3, first: 1, selected: 2)
    #expect(line == Rect(x: 0, y: 2, width: 22, height: 1))
    #expect(buffer.style(at: Point(x: 21, y: 2)).attributes == .reverse)
    #expect(buffer.style(at: Point(x: 0, y: 1)) == .plain)
    #expect(draw(table, width: 22, height: 2, first: 1, selected: 0).line == nil)
  }

  @Test func theHeaderGivesWayWhereThereIsOneRow() {
    #expect(draw(table, width: 14, height: 1).buffer.lines == ["李娜         6"])
    #expect(table.visibleRows(height: 1) == 1)
    #expect(table.visibleRows(height: 8) == 7)
  }

  @Test func onlyVisibleCellsAreAskedFor() {
    var buffer = Buffer(width: 14, height: 11)
    var asked = Set<Int>()
    var columns = Set<Int>()
    buffer.drawTable(
      table, in: buffer.bounds, window: ListWindow(first: 5000), count: 10_000, selected: 5003,
      styles: styles, symbols: .line
    ) {
      asked.insert($0)
      columns.insert($1)
      return TableCell("\($0)")
    }
    #expect(asked == Set(5000..<5010))
    #expect(columns == [0, 2])
  }
}
