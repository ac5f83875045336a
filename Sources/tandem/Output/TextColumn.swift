import Terminal

/// Text in columns, by the width it has on a terminal.
enum TextColumn {
  private static let metrics = TextMetrics(ambiguousWidth: 1)

  /// `text` with blanks up to `width` columns, at least one.
  static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - metrics.width(of: text)))
  }
}
