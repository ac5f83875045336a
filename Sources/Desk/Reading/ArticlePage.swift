/// An article as a person reads it, with what of it answers some words.
public struct ArticlePage: Sendable, Equatable {
  public var id: String
  public var title: String
  /// Without Markdown; items of lists on lines of their own.
  public var paragraphs: [String]
  /// Which of the paragraphs shares most with the words; nil where the article has none.
  public var best: Int?
  /// One to three sentences of it in a row, to be put into a reply; empty where there is no text.
  public var answer: String

  public init(id: String, title: String, paragraphs: [String], best: Int?, answer: String) {
    self.id = id
    self.title = title
    self.paragraphs = paragraphs
    self.best = best
    self.answer = answer
  }
}
