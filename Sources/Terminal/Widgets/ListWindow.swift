/// Which rows of a list are visible.
///
/// It moves no further than it must to keep the selection in view, so that a list stands still
/// while the selection walks within it.
public struct ListWindow: Sendable, Equatable {
  /// Index of the first visible item.
  public private(set) var first: Int

  /// A window that starts at item `first`.
  public init(first: Int = 0) { self.first = max(0, first) }

  /// This window moved so that `selected` is among `height` visible items of `count`, with up to
  /// `margin` neighbours of it, and no space is left below the last item.
  public func showing(_ selected: Int?, count: Int, height: Int, margin: Int = 0) -> ListWindow {
    guard count > 0, height > 0 else { return ListWindow() }
    var start = first
    if let selected {
      let margin = min(margin, (height - 1) / 2)
      let item = min(max(0, selected), count - 1)
      start = min(start, item - margin)
      start = max(start, item + margin - height + 1)
    }
    return ListWindow(first: min(max(0, start), max(0, count - height)))
  }

  /// The visible items of `count`, `height` at most.
  public func items(count: Int, height: Int) -> Range<Int> {
    let start = min(first, max(0, count))
    return start..<min(count, start + max(0, height))
  }
}

extension Buffer {
  /// Lets `draw` draw every visible item of a list into its row of `rect`.
  ///
  /// - Returns: the row of `selected`, where the cursor belongs, or nil if it is not visible.
  @discardableResult
  public mutating func drawList(
    in rect: Rect, window: ListWindow, count: Int, selected: Int? = nil,
    draw: (inout Buffer, _ row: Rect, _ index: Int) -> Void
  ) -> Rect? {
    var found: Rect?
    for (offset, index) in window.items(count: count, height: rect.height).enumerated() {
      let row = Rect(x: rect.x, y: rect.y + offset, width: rect.width, height: 1)
      draw(&self, row, index)
      if index == selected { found = row }
    }
    return found
  }
}
