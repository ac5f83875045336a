/// How a text is written, whatever it says: agents keep their manner through a dialogue.
struct ReplyStyle: Sendable {
  /// How the text ends.
  let ending: UInt8
  /// How it begins: a capital, a small letter, other script, a digit.
  let beginning: UInt8
  /// Which commas and stops it uses.
  let marks: UInt8
  /// The last letter or character.
  let last: UInt32
  let bytes: Float

  init(_ text: String) {
    var first: UInt32 = 0
    var final: UInt32 = 0
    var letter: UInt32 = 0
    var marks: UInt8 = 0
    for scalar in text.unicodeScalars {
      let value = scalar.value
      if first == 0, value > 0x20 { first = value }
      switch value {
      case 0x2C: marks |= 1
      case 0xFF0C: marks |= 2
      case 0x3002: marks |= 4
      case 0x21, 0xFF01: marks |= 8
      case 0x7E, 0xFF5E: marks |= 16
      case 0x27, 0x2019: marks |= 32
      case 0x3001: marks |= 64
      default: break
      }
      if value > 0x20 { final = value }
      if value >= 0x30, scalar.properties.isAlphabetic { letter = value }
    }
    self.marks = marks
    last = letter
    bytes = ReplyMath.logarithm(1 + Float(min(text.utf8.count, 4_000)))
    ending =
      switch final {
      case 0x2E: 1
      case 0x3002: 2
      case 0x21, 0xFF01: 3
      case 0x3F, 0xFF1F: 4
      case 0x7E, 0xFF5E: 5
      default: 0
      }
    beginning =
      switch first {
      case 0x41...0x5A: 1
      case 0x61...0x7A: 2
      case 0x30...0x39: 3
      default: 0
      }
  }

  var features: [UInt32] {
    [
      FeatureMix.pair(0x7374_0001, UInt32(ending)), FeatureMix.pair(0x7374_0002, UInt32(beginning)),
      FeatureMix.pair(0x7374_0003, UInt32(marks)), FeatureMix.pair(0x7374_0004, last),
      FeatureMix.pair(0x7374_0005, UInt32(bytes * 1.5)),
    ]
  }
}
