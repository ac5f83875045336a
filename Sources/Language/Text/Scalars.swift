/// The few classes of scalars that matching asks for, by range and without tables.
enum Scalars {
  @inline(__always)
  static func isDigit(_ scalar: UInt32) -> Bool { scalar &- 0x30 < 10 }

  @inline(__always)
  static func isLatinLetter(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return (scalar | 0x20) &- 0x61 < 26 }
    return (0xC0...0x24F).contains(scalar) && scalar != 0xD7 && scalar != 0xF7
  }

  /// Han, kana and bopomofo: written without spaces, so indexed by character and bigram.
  @inline(__always)
  static func isHan(_ scalar: UInt32) -> Bool {
    if scalar < 0x3005 { return false }
    if (0x4E00...0x9FFF).contains(scalar) { return true }
    return isRareHan(scalar)
  }

  private static func isRareHan(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x3005, 0x3007, 0x3041...0x3096, 0x309D...0x309F, 0x30A1...0x30FA, 0x30FC...0x30FF,
      0x3105...0x312F, 0x31F0...0x31FF, 0x3400...0x4DBF, 0xF900...0xFAD9, 0x20000...0x3134A:
      true
    default: false
    }
  }

  static func isKana(_ scalar: UInt32) -> Bool {
    (0x3041...0x30FF).contains(scalar)
  }

  /// Letters of every script (marks that belong to them included) and digits.
  @inline(__always)
  static func isWord(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return isDigit(scalar) || isLatinLetter(scalar) }
    if (0x4E00...0x9FFF).contains(scalar) || isLatinLetter(scalar) { return true }
    return isRareWord(scalar)
  }

  private static func isRareWord(_ scalar: UInt32) -> Bool {
    guard let value = Unicode.Scalar(scalar) else { return false }
    switch value.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber, .nonspacingMark, .spacingMark:
      return !(0xFE00...0xFE0F).contains(scalar)
    default: return false
    }
  }

  /// A mark that belongs to the letter before it.
  @inline(__always)
  static func isMark(_ scalar: UInt32) -> Bool {
    scalar >= 0x300 && !isHan(scalar) && isRareMark(scalar)
  }

  private static func isRareMark(_ scalar: UInt32) -> Bool {
    guard let value = Unicode.Scalar(scalar) else { return false }
    switch value.properties.generalCategory {
    case .nonspacingMark, .spacingMark: return true
    default: return false
    }
  }

  /// A letter whose repetition is emphasis, not spelling.
  @inline(__always)
  static func isLetter(_ scalar: UInt32) -> Bool {
    isLatinLetter(scalar) || isHan(scalar)
  }

  @inline(__always)
  static func isSpace(_ scalar: UInt32) -> Bool {
    scalar == 0x20 || (0x09...0x0D).contains(scalar)
  }
}
