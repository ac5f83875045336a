import Language

/// A text of a dialogue, cut into what the reply memory counts.
struct ReplyTerms: Sendable {
  /// Words, Han characters, neighbours and marks, which an encoder sums up.
  ///
  /// Numbers enter by their form only.
  private(set) var features: [UInt32] = []
  /// Words, whole numbers and Han pairs: what two texts share or do not.
  private(set) var words: [UInt32] = []
  /// Those of `words` that are numbers.
  private(set) var numbers: [UInt32] = []
  let style: ReplyStyle
  /// How many of the leading `features` are single words, numbers, Han characters and Han pairs.
  private(set) var singleCount = 0

  /// More bytes of a text are not read; what a reply answers stands before them.
  private static let limitBytes = 4_000

  init(_ text: String) {
    var singles: [UInt32] = []
    var pairs: [UInt32] = []
    var words: [UInt32] = []
    var numbers: [UInt32] = []
    var previous = Self.edge
    var previousPair: UInt32 = 0
    var isAfterPair = false
    Tokens.visit(Self.clipped(text)) { token in
      let hash = Self.hash(of: token)
      switch token.kind {
      case .word, .number:
        let single = token.kind == .word ? hash : Self.form(of: token.bytes)
        singles.append(single)
        pairs.append(FeatureMix.pair(previous, single))
        words.append(hash)
        if token.kind == .number { numbers.append(hash) }
        previous = single
        isAfterPair = false
      case .han:
        if !isAfterPair {
          previousPair = 0
          pairs.append(FeatureMix.pair(previous, hash))
        }
        singles.append(hash)
        previous = hash
        isAfterPair = false
      case .hanBigram:
        singles.append(hash)
        words.append(hash)
        if previousPair != 0 { pairs.append(FeatureMix.pair(previousPair, hash)) }
        previousPair = hash
        isAfterPair = true
      }
    }
    pairs.append(FeatureMix.pair(previous, Self.edge))
    singles += Self.marks(in: text)
    style = ReplyStyle(text)
    singles += style.features
    singleCount = singles.count
    features = singles + pairs
    self.words = words
    self.numbers = numbers
  }

  /// Equal for texts of the same words and marks.
  var key: UInt32 { features.reduce(0) { FeatureMix.pair($0, $1) } }

  /// Stands before the first and behind the last word.
  private static let edge: UInt32 = 0x9E37_79B9

  private static func clipped(_ text: String) -> String {
    guard text.utf8.count > limitBytes else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.prefix(limitBytes / 3)))
  }

  /// What stands for a token in `words`.
  @inline(__always)
  static func hash(of token: Token) -> UInt32 {
    UInt32(truncatingIfNeeded: token.hash ^ token.hash >> 32)
  }

  /// One feature for all numbers that look alike: how many digits, letters beside them or not.
  private static func form(of bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
    let digits = bytes.count { $0 &- 0x30 < 10 }
    let letters = bytes.count - digits
    return FeatureMix.pair(0x6E75_6D62, UInt32(min(digits, 8) * 4 + min(letters, 3)))
  }

  /// Marks that tell a question, an exclamation or a sum from a statement, each once.
  private static func marks(in text: String) -> [UInt32] {
    var seen: UInt32 = 0
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x3F, 0xFF1F: seen |= 1
      case 0x21, 0xFF01: seen |= 2
      case 0x24, 0xA5, 0xFFE5, 0x20AC, 0xA3: seen |= 4
      case 0x3A, 0xFF1A: seen |= 8
      case 0x25: seen |= 16
      case 0x5B: seen |= 32
      default: continue
      }
    }
    return (0..<6).filter { seen & 1 << $0 != 0 }.map { FeatureMix.pair(0x6D61_726B, $0) }
  }
}

/// Mixing of hashes: the same in every run and build.
enum FeatureMix {
  @inline(__always)
  static func pair(_ first: UInt32, _ second: UInt32) -> UInt32 {
    var hash = (first &* 0x9E37_79B1 ^ second) &* 0x85EB_CA6B
    hash ^= hash >> 15
    hash = hash &* 0xC2B2_AE35
    return hash ^ hash >> 13
  }
}
