import Language

/// Numbers and identifiers of a text in one form, so that the same one written twice compares equal.
enum IdentifierText {
  /// A text without case, width and separators, in which identifiers are looked for.
  struct Folded: Sendable, Equatable {
    let bytes: [UInt8]

    init(_ text: String) { bytes = IdentifierText.bytes(of: text) }

    var isEmpty: Bool { bytes.isEmpty }

    /// Whether another one stands in it; an empty one does everywhere.
    func holds(_ other: Folded) -> Bool { bytes.holds(other.bytes) }
  }

  /// An identifier without case, width and separators.
  static func folded(_ text: String) -> String { String(decoding: bytes(of: text), as: UTF8.self) }

  private static func bytes(of text: String) -> [UInt8] {
    var out: [UInt8] = []
    for scalar in text.unicodeScalars {
      let value = (0xFF01...0xFF5E).contains(scalar.value) ? scalar.value - 0xFEE0 : scalar.value
      switch value {
      case 0x30...0x39, 0x61...0x7A: out.append(UInt8(value))
      case 0x41...0x5A: out.append(UInt8(value | 0x20))
      default: continue
      }
    }
    return out
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

extension [UInt8] {
  /// Whether `wanted` stands somewhere in these bytes; nothing stands everywhere.
  func holds(_ wanted: [UInt8]) -> Bool {
    guard let first = wanted.first else { return true }
    guard wanted.count <= count else { return false }
    return (0...(count - wanted.count)).contains { start in
      self[start] == first && self[start..<(start + wanted.count)].elementsEqual(wanted)
    }
  }
}
