/// What may be typed or pasted: text whose only control scalars are line breaks and tabs.
enum TypedText {
  /// Whether bytes are text, line breaks and tabs only, without any other key.
  static func isPlain(_ bytes: some Sequence<UInt8>) -> Bool {
    bytes.allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
  }

  /// `text` with every kind of line break as `\n` and other control scalars removed; tabs stay.
  static func clean(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0A: if previous?.value != 0x0D { result.append("\n") }
      case 0x0D, 0x85, 0x2028, 0x2029: result.append("\n")
      case 0x09: result.append(scalar)
      case 0..<0x20, 0x7F..<0xA0: break
      default: result.append(scalar)
      }
      previous = scalar
    }
    return String(result)
  }
}
