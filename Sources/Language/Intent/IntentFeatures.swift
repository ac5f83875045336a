/// The features of a message as hashes, in families: words and their neighbours, pairs of words at
/// a distance, pieces of words and Han characters, pieces across words, concepts.
enum IntentFeatures {
  /// Features are taken from so many folded scalars; a wish is uttered in the first sentences, and
  /// a pasted log must not drown it.
  static let readScalars = 400

  /// The families of features, by their index in a model.
  enum Family {
    static let word: UInt8 = 0
    static let piece: UInt8 = 1
    static let distantPair: UInt8 = 2
    static let bridge: UInt8 = 3
    static let concept: UInt8 = 4
  }

  /// How each family enters a model.
  static let families = [
    FeatureFamily(weight: 1), FeatureFamily(weight: 1), FeatureFamily(weight: 0.5),
    FeatureFamily(weight: 0.5), FeatureFamily(weight: 0.5),
  ]

  /// The features of a text's first `readScalars` scalars.
  static func bag(of text: String) -> FeatureBag {
    bag(of: NormalText(text, limitScalars: readScalars))
  }

  /// The features of a range of folded scalars, of the first `readScalars` where none is given.
  static func bag(of text: NormalText, in range: Range<Int>? = nil) -> FeatureBag {
    let read = (range ?? 0..<text.count).clamped(to: 0..<min(text.count, readScalars))
    var bag = FeatureBag()
    text.scalars.withUnsafeBufferPointer { scalars in
      IntentFeatureReader.read(scalars, read, into: &bag)
      let part = UnsafeBufferPointer(rebasing: scalars[read])
      addConcepts(part, offset: read.lowerBound, skipsRepeats: text.elongations > 0, &bag)
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
      let range =
        UInt16(hit.range.lowerBound &+ offset)..<UInt16(hit.range.upperBound &+ offset)
      bag.add(FeatureHash.mix(Seed.concept, concept), family: Family.concept, range: range)
      if previous != 0 {
        let pair = FeatureHash.mix(FeatureHash.mix(Seed.conceptPair, previous), concept)
        bag.add(pair, family: Family.concept, range: range)
      }
      previous = concept
    }
  }

  /// What hashes of each sort begin with.
  enum Seed {
    static let word: UInt32 = 0x9E37_79B1
    static let pair: UInt32 = 0x85EB_CA77
    static let distantPair: UInt32 = 0x1B87_3593
    static let piece: UInt32 = 0xC2B2_AE3D
    static let bridge: UInt32 = 0x7654_3211
    static let han: UInt32 = 0x27D4_EB2F
    static let edge: UInt32 = 0x2718_2819
    static let concept: UInt32 = 0x1656_67B1
    static let conceptPair: UInt32 = 0xD3A2_646C
  }
}
