/// The features from which a trained model learns moods: the words and characters of the message,
/// what the rules say of it, and the turns before it in spaces of their own.
struct SentimentFeatures {
  /// The families of features, by their index in a model.
  enum Family {
    static let word: UInt8 = 0
    static let piece: UInt8 = 1
    static let rule: UInt8 = 2
    static let deskBefore: UInt8 = 3
    static let customerBefore: UInt8 = 4
    static let course: UInt8 = 5
  }

  /// How each family enters a model: what is said now weighs more than what was said before.
  static let families = [
    FeatureFamily(weight: 1), FeatureFamily(weight: 1), FeatureFamily(scaling: .given, weight: 0.5),
    FeatureFamily(weight: 0.5), FeatureFamily(weight: 0.4),
    FeatureFamily(scaling: .given, weight: 0.3),
  ]

  /// Features are taken from so many folded scalars; a pasted log must not drown the message.
  private static let readScalars = 1_000
  /// Of an earlier turn fewer do.
  private static let readEarlierScalars = 300

  private enum Seed {
    static let word: UInt32 = 0x2545_F491
    static let pair: UInt32 = 0x6C07_8965
    static let piece: UInt32 = 0x9908_B0DF
    static let han: UInt32 = 0x4F6C_DD1D
    static let rule: UInt32 = 0x1B56_C4E9
    static let course: UInt32 = 0x7FED_7FED
    static let desk: UInt32 = 0x3C6E_F372
    static let customer: UInt32 = 0xA54F_F53A
  }

  private let rules: SentimentModel

  init(rules: SentimentModel) { self.rules = rules }

  func bag(of text: NormalText, after earlier: [EarlierTurn]) -> FeatureBag {
    var bag = FeatureBag()
    let latest = earlier.suffix(Self.turnsBack)
    Self.addText(text, .now, &bag)
    if let desk = latest.last(where: { $0.speaker == .desk }) {
      Self.addText(Self.normal(desk.text), .deskBefore, &bag)
    }
    let own = latest.filter { $0.speaker == .customer }.suffix(2)
    for turn in own { Self.addText(Self.normal(turn.text), .customerBefore, &bag) }
    addRules(text, own.map(\.text), &bag)
    addCourse(text, earlier, &bag)
    return bag
  }

  /// Turns further back no longer colour a message.
  private static let turnsBack = 4

  private static func normal(_ text: String) -> NormalText {
    NormalText(text, limitScalars: readEarlierScalars)
  }

  // MARK: - Words and characters

  /// Where a text stands in the dialogue: its features are kept apart from those of the others.
  private enum Place {
    case now, deskBefore, customerBefore

    var salt: UInt32 {
      switch self {
      case .now: 0
      case .deskBefore: Seed.desk
      case .customerBefore: Seed.customer
      }
    }

    func family(_ standard: UInt8) -> UInt8 {
      switch self {
      case .now: standard
      case .deskBefore: Family.deskBefore
      case .customerBefore: Family.customerBefore
      }
    }
  }

  private static func addText(_ text: NormalText, _ place: Place, _ bag: inout FeatureBag) {
    let end = min(text.count, readScalars)
    var previous = FeatureHash.mix(Seed.word ^ place.salt, 0x02)
    var previousStart = 0
    func add(_ hash: UInt32, _ family: UInt8, _ range: Range<Int>, _ bag: inout FeatureBag) {
      bag.add(
        hash, family: place.family(family),
        range: place == .now ? UInt16(range.lowerBound)..<UInt16(range.upperBound) : 0..<0)
    }
    func addWord(_ word: UInt32, _ range: Range<Int>, _ bag: inout FeatureBag) {
      add(word, Family.word, range, &bag)
      let pair = FeatureHash.mix(FeatureHash.mix(Seed.pair ^ place.salt, previous), word)
      add(pair, Family.word, previousStart..<range.upperBound, &bag)
      previous = word
      previousStart = range.lowerBound
    }
    text.scalars.withUnsafeBufferPointer { scalars in
      var at = 0
      while at < end {
        let scalar = scalars[at]
        if Scalars.isHan(scalar) {
          var hash = FeatureHash.mix(Seed.han ^ place.salt, scalar)
          add(hash, Family.word, at..<(at + 1), &bag)
          var next = at + 1
          while next < min(at + 3, end), Scalars.isHan(scalars[next]) {
            hash = FeatureHash.mix(hash, scalars[next])
            add(hash, next == at + 1 ? Family.word : Family.piece, at..<(next + 1), &bag)
            next += 1
          }
          at += 1
        } else if isWordScalar(scalar) {
          let start = at
          while at < end, isWordScalar(scalars[at]) { at += 1 }
          let isNumber = scalars[start..<at].allSatisfy { Scalars.isDigit($0) }
          var word = Seed.word ^ place.salt
          if isNumber {
            // Which number it is tells nothing; how long it is may.
            word = FeatureHash.mix(word, 0x30 + UInt32(min(3, at - start)))
          } else {
            for place in start..<at where scalars[place] != 0x27 {
              word = FeatureHash.mix(word, scalars[place])
            }
            if place == .now { addPieces(scalars, start..<at, &bag) }
          }
          addWord(word, start..<at, &bag)
        } else if scalar != 0x20 {
          // Marks and emoji speak as words do.
          addWord(FeatureHash.mix(Seed.word ^ place.salt, scalar), at..<(at + 1), &bag)
          at += 1
        } else {
          at += 1
        }
      }
      addWord(FeatureHash.mix(Seed.word ^ place.salt, 0x03), max(0, end - 1)..<end, &bag)
    }
  }

