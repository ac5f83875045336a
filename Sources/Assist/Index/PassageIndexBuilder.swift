import Desk
import Language

/// Counts the terms of articles and lays them out as an index.
struct PassageIndexBuilder {
  /// How much a word counts where it stands.
  ///
  /// Titles and customers' own questions say what an article is about; its body also says other
  /// things.
  enum FieldWeight {
    static let title: Float = 2
    static let question: Float = 2
    static let tag: Float = 1
    static let body: Float = 1
    /// Added to the first words of a passage: what it begins with it is about.
    static let opening: Float = 0.5
  }

  /// BM25: how soon further occurrences stop to count, and how much long passages are held back.
  static let saturation: Float = 0.9
  static let lengthShare: Float = 0.85
  /// Counts are kept in sixteenths; more than 4,095 occurrences count as that many.
  private static let countScale: Float = 16
  /// An article's questions beyond these add nothing that a passage can be found by.
  static let questionLimit = 200
  /// Words of a passage whose order is kept.
  static let readWordLimit = 128
  /// Words with which a passage begins.
  private static let openingWords: Float = 10

  private var terms = TermTable()
  /// From the hash of a token as written to its term: stemming is done once a word.
  private var written = TermTable()
  private var termOfWritten: [UInt32] = []
  /// The piece beside each term of `termOfWritten`; `noTerm` where there is none.
  private var pieceOfWritten: [UInt32] = []
  private static let noTerm = UInt32.max

  /// All entries of all passages, side by side.
  private var entryTerms: [UInt32] = []
  private var entryCounts: [UInt16] = []
  private var entryEnds: [Int] = []
  private var lengths: [Float] = []
  private var readWords: [UInt32] = []
  private var readWordEnds: [UInt32] = []
  private var titles = TitleNames()

  private var passageArticles: [UInt32] = []
  private var passageTextEnds: [Int] = []
  private var passageText: [UInt8] = []
  private var articleNameEnds: [Int] = []
  private var articleText: [UInt8] = []
  private var marks: [ArticleMark] = []

  /// `[term]`: its weighted count in the passage under way, 0 elsewhere.
  private var counts: [Float] = []
  private var touched: [UInt32] = []

  mutating func add(_ article: Article) {
    let number = UInt32(marks.count)
    marks.append(
      ArticleMark(
        language: ArticleLanguage(code: article.language).rawValue,
        sibling: ArticleMark.noSibling, title: titles.number(of: article.title),
        validFromMs: article.validFrom?.ms ?? .min, validUntilMs: article.validUntil?.ms ?? .max))
    for name in [article.id, article.title] {
      articleText.append(contentsOf: name.utf8)
      articleNameEnds.append(articleText.count)
    }
    for passage in PassageSplitter.passages(of: article.body) {
      guard passageArticles.count < IndexLayout.maxPassages else { return }
      var length: Float = 0
      length += count(article.title, weight: FieldWeight.title)
      let wordsBefore = readWords.count
      length += count(passage, weight: FieldWeight.body, opening: FieldWeight.opening) {
        words, term in
        if words.count - wordsBefore < Self.readWordLimit { words.append(term) }
      }
      readWordEnds.append(UInt32(readWords.count))
      // Questions and tags are more ways to be found, so they make a passage no longer.
      for question in article.questions.prefix(Self.questionLimit) {
        _ = count(question, weight: FieldWeight.question)
      }
      for tag in article.tags { _ = count(tag, weight: FieldWeight.tag) }
      closePassage(length: length)
      titles.notePassage(of: marks[Int(number)].title)
      passageArticles.append(number)
      passageText.append(contentsOf: passage.utf8)
      passageTextEnds.append(passageText.count)
    }
  }

