/// Widths of single scalars in terminal cells.
public enum Width {
  /// The version of Unicode that widths and clusters follow.
  public static var unicodeVersion: String { ScalarTable.unicodeVersion }

  /// Cells that `scalar` takes on its own: 0 for marks and invisible scalars, 1 or 2 otherwise.
  ///
  /// Control scalars count 1, since the buffer shows U+FFFD in their place.
  ///
  /// - Parameter ambiguous: cells of East Asian *ambiguous* scalars (box drawing, `①`, `“`), 1 or 2.
  public static func of(_ scalar: Unicode.Scalar, ambiguous: Int = 1) -> Int {
    ScalarClass(of: scalar.value).cells(ambiguous: ambiguous)
  }

  /// Whether `scalar` may never stand in a cell: C0, C1, DEL, line separators, noncharacters, and
  /// the invisible format characters (bidi overrides and isolates among them).
  public static func isUnprintable(_ scalar: Unicode.Scalar) -> Bool {
    switch ScalarClass(of: scalar.value).kind {
    case .control, .ignored, .joiner: true
    default: false
    }
  }
}
