public import Desk

/// The passages of a knowledge base, found by the words they share with a question.
///
/// An inverted index with BM25 weights worked out when it is built: of each term the passages that
/// hold it, with its impact there in 8 bits. Terms are words, pieces of words, concepts, and the
/// words of titles that several articles share, whose postings name titles. An immutable value, cheap to copy, safe on all threads;
/// a changed knowledge base gets a new one.
///
/// `@unchecked Sendable` because its buffers point into `storage`, which is never written again.
public struct PassageIndex: @unchecked Sendable {
  /// The ledger's seq up to which articles are taken into account.
  public let asOf: Seq

  /// Owns what the buffers below point to.
  let storage: KeptBytes
  let layout: IndexLayout
  /// Sorted; the place of a hash is the number of its term.
  let termHashes: UnsafeBufferPointer<UInt64>
  /// `[term]`, one more at the end: where the term's postings begin.
  let termStarts: UnsafeBufferPointer<UInt32>
  /// Passage in the high 24 bits, impact × 255 in the low 8; passages ascend within a term.
  let postings: UnsafeBufferPointer<UInt32>
  /// `[passage]`, one more at the end: where its words begin.
  let passageWordStarts: UnsafeBufferPointer<UInt32>
  /// The first words of each passage as they are read, by the numbers of their terms.
  let passageWords: UnsafeBufferPointer<UInt32>
  /// `[passage]`: its article.
  let passageArticles: UnsafeBufferPointer<UInt32>
  /// `[passage]`, one more at the end: where its text begins.
  let passageTexts: UnsafeBufferPointer<UInt64>
  /// `[article][id, title]`, one more at the end: where the string begins.
  let articleNames: UnsafeBufferPointer<UInt64>
  /// `[article]`: language, sibling, title and validity.
  let articleMarks: UnsafeBufferPointer<ArticleMark>
  let text: UnsafeRawBufferPointer

  init(storage: KeptBytes, layout: IndexLayout, asOf: Seq) {
    func section<T>(_ offset: Int, _ count: Int, as type: T.Type) -> UnsafeBufferPointer<T> {
      UnsafeRawBufferPointer(
        rebasing: storage.bytes[offset..<offset + count * MemoryLayout<T>.stride]
      ).bindMemory(to: T.self)
    }
    self.storage = storage
    self.layout = layout
    self.asOf = asOf
    termHashes = section(layout.termHashes, layout.terms, as: UInt64.self)
    termStarts = section(layout.termStarts, layout.terms + 1, as: UInt32.self)
    postings = section(layout.postingList, layout.postings, as: UInt32.self)
    passageWordStarts = section(
      layout.passageWordStarts, layout.passages + 1, as: UInt32.self)
    passageWords = section(layout.passageWords, layout.readWords, as: UInt32.self)
    passageArticles = section(layout.passageArticles, layout.passages, as: UInt32.self)
    passageTexts = section(layout.passageTexts, layout.passages + 1, as: UInt64.self)
    articleNames = section(layout.articleNames, layout.articles * 2 + 1, as: UInt64.self)
    articleMarks = section(layout.articleMarks, layout.articles, as: ArticleMark.self)
    text = UnsafeRawBufferPointer(rebasing: storage.bytes[layout.text..<layout.totalBytes])
  }

  /// An index of nothing, which finds nothing.
  public static let empty = PassageIndex([], asOf: 0)

  public var passageCount: Int { layout.passages }
  public var articleCount: Int { layout.articles }
  /// What it takes in memory or on disk.
  public var sizeBytes: Int { layout.totalBytes }

  func passageText(_ passage: Int) -> String {
    string(passageTexts[passage], passageTexts[passage + 1])
  }

  func articleID(_ article: Int) -> String {
    string(articleNames[article * 2], articleNames[article * 2 + 1])
  }

  func articleTitle(_ article: Int) -> String {
    string(articleNames[article * 2 + 1], articleNames[article * 2 + 2])
  }

  /// The number of a term, nil when no passage holds it.
  func term(_ hash: UInt64) -> Int? {
    var low = 0
    var high = termHashes.count
    while low < high {
      let middle = (low + high) / 2
      if termHashes[middle] < hash { low = middle + 1 } else { high = middle }
    }
    return low < termHashes.count && termHashes[low] == hash ? low : nil
  }

  /// Where the postings of a term lie.
  func postingRange(_ term: Int) -> Range<Int> {
    Int(termStarts[term])..<Int(termStarts[term + 1])
  }

  /// The words of a passage in reading order, by the numbers of their terms.
  func words(of passage: Int) -> UnsafeBufferPointer<UInt32> {
    UnsafeBufferPointer(
      rebasing: passageWords[
        Int(passageWordStarts[passage])..<Int(passageWordStarts[passage + 1])])
  }

  /// The number of the title of a passage's article.
  func title(of passage: Int) -> Int {
    Int(articleMarks[Int(passageArticles[passage])].title)
  }

  /// The passages of an article; they lie side by side.
  func passages(ofArticle article: Int) -> Range<Int> {
    var low = 0
    var high = layout.passages
    while low < high {
      let middle = (low + high) / 2
      if Int(passageArticles[middle]) < article { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < layout.passages, Int(passageArticles[end]) == article { end += 1 }
    return low..<end
  }

  private func string(_ start: UInt64, _ end: UInt64) -> String {
    String(decoding: text[Int(start)..<Int(end)], as: UTF8.self)
  }
}

/// What a query must know of an article.
struct ArticleMark: BitwiseCopyable {
  /// No other article says the same in another language.
  static let noSibling = UInt32.max

  var language: ArticleLanguage.RawValue
  /// The article of the same topic in the other language.
  var sibling: UInt32
  /// The number of its title; articles of one title have the same.
  var title: UInt32
  /// Where nothing else stands: keeps the bytes of a file the same.
  var unused: UInt32 = 0
  /// When it begins to hold and when it holds no more, in milliseconds as timestamps count.
  var validFromMs = Int64.min
  var validUntilMs = Int64.max

  /// Whether the article holds at a moment; always where none is given.
  func holds(at moment: Timestamp?) -> Bool {
    guard let moment else { return true }
    return validFromMs <= moment.ms && moment.ms < validUntilMs
  }
}

/// The language of an article as an index keeps it.
enum ArticleLanguage: UInt32 {
  case unknown, english, chinese, other

  /// - Parameter code: such as `en`, `zh` or `zh-CN`.
  init(code: String?) {
    guard let code, !code.isEmpty else {
      self = .unknown
      return
    }
    let lower = code.lowercased()
    if lower.hasPrefix("zh") {
      self = .chinese
    } else if lower.hasPrefix("en") {
      self = .english
    } else {
      self = .other
    }
  }

  var code: String? {
    switch self {
    case .english: "en"
    case .chinese: "zh"
    case .unknown, .other: nil
    }
  }
}
