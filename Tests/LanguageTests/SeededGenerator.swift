/// SplitMix64: the same numbers for the same seed, everywhere.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// Text made of what breaks things: controls, sequences, marks, joiners, every script.
  mutating func hostileText(maxPieces: Int = 40) -> String {
    let pieces = [
      "a", "Z", "é", "订单", "鞋", "👨‍👩‍👧", "🇨🇳", "\u{1B}[31m", "\u{1B}]0;x\u{07}", "\u{1B}", "\u{9B}2J",
      "\u{0}", "\u{7F}", "\u{85}", "\u{202E}", "\u{2066}", "\u{200F}", "\u{2028}", "\u{301}",
      "\u{20DD}", "\u{E0041}", "\u{E000}", "\u{200D}", "\u{FE0F}", "\t",
      "\n",
      "\r\n", "\r", " ", "'", "\"", "88231", "¥", "@", "*", "AND", "(", ")", ":", "ก็", "عربي", "한글",
      "ｶﾅ",
    ]
    var text = ""
    for _ in 0..<Int.random(in: 0...maxPieces, using: &self) {
      switch Int.random(in: 0..<3, using: &self) {
      case 0:
        let value = UInt32.random(in: 0...0x10FFFF, using: &self)
        text.unicodeScalars.append(Unicode.Scalar(value) ?? "\u{FFFD}")
      default:
        text += pieces.randomElement(using: &self) ?? ""
      }
    }
    return text
  }
}
