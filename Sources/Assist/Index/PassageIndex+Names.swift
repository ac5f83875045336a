import Language

extension PassageIndex {
  /// How far back a thing may have been named.
  private static let turnLimit = 20
  /// A thing named in the question counts more than one of the turn before, and each turn back
  /// somewhat less.
  private static let questionShare: Float = 1.2
  private static let turnDecay: Float = 0.95

  /// How surely the dialogue is about the thing of each title, `[title]`.
  ///
  /// Empty when nothing that has a name was named. See `TitleNames`.
  func namedTitles(in query: PassageQuery) -> [Float] {
    var named: [Float] = []
    var share = Self.questionShare
    let turns = query.naming.isEmpty ? query.context : query.naming
    for text in [query.text] + turns.suffix(Self.turnLimit).reversed() {
      for (title, part) in titles(namedIn: text) {
        if named.isEmpty { named = [Float](repeating: 0, count: layout.titles) }
        named[title] = max(named[title], share * part * part)
      }
      share = share == Self.questionShare ? 1 : share * Self.turnDecay
    }
    return named
  }

  /// How much of each name a text holds.
  private func titles(namedIn text: String) -> [Int: Float] {
    var parts: [Int: Float] = [:]
    var seen: Set<UInt64> = []
    for term in TermReader.terms(of: text, limit: PassageQuery.termLimit)
    where seen.insert(term.hash).inserted {
      guard let number = self.term(TermReader.hash(ofNameWord: term.hash)) else { continue }
      for posting in UnsafeBufferPointer(rebasing: postings[postingRange(number)]) {
        parts[Int(posting >> 8), default: 0] += Float(posting & 255) / 255
      }
    }
    return parts
  }
}
