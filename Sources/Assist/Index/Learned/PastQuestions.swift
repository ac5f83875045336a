import Desk
import Language

/// The questions that a desk's articles have answered, to tell which article a like question means.
struct PastQuestions: Sendable {
  /// Like questions looked at.
  private static let limit = 20

  struct Question: Sendable {
    var text: String
    /// The ids of the articles that answered it.
    var articles: [String]
    /// Whether it stands in its article instead of having been asked.
    var isOwn: Bool
  }

  let questions: [Question]
  /// How many of those that were asked each article answered.
  let counts: [String: Int]
  /// One article a question, its number for an id.
  private let index: PassageIndex

  init(_ questions: [Question]) {
    self.questions = questions
    counts = questions.reduce(into: [:]) { counts, question in
      guard !question.isOwn else { return }
      for article in question.articles { counts[article, default: 0] += 1 }
    }
    index = PassageIndex(
      questions.enumerated().map { number, question in
        Article(id: String(number), title: "", body: question.text)
      }, asOf: 0)
  }

  /// How like the likest question is that each article has answered, in [0, 1].
  ///
  /// - Parameter leftOut: the number of a question to pass over, since it is the one asked.
  func likeness(to query: PassageQuery, leavingOut leftOut: Int?) -> [String: Float] {
    var likeness: [String: Float] = [:]
    for hit in index.search(PassageQuery(query.text), limit: Self.limit) {
      guard let number = Int(hit.article), number != leftOut else { continue }
      for article in questions[number].articles {
        likeness[article] = max(likeness[article] ?? 0, Float(hit.confidence))
      }
    }
    return likeness
  }
}
