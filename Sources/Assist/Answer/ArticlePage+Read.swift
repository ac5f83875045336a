public import Desk

extension ArticlePage {
  /// Reads an article for somebody who looked for `words`.
  public init(_ article: Article, for words: String) {
    let paragraphs = PlainText.paragraphs(of: article.body)
    let wanted = Set(
      TermReader.terms(of: words, limit: PassageQuery.termLimit).filter { !$0.isFunction }
        .map(\.hash))
    let shared = paragraphs.map { paragraph in
      Set(TermReader.terms(of: paragraph, limit: Self.termLimit).map(\.hash))
        .intersection(wanted).count
    }
    // Of equals the first: it mostly says what the article is about.
    let best = shared.indices.reduce(nil) { (best: Int?, index) in
      best.map { shared[index] > shared[$0] ? index : $0 } ?? index
    }
    self.init(
      id: article.id, title: article.title, paragraphs: paragraphs, best: best,
      answer: best.map { SentencePicker.pick(from: paragraphs[$0], question: words) } ?? "")
  }

  /// A paragraph says what it is about in as many.
  private static let termLimit = 400
}
