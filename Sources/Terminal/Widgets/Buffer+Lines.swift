extension Buffer {
  /// Draws a horizontal line through the first row of `rect`, with words set into it: `title` from
  /// the left, `trailing` towards the right while there is room.
  public mutating func drawTitleLine(
    in rect: Rect, title: String, trailing: String = "", symbols: Symbols, style: Style,
    titleStyle: Style? = nil, trailingStyle: Style? = nil
  ) {
    guard !rect.isEmpty else { return }
    let row = rect.splitTop(1).top
    fill(row, with: symbols.horizontal, style: style)
    let room = row.width - 1
    let name = metrics.truncate(title, to: max(0, room - 1), ellipsis: symbols.ellipsis)
    var used = 0
    if !name.isEmpty {
      used = put(name, at: Point(x: row.x + 1, y: row.y), style: titleStyle ?? style)
      put(" ", at: Point(x: row.x + 1 + used, y: row.y), style: style, maxWidth: room - used)
      used += 1
    }
    let width = metrics.width(of: trailing)
    guard width > 0, used + width + 4 <= room else { return }
    let x = row.right - width - 3
    put(" ", at: Point(x: x, y: row.y), style: style)
    put(trailing, at: Point(x: x + 1, y: row.y), style: trailingStyle ?? titleStyle ?? style)
    put(" ", at: Point(x: x + 1 + width, y: row.y), style: style)
  }

  /// Draws a vertical line in column `x` over `rows`.
  public mutating func drawVerticalLine(x: Int, rows: Range<Int>, symbols: Symbols, style: Style) {
    fill(
      Rect(x: x, y: rows.lowerBound, width: 1, height: rows.count), with: symbols.vertical,
      style: style)
  }

  /// Draws a border along the edges of `rect`, with `title` and `trailing` set into its upper edge.
  ///
  /// - Returns: the area inside.
  @discardableResult
  public mutating func drawBox(
    in rect: Rect, title: String = "", trailing: String = "", symbols: Symbols, style: Style,
    titleStyle: Style? = nil
  ) -> Rect {
    guard rect.width >= 2, rect.height >= 2 else {
      return Rect(x: rect.x, y: rect.y, width: 0, height: 0)
    }
    let (right, bottom) = (rect.right - 1, rect.bottom - 1)
    drawTitleLine(
      in: rect.inset(left: 1, right: 1), title: title.isEmpty ? "" : " " + title,
      trailing: trailing, symbols: symbols, style: style, titleStyle: titleStyle)
    fill(
      Rect(x: rect.x, y: bottom, width: rect.width, height: 1), with: symbols.horizontal,
      style: style)
    for x in [rect.x, right] {
      drawVerticalLine(x: x, rows: rect.y + 1..<bottom, symbols: symbols, style: style)
    }
    let corners = [
      (rect.x, rect.y, symbols.topLeft), (right, rect.y, symbols.topRight),
      (rect.x, bottom, symbols.bottomLeft), (right, bottom, symbols.bottomRight),
    ]
    for (x, y, corner) in corners {
      fill(Rect(x: x, y: y, width: 1, height: 1), with: corner, style: style)
    }
    return rect.inset(by: 1)
  }
}
