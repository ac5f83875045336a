extension TimeReader {
  /// 半小时前, 半个月后, `half an hour ago`; with a sign, "in half an hour".
  ///
  /// - Parameter sign: 0 where the words themselves must say before or after.
  func halfSpan(_ start: Int, sign: Int) -> (Piece, Int)? {
    var at = start
    if scalar(at) == 0x534A {  // 半
      at += 1
    } else if let hit = hit(Self.halves, at) {
      at = skipSpace(hit.range.upperBound)
    } else {
      return nil
    }
    guard let (range, unit) = UnitPhrases.shipped.longest(scalars, at: at) else { return nil }
    let named: (unit: String, count: Int)
    switch unit {
    case .span(let unit, let count): named = (unit, count)
    case .stretch(let unit, let count) where sign != 0: named = (unit, count * sign)
    default: return nil
    }
    let half: (unit: String, count: Int)
    switch (named.unit, abs(named.count)) {
    case ("hour", 1): half = ("minute", 30)
    case ("day", 1): half = ("hour", 12)
    case ("month", 1): half = ("day", 15)
    case ("month", 12): half = ("month", 6)
    default: return nil
    }
    let count = half.count * named.count.signum()
    return (.span(TimeCode.counted(half.unit, count)), range.upperBound)
  }

  private static let halves: PhraseTrie = {
    var trie = PhraseTrie()
    for word in ["half an", "half a", "half"] { trie.add(word, value: 0) }
    return trie
  }()
}
