import Foundation
import Simulation

/// Seeded texts as customers write them: every other one Chinese, lengths log-normal with a median
/// of 80 bytes.
struct TextSource {
  static let medianBytes = 80.0
  /// Spread of the logarithm: one text in six is longer than 180 bytes.
  private static let spread = 0.8
  private static let bytes = 6.0...4000.0
  private static let wordsInSentence = 4...12

  var chance: SplitMix64
  private var isChinese = false

  init(seed: UInt64) {
    chance = SplitMix64(seed: seed)
  }

  /// The next text, in the other language than the one before.
  mutating func next() -> String {
    isChinese.toggle()
    return text(isChinese: isChinese)
  }

  mutating func text(isChinese: Bool) -> String {
    let vocabulary = isChinese ? Vocabulary.chinese : Vocabulary.english
    let wanted = min(
      max(TextSource.medianBytes * exp(TextSource.spread * normal()), TextSource.bytes.lowerBound),
      TextSource.bytes.upperBound)
    var text = vocabulary.word(using: &chance)
    var left = Int.random(in: TextSource.wordsInSentence, using: &chance)
    while Double(text.utf8.count) < wanted {
      left -= 1
      if left == 0 {
        text += vocabulary.marks.randomElement(using: &chance) ?? " "
        left = Int.random(in: TextSource.wordsInSentence, using: &chance)
      } else {
        text += vocabulary.separator
      }
      text += vocabulary.word(using: &chance)
    }
    return text
  }

  /// A number of the standard normal distribution (Box and Muller).
  mutating func normal() -> Double {
    let radius = sqrt(-2 * log(1 - Double.random(in: 0..<1, using: &chance)))
    return radius * cos(2 * .pi * Double.random(in: 0..<1, using: &chance))
  }

  mutating func number(in range: Range<Int>) -> Int {
    Int.random(in: range, using: &chance)
  }
}
