import Desk
import Foundation
import Language
import Testing

@testable import Assist

struct PassageIndexTests {
  /// Words that stemming leaves alone.
  private static let words = [
    "amber", "birch", "cloud", "delta", "ember", "frost", "grove", "hazel", "ivory", "jolly", "灯",
    "山水",
  ]

  /// BM25 straight from its definition, without any index.
  private func bruteForce(_ articles: [Article], _ query: [String]) -> [String: Double] {
    let documents = articles.map { article in
      (
        id: article.id, title: TermReader.terms(of: article.title, limit: .max).map(\.hash),
        body: TermReader.terms(of: article.body, limit: .max).map(\.hash)
      )
    }
    let average =
      documents.map { Double($0.title.count + $0.body.count) }.reduce(0, +)
      / Double(documents.count)
    let terms = query.flatMap { TermReader.terms(of: $0, limit: .max) }
    var scores: [String: Double] = [:]
    for document in documents {
      let length = Double(document.title.count + document.body.count)
      var score = 0.0
      for term in terms {
        func counted(_ words: some Sequence<UInt64>) -> Double {
          Double(words.count { $0 == term.hash })
        }
        // What a passage begins with counts half as much again.
        let count: Double =
          2 * counted(document.title) + counted(document.body) + counted(document.body.prefix(10))
          / 2
        guard count > 0 else { continue }
        let held = documents.filter { ($0.title + $0.body).contains(term.hash) }.count
        let rarity = log(
          1 + (max(50, Double(documents.count)) - Double(held) + 0.5) / (Double(held) + 0.5))
        let impact = count / (count + 0.9 * (0.15 + 0.85 * length / average))
        let kind = term.kind == .han ? 0.8 : 1
        score += kind * rarity * max(1, (impact * 255).rounded()) / 255
      }
      if score > 0 { scores[document.id] = score }
    }
    return scores
  }

  @Test(arguments: 1...40)
  func scoresAreThoseOfBruteForceBM25(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let articles = (0..<Int.random(in: 1...30, using: &generator)).map { number in
      func text(_ count: ClosedRange<Int>) -> String {
        (0..<Int.random(in: count, using: &generator))
          .map { _ in Self.words.randomElement(using: &generator) ?? "" }.joined(separator: " ")
      }
      return Article(id: "a\(number)", title: text(0...3), body: text(0...25))
    }
    let query = Array(Self.words.shuffled(using: &generator).prefix(3))
    let expected = bruteForce(articles, query)
    let index = PassageIndex(articles, asOf: 1)
    let asked = PassageQuery(query.joined(separator: " "))
    let said = QueryTerms(asked, in: index).all.filter { $0.place == .question }
    // Each article is one passage, in order.
    for (article, score) in zip(articles, index.scores(of: said)) {
      // An impact half way between two of its 255 steps may be rounded either way.
      #expect(abs(Double(score) - (expected[article.id] ?? 0)) < 0.02)
    }
    let hits = index.search(asked, limit: articles.count)
    #expect(Set(hits.map(\.article)).isSuperset(of: expected.keys))
    #expect(hits.map(\.score) == hits.map(\.score).sorted(by: >))
  }

  @Test(arguments: [
    ("when do I get my money back", "refund.en"), ("is the kettle still covered", "warranty.en"),
    ("can glass go in the dishwasher", "glass.en"), ("请问退款几天能到账", "refund.zh"),
    ("发票的抬头写错了", "invoice.zh"), ("灯具保修期多长", "warranty.zh"), ("開發票", "invoice.zh"),
  ])
  func questionsInBothLanguagesFindTheirArticle(question: String, article: String) {
    let hits = SmallShop.index.search(PassageQuery(question), limit: 3)
    #expect(hits.first?.article == article)
  }

  @Test func aSiblingInTheCustomersLanguageTakesThePlaceOfAnArticle() {
    let query = PassageQuery("warranty kettles", language: "zh")
    let hits = SmallShop.index.search(query, limit: 3)
    #expect(hits.first?.article == "warranty.zh")
    #expect(!hits.contains { $0.article == "warranty.en" })
  }

  @Test func articlesThatShareTheirFirstTagAreSiblings() {
    func article(_ id: String, _ language: String, _ tag: String) -> Article {
      Article(id: id, language: language, title: id, body: "", tags: [tag, "shared"])
    }
    let pair = [article("A1", "en", "late"), article("A2", "zh", "late")]
    #expect(Siblings.find(pair) == [1, 0])
    // Of three that share a tag nobody can say which two belong together.
    let three = pair + [article("A3", "en", "late")]
    #expect(Siblings.find(three).allSatisfy { $0 == ArticleMark.noSibling })
  }

  @Test func retiredArticlesAnswerNothing() {
    var article = SmallShop.articles[0]
    article.isCurrent = false
    #expect(PassageIndex([article], asOf: 1).search(PassageQuery("refund"), limit: 1).isEmpty)
  }

  @Test func contextTellsPassagesApartButAnswersNothingByItself() {
    let articles = [
      Article(id: "lamp", title: "Lamp", body: "The guarantee of the lamp lasts long."),
      Article(id: "kettle", title: "Kettle", body: "The guarantee of the kettle lasts long."),
      Article(id: "glass", title: "Glass", body: "Glass is washed by hand."),
    ]
    let index = PassageIndex(articles, asOf: 1)
    let hits = index.search(
      PassageQuery("and the guarantee?", context: ["I bought a kettle"]), limit: 3)
    #expect(hits.first?.article == "kettle")
    #expect(index.search(PassageQuery("unheard", context: ["glass"]), limit: 3).isEmpty)
  }

