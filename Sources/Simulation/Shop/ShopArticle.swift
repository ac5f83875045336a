/// One entry of the shop's knowledge base, in one language.
public struct ShopArticle: Sendable, Equatable, Identifiable {
  /// The number printed on the article, such as `ART-012`; unique over both languages.
  public let id: String
  /// What the article is about, such as `late-parcel`; its translation has the same topic.
  public let topic: String
  /// The language it is written in.
  public let language: ShopLanguage
  /// The heading, as a customer would read it.
  public let title: String
  /// The answer itself: two to eight sentences of Markdown with the shop's facts.
  public let body: String
  /// Words to find it by; the first is always the topic.
  public let tags: [String]
  /// How customers ask for it, in their own words.
  public let questions: [String]

  /// Reads an article from `== ART-001 en delivery-times`; nil when a part is missing.
  init?(_ record: TextRecord) {
    guard record.head.count == 3, let language = ShopLanguage(rawValue: record.head[1]),
      let title = record.first("title"), !record.body.isEmpty
    else { return nil }
    self.id = record.head[0]
    self.topic = record.head[2]
    self.language = language
    self.title = title
    self.body = record.body
    self.tags = [record.head[2]] + record.list("tags")
    self.questions = record.all("ask")
  }
}