  private static func isWordScalar(_ scalar: UInt32) -> Bool {
    scalar == 0x27 || (Scalars.isWord(scalar) && !Scalars.isHan(scalar))
  }

  /// Pieces of two to five scalars of a word, with a mark at either end.
  private static func addPieces(
    _ scalars: UnsafeBufferPointer<UInt32>, _ run: Range<Int>, _ bag: inout FeatureBag
  ) {
    for start in (run.lowerBound - 1)..<run.upperBound {
      var hash = Seed.piece
      for at in start..<min(start + 5, run.upperBound + 1) {
        let isEdge = at < run.lowerBound || at == run.upperBound
        hash = FeatureHash.mix(hash, isEdge ? 0x20 : scalars[at])
        if at > start {
          let covered = max(start, run.lowerBound)..<min(at + 1, run.upperBound)
          bag.add(
            hash, family: Family.piece,
            range: UInt16(covered.lowerBound)..<UInt16(covered.upperBound))
        }
      }
    }
  }

  // MARK: - What the rules say

  private func addRules(_ text: NormalText, _ own: [String], _ bag: inout FeatureBag) {
    let (sentiment, flags) = rules.readByRules(text)
    func add(_ kind: UInt32, _ value: Double = 1) {
      bag.add(FeatureHash.mix(Seed.rule, kind), family: Family.rule, value: Float(value))
    }
    add(0, sentiment.polarity)
    add(1, max(0, sentiment.polarity))
    add(2, sentiment.confidence)
    add(10 + UInt32((sentiment.polarity + 1) * 3.5))
    add(20 + UInt32(Emotion.allCases.firstIndex(of: sentiment.emotion) ?? 0))
    let praise = sentiment.movedBy.count { $0.weight > 0 }
    let blame = sentiment.movedBy.count { $0.weight < 0 }
    add(30 + UInt32(min(4, praise)))
    add(40 + UInt32(min(4, blame)))
    if praise > 0, blame > 0 { add(3) }
    if flags.isQuestion { add(4) }
    if flags.isThreat { add(5) }
    if flags.isAbusive { add(6) }
    if flags.asksForHuman { add(7) }
    if text.elongations > 0 { add(8) }
    if text.counts.capitalWords >= 2 { add(9) }
    for (index, turn) in own.reversed().enumerated() {
      let before = rules.readByRules(Self.normal(turn)).0.polarity
      add(50 + UInt32(index), before)
      add(60 + UInt32(index) * 10 + UInt32((before + 1) * 3.5))
    }
  }

  // MARK: - The course of the dialogue

  private func addCourse(
    _ text: NormalText, _ earlier: [EarlierTurn], _ bag: inout FeatureBag
  ) {
    func add(_ kind: UInt32, _ value: Double = 1) {
      bag.add(FeatureHash.mix(Seed.course, kind), family: Family.course, value: Float(value))
    }
    add(UInt32(min(8, text.count / 15)))
    guard !earlier.isEmpty else { return add(9) }
    let own = earlier.filter { $0.speaker == .customer }
    let desk = earlier.filter { $0.speaker == .desk }
    add(10 + UInt32(min(8, own.count)))
    if let last = desk.last { add(20 + UInt32(min(8, last.text.utf8.count / 20))) }
    // Who says the same again was not heard; who is told the same again is not helped.
    let words = Self.words(text)
    let again = own.suffix(Self.turnsBack).map {
      Self.share(words, Self.words(Self.normal($0.text)))
    }
    add(30 + UInt32((again.max() ?? 0) * 5))
    if desk.count > 1, let last = desk.last {
      let said = Self.words(Self.normal(last.text))
      let told = desk.dropLast().suffix(3).map {
        Self.share(said, Self.words(Self.normal($0.text)))
      }
      add(40 + UInt32((told.max() ?? 0) * 5))
      add(50 + UInt32(Self.share(words, said) * 5))
    }
  }

  /// The words, or Han characters, of a text as hashes.
  private static func words(_ text: NormalText) -> Set<UInt32> {
    var words: Set<UInt32> = []
    var word = Seed.word
    for scalar in text.scalars.prefix(readEarlierScalars) {
      if Scalars.isHan(scalar) {
        words.insert(scalar)
      } else if isWordScalar(scalar) {
        word = FeatureHash.mix(word, scalar)
        continue
      }
      if word != Seed.word { words.insert(word) }
      word = Seed.word
    }
    if word != Seed.word { words.insert(word) }
    return words
  }

  /// How much two texts share: 0…1.
  private static func share(_ one: Set<UInt32>, _ other: Set<UInt32>) -> Double {
    let common = one.intersection(other).count
    return Double(common) / Double(max(1, one.count + other.count - common))
  }
}
