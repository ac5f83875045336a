import Language

/// Numbers and identifiers of a text in one form, so that the same one written twice compares equal.
enum IdentifierText {
  /// An identifier without case, width and separators.
  static func folded(_ text: String) -> String {
    var out: [UInt8] = []
    for scalar in text.unicodeScalars {
      let value = (0xFF01...0xFF5E).contains(scalar.value) ? scalar.value - 0xFEE0 : scalar.value
      switch value {
      case 0x30...0x39, 0x61...0x7A: out.append(UInt8(value))
      case 0x41...0x5A: out.append(UInt8(value | 0x20))
      default: continue
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// Runs of ASCII letters and digits (full width folded) that hold a digit, hyphens inside
  /// dropped.
  static func tokens(of text: String) -> Set<String> {
    var tokens: Set<String> = []
    var run = String.UnicodeScalarView()
    var hasDigit = false
    func end() {
      if hasDigit { tokens.insert(folded(String(run))) }
      run = String.UnicodeScalarView()
      hasDigit = false
    }
    for scalar in text.unicodeScalars {
      let value = (0xFF01...0xFF5E).contains(scalar.value) ? scalar.value - 0xFEE0 : scalar.value
      if (0x30...0x39).contains(value) {
        hasDigit = true
        run.append(scalar)
      } else if value < 0x80, (value | 0x20) &- 0x61 < 26 || value == 0x2D {
        run.append(scalar)
      } else {
        end()
      }
    }
    end()
    return tokens
  }
}
