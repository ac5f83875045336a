extension Buffer {
  /// Draws `titles` side by side on the first row of `rect`, the selected one marked with `>`.
  ///
  /// Where not all have room, those around the selected one are shown.
  ///
  /// - Returns: the cells of each title, empty for those without room.
  @discardableResult
  public mutating func drawTabs(
    _ titles: [String], selected: Int, in rect: Rect, style: Style, selectedStyle: Style
  ) -> [Rect] {
    let row = rect.splitTop(1).top
    fill(row, style: style)
    var places = titles.map { _ in Rect(x: row.x, y: row.y, width: 0, height: row.height) }
    guard titles.indices.contains(selected) else { return places }
    let labels = titles.enumerated().map { ($0 == selected ? ">" : " ") + $1 + " " }
    let widths = labels.map { metrics.width(of: $0) }
    var x = row.x
    for index in Self.visibleTabs(widths, selected: selected, room: row.width) {
      let width = min(widths[index], row.right - x)
      put(
        labels[index], at: Point(x: x, y: row.y), style: index == selected ? selectedStyle : style,
        maxWidth: width)
      places[index] = Rect(x: x, y: row.y, width: width, height: row.height)
      x += width
    }
    return places
  }

  /// The selected tab with as many neighbours as fit, those before it first.
  private static func visibleTabs(_ widths: [Int], selected: Int, room: Int) -> Range<Int> {
    var shown = selected..<selected + 1
    var used = widths[selected]
    while shown.lowerBound > 0, used + widths[shown.lowerBound - 1] <= room {
      shown = shown.lowerBound - 1..<shown.upperBound
      used += widths[shown.lowerBound]
    }
    while shown.upperBound < widths.count, used + widths[shown.upperBound] <= room {
      used += widths[shown.upperBound]
      shown = shown.lowerBound..<shown.upperBound + 1
    }
    return shown
  }
}
