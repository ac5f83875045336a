import Foundation
import Simulation

/// The words of one language by rank: common ones first, then thousands of rare ones made up from a
/// seed, so that a word's frequency falls with its rank as in real text.
struct Vocabulary: Sendable {
  let words: [String]
  /// How many words at the front are the common ones.
  let commonCount: Int
  /// Between two words.
  let separator: String
  /// Ends of sentences.
  let marks: [String]

  /// All words of a language, the made-up ones included.
  private static let size = 24_000

  static let english = Vocabulary(
    common: englishWords, separator: " ", marks: [", ", ". ", "? ", ", ", ". "], seed: 11
  ) { chance in
    let count = Int.random(in: 2...4, using: &chance)
    return (0..<count).map { _ in syllables.randomElement(using: &chance) ?? "ra" }.joined()
  }

  static let chinese = Vocabulary(
    common: chineseWords, separator: "", marks: ["，", "。", "？", "，", "！"], seed: 12
  ) { chance in
    let count = Int.random(in: 2...3, using: &chance)
    return String(
      (0..<count).map { _ in chineseCharacters.randomElement(using: &chance) ?? "文" })
  }

  private init(
    common: String, separator: String, marks: [String], seed: UInt64,
    rare: (inout SplitMix64) -> String
  ) {
    var words = common.split(whereSeparator: \.isWhitespace).map(String.init)
    commonCount = words.count
    var known = Set(words)
    var chance = SplitMix64(seed: seed)
    while words.count < Vocabulary.size {
      let word = rare(&chance)
      if known.insert(word).inserted { words.append(word) }
    }
    self.words = words
    self.separator = separator
    self.marks = marks
  }

  /// A word, the rank r with a probability near 1/r.
  func word(using chance: inout SplitMix64) -> String {
    let rank = pow(Double(words.count), Double.random(in: 0..<1, using: &chance))
    return words[min(words.count - 1, Int(rank) - 1)]
  }

  /// A word that people write often but that is no mere particle.
  func commonWord(using chance: inout SplitMix64) -> String {
    words[Int.random(in: commonCount / 5..<commonCount, using: &chance)]
  }

  /// A word that few messages hold.
  func rareWord(using chance: inout SplitMix64) -> String {
    words[Int.random(in: words.count / 2..<words.count, using: &chance)]
  }

  private static let syllables =
    "ba be bo cal cor da del do fa fen gar go ha hel in ka kel ka lo lum ma mel mi na nor o pa per "
    .appending("qua ra rin ro sa sel sha so ta ten tor u va ven vi wa wen xi ya yor za zen")
    .split(separator: " ").map(String.init)
}
