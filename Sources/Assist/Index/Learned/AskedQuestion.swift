/// A question of a customer's with the articles that answered it: what a desk learns retrieval from.
public struct AskedQuestion: Sendable, Equatable {
  public var query: PassageQuery
  /// Ids of articles; one of another desk or of the past is passed over.
  public var articles: Set<String>

  public init(_ query: PassageQuery, articles: Set<String>) {
    self.query = query
    self.articles = articles
  }
}
