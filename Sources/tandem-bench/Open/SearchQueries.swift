/// Seeded searches: a third common words, a third rare ones, a third two words or Chinese of one, two
/// and four characters.
enum SearchQueries {
  static func make(_ count: Int, seed: UInt64) -> [String] {
    var texts = TextSource(seed: seed ^ 0x0_5EA2_C4)
    return (0..<count).map { index in
      let vocabulary = index / 3 % 2 == 0 ? Vocabulary.english : Vocabulary.chinese
      switch index % 3 {
      case 0: return vocabulary.commonWord(using: &texts.chance)
      case 1: return vocabulary.rareWord(using: &texts.chance)
      default: return combined(index / 3 % 4, &texts)
      }
    }
  }

  private static func combined(_ kind: Int, _ texts: inout TextSource) -> String {
    switch kind {
    case 0:
      return Vocabulary.english.commonWord(using: &texts.chance) + " "
        + Vocabulary.english.commonWord(using: &texts.chance)
    case 1: return han(1, &texts)
    case 2: return han(2, &texts)
    default: return han(4, &texts)
    }
  }

  /// So many characters that stand beside each other in a text like those of the desk.
  private static func han(_ count: Int, _ texts: inout TextSource) -> String {
    while true {
      let text = Array(texts.text(isChinese: true).unicodeScalars)
      guard text.count > count else { continue }
      let start = texts.number(in: 0..<text.count - count)
      let part = text[start..<start + count]
      if part.allSatisfy({ (0x4E00...0x9FFF).contains($0.value) }) {
        return String(String.UnicodeScalarView(part))
      }
    }
  }
}
