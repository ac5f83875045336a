/// Looks for phrases in a message: folded, with English ones only at the edges of words.
struct Wording {
  /// The message in lower case, one space at each end and between words; Han as it stands.
  let text: String
  private let bytes: [UInt8]

  init(_ message: String) {
    text = Self.spaced(message)
    bytes = Array(text.utf8)
  }

  /// A phrase in the form in which `holds` looks for it.
  static func folded(_ phrase: String) -> String {
    String(spaced(phrase).dropFirst().dropLast())
  }

  private static func spaced(_ message: String) -> String {
    var out = " "
    for scalar in message.lowercased().unicodeScalars {
      if scalar == "'" || scalar == "’" { continue }
      if scalar.properties.isAlphabetic || (0x30...0x39).contains(scalar.value) {
        out.unicodeScalars.append(scalar)
      } else if !out.hasSuffix(" ") {
        out += " "
      }
    }
    if !out.hasSuffix(" ") { out += " " }
    return out
  }

  /// True when one of `phrases` occurs; ASCII phrases match whole words only.
  func holds(_ phrases: [String]) -> Bool {
    bytes.withUnsafeBufferPointer { text in
      phrases.contains { phrase in
        let isSpaced = phrase.utf8.allSatisfy { $0 < 0x80 }
        return Self.occurs(isSpaced ? " \(phrase) " : phrase, in: text)
      }
    }
  }

  /// A search by bytes; one by characters would cost a hundred times as much.
  private static func occurs(_ wanted: String, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    var wanted = wanted
    return wanted.withUTF8 { wanted in
      guard let first = wanted.first, wanted.count <= text.count else { return false }
      for start in 0...(text.count - wanted.count) where text[start] == first {
        var length = 1
        while length < wanted.count, text[start + length] == wanted[length] { length += 1 }
        if length == wanted.count { return true }
      }
      return false
    }
  }
}
