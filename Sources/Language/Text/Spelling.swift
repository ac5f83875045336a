/// The words that a model has learned, to read a mistyped word as the one that was meant.
///
/// A word it does not know is taken for a known one when a single slip lies between them: a letter
/// wrong, missing, too many, or swapped with its neighbour. Of several the commonest wins.
struct Spelling: Sendable, Equatable {
  /// Shorter words have too many neighbours.
  static let minLetters = 3
  /// Longer runs of letters are no words.
  static let maxLetters = 24

  /// The known words in folded scalars, the commonest first.
  private(set) var words: [[UInt32]] = []
  private var known: Set<UInt32> = []
  /// Words by the hash of themselves and of each form with one letter left out.
  private var reduced: [UInt32: [Int32]] = [:]

  init() {}

  /// - Parameters:
  ///   - words: folded, the commonest first.
  ///   - rare: the hashes of words that are right and too rare to be what others mean.
  private init(words: [[UInt32]], rare: [UInt32]) {
    known = Set(rare)
    for word in words where known.insert(Self.hash(word)).inserted {
      self.words.append(word)
      guard word.count >= Self.minLetters, word.count <= Self.maxLetters else { continue }
      let index = Int32(self.words.count - 1)
      reduced[Self.hash(word), default: []].append(index)
      for left in word.indices where left == 0 || word[left] != word[left - 1] {
        reduced[Self.hash(word, leavingOut: left), default: []].append(index)
      }
    }
  }

  /// A word of the texts that occurs less often is right, and no model for others.
  private static let minCount = 2

  /// Learns the words of `texts`.
  ///
  /// - Parameter sure: a text whose words are models for others however rare they are.
  init(texts: some Sequence<NormalText>, sure: NormalText? = nil) {
    var counts: [[UInt32]: Int] = [:]
    func count(_ text: NormalText, _ times: Int) {
      text.scalars.withUnsafeBufferPointer { scalars in
        Self.visit(scalars) { counts[Array(scalars[$0]), default: 0] += times }
      }
    }
    for text in texts { count(text, 1) }
    if let sure { count(sure, Self.minCount) }
    let common = counts.filter { $0.value >= Self.minCount }
    let order = common.sorted { left, right in
      left.value == right.value
        ? left.key.lexicographicallyPrecedes(right.key) : left.value > right.value
    }
    let rare = counts.filter { $0.value < Self.minCount }.map { Self.hash($0.key) }
    self.init(words: order.map(\.key), rare: rare)
  }

  /// The message with its mistyped words put right; the way back to the source stays.
  func corrected(_ text: NormalText) -> NormalText {
    guard !words.isEmpty else { return text }
    var changes: [(range: Range<Int>, word: Int)] = []
    text.scalars.withUnsafeBufferPointer { scalars in
      Self.visit(scalars) { range in
        let word = scalars[range]
        guard word.count >= Self.minLetters, word.count <= Self.maxLetters,
          !isKnown(Self.hash(word)), let meant = nearest(word)
        else { return }
        changes.append((range, meant))
      }
    }
    return changes.isEmpty ? text : text.replacing(changes.map { ($0.range, words[$0.word]) })
  }

  /// A common English word is meant as it stands, though no example holds it.
  private func isKnown(_ hash: UInt32) -> Bool {
    known.contains(hash) || WordLanguages.group(of: hash) == .english
  }

  private func nearest(_ word: Slice<UnsafeBufferPointer<UInt32>>) -> Int? {
    var best: Int?
    func look(_ hash: UInt32) {
      for candidate in reduced[hash] ?? [] {
        let index = Int(candidate)
        if index < best ?? .max, Self.isOneSlip(word, words[index]) { best = index }
      }
    }
    look(Self.hash(word))
    for left in 0..<word.count { look(Self.hash(word, leavingOut: left)) }
    return best
  }

  /// True when one slip makes `written` of `meant`.
  private static func isOneSlip(_ written: Slice<UnsafeBufferPointer<UInt32>>, _ meant: [UInt32])
    -> Bool
  {
    let start = written.startIndex
    let (count, meantCount) = (written.count, meant.count)
    guard abs(count - meantCount) <= 1 else { return false }
    var head = 0
    while head < min(count, meantCount), written[start + head] == meant[head] { head += 1 }
    var tail = 0
    while tail < min(count, meantCount) - head,
      written[start + count - 1 - tail] == meant[meantCount - 1 - tail]
    {
      tail += 1
    }
    let (left, meantLeft) = (count - head - tail, meantCount - head - tail)
    if left <= 1, meantLeft <= 1 { return true }
    return left == 2 && meantLeft == 2 && written[start + head] == meant[head + 1]
      && written[start + head + 1] == meant[head]
  }

  /// Calls `body` with each run of Latin letters, apostrophes included.
  @inline(__always)
  private static func visit(_ scalars: UnsafeBufferPointer<UInt32>, _ body: (Range<Int>) -> Void) {
    var at = 0
    while at < scalars.count {
      guard Scalars.isLatinLetter(scalars[at]) else {
        // A word with digits in it is a code.
        at += 1
        while at < scalars.count, Scalars.isDigit(scalars[at - 1]),
          Scalars.isLatinLetter(scalars[at])
        {
          at += 1
        }
        continue
      }
      let start = at
      while at < scalars.count, Scalars.isLatinLetter(scalars[at]) || scalars[at] == 0x27 {
        at += 1
      }
      if at == scalars.count || !Scalars.isDigit(scalars[at]) { body(start..<at) }
    }
  }

  private static func hash(_ word: some Sequence<UInt32>) -> UInt32 {
    word.reduce(WordLanguages.emptyHash) { WordLanguages.hash($0, $1) }
  }

  /// - Parameter left: the place of the letter left out, from 0.
  private static func hash(_ word: some Sequence<UInt32>, leavingOut left: Int) -> UInt32 {
    var hash = WordLanguages.emptyHash
    var place = 0
    for scalar in word {
      if place != left { hash = WordLanguages.hash(hash, scalar) }
      place += 1
    }
    return hash
  }
}

extension Spelling {
  /// More words than any set of examples holds; bounds what a damaged file can ask for.
  private static let maxWords = 1_000_000

  func write(to writer: inout ByteWriter) {
    writer.write(UInt32(words.count))
    for word in words { writer.write(word) }
    let common = Set(words.map { Self.hash($0) })
    writer.write(known.subtracting(common).sorted())
  }

  init(from reader: inout ByteReader) throws(ModelFileError) {
    let count = Int(try reader.readUInt32())
    guard count <= Self.maxWords else { throw ModelFileError(.damaged) }
    var words: [[UInt32]] = []
    for _ in 0..<count { words.append(try reader.readUInt32s()) }
    self.init(words: words, rare: try reader.readUInt32s())
  }
}
