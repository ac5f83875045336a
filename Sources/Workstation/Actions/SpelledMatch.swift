import Language

/// Finds Chinese names by how they are typed without an input method.
enum SpelledMatch {
  /// The syllable from which on `word` is spelled: each syllable by its first letters at least, so
  /// that `qfzp`, `qingfa` and `qingfzp` all mean 请发照片.
  ///
  /// - Parameter spelling: syllables apart, such as `qing fa zhao pian`.
  static func place(of word: [UInt8], in spelling: String) -> Int? {
    let syllables = spelling.utf8.split(separator: 0x20).map(Array.init)
    func matches(_ from: Int, _ syllable: Int) -> Bool {
      if from == word.count { return true }
      guard syllable < syllables.count else { return false }
      let letters = syllables[syllable]
      var length = 0
      while length < letters.count, from + length < word.count,
        letters[length] == word[from + length]
      {
        length += 1
      }
      // The longest first; a shorter one leaves letters for the next syllable.
      while length > 0 {
        if matches(from + length, syllable + 1) { return true }
        length -= 1
      }
      return false
    }
    guard word.count <= limit else { return nil }
    return syllables.indices.first { matches(0, $0) }
  }

  /// Nobody types more of a name; the ways to spell it grow with every letter.
  private static let limit = 24
}

/// How the Chinese names of actions are spelled.
public enum ActionSpelling {
  /// Made at the first use, which takes milliseconds: `prepare()` takes them where nobody waits.
  private static let all: [Action: String] = Dictionary(
    uniqueKeysWithValues: Action.allCases.map { ($0, Spelt.latin(Strings.chinese.title($0))) })

  static func of(_ action: Action) -> String { all[action] ?? "" }

  /// Has them at hand before the palette asks.
  public static func prepare() { _ = all }
}
