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
  }

  /// BM25: how soon further occurrences stop to count, and how much long passages are held back.
  static let saturation: Float = 1.2
  static let lengthShare: Float = 0.75
  /// Counts are kept in sixteenths; more than 4,095 occurrences count as that many.
  private static let countScale: Float = 16
  /// An article's questions beyond these add nothing that a passage can be found by.
  static let questionLimit = 200

  private var terms = TermTable()
  /// From the hash of a token as written to its term: stemming is done once a word.
  private var written = TermTable()
  private var termOfWritten: [UInt32] = []

  /// All entries of all passages, side by side.
  private var entryTerms: [UInt32] = []
  private var entryCounts: [UInt16] = []
  private var entryEnds: [Int] = []
  private var lengths: [Float] = []

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
        sibling: ArticleMark.noSibling))
    for name in [article.id, article.title] {
      articleText.append(contentsOf: name.utf8)
      articleNameEnds.append(articleText.count)
    }
    for passage in PassageSplitter.passages(of: article.body) {
      guard passageArticles.count < IndexLayout.maxPassages else { return }
      var length: Float = 0
      length += count(article.title, weight: FieldWeight.title)
      length += count(passage, weight: FieldWeight.body)
      // Questions and tags are more ways to be found, so they make a passage no longer.
      for question in article.questions.prefix(Self.questionLimit) {
        _ = count(question, weight: FieldWeight.question)
      }
      for tag in article.tags { _ = count(tag, weight: FieldWeight.tag) }
      closePassage(length: length)
      passageArticles.append(number)
      passageText.append(contentsOf: passage.utf8)
      passageTextEnds.append(passageText.count)
    }
  }

  /// Adds the terms of one field to the passage under way; returns how many there were.
  private mutating func count(_ text: String, weight: Float) -> Float {
    var length: Float = 0
    Tokens.visit(text) { token in
      let number = termNumber(of: token)
      if counts[number] == 0 { touched.append(UInt32(number)) }
      counts[number] += weight
      length += 1
    }
    return length
  }

  private mutating func termNumber(of token: Token) -> Int {
    let raw = written.number(of: token.hash)
    if !raw.isNew { return Int(termOfWritten[raw.number]) }
    let term = terms.number(of: TermReader.hash(of: token))
    if term.isNew { counts.append(0) }
    termOfWritten.append(UInt32(term.number))
    return term.number
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
    for article in marks.indices { marks[article].sibling = siblings[article] }
    let layout = IndexLayout(
      passages: passageArticles.count, articles: marks.count, terms: terms.hashes.count,
      postings: entryTerms.count, textBytes: passageText.count + articleText.count)
    // Sorted by hash, so that a query finds a term without any table.
    let order = (0..<layout.terms).sorted { terms.hashes[$0] < terms.hashes[$1] }
    let storage = IndexBytes(count: layout.totalBytes) { bytes in
      layout.writeHeader(asOf: asOf, to: bytes)
      writeTerms(order, layout, bytes)
      writePassages(layout, bytes)
      let sum = IndexLayout.checksum(of: UnsafeRawBufferPointer(bytes))
      UnsafeMutableRawBufferPointer(rebasing: bytes[IndexLayout.checksumOffset...])
        .copyBytes(from: sum)
    }
    return PassageIndex(storage: storage, layout: layout, asOf: asOf)
  }

  private func writeTerms(
    _ order: [Int], _ layout: IndexLayout, _ bytes: UnsafeMutableRawBufferPointer
  ) {
    var sizes = [UInt32](repeating: 0, count: layout.terms)
    for term in entryTerms { sizes[Int(term)] += 1 }
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
        of: mark, toByteOffset: layout.articleMarks + article * 8, as: ArticleMark.self)
    }
    let text = UnsafeMutableRawBufferPointer(rebasing: bytes[layout.text...])
    text.copyBytes(from: passageText)
    UnsafeMutableRawBufferPointer(rebasing: text[base...]).copyBytes(from: articleText)
  }
}
