/// Reads the features of words and Han runs from folded scalars, in one pass.
struct IntentFeatureReader {
  private typealias Family = IntentFeatures.Family
  private typealias Seed = IntentFeatures.Seed

  /// A word already read.
  private struct Word {
    var hash: UInt32
    var start: Int
  }

  /// Two words this far apart still make a pair.
  private static let farthestPair = 4
  /// The longest pieces of words, their marked edges counted in.
  private static let longestPiece = 4
  /// The hash of "no word": where a row of words begins or ends.
  private static let noWord: UInt32 = 1

  private let scalars: UnsafeBufferPointer<UInt32>
  private let range: Range<Int>
  /// The last words of the row, the latest first; only `wordCount` of them count.
  private var words: (Word, Word, Word, Word) = (
    Word(hash: 0, start: 0), Word(hash: 0, start: 0), Word(hash: 0, start: 0),
    Word(hash: 0, start: 0)
  )
  private var wordCount = 0
  /// The end of the latest word.
  private var wordEnd = 0

  /// Adds the features of `range` to `bag`.
  static func read(
    _ scalars: UnsafeBufferPointer<UInt32>, _ range: Range<Int>, into bag: inout FeatureBag
  ) {
    var reader = IntentFeatureReader(scalars, range)
    reader.read(into: &bag)
  }

  private init(_ scalars: UnsafeBufferPointer<UInt32>, _ range: Range<Int>) {
    self.scalars = scalars
    self.range = range
  }

  private mutating func read(into bag: inout FeatureBag) {
    var at = range.lowerBound
    while at < range.upperBound {
      let scalar = scalars[at]
      if Scalars.isHan(scalar) {
        endWords(&bag)
        var end = at + 1
        while end < range.upperBound, Scalars.isHan(scalars[end]) { end += 1 }
        addHan(at..<end, &bag)
        at = end
      } else if Self.isWordScalar(scalar) {
        var end = at + 1
        while end < range.upperBound, Self.isWordScalar(scalars[end]) { end += 1 }
        addWord(at..<end, &bag)
        at = end
      } else {
        // "?" tells a question from a statement.
        if scalar == 0x3F { add(mix(Seed.word, 0x3F), Family.word, at..<(at + 1), &bag) }
        at += 1
      }
    }
    endWords(&bag)
  }

  @inline(__always)
  private static func isWordScalar(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return Scalars.isWord(scalar) || scalar == 0x27 }
    return Scalars.isWord(scalar) && !Scalars.isHan(scalar)
  }

  @inline(__always)
  private func mix(_ hash: UInt32, _ value: UInt32) -> UInt32 { FeatureHash.mix(hash, value) }

  @inline(__always)
  private func add(
    _ hash: UInt32, _ family: UInt8, _ range: Range<Int>, _ bag: inout FeatureBag
  ) {
    bag.add(
      hash, family: family,
      range: UInt16(
        truncatingIfNeeded: range.lowerBound)..<UInt16(truncatingIfNeeded: range.upperBound))
  }

  /// Characters and bigrams of a Han run; those at either end of the message once more.
  private func addHan(_ run: Range<Int>, _ bag: inout FeatureBag) {
    for at in run {
      let hash = mix(Seed.han, scalars[at])
      add(hash, Family.piece, at..<(at + 1), &bag)
      if at + 1 < run.upperBound {
        add(mix(hash, scalars[at + 1]), Family.piece, at..<(at + 2), &bag)
      }
    }
    if run.lowerBound == range.lowerBound {
      addEdge(run.lowerBound..<(run.lowerBound + 1), 0, &bag)
      if run.count > 1 { addEdge(run.lowerBound..<(run.lowerBound + 2), 0, &bag) }
    }
    // One mark may stand behind the last word.
    if run.upperBound >= range.upperBound - 1 {
      addEdge((run.upperBound - 1)..<run.upperBound, 1, &bag)
      if run.count > 1 { addEdge((run.upperBound - 2)..<run.upperBound, 1, &bag) }
    }
  }

  private func addEdge(_ piece: Range<Int>, _ side: UInt32, _ bag: inout FeatureBag) {
    var hash = mix(Seed.edge, side)
    for at in piece { hash = mix(hash, scalars[at]) }
    add(hash, Family.piece, piece, &bag)
  }

  /// The word, its pairs with the words before it, its pieces and those that bridge to the last.
  private mutating func addWord(_ run: Range<Int>, _ bag: inout FeatureBag) {
    var hash = Seed.word
    var hasDigit = false
    for at in run {
      let scalar = scalars[at]
      if Scalars.isDigit(scalar) { hasDigit = true }
      if scalar != 0x27 { hash = mix(hash, scalar) }
    }
    if hasDigit {
      // Which number it is tells nothing; that there is one does.
      hash = mix(Seed.word, 0x30)
    } else {
      addPieces(run, &bag)
    }
    add(hash, Family.word, run, &bag)
    addPairs(hash, run, &bag)
    if wordCount > 0, run.lowerBound == wordEnd + 1 { addBridges(run, &bag) }
    words = (Word(hash: hash, start: run.lowerBound), words.0, words.1, words.2)
    wordCount += 1
    wordEnd = run.upperBound
  }

  private func addPairs(_ hash: UInt32, _ run: Range<Int>, _ bag: inout FeatureBag) {
    let previous = wordCount > 0 ? words.0 : Word(hash: Self.noWord, start: run.lowerBound)
    add(
      mix(mix(Seed.pair, previous.hash), hash), Family.word, previous.start..<run.upperBound, &bag)
    for distance in 2...Self.farthestPair where wordCount >= distance {
      let word = distance == 2 ? words.1 : distance == 3 ? words.2 : words.3
      add(
        mix(mix(Seed.distantPair, word.hash), hash), Family.distantPair,
        word.start..<run.upperBound, &bag)
    }
  }

  /// Ends a row of words: the last one is paired with nothing.
  private mutating func endWords(_ bag: inout FeatureBag) {
    guard wordCount > 0 else { return }
    add(mix(mix(Seed.pair, words.0.hash), 2), Family.word, words.0.start..<wordEnd, &bag)
    wordCount = 0
  }

  /// Pieces of two scalars and more of the word with a mark at either end.
  private func addPieces(_ run: Range<Int>, _ bag: inout FeatureBag) {
    for start in (run.lowerBound - 1)..<run.upperBound {
      var hash = Seed.piece
      let end = min(start + Self.longestPiece, run.upperBound + 1)
      for at in start..<end {
        let isEdge = at < run.lowerBound || at == run.upperBound
        hash = mix(hash, isEdge ? 0x20 : scalars[at])
        if at > start {
          let covered = max(start, run.lowerBound)..<min(at + 1, run.upperBound)
          add(hash, Family.piece, covered, &bag)
        }
      }
    }
  }

  /// Pieces of four scalars and less with the space between two words inside.
  private func addBridges(_ run: Range<Int>, _ bag: inout FeatureBag) {
    let space = run.lowerBound - 1
    for start in max(words.0.start, space - 2)..<space {
      var hash = Seed.bridge
      for at in start..<min(start + Self.longestPiece, run.upperBound) {
        hash = mix(hash, at == space ? 0x20 : scalars[at])
        if at > space { add(hash, Family.bridge, start..<(at + 1), &bag) }
      }
    }
  }
}
