public import Desk

/// The canned responses of a desk, found by their titles and texts; an immutable value.
public struct CannedIndex: Sendable {
  private let index: PassageIndex
  private let responses: [String: Canned]

  public init(_ canned: [Canned]) {
    responses = Dictionary(canned.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    index = PassageIndex(
      canned.map { Article(id: $0.id, language: $0.language, title: $0.title, body: $0.text) },
      asOf: 0)
  }

  /// All of them, by id.
  public var all: [Canned] { responses.values.sorted { $0.id < $1.id } }

  /// Responses with one of `words` in their title, in a language or in none, by id.
  func titled(_ words: String, language: ReplyLanguage) -> [Canned] {
    responses.values.filter { canned in
      (canned.language == nil
        || ArticleLanguage(code: canned.language) == ArticleLanguage(code: language.rawValue))
        && IntentWords.share(words, with: canned.title)
    }.sorted { $0.id < $1.id }
  }

  /// Responses that fit, in the query's language or in none, best first.
  func search(_ query: PassageQuery, limit: Int) -> [(canned: Canned, confidence: Double)] {
    guard !responses.isEmpty else { return [] }
    return index.search(query, limit: limit * 2).compactMap { hit in
      guard let canned = responses[hit.article],
        canned.language == nil || query.language == nil
          || ArticleLanguage(code: canned.language) == ArticleLanguage(code: query.language)
      else { return nil }
      return (canned, hit.confidence)
    }.prefix(limit).map(\.self)
  }
}