  /// Adds the terms of one field to the passage under way; returns how many words there were.
  ///
  /// - Parameters:
  ///   - opening: what the first words count more.
  ///   - keep: told of every word in reading order.
  private mutating func count(
    _ text: String, weight: Float, opening: Float = 0,
    keep: ((inout [UInt32], UInt32) -> Void)? = nil
  ) -> Float {
    var length: Float = 0
    Tokens.visit(text) { token in
      let weight = length < Self.openingWords ? weight + opening : weight
      let number = wordNumber(of: token)
      add(termOfWritten[number], weight)
      if pieceOfWritten[number] != Self.noTerm { add(pieceOfWritten[number], weight) }
      keep?(&readWords, termOfWritten[number])
      length += 1
    }
    Meanings.shared.visit(text) { concept in
      add(termNumber(of: TermReader.hash(ofConcept: concept)), weight)
    }
    return length
  }

  private mutating func add(_ term: UInt32, _ weight: Float) {
    if counts[Int(term)] == 0 { touched.append(term) }
    counts[Int(term)] += weight
  }

  /// The place of a token in `termOfWritten`.
  private mutating func wordNumber(of token: Token) -> Int {
    let raw = written.number(of: token.hash)
    guard raw.isNew else { return raw.number }
    termOfWritten.append(termNumber(of: TermReader.hash(of: token)))
    pieceOfWritten.append(TermReader.piece(of: token).map { termNumber(of: $0) } ?? Self.noTerm)
    return raw.number
  }

  private mutating func termNumber(of hash: UInt64) -> UInt32 {
    let term = terms.number(of: hash)
    if term.isNew { counts.append(0) }
    return UInt32(term.number)
  }

  private mutating func closePassage(length: Float) {
    for term in touched {
      let count = (counts[Int(term)] * Self.countScale).rounded()
      entryTerms.append(term)
      entryCounts.append(UInt16(min(count, Float(UInt16.max))))
      counts[Int(term)] = 0
    }
    touched.removeAll(keepingCapacity: true)
    entryEnds.append(entryTerms.count)
    lengths.append(length)
  }

  /// Lays everything out; the builder is of no further use.
  consuming func finish(siblings: [UInt32], asOf: Seq) -> PassageIndex {
    let names = namePostings()
    for article in marks.indices { marks[article].sibling = siblings[article] }
    let layout = IndexLayout(
      passages: passageArticles.count, articles: marks.count, terms: terms.hashes.count,
      postings: entryTerms.count + names.count,
      textBytes: passageText.count + articleText.count, titles: titles.count,
      readWords: readWords.count)
    // Sorted by hash, so that a query finds a term without any table.
    let order = (0..<layout.terms).sorted { terms.hashes[$0] < terms.hashes[$1] }
    let storage = KeptBytes(count: layout.totalBytes) { bytes in
      layout.writeHeader(asOf: asOf, to: bytes)
      writeTerms(order, names, layout, bytes)
      writeWords(order, layout, bytes)
      writePassages(layout, bytes)
      let sum = IndexLayout.checksum(of: UnsafeRawBufferPointer(bytes))
      UnsafeMutableRawBufferPointer(rebasing: bytes[IndexLayout.checksumOffset...])
        .copyBytes(from: sum)
    }
    return PassageIndex(storage: storage, layout: layout, asOf: asOf)
  }

  /// The words by which titles are named, as terms of their own.
  private mutating func namePostings() -> [(term: UInt32, posting: UInt32)] {
    var held = [Int](repeating: 0, count: terms.hashes.count)
    for term in entryTerms { held[Int(term)] += 1 }
    let passages = lengths.count
    let names = titles.names { hash in
      (terms.find(hash).map { held[$0] } ?? 0, passages)
    }
    return names.map { name in
      let share = UInt32(min(255, max(1, (name.share * 255).rounded())))
      return (termNumber(of: TermReader.hash(ofNameWord: name.word)), name.title << 8 | share)
    }
  }

