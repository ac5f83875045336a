/// Measures and cuts text in terminal cells, for one answer to "how wide are ambiguous scalars?".
///
/// All functions agree with what `Buffer.put` draws, and none splits a cluster.
public struct TextMetrics: Sendable, Equatable {
  /// Cells of an East Asian ambiguous scalar: 1 or 2, a property of the user's terminal.
  public let ambiguousWidth: Int

  /// Terminals that show ambiguous scalars in one cell, which is nearly all of them.
  public static let standard = TextMetrics(ambiguousWidth: 1)

  /// Metrics for a terminal whose ambiguous scalars take `ambiguousWidth` cells (1 or 2).
  public init(ambiguousWidth: Int) {
    precondition(ambiguousWidth == 1 || ambiguousWidth == 2, "ambiguous width is 1 or 2")
    self.ambiguousWidth = ambiguousWidth
  }

  /// Where text is set within a wider field.
  public enum Alignment: Sendable {
    case left, right, center
  }

  /// Cells that `text` takes on one line.
  public func width(of text: Substring) -> Int {
    text.withBytes { bytes in
      var reader = GlyphReader(bytes, ambiguous: ambiguousWidth)
      var width = 0
      while let glyph = reader.next() { width += glyph.width }
      return width
    }
  }

  /// Cells that `text` takes on one line.
  public func width(of text: String) -> Int { width(of: text[...]) }

  /// The longest start of `text` that fits in `cells`.
  public func prefix(of text: Substring, cells: Int) -> Substring {
    let end = text.withBytes { bytes in
      var reader = GlyphReader(bytes, ambiguous: ambiguousWidth)
      var width = 0
      var end = 0
      while let glyph = reader.next() {
        width += glyph.width
        if width > cells { break }
        end = reader.offset
      }
      return end
    }
    return text[..<text.index(atByte: end)]
  }

  /// `text` if it fits in `cells`, else its start followed by `ellipsis`, never wider than `cells`.
  public func truncate(_ text: String, to cells: Int, ellipsis: String = "…") -> String {
    guard width(of: text) > cells else { return text }
    let room = cells - width(of: ellipsis)
    guard room >= 0 else { return String(prefix(of: text[...], cells: max(0, cells))) }
    return prefix(of: text[...], cells: room) + ellipsis
  }

  /// `text` in exactly `cells` cells: truncated when longer, filled with spaces when shorter.
  public func pad(
    _ text: String, to cells: Int, align: Alignment = .left, ellipsis: String = "…"
  ) -> String {
    let fitted = truncate(text, to: cells, ellipsis: ellipsis)
    let gap = max(0, cells - width(of: fitted))
    let before =
      switch align {
      case .left: 0
      case .right: gap
      case .center: gap / 2
      }
    return String(repeating: " ", count: before) + fitted
      + String(repeating: " ", count: gap - before)
  }
}
