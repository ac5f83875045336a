/// What the display form does with a scalar.
enum DisplayClass {
  /// Stays as it is.
  case plain
  /// Stays unless too many stand on one base.
  case mark
  case lineBreak
  /// Becomes a space.
  case space
  /// Is left out: it shows nothing and can only mislead.
  case invisible
  /// Becomes U+FFFD.
  case harmful

  init(of scalar: Unicode.Scalar) {
    let value = scalar.value
    if value < 0x300 {
      self = Self.classOfLatin(value)
      return
    }
    if (0x3400...0x9FFF).contains(value) || (0xAC00...0xD7A3).contains(value) {
      self = .plain
      return
    }
    self = Self.invisibleOrHarmful(value) ?? Self.classByCategory(scalar)
  }

  private static func classOfLatin(_ value: UInt32) -> DisplayClass {
    switch value {
    case 0x0A, 0x0D: .lineBreak
    case 0x09: .space
    case 0x00..<0x20, 0x7F..<0xA0: .harmful
    case 0xA0: .space
    case 0xAD: .invisible  // soft hyphen
    default: .plain
    }
  }

  private static func invisibleOrHarmful(_ value: UInt32) -> DisplayClass? {
    switch value {
    case 0x2028, 0x2029: .lineBreak
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: .invisible  // direction
    case 0x200B, 0x2060...0x2065, 0x206A...0x206F, 0xFEFF, 0x180E: .invisible  // zero width
    case 0x115F, 0x1160, 0x3164, 0xFFA0: .invisible  // Hangul fillers
    case 0xFFF9...0xFFFB: .invisible  // interlinear annotation
    case 0xE0000...0xE0FFF: .invisible  // tags and ideographic variation selectors
    case 0x200C, 0x200D, 0xFE00...0xFE0F: .mark  // joiners, emoji presentation
    case 0xE000...0xF8FF, 0xF0000...0x10FFFF: .harmful  // private use: no width is known
    case 0xFDD0...0xFDEF: .harmful
    case _ where value & 0xFFFE == 0xFFFE: .harmful
    default: nil
    }
  }

  private static func classByCategory(_ scalar: Unicode.Scalar) -> DisplayClass {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .spacingMark: .mark
    // Nobody knows how wide an unassigned scalar is painted.
    case .control, .privateUse, .surrogate, .unassigned: .harmful
    case .lineSeparator, .paragraphSeparator: .lineBreak
    case .spaceSeparator: .space
    case .format: .invisible
    default: .plain
    }
  }
}
