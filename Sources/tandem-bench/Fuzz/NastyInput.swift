import Simulation

/// Makes inputs that are likelier than chance to break something.
struct NastyInput {
  var chance: SplitMix64

  /// Input number `index` of a run: the same for the same seed.
  init(seed: UInt64, index: Int) {
    chance = SplitMix64(seed: seed &* 0x9E37_79B9_7F4A_7C15 ^ UInt64(index))
    _ = chance.next()
  }

  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &chance) }

  mutating func isOne(in count: Int) -> Bool { number(1...count) == 1 }

  mutating func element<Value>(of values: [Value]) -> Value {
    values[number(0...values.count - 1)]
  }

  /// Bytes as they might come from a wire, well-formed or not; mostly short, rarely huge.
  mutating func bytes() -> [UInt8] {
    let limit =
      isOne(in: 2000) ? 1_100_000 : isOne(in: 50) ? 70_000 : isOne(in: 4) ? 1000 : 60
    let length = number(0...limit)
    var bytes: [UInt8] = []
    while bytes.count < length { addPiece(to: &bytes, limit: length) }
    return bytes
  }

  /// A text as the desk stores it: ill-formed bytes are U+FFFD by then.
  mutating func text() -> String { String(decoding: bytes(), as: UTF8.self) }

  private mutating func addPiece(to bytes: inout [UInt8], limit: Int) {
    switch number(0...9) {
    case 0, 1: bytes += element(of: NastyInput.words).utf8
    case 2, 3: bytes += element(of: NastyInput.sequences).utf8
    case 4: bytes += element(of: NastyInput.illFormed)
    case 5: bytes += element(of: NastyInput.clusters).utf8
    case 6:
      let piece = element(of: NastyInput.repeated)
      let most = max(1, (limit - bytes.count) / piece.utf8.count)
      for _ in 0..<number(1...min(most, isOne(in: 10) ? 10_000 : 20)) { bytes += piece.utf8 }
    case 7: bytes.append(UInt8(number(0...255)))
    case 8: bytes.append(UInt8(number(0...31)))
    default:
      // A surrogate is no scalar; a plain letter stands for it.
      let scalar = Unicode.Scalar(UInt32(number(0...0x10_FFFF))) ?? "s"
      bytes += String(scalar).utf8
    }
  }

  private static let words = [
    "Where is my order #88231?", "我的订单什么时候到？", "مرحبا", "สวัสดี", "हिन्दी", "שלום", "-1", "0", "",
    " ", "\n", "\r\n", "\t", "\u{2028}", "，", "a,b,\"c\"\"d\"", "{\"id\":\"x\"}",
    "---\ntitle: x\n---\n", "# H",
    "'; DROP TABLE event; --", "%s%n", "../../etc/passwd", "\"", "\\", "NaN", "1e999",
    "9223372036854775808",
  ]

  private static let sequences = [
    "\u{1B}[31m", "\u{1B}[2J", "\u{1B}]0;owned\u{07}", "\u{1B}]52;c;aGk=\u{1B}\\",
    "\u{1B}P1$r\u{1B}\\",
    "\u{1B}", "\u{1B}[", "\u{1B}]", "\u{9B}31m", "\u{9D}0;x\u{9C}", "\u{90}q", "\u{85}", "\u{7F}",
    "\u{08}\u{08}",
    "\u{1B}[200~", "\u{1B}[201~", "\u{1B}[<0;1;1M", "\u{1B}[M!!!", "\u{1B}OP", "\u{1B}[1;5A",
    "\u{1B}[?2026h",
    "\u{202E}", "\u{2066}", "\u{2069}", "\u{200F}", "\u{061C}", "\u{FEFF}", "\u{0}", "\u{1A}",
    "\u{1B}[99999999999m",
    "\u{E0001}", "\u{FFFE}", "\u{E000}", "\u{10FFFF}", "\u{FFF9}x\u{FFFB}", "\u{AD}",
  ]

  private static let clusters = [
    "👨‍👩‍👧‍👦", "🏳️‍🌈", "👍🏽", "🇨🇳", "🇨", "e\u{301}", "한글", "ᄒ\u{1161}\u{11AB}", "각", "𠜎", "ﷺ", "ｱｲｳ", "①", "…",
    "—", "１２３",
    "\u{200D}", "\u{FE0F}", "\u{20E3}", "1\u{FE0F}\u{20E3}", "\u{1F3FB}", "क्ष", "\u{0E33}",
  ]

  private static let repeated = [
    "\u{301}", "\u{200D}", "\u{0489}", "\u{20DD}", "x", "中", "👩\u{200D}", "\u{1B}[", "\u{202E}",
    "\n", "\u{0}", "🇨",
    "\u{1100}", "\u{FE0F}", "[", "{\"a\":", ",", "\"",
  ]

  private static let illFormed: [[UInt8]] = [
    [0xFF], [0xC0, 0xAF], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80],
    [0xE4, 0xB8],
    [0x80, 0x80], [0xF0, 0x9F, 0x91], [0xC2, 0x9B], [0xFE, 0xFF], [0xC3, 0x28],
  ]
}

extension String {
  /// Scalars that a terminal obeys.
  ///
  /// - Parameter lineBreaks: whether `\n` is meant to be there.
  func controlCount(lineBreaks: Bool) -> Int {
    unicodeScalars.count { scalar in
      switch scalar.value {
      case 0x0A: !lineBreaks
      case 0..<0x20, 0x7F..<0xA0: true
      default: false
      }
    }
  }

  /// Scalars that turn the direction of what follows.
  var directionCount: Int {
    unicodeScalars.count { scalar in
      switch scalar.value {
      case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
      default: false
      }
    }
  }
}
