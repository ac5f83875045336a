extension Buffer {
  /// Draws the visible rows of `table` into `rect`, its titles above them.
  ///
  /// - Parameters:
  ///   - window: which rows are visible; `table.visibleRows(height:)` says how many there are.
  ///   - count: how many rows the table has in all.
  ///   - cell: the cell of a row and a column; asked for what is visible only.
  /// - Returns: the line of the selected row, where the cursor belongs; nil if it is not visible.
  @discardableResult
  public mutating func drawTable(
    _ table: Table, in rect: Rect, window: ListWindow, count: Int, selected: Int? = nil,
    styles: TableStyles, symbols: Symbols, cell: (_ row: Int, _ column: Int) -> TableCell
  ) -> Rect? {
    let slots = table.slots(width: rect.width)
    let (header, body) = rect.splitTop(table.headerHeight(in: rect.height))
    fill(rect, style: styles.text)
    if !header.isEmpty { draw(header: table, slots, in: header, styles, symbols) }
    let selectedLine = drawList(in: body, window: window, count: count, selected: selected) {
      buffer, line, row in
      for slot in slots {
        let cell = cell(row, slot.column)
        buffer.drawField(
          cell.text, in: slot.rect(in: line), style: cell.style ?? styles.text,
          align: table.columns[slot.column].alignment, ellipsis: symbols.ellipsis)
      }
    }
    if let selectedLine { restyle(selectedLine) { styles.selection.over($0) } }
    return selectedLine
  }

  private mutating func draw(
    header table: Table, _ slots: [Table.Slot], in row: Rect, _ styles: TableStyles,
    _ symbols: Symbols
  ) {
    fill(row, style: styles.header)
    for slot in slots {
      let column = table.columns[slot.column]
      var title = column.title
      var style = styles.header
      if let sorting = table.sorting, sorting.column == slot.column {
        let mark = String(
          Character(sorting.isAscending ? symbols.ascending : symbols.descending))
        let room = max(0, slot.width - metrics.width(of: mark))
        title = metrics.prefix(of: title[...], cells: room) + mark
        style = styles.sorted
      }
      drawField(
        title, in: slot.rect(in: row), style: style, align: column.alignment,
        ellipsis: symbols.ellipsis)
    }
  }
}

extension Table.Slot {
  /// The cells of this column on `line`, clipped to it.
  func rect(in line: Rect) -> Rect {
    Rect(x: line.x + x, y: line.y, width: min(width, line.width - x), height: line.height)
  }
}
