/// Tells Chinese that is typed in Latin letters: `wo de dingdan zai nali`.
enum Pinyin {
  /// So many syllables at least speak for Chinese; one or two are found in any name.
  private static let minSyllables = 3
  /// A longer text shows its language in its first words.
  private static let readWords = 40

  /// True when (nearly) all words are made of syllables, and some of them as Chinese as `zh` or `wo`.
  ///
  /// - Parameter scalars: folded.
  static func isPinyin(_ scalars: UnsafeBufferPointer<UInt32>) -> Bool {
    var at = 0
    var words = 0
    var spelled = 0
    var syllables = 0
    var marks = 0
    while at < scalars.count, words < readWords {
      guard Scalars.isLatinLetter(scalars[at]) else {
        at += 1
        continue
      }
      let start = at
      while at < scalars.count, Scalars.isLatinLetter(scalars[at]) { at += 1 }
      words += 1
      let read = spell(scalars, start..<at)
      if read.syllables > 0 {
        spelled += 1
        syllables += read.syllables
        if read.isMarked { marks += 1 }
      }
    }
    return syllables >= minSyllables && spelled * 10 >= words * 8 && marks * 4 >= words && marks > 0
  }

  /// The fewest syllables of which a word can be put together; 0 where it cannot.
  private static func spell(_ scalars: UnsafeBufferPointer<UInt32>, _ word: Range<Int>) -> (
    syllables: Int, isMarked: Bool
  ) {
    guard word.count <= maxWord else { return (0, false) }
    // best[n]: syllables needed for the first n letters, and whether a telling one is among them.
    var best: [(count: Int, isMarked: Bool)] = [(0, false)]
    for end in 1...max(1, word.count) where end <= word.count {
      var found = (count: Int.max, isMarked: false)
      for length in 1...min(6, end) {
        let before = best[end - length]
        guard before.count != .max else { continue }
        var hash = WordLanguages.emptyHash
        for place in (end - length)..<end {
          hash = WordLanguages.hash(hash, scalars[word.lowerBound + place])
        }
        guard let isMarked = syllables[hash], before.count + 1 < found.count else { continue }
        found = (before.count + 1, before.isMarked || isMarked)
      }
      best.append(found)
    }
    guard let last = best.last, last.count != .max else { return (0, false) }
    return (last.count, last.isMarked)
  }

  private static let maxWord = 24

  /// Every syllable by its hash; true for those that hardly any other language spells so.
  private static let syllables: [UInt32: Bool] = {
    var table: [UInt32: Bool] = [:]
    func hash(_ text: Substring) -> UInt32 {
      text.unicodeScalars.reduce(WordLanguages.emptyHash) { WordLanguages.hash($0, $1.value) }
    }
    for line in finals.split(separator: "\n") {
      let parts = line.split(separator: ":")
      guard parts.count == 2 else { continue }
      let initial = parts[0] == "-" ? "" : parts[0]
      for final in parts[1].split(separator: " ") {
        table[hash(initial + final)] = ["zh", "x", "q"].contains(initial)
      }
    }
    for word in telling.split(separator: " ") { table[hash(word)] = true }
    return table
  }()

  /// Syllables of the commonest words.
  private static let telling = "wo ni de shi bu zai le ma nin hao dan kuan hui kuai dao mei huo ge"

  private static let finals = """
    -:a ai an ang ao e ei en er o ou
    b:a ai an ang ao ei en eng i ian iao ie in ing o u
    p:a ai an ang ao ei en eng i ian iao ie in ing o ou u
    m:a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u
    f:a an ang ei en eng o ou u
    d:a ai an ang ao e ei en eng i ia ian iao ie ing iu ong ou u uan ui un uo
    t:a ai an ang ao e eng i ian iao ie ing ong ou u uan ui un uo
    n:a ai an ang ao e ei en eng i ian iang iao ie in ing iu ong ou u uan uo v ve
    l:a ai an ang ao e ei eng i ia ian iang iao ie in ing iu o ong ou u uan un uo v ve
    g:a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo
    k:a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo
    h:a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo
    j:i ia ian iang iao ie in ing iong iu u uan ue un
    q:i ia ian iang iao ie in ing iong iu u uan ue un
    x:i ia ian iang iao ie in ing iong iu u uan ue un
    zh:a ai an ang ao e ei en eng i ong ou u ua uai uan uang ui un uo
    ch:a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo
    sh:a ai an ang ao e ei en eng i ou u ua uai uan uang ui un uo
    r:an ang ao e en eng i ong ou u uan ui un uo
    z:a ai an ang ao e ei en eng i ong ou u uan ui un uo
    c:a ai an ang ao e en eng i ong ou u uan ui un uo
    s:a ai an ang ao e en eng i ong ou u uan ui un uo
    y:a an ang ao e i in ing o ong ou u uan ue un
    w:a ai an ang ei en eng o u
    """
}
