import Desk
import Testing

@testable import Assist

/// An article as it is read before it is cited.
@Suite struct ArticlePageTests {
  private let article = Article(
    id: "A1", language: "en", title: "Refunds",
    body: """
      # How it goes
      Refunds go back **the way you paid**.

      A card takes up to five working days. Write to us when nothing came after a week.

      - Gift cards are *not* refunded.
      """)

  @Test func `the paragraph that shares most with the words is the best, without Markdown`() {
    let page = ArticlePage(article, for: "how long does a card take")
    #expect(page.paragraphs.count == 3)
    #expect(page.best == 1)
    #expect(
      page.answer
        == "A card takes up to five working days. Write to us when nothing came after a week.")
    #expect(page.paragraphs.allSatisfy { !$0.contains("*") && !$0.contains("#") })
  }

  @Test func `words that stand nowhere in it leave the first paragraph`() {
    #expect(ArticlePage(article, for: "umbrella").best == 0)
    #expect(ArticlePage(article, for: "").best == 0)
  }

  @Test func `an article without text answers nothing`() {
    let page = ArticlePage(Article(id: "A2", title: "Empty", body: "\n\n"), for: "card")
    #expect(page.best == nil && page.answer.isEmpty && page.paragraphs.isEmpty)
  }

  @Test func `Chinese words find their paragraph`() {
    let chinese = Article(id: "A3", title: "退款", body: "原路退回。\n\n银行卡最多五个工作日到账。")
    #expect(ArticlePage(chinese, for: "银行卡多久到账").best == 1)
  }
}
