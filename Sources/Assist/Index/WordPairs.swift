/// Finds in passages the words that stand side by side in a question.
struct WordPairs {
  struct Pair {
    /// The numbers of the terms.
    var first: UInt32
    var second: UInt32
    var weight: Float
  }

  /// More add nothing that can be told from chance.
  private static let limit = 64

  private var pairs: [Pair] = []
  /// A bit for each first word, by the low bits of its number: most words of a passage begin no
  /// pair.
  private var firsts: (UInt64, UInt64) = (0, 0)

  init(_ all: [Pair]) {
    for pair in all.prefix(Self.limit)
    where !pairs.contains(where: { $0.first == pair.first && $0.second == pair.second }) {
      pairs.append(pair)
      let bit: UInt64 = 1 << UInt64(pair.first & 63)
      if pair.first & 64 == 0 { firsts.0 |= bit } else { firsts.1 |= bit }
    }
  }

  /// What the pairs that a passage holds add to its score, as BM25 would count them.
  func bonus(in words: UnsafeBufferPointer<UInt32>, averageWords: Float) -> Float {
    guard !pairs.isEmpty, words.count > 1 else { return 0 }
    var found: UInt64 = 0
    var sum: Float = 0
    for place in 0..<(words.count - 1) {
      let word = words[place]
      let bits = word & 64 == 0 ? firsts.0 : firsts.1
      guard bits & (1 << UInt64(word & 63)) != 0 else { continue }
      for (number, pair) in pairs.enumerated()
      where pair.first == word && pair.second == words[place + 1]
        && found & (1 << UInt64(number)) == 0
      {
        found |= 1 << UInt64(number)
        sum += pair.weight
      }
    }
    let length = Float(words.count) / max(1, averageWords)
    let held =
      PassageIndexBuilder.saturation
      * (1 - PassageIndexBuilder.lengthShare + PassageIndexBuilder.lengthShare * length)
    return sum / (1 + held)
  }
}
