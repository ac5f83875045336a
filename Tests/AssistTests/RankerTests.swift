import Desk
import Language
import Testing

@testable import Assist

struct RankerTests {
  private func rank(
    _ candidates: [ReplyCandidate], _ inquiry: Inquiry = SmallShop.inquiry("How do refunds work?"),
    rejected: [String] = []
  ) -> [Suggestion] {
    Ranker().rank(candidates, for: Matter(inquiry), rejected: rejected)
  }

  private func article(_ text: String, fit: Double = 0.8, id: String = "a") -> ReplyCandidate {
    ReplyCandidate(
      road: .article, fit: fit, text: text, citations: [Citation(article: id, title: id)],
      subject: id)
  }

  @Test func nearlyTheSameTextIsOfferedOnceAndNamesBothItsArticles() {
    let found = rank([
      article("We return the price within 14 days after the parcel came.", id: "a"),
      article("We return the price within 14 days after the parcel came back.", fit: 0.7, id: "b"),
    ])
    #expect(
      found.map(\.citations) == [
        [Citation(article: "a", title: "a"), Citation(article: "b", title: "b")]
      ])
  }

  @Test func textsThatDifferInANumberOrANegationAreBothOffered() {
    #expect(
      rank([article("Returns are free for 14 days."), article("Returns are free for 30 days.")])
        .count == 2)
    #expect(
      rank([
        article("Lamps are covered by this warranty."),
        article("Lamps are not covered by this warranty."),
      ]).count == 2)
    #expect(
      rank(
        [article("这个商品支持七天退货"), article("这个商品不支持七天退货")],
        SmallShop.inquiry("能退货吗", SmallShop.understanding(.chinese))
      ).count == 2)
  }

  @Test func onlyTheCustomersLanguageIsOffered() {
    let both = [article("Returns are free for 14 days."), article("十四天内免费退货。")]
    #expect(rank(both).map(\.text) == ["Returns are free for 14 days."])
    let chinese = SmallShop.inquiry("能退货吗", SmallShop.understanding(.chinese))
    #expect(rank(both, chinese).map(\.text) == ["十四天内免费退货。"])
    // Names and numbers of another script make no other language.
    #expect(rank([article("订单 204117 已由 SF Express 发出，单号 TR55812。")], chinese).count == 1)
  }

  @Test func whatAnAgentTurnedDownIsNotOfferedAgain() {
    let text = "Returns are free for 14 days."
    #expect(rank([article(text)], rejected: ["returns are free for 14 days"]).isEmpty)
    #expect(rank([article(text)], rejected: ["Returns are free for 30 days."]).count == 1)
  }

  @Test func nothingBelowTheThresholdIsOfferedButWhatWasTakenBackAlwaysIs() {
    #expect(rank([article("Returns are free.", fit: 0.1)]).isEmpty)
    let found = rank([
      article("Returns are free.", fit: 0.99),
      ReplyCandidate(road: .withdrawn, fit: 0.1, text: "Let me look into that."),
    ])
    #expect(found.map(\.source) == [.withdrawn, .knowledge])
  }

  @Test func atMostThreeAreOfferedTheBestFirst() {
    let words = ["kettles", "lamps", "bowls", "chairs", "desks"]
    let found = rank(words.enumerated().map { article("About \($1).", fit: 0.5 + Double($0) / 10) })
    #expect(found.map(\.text) == ["About desks.", "About chairs.", "About bowls."])
    #expect(found.map(\.score) == found.map(\.score).sorted(by: >))
  }

  @Test func theShippedModelTakesTheFitOfAnArticleForWhatItSays() {
    for fit in [0.3, 0.5, 0.7, 0.9] {
      let score = RankModel.shipped.chance(
        SuggestionSigns(road: .article, fit: fit, lengthScalars: 120))
      #expect(abs(score - fit) < 0.001)
      let canned = RankModel.shipped.chance(
        SuggestionSigns(road: .canned, fit: fit, lengthScalars: 120))
      #expect(canned < score)
    }
  }

  @Test func anyFitMakesAScoreBetweenNoneAndAll() {
    for fit in [-.infinity, -1, 0, 0.5, 1, 7, .infinity, .nan] {
      let score = RankModel.shipped.chance(
        SuggestionSigns(road: .memory, fit: fit, place: 900, lengthScalars: -3))
      #expect(score > 0 && score < 1)
    }
  }
}
