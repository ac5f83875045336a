/// What one grapheme cluster looks like in cells: a base scalar and at most two marks.
///
/// Rendering is *safe*: terminals and C libraries disagree about joined emoji, so a multi-scalar
/// emoji is shown by its first emoji alone, a flag by its two letters.
struct Glyph: Equatable {
  /// `base | mark << 21 | second mark << 42`; zero where nothing is shown.
  var bits: UInt64
  /// Cells taken, 0...2.
  var width: Int
  /// The second letter of a flag, whose two letters take a cell each; otherwise 0.
  var secondLetter: UInt8 = 0

  static let replacement = Glyph(bits: 0xFFFD, width: 1)
  static let space = Glyph(bits: 0x20, width: 1)
  static let nothing = Glyph(bits: 0, width: 0)

  /// The base scalar's value.
  var base: UInt32 { UInt32(truncatingIfNeeded: bits & 0x1F_FFFF) }

  /// Marks kept per cell; more would exceed what a curses cell holds beside Hangul jamo.
  static let maxMarks = 2
}
