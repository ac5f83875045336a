/// A small generator (SplitMix64) so that a failing case can be run again from its seed.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Text that terminals and curses libraries get wrong, and text that attacks them.
enum HostileText {
  /// U+FFFE, which the compiler takes in no literal.
  private static let nonCharacter = String(decoding: [0xEF, 0xBF, 0xBE] as [UInt8], as: UTF8.self)

  static let samples: [String] = [
    "", "plain", "中文字", "ｆｕｌｌ", "한국어", "\u{1112}\u{1161}\u{11AB}", "e\u{301}", "❤️", "👍🏽",
    "👨‍👩‍👧‍👦", "🇨🇳🇩🇪", "🇨", "1️⃣", "\u{1F3F4}\u{E0067}\u{E0062}\u{E007F}", "🫨", "①“”…—",
    "\u{1B}[31mred", "\u{1B}]52;c;aGk=\u{7}", "\u{9B}2J", "\u{90}q\u{9C}", "\u{0}\u{7F}\u{8}",
    "\u{202E}abc\u{202C}", "\u{2066}x\u{2069}", "a\u{2028}b\u{2029}c", "\t\r\n", "\u{FEFF}x",
    "\u{301}lonely", "\u{200D}", "\u{200D}👍", "\u{1F3FD}", nonCharacter, "\u{AD}soft",
    "a" + String(repeating: "\u{335}", count: 10_000), "नमस्ते", "ไทยกำ",
  ]
}
