/// Looks for phrases in a message: folded, with English ones only at the edges of words.
struct Wording {
  /// In UTF-8 and lower case, one space at each end and between words; Han as it stands.
  private let bytes: [UInt8]

  init(_ message: String) {
    bytes = Self.spaced(message)
  }

  /// The message as it is looked at.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// A phrase in the form in which `holds` looks for it.
  static func folded(_ phrase: String) -> String {
    String(decoding: spaced(phrase).dropFirst().dropLast(), as: UTF8.self)
  }

  private static let space = UInt8(ascii: " ")

  private static func spaced(_ message: String) -> [UInt8] {
    var out = [space]
    out.reserveCapacity(message.utf8.count + 2)
    func append(_ scalar: Unicode.Scalar, isWord: Bool) {
      if isWord {
        out.append(contentsOf: scalar.utf8)
      } else if out.last != space {
        out.append(space)
      }
    }
    for scalar in message.unicodeScalars {
      switch scalar.value {
      case 0x61...0x7A, 0x30...0x39: out.append(UInt8(scalar.value))
      case 0x41...0x5A: out.append(UInt8(scalar.value | 0x20))
      case 0x27, 0x2019: continue
      case 0..<0x80: append(scalar, isWord: false)
      // Han has no case, and all of it is letters.
      case 0x4E00...0x9FFF: append(scalar, isWord: true)
      default:
        for lower in scalar.properties.lowercaseMapping.unicodeScalars {
          append(lower, isWord: lower.properties.isAlphabetic)
        }
      }
    }
    if out.last != space { out.append(space) }
    return out
  }

  /// True when one of `phrases` occurs; ASCII phrases match whole words only.
  func holds(_ phrases: [String]) -> Bool {
    bytes.withUnsafeBufferPointer { text in
      phrases.contains { phrase in
        var phrase = phrase
        return phrase.withUTF8 { Self.occurs($0, in: text) }
      }
    }
  }

  /// True when one of `phrases` occurs; all are looked for at once.
  func holds(_ phrases: PhraseSet) -> Bool {
    bytes.withUnsafeBufferPointer { text in
      var start = 0
      while start < text.count {
        if phrases.firsts[Int(text[start])] {
          for phrase in phrases.beginning(with: text[start]) {
            if phrase.withUnsafeBufferPointer({ Self.stands($0, at: start, in: text) }) {
              return true
            }
          }
        }
        start += 1
      }
      return false
    }
  }

  /// A search by bytes; one by characters would cost a hundred times as much.
  private static func occurs(
    _ wanted: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard let first = wanted.first else { return false }
    var start = 0
    while start < text.count {
      if text[start] == first, stands(wanted, at: start, in: text) { return true }
      start += 1
    }
    return false
  }

  private static func stands(
    _ wanted: UnsafeBufferPointer<UInt8>, at start: Int, in text: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let end = start + wanted.count
    guard end <= text.count else { return false }
    var at = 0
    var isPlain = true
    while at < wanted.count {
      guard wanted[at] == text[start + at] else { return false }
      if wanted[at] >= 0x80 { isPlain = false }
      at += 1
    }
    guard isPlain else { return true }
    return start > 0 && text[start - 1] == space && end < text.count && text[end] == space
  }
}

/// Phrases that are looked for together, in the form that `Wording.folded` gives them.
struct PhraseSet: Sendable {
  /// `[byte]`: the phrases that begin with it.
  private let phrases: [[[UInt8]]]
  /// `[byte]`: whether any phrase begins with it.
  let firsts: [Bool]

  init(_ phrases: [String]) {
    var byFirst = [[[UInt8]]](repeating: [], count: 256)
    for phrase in phrases {
      if let first = phrase.utf8.first { byFirst[Int(first)].append(Array(phrase.utf8)) }
    }
    self.phrases = byFirst
    firsts = byFirst.map { !$0.isEmpty }
  }

  func beginning(with byte: UInt8) -> [[UInt8]] { phrases[Int(byte)] }
}
