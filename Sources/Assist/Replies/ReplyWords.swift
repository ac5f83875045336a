/// The words of a reply, each once, with what they weigh.
struct ReplyWords: Sendable {
  struct Word: Sendable {
    var hash: UInt32
    var rarity: Float
    var isNumber: Bool
    var isKnown: Bool
  }

  let words: [Word]
  let rarity: Float
  let style: ReplyStyle

  init(_ terms: ReplyTerms, _ rarities: WordRarity) {
    style = terms.style
    var words: [Word] = []
    var rarity: Float = 0
    for (index, hash) in terms.words.enumerated()
    where !terms.words[..<index].contains(hash) {
      let weight = rarities.of(hash)
      rarity += weight
      words.append(
        Word(
          hash: hash, rarity: weight, isNumber: terms.numbers.contains(hash),
          isKnown: rarities.isKnown(hash)))
    }
    self.words = words
    self.rarity = max(rarity, 1e-3)
  }

  /// The share of two replies' words that both have, by weight: 0…1.
  func likeness(_ other: ReplyWords) -> Float {
    var shared: Float = 0
    for word in words where other.words.contains(where: { $0.hash == word.hash }) {
      shared += word.rarity
    }
    return shared / max(rarity + other.rarity - shared, 1e-3)
  }
}
