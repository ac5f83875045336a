import Testing

@testable import Language

@Suite struct TokensTests {
  @Test func latinWordsAreFoldedAndHanGivesCharactersAndBigrams() {
    #expect(
      Tokens.forIndex("My ORDER, 我的订单 88231!")
        == ["my", "order", "我", "我的", "的", "的订", "订", "订单", "单", "88231"])
  }

  @Test func widthAndTraditionalHanAreFolded() {
    #expect(Tokens.forIndex("ＡＢＣ１２３ 訂單") == ["abc123", "订", "订单", "单"])
  }

  @Test func anIdentifierIsOneToken() {
    #expect(Tokens.forIndex("SF1234567") == ["sf1234567"])
    #expect(Tokens.forIndex("don't") == ["dont"])
  }

  @Test(arguments: [
    ("orders", "order"), ("shipping", "ship"), ("charged", "charge"), ("boxes", "box"),
    ("parties", "party"), ("status", "status"), ("this", "this"), ("address", "address"),
    ("ring", "ring"), ("arrived", "arrive"), ("waiting", "wait"),
  ])
  func stemmingTakesCommonEndingsOff(word: String, stem: String) {
    #expect(Tokens.forIndex(word, isStemmed: true) == [stem])
  }

  @Test func aTokenHashesTheSameEverywhere() {
    var hashes: [UInt64] = []
    Tokens.visit("a 订") { hashes.append($0.hash) }
    #expect(hashes.first == 0xaf63_dc4c_8601_ec8c)  // FNV-1a of "a"
  }

  @Test func searchTextHoldsBigramsOfARunInOrderThenItsCharacters() {
    #expect(Tokens.searchText("我的订单 my order") == "我的 的订 订单 我 的 订 单 my order")
    #expect(Tokens.searchText("订 单") == "订 单")
    #expect(Tokens.searchText("") == "")
  }

  @Test(arguments: [
    ("order", "\"order\""), ("订", "\"订\""), ("订单", "\"订单\""),
    ("我的订单", "\"我的 的订 订单\""), ("refund 退款 88231", "\"refund\" AND \"退款\" AND \"88231\""),
    ("a\"b OR c*", "\"a\" AND \"b\" AND \"or\" AND \"c\""),
  ])
  func aQueryIsQuotedTermByTerm(query: String, expression: String) {
    #expect(Tokens.searchQuery(query) == expression)
  }

  @Test func aQueryOfNothingIsNil() {
    #expect(Tokens.searchQuery("") == nil)
    #expect(Tokens.searchQuery(" \"*() -: × ÷ 😀 \u{0}") == nil)
  }

  @Test func noInputMakesAnythingButQuotedTerms() {
    let seed: UInt64 = 99
    var generator = SeededGenerator(seed: seed)
    for round in 0..<2_000 {
      let text = generator.hostileText()
      guard let query = Tokens.searchQuery(text) else { continue }
      let terms = query.split(separator: " AND ", omittingEmptySubsequences: false)
      #expect(terms.count <= Tokens.maxQueryTerms, "seed \(seed), round \(round)")
      for term in terms {
        let scalars = term.unicodeScalars
        let inside = scalars.dropFirst().dropLast()
        #expect(scalars.first == "\"" && scalars.last == "\"" && !inside.isEmpty)
        #expect(
          inside.allSatisfy { $0 == " " || Scalars.isWord($0.value) || Scalars.isHan($0.value) },
          "seed \(seed), round \(round): \(term.debugDescription)")
      }
    }
  }

  @Test func whatIsIndexedIsFoundByItsOwnParts() {
    // The phrase of a query's bigrams must stand in the search text as it is.
    for (text, query) in [
      ("我想查询我的订单状态", "订单状态"), ("Where is my order?", "ORDER"), ("繁體訂單", "订单"),
    ] {
      let indexed = " " + Tokens.searchText(text) + " "
      let terms = Tokens.searchQuery(query)?.split(separator: " AND ") ?? []
      #expect(!terms.isEmpty)
      for term in terms { #expect(indexed.contains(" \(term.dropFirst().dropLast()) ")) }
    }
  }

  @Test func aWordOfTenThousandLettersIsCut() {
    let tokens = Tokens.forIndex(String(repeating: "x", count: 10_000))
    #expect(tokens.allSatisfy { $0.utf8.count <= Tokens.maxWordScalars })
    #expect(tokens.joined().utf8.count == 10_000)
  }

  @Test func everyTraditionalPairFoldsToAnotherHanCharacter() {
    let pairs = [("體", "体"), ("發", "发"), ("髮", "发"), ("惻", "惻"), ("憑", "凭"), ("愜", "惬")]
    let table = SimplifiedHan.table
    for (traditional, simplified) in pairs {
      let folded = NormalText.folded(traditional.unicodeScalars.first?.value ?? 0, table)
      #expect(folded == simplified.unicodeScalars.first?.value)
    }
    // A simplified character must never move, or the pairs have slipped by one.
    for scalar in "这来说时会过后没对开还样学国发经实现点从当动两长问头进无见乐东电话机关门应体请单订货买卖钱价费".unicodeScalars {
      #expect(NormalText.folded(scalar.value, table) == scalar.value, "\(scalar)")
    }
  }
}