  @Test func offTopicQuestionsAreUnsureAndClearOnesSure() {
    func confidence(_ question: String) -> Double {
      SmallShop.index.search(PassageQuery(question), limit: 1).first?.confidence ?? 0
    }
    for question in [
      "what is the capital of France", "who wins the football on Saturday", "今天天气怎么样",
      "给我讲个笑话", "can you write a poem about the sea",
    ] { #expect(confidence(question) < 0.3, "\(question)") }
    for question in [
      "how do I get my money back", "where is my invoice", "how long is the guarantee", "怎么退款",
      "退款多久到账", "怎么开发票",
    ] { #expect(confidence(question) > 0.6, "\(question)") }
  }

  @Test func whatSeveralArticlesAreAboutIsRememberedFromEarlierTurns() {
    let hotels = ["Moonbeam Lodge", "Riverside Inn", "Hotel Quince"]
    let articles = hotels.flatMap { hotel in
      [
        Article(id: "\(hotel)/wifi", title: hotel, body: "Is there wifi? Yes, it is free."),
        Article(id: "\(hotel)/pets", title: hotel, body: "Are pets allowed? No, they are not."),
        Article(id: "\(hotel)/park", title: hotel, body: "Is there a garage? It costs 9 a day."),
      ]
    }
    let index = PassageIndex(articles, asOf: 1)
    for hotel in hotels {
      let query = PassageQuery(
        "can I bring my dog there?",
        context: ["I look for a room", "\(hotel) has rooms left", "how much is one?"])
      #expect(index.search(query, limit: 3).first?.article == "\(hotel)/pets")
    }
  }

  @Test func otherWordsOfTheSameMeaningFindAPassage() {
    let articles = [
      Article(id: "wifi", title: "Network", body: "Wifi is free in all rooms."),
      Article(id: "pool", title: "Pool", body: "The pool is on the roof."),
      Article(id: "insured", title: "Cover", body: "Your things are insured against theft."),
    ]
    let index = PassageIndex(articles, asOf: 1)
    #expect(index.search(PassageQuery("internet access"), limit: 1).first?.article == "wifi")
    #expect(index.search(PassageQuery("insurance"), limit: 1).first?.article == "insured")
  }

  @Test func wordsSideBySideAsAskedDecideBetweenPassagesOfTheSameWords() {
    let articles = [
      Article(id: "apart", title: "", body: "A card may carry credit, a gift may carry a debit."),
      Article(
        id: "beside", title: "", body: "A credit card may carry a gift, a debit may carry it."),
    ]
    let hits = PassageIndex(articles, asOf: 1).search(PassageQuery("credit card"), limit: 2)
    #expect(hits.map(\.article) == ["beside", "apart"])
  }

  @Test func aThingThatTheDeskNamedIsWhatTheDialogueIsAbout() {
    let articles = ["Harbour Inn", "Garden Lodge"].flatMap { name in
      ["Breakfast is from seven.", "Parking is free.", "Dogs are welcome."].enumerated().map {
        Article(id: "\(name) \($0.offset)", title: name, body: $0.element)
      }
    }
    let index = PassageIndex(articles, asOf: 1)
    var query = PassageQuery("is there parking", context: ["I need a room"])
    for name in ["Harbour Inn", "Garden Lodge"] {
      query.naming = ["I need a room", "I can offer the \(name)."]
      #expect(index.search(query, limit: 1).first?.article == "\(name) 1")
    }
  }

  @Test func anArticleAnswersOnlyWhileItHolds() {
    let articles = [
      Article(
        id: "sale.en", language: "en", title: "Sale", body: "Lamps are half the price.",
        validFrom: Timestamp(ms: 100), validUntil: Timestamp(ms: 200)),
      Article(
        id: "sale.zh", language: "zh", title: "促销", body: "lamps 台灯半价。",
        validUntil: Timestamp(ms: 150)),
    ]
    let index = PassageIndex(articles, asOf: 1)
    func found(at ms: Int64?, _ language: String) -> [String] {
      index.search(
        PassageQuery("lamps price", language: language, at: ms.map(Timestamp.init(ms:))), limit: 2
      ).map(\.article)
    }
    #expect(found(at: 99, "en") == ["sale.zh"])
    #expect(found(at: 100, "en").first == "sale.en")
    #expect(found(at: 160, "zh") == ["sale.en"])
    #expect(found(at: 200, "en").isEmpty)
    #expect(Set(found(at: nil, "en")).count == 1)
  }

  @Test func anEmptyIndexFindsNothing() {
    #expect(PassageIndex.empty.search(PassageQuery("refund"), limit: 1).isEmpty)
    #expect(SmallShop.index.search(PassageQuery(""), limit: 1).isEmpty)
    #expect(SmallShop.index.search(PassageQuery("…!?"), limit: 1).isEmpty)
  }

  @Test func aHostileQueryIsQuickAndHarmless() {
    let texts = [
      String(repeating: "refund ", count: 4_700), String(repeating: "退", count: 10_900),
      String(repeating: "a", count: 32_768), String(repeating: "e\u{301}\u{323}", count: 6_000),
      String(repeating: "\u{1B}[2J\u{0}\u{202E}[(", count: 3_000),
    ]
    let clock = ContinuousClock()
    for text in texts {
      let took = clock.measure {
        _ = SmallShop.index.search(PassageQuery(text, context: texts), limit: 3)
      }
      // Twenty times what it takes, for a machine that does much else; what grows with the square of
      // the length takes far longer.
      #expect(took < .seconds(5))
    }
  }
}
