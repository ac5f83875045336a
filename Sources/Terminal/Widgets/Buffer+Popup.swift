/// How the parts of a popup are drawn.
public struct PopupStyles: Sendable, Equatable {
  /// What is inside.
  public var text: Style
  /// The line around it.
  public var border: Style
  /// The words set into the upper edge.
  public var title: Style
  /// A key of the keys line, and what it does.
  public var key: Style, hint: Style

  /// Styles of a popup.
  public init(text: Style, border: Style, title: Style, key: Style, hint: Style) {
    self.text = text
    self.border = border
    self.title = title
    self.key = key
    self.hint = hint
  }
}

extension Buffer {
  /// Draws an empty box over whatever is in `rect`, its title in the upper edge and its keys on
  /// the last row inside, while there are three rows for more than the keys.
  ///
  /// - Returns: the area inside, above the keys.
  @discardableResult
  public mutating func drawPopup(
    in rect: Rect, title: String, trailing: String = "", keys: [KeyHint] = [], styles: PopupStyles,
    symbols: Symbols
  ) -> Rect {
    fill(rect, style: styles.text)
    let inside = drawBox(
      in: rect, title: title, trailing: trailing, symbols: symbols, style: styles.border,
      titleStyle: styles.title)
    guard !keys.isEmpty, inside.height > 1 else { return inside }
    let (rest, row) = inside.splitBottom(1)
    drawKeyHints(
      keys, in: row.inset(left: 1, right: 1), keyStyle: styles.key, style: styles.hint)
    return rest
  }

  /// Draws a short message in a box at the lower right of `area`, over whatever is there.
  ///
  /// - Parameters:
  ///   - rows: rows of text at most; a longer message ends with the ellipsis.
  /// - Returns: the cells it took, empty where there is no room for one word.
  @discardableResult
  public mutating func drawToast(
    _ text: String, in area: Rect, rows: Int = 3, keys: [KeyHint] = [], styles: PopupStyles,
    symbols: Symbols
  ) -> Rect {
    let most = min(Self.toastWidth, area.width - 4)
    let nothing = Rect(x: area.x, y: area.y, width: 0, height: 0)
    guard most >= 2, area.height >= 3, !text.isEmpty else { return nothing }
    let wrapped = metrics.wrap(text, to: most)
    let height = min(wrapped.count, max(1, rows), area.height - 2 - (keys.isEmpty ? 0 : 1))
    guard height > 0 else { return nothing }
    var lines = wrapped.prefix(height).map { String($0) }
    if wrapped.count > height {
      lines[height - 1] = metrics.truncate(
        lines[height - 1] + symbols.ellipsis, to: most, ellipsis: symbols.ellipsis)
    }
    let keysWidth = keys.reduce(-2) {
      $0 + metrics.width(of: $1.key) + metrics.width(of: $1.label) + 3
    }
    let width = min(most, lines.reduce(keysWidth) { max($0, metrics.width(of: $1)) }) + 4
    let size = Size(width: width, height: height + 2 + (keys.isEmpty ? 0 : 1))
    let rect = Rect(
      x: area.right - size.width, y: area.bottom - size.height, width: size.width,
      height: size.height)
    let inside = drawPopup(in: rect, title: "", keys: keys, styles: styles, symbols: symbols)
    for (y, line) in zip(inside.rows, lines) {
      put(line, at: Point(x: inside.x + 1, y: y), style: styles.text, maxWidth: inside.width - 1)
    }
    return rect
  }

  /// Wider lines are slower to read, and would hide more of what is below.
  private static var toastWidth: Int { 48 }
}
