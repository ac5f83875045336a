/// The features of a message as hashes: concepts, words, word pairs, pieces of words, Han runs.
enum IntentFeatures {
  /// Features are taken from so many folded scalars; a wish is uttered in the first sentences, and
  /// a pasted log must not drown it.
  static let readScalars = 400

  private enum Seed {
    static let word: UInt32 = 0x9E37_79B1
    static let wordPair: UInt32 = 0x85EB_CA77
    static let piece: UInt32 = 0xC2B2_AE3D
    static let han: UInt32 = 0x27D4_EB2F
    static let concept: UInt32 = 0x1656_67B1
    static let conceptPair: UInt32 = 0xD3A2_646C
  }

  /// Calls `body` with each feature, in reading order; a feature may come twice.
  @inline(__always)
  static func visit(_ text: NormalText, _ body: (UInt32) -> Void) {
    text.scalars.withUnsafeBufferPointer { scalars in
      let scalars = UnsafeBufferPointer(rebasing: scalars.prefix(readScalars))
      visitConcepts(scalars, skipsRepeats: text.elongations > 0, body)
      var at = 0
      var previousWord: UInt32 = 1
      while at < scalars.count {
        if Scalars.isHan(scalars[at]) {
          let end = runEnd(scalars, at) { Scalars.isHan($0) }
          visitHan(scalars, at..<end, body)
          previousWord = 1
          at = end
        } else if isWordScalar(scalars[at]) {
          let end = runEnd(scalars, at, isWordScalar)
          previousWord = visitWord(scalars, at..<end, previousWord, body)
          at = end
        } else {
          // "?" tells a question from a statement.
          if scalars[at] == 0x3F { body(mix(Seed.word, 0x3F)) }
          at += 1
        }
      }
    }
  }

  /// Each concept, and its pair with the one before.
  @inline(__always)
  private static func visitConcepts(
    _ scalars: UnsafeBufferPointer<UInt32>, skipsRepeats: Bool, _ body: (UInt32) -> Void
  ) {
    let concepts = Concepts.shipped
    var previous: UInt32 = 0
    for hit in concepts.trie.hits(in: scalars, skipsRepeats: skipsRepeats) {
      let concept = concepts.features[hit.value]
      body(mix(Seed.concept, concept))
      if previous != 0 { body(mix(mix(Seed.conceptPair, previous), concept)) }
      previous = concept
    }
  }

  private static func isWordScalar(_ scalar: UInt32) -> Bool {
    scalar == 0x27 || (Scalars.isWord(scalar) && !Scalars.isHan(scalar))
  }

  @inline(__always)
  private static func runEnd(
    _ scalars: UnsafeBufferPointer<UInt32>, _ start: Int, _ belongs: (UInt32) -> Bool
  ) -> Int {
    var end = start + 1
    while end < scalars.count, belongs(scalars[end]) { end += 1 }
    return end
  }

  /// Characters, bigrams and trigrams of a Han run.
  @inline(__always)
  private static func visitHan(
    _ scalars: UnsafeBufferPointer<UInt32>, _ run: Range<Int>, _ body: (UInt32) -> Void
  ) {
    for at in run {
      var hash = mix(Seed.han, scalars[at])
      body(hash)
      for next in (at + 1)..<max(at + 1, min(at + 3, run.upperBound)) {
        hash = mix(hash, scalars[next])
        body(hash)
      }
    }
  }

  /// The word, its pair with the word before and its pieces of four; returns its hash.
  @inline(__always)
  private static func visitWord(
    _ scalars: UnsafeBufferPointer<UInt32>, _ run: Range<Int>, _ previous: UInt32,
    _ body: (UInt32) -> Void
  ) -> UInt32 {
    var word = Seed.word
    if scalars[run].contains(where: Scalars.isDigit) {
      // Which number it is tells nothing; that there is one does.
      word = mix(word, 0x30)
    } else {
      for at in run where scalars[at] != 0x27 { word = mix(word, scalars[at]) }
      if run.count > 4 {
        for at in run.lowerBound...(run.upperBound - 4) {
          var piece = at == run.lowerBound ? mix(Seed.piece, 0x5E) : Seed.piece
          for next in at..<(at + 4) { piece = mix(piece, scalars[next]) }
          body(piece)
        }
      }
    }
    body(word)
    body(mix(mix(Seed.wordPair, previous), word))
    return word
  }

  @inline(__always)
  private static func mix(_ hash: UInt32, _ value: UInt32) -> UInt32 {
    var hash = (hash ^ value) &* 0x85EB_CA6B
    hash ^= hash >> 15
    return hash &* 0xC2B2_AE35 ^ hash >> 13
  }
}