  private func writeTerms(
    _ order: [Int], _ names: [(term: UInt32, posting: UInt32)], _ layout: IndexLayout,
    _ bytes: UnsafeMutableRawBufferPointer
  ) {
    var sizes = [UInt32](repeating: 0, count: layout.terms)
    for term in entryTerms { sizes[Int(term)] += 1 }
    for name in names { sizes[Int(name.term)] += 1 }
    // `[term]`: where its next posting goes.
    var cursors = [UInt32](repeating: 0, count: layout.terms)
    var start: UInt32 = 0
    for (place, term) in order.enumerated() {
      bytes.storeBytes(
        of: terms.hashes[term], toByteOffset: layout.termHashes + place * 8, as: UInt64.self)
      bytes.storeBytes(of: start, toByteOffset: layout.termStarts + place * 4, as: UInt32.self)
      cursors[term] = start
      start += sizes[term]
    }
    bytes.storeBytes(
      of: start, toByteOffset: layout.termStarts + layout.terms * 4, as: UInt32.self)
    for name in names {
      bytes.storeBytes(
        of: name.posting, toByteOffset: layout.postingList + Int(cursors[Int(name.term)]) * 4,
        as: UInt32.self)
      cursors[Int(name.term)] += 1
    }
    let average = max(1, lengths.reduce(0, +) / Float(max(1, lengths.count)))
    var entry = 0
    for passage in lengths.indices {
      let held =
        Self.saturation * (1 - Self.lengthShare + Self.lengthShare * lengths[passage] / average)
      while entry < entryEnds[passage] {
        let term = Int(entryTerms[entry])
        let count = Float(entryCounts[entry]) / Self.countScale
        let posting = UInt32(passage) << 8 | Self.impactCode(count: count, held: held)
        bytes.storeBytes(
          of: posting, toByteOffset: layout.postingList + Int(cursors[term]) * 4, as: UInt32.self)
        cursors[term] += 1
        entry += 1
      }
    }
  }

  /// The BM25 share of a term in [0, 1) as 1…255.
  static func impactCode(count: Float, held: Float) -> UInt32 {
    UInt32(min(255, max(1, (count / (count + held) * 255).rounded())))
  }

  /// The words of the passages, numbered as the sorted terms are.
  private func writeWords(
    _ order: [Int], _ layout: IndexLayout, _ bytes: UnsafeMutableRawBufferPointer
  ) {
    var places = [UInt32](repeating: 0, count: order.count)
    for (place, term) in order.enumerated() { places[term] = UInt32(place) }
    for (index, word) in readWords.enumerated() {
      bytes.storeBytes(
        of: places[Int(word)], toByteOffset: layout.passageWords + index * 4, as: UInt32.self)
    }
    for (passage, end) in readWordEnds.enumerated() {
      bytes.storeBytes(
        of: end, toByteOffset: layout.passageWordStarts + (passage + 1) * 4, as: UInt32.self)
    }
  }

  private func writePassages(_ layout: IndexLayout, _ bytes: UnsafeMutableRawBufferPointer) {
    for (passage, article) in passageArticles.enumerated() {
      bytes.storeBytes(
        of: article, toByteOffset: layout.passageArticles + passage * 4, as: UInt32.self)
    }
    for (passage, end) in passageTextEnds.enumerated() {
      bytes.storeBytes(
        of: UInt64(end), toByteOffset: layout.passageTexts + (passage + 1) * 8, as: UInt64.self)
    }
    let base = passageText.count
    bytes.storeBytes(of: UInt64(base), toByteOffset: layout.articleNames, as: UInt64.self)
    for (name, end) in articleNameEnds.enumerated() {
      bytes.storeBytes(
        of: UInt64(base + end), toByteOffset: layout.articleNames + (name + 1) * 8,
        as: UInt64.self)
    }
    for (article, mark) in marks.enumerated() {
      bytes.storeBytes(
        of: mark,
        toByteOffset: layout.articleMarks + article * MemoryLayout<ArticleMark>.stride,
        as: ArticleMark.self)
    }
    let text = UnsafeMutableRawBufferPointer(rebasing: bytes[layout.text...])
    text.copyBytes(from: passageText)
    UnsafeMutableRawBufferPointer(rebasing: text[base...]).copyBytes(from: articleText)
  }
}
