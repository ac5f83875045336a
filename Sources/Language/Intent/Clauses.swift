/// Cuts a message where one request may end and another begin.
enum Clauses {
  /// The clauses of a text's first `limit` folded scalars, without marks and connectors at their
  /// edges; clauses too short to ask for anything stay with the one before.
  static func split(_ text: NormalText, limit: Int) -> [Range<Int>] {
    text.scalars.withUnsafeBufferPointer { all in
      let scalars = UnsafeBufferPointer(rebasing: all.prefix(limit))
      var cuts = connectors.hits(in: scalars, skipsRepeats: false).map(\.range)
      for at in scalars.indices where isMark(scalars, at) { cuts.append(at..<(at + 1)) }
      guard !cuts.isEmpty else { return [0..<scalars.count] }
      cuts.sort { $0.lowerBound < $1.lowerBound }
      var clauses: [Range<Int>] = []
      var start = 0
      for cut in cuts + [scalars.count..<scalars.count] where cut.lowerBound >= start {
        append(start..<cut.lowerBound, scalars, to: &clauses)
        start = cut.upperBound
      }
      return clauses
    }
  }

  private static func append(
    _ clause: Range<Int>, _ scalars: UnsafeBufferPointer<UInt32>, to clauses: inout [Range<Int>]
  ) {
    let weight = weight(clause, scalars)
    if weight == 0 { return }
    if weight < leastWeight, let last = clauses.last {
      clauses[clauses.count - 1] = last.lowerBound..<clause.upperBound
    } else if let first = clauses.first, clauses.count == 1,
      self.weight(first, scalars) < leastWeight
    {
      clauses[0] = first.lowerBound..<clause.upperBound
    } else {
      clauses.append(clause)
    }
  }

  /// One word, or as many Han characters as make one.
  private static let leastWeight = 2

  /// Two for each word, one for each Han character.
  private static func weight(
    _ clause: Range<Int>, _ scalars: UnsafeBufferPointer<UInt32>
  ) -> Int {
    var weight = 0
    var isInWord = false
    for at in clause {
      if Scalars.isHan(scalars[at]) {
        weight += 1
        isInWord = false
      } else {
        let isWord = Scalars.isWord(scalars[at]) || scalars[at] == 0x27
        if isWord, !isInWord { weight += 2 }
        isInWord = isWord
      }
    }
    return weight
  }

  /// A mark that ends a clause; not one inside a number or a name (`3.5`, `1,000`, `a.com`).
  private static func isMark(_ scalars: UnsafeBufferPointer<UInt32>, _ at: Int) -> Bool {
    switch scalars[at] {
    case 0x3B, 0x21, 0x3F, 0x0A, 0x0D, 0x3002, 0x3001, 0x2026: true
    case 0x2C, 0x2E:
      at + 1 == scalars.count
        || !(Scalars.isWord(scalars[at + 1]) && !Scalars.isHan(scalars[at + 1]))
        || (at > 0 && Scalars.isHan(scalars[at - 1]))
    default: false
    }
  }

  /// Words that add one request to another.
  private static let connectors: PhraseTrie = {
    var trie = PhraseTrie()
    for phrase in [
      "and", "and also", "also", "and then", "then", "plus", "as well as", "besides", "by the way",
      "btw", "another thing", "one more thing", "while you're at it", "but also", "顺便", "顺带",
      "另外", "还有", "然后", "以及", "并且", "同时", "再帮我", "对了", "此外", "再就是", "顺手",
    ] {
      trie.add(phrase, value: 0)
    }
    return trie
  }()
}
