/// The features of a message as hashes: words and word pairs, pieces of words and Han runs,
/// concepts.
enum IntentFeatures {
  /// Features are taken from so many folded scalars; a wish is uttered in the first sentences, and
  /// a pasted log must not drown it.
  static let readScalars = 400

  /// The families of features, by their index in a model.
  enum Family {
    static let word: UInt8 = 0
    static let piece: UInt8 = 1
    static let concept: UInt8 = 2
  }

  /// How each family enters a model.
  static let families = [
    FeatureFamily(weight: 1), FeatureFamily(weight: 1), FeatureFamily(weight: 0.5),
  ]

  private enum Seed {
    static let word: UInt32 = 0x9E37_79B1
    static let wordPair: UInt32 = 0x85EB_CA77
    static let piece: UInt32 = 0xC2B2_AE3D
    static let han: UInt32 = 0x27D4_EB2F
    static let concept: UInt32 = 0x1656_67B1
    static let conceptPair: UInt32 = 0xD3A2_646C
  }

  /// The features of a range of folded scalars, of the whole text where none is given.
  static func bag(of text: NormalText, in range: Range<Int>? = nil) -> FeatureBag {
    var bag = FeatureBag()
    let whole = 0..<min(text.count, readScalars)
    let range = range?.clamped(to: 0..<min(text.count, Int(UInt16.max))) ?? whole
    text.scalars.withUnsafeBufferPointer { scalars in
      var reader = Reader(scalars: scalars, end: range.upperBound)
      reader.read(from: range.lowerBound, into: &bag)
      let part = UnsafeBufferPointer(rebasing: scalars[range])
      addConcepts(part, offset: range.lowerBound, skipsRepeats: text.elongations > 0, &bag)
    }
    return bag
  }

  /// Each concept, and its pair with the one before.
  private static func addConcepts(
    _ scalars: UnsafeBufferPointer<UInt32>, offset: Int, skipsRepeats: Bool,
    _ bag: inout FeatureBag
  ) {
    let concepts = Concepts.shipped
    var previous: UInt32 = 0
    for hit in concepts.trie.hits(in: scalars, skipsRepeats: skipsRepeats) {
      let concept = concepts.features[hit.value]
      let range = UInt16(hit.range.lowerBound + offset)..<UInt16(hit.range.upperBound + offset)
      bag.add(FeatureHash.mix(Seed.concept, concept), family: Family.concept, range: range)
      if previous != 0 {
        let pair = FeatureHash.mix(FeatureHash.mix(Seed.conceptPair, previous), concept)
        bag.add(pair, family: Family.concept, range: range)
      }
      previous = concept
    }
  }

  /// Reads words and Han runs of one text.
  private struct Reader {
    let scalars: UnsafeBufferPointer<UInt32>
    let end: Int
    var previousWord: UInt32 = 1
    var previousStart = 0

    mutating func read(from start: Int, into bag: inout FeatureBag) {
      var at = start
      while at < end {
        if Scalars.isHan(scalars[at]) {
          let runEnd = self.runEnd(at) { Scalars.isHan($0) }
          addHan(at..<runEnd, &bag)
          previousWord = 1
          at = runEnd
        } else if isWordScalar(scalars[at]) {
          let runEnd = self.runEnd(at) { isWordScalar($0) }
          addWord(at..<runEnd, &bag)
          at = runEnd
        } else {
          // "?" tells a question from a statement.
          if scalars[at] == 0x3F { add(FeatureHash.mix(Seed.word, 0x3F), 0, at..<(at + 1), &bag) }
          at += 1
        }
      }
    }

    private func isWordScalar(_ scalar: UInt32) -> Bool {
      scalar == 0x27 || (Scalars.isWord(scalar) && !Scalars.isHan(scalar))
    }

    @inline(__always)
    private func runEnd(_ start: Int, _ belongs: (UInt32) -> Bool) -> Int {
      var at = start + 1
      while at < end, belongs(scalars[at]) { at += 1 }
      return at
    }

    @inline(__always)
    private func add(
      _ hash: UInt32, _ family: UInt8, _ range: Range<Int>, _ bag: inout FeatureBag
    ) {
      bag.add(
        hash, family: family, range: UInt16(range.lowerBound)..<UInt16(range.upperBound))
    }

    /// Characters, bigrams and trigrams of a Han run.
    private func addHan(_ run: Range<Int>, _ bag: inout FeatureBag) {
      for at in run {
        var hash = FeatureHash.mix(Seed.han, scalars[at])
        add(hash, Family.piece, at..<(at + 1), &bag)
        for next in (at + 1)..<max(at + 1, min(at + 3, run.upperBound)) {
          hash = FeatureHash.mix(hash, scalars[next])
          add(hash, Family.piece, at..<(next + 1), &bag)
        }
      }
    }

    /// The word, its pair with the word before and its pieces of two to five scalars.
    private mutating func addWord(_ run: Range<Int>, _ bag: inout FeatureBag) {
      var word = Seed.word
      if scalars[run].contains(where: Scalars.isDigit) {
        // Which number it is tells nothing; that there is one does.
        word = FeatureHash.mix(word, 0x30)
      } else {
        for at in run where scalars[at] != 0x27 { word = FeatureHash.mix(word, scalars[at]) }
        addPieces(run, &bag)
      }
      add(word, Family.word, run, &bag)
      let pair = FeatureHash.mix(FeatureHash.mix(Seed.wordPair, previousWord), word)
      let start = previousWord == 1 ? run.lowerBound : previousStart
      add(pair, Family.word, start..<run.upperBound, &bag)
      previousWord = word
      previousStart = run.lowerBound
    }

    /// Pieces of the word with a mark at either end.
    private func addPieces(_ run: Range<Int>, _ bag: inout FeatureBag) {
      for start in (run.lowerBound - 1)..<run.upperBound {
        var hash = Seed.piece
        for at in start..<min(start + 5, run.upperBound + 1) {
          let isEdge = at < run.lowerBound || at == run.upperBound
          hash = FeatureHash.mix(hash, isEdge ? 0x20 : scalars[at])
          if at > start {
            let covered = max(start, run.lowerBound)..<min(at + 1, run.upperBound)
            add(hash, Family.piece, covered, &bag)
          }
        }
      }
    }
  }
}
