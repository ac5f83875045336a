public import Desk

/// A question of a customer's with the articles that answered it: what a desk learns retrieval from.
public struct AskedQuestion: Sendable, Equatable {
  public var query: PassageQuery
  /// Ids of articles; one of another desk or of the past is passed over.
  public var articles: Set<String>
  /// Whether it stands in the article itself instead of having been asked.
  ///
  /// It says nothing of which other questions the article may answer.
  public var isOwn: Bool

  public init(_ query: PassageQuery, articles: Set<String>, isOwn: Bool = false) {
    self.query = query
    self.articles = articles
    self.isOwn = isOwn
  }

  /// The last turn as a question, without what belongs to its customer alone.
  ///
  /// - Parameter turns: oldest first; what was said before the question is its context.
  public init?(
    _ turns: [Turn], parties: ReplyParties, language: String?, articles: Set<String>
  ) {
    guard let question = turns.last, question.speaker == .customer else { return nil }
    let text = PlainQuestion.of(question.text, parties)
    guard !text.isEmpty else { return nil }
    var query = PassageQuery(
      text, context: Answerer.context(of: turns.dropLast()), language: language)
    query.naming = Answerer.naming(of: turns.dropLast())
    self.init(query, articles: articles)
  }
}
