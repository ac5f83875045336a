import Testing

@testable import Language

@Suite struct EntityTests {
  private func read(_ text: String, _ rules: EntityRules = .standard) -> [String] {
    EntityReader.read(text, rules: rules).map { "\($0.kind.rawValue) \($0.value)" }
  }

  @Test(arguments: [
    ("my order 88231 hasn't arrived", "orderNumber 88231"),
    ("订单号：２０２６１１２１８８", "orderNumber 2026112188"),
    ("please cancel #12345", "orderNumber 12345"),
    ("88231 is my order", "orderNumber 88231"),
    ("88231", "orderNumber 88231"),
    ("order AAA12345", "orderNumber AAA12345"),
    ("my passport E12345678", "idNumber E12345678"),
    ("Bob.Smith+x@Example.co.uk.", "email bob.smith+x@example.co.uk"),
  ])
  func aThingIsFoundInItsCanonicalForm(text: String, expected: String) {
    #expect(read(text) == [expected])
  }

  @Test(arguments: [
    ("SF1234567890123 到哪了", "SF1234567890123"), ("YT8812345678901", "YT8812345678901"),
    ("JD0098765432123", "JD0098765432123"), ("JT5123456789012", "JT5123456789012"),
    ("it is 1Z999AA10123456784", "1Z999AA10123456784"),
    ("RR473124829CN", "RR473124829CN"), ("EA123456785US", "EA123456785US"),
    ("9400111899223100001236", "9400111899223100001236"),
    ("9400 1118 9922 3100 0012 36", "9400111899223100001236"),
    ("tracking 773012345678", "773012345678"), ("快递单号 773012345678", "773012345678"),
    ("TBA123456789012", "TBA123456789012"),
  ])
  func parcelsAreToldByTheirCarriersForm(text: String, number: String) {
    #expect(read(text) == ["trackingNumber \(number)"])
  }

  @Test(arguments: [
    ("打我电话 13812345678", "+8613812345678"), ("138 1234 5678", "+8613812345678"),
    ("138-1234-5678", "+8613812345678"), ("+86 138 1234 5678", "+8613812345678"),
    ("+49 170 1234567", "+491701234567"), ("+1 (555) 123-4567", "+15551234567"),
    ("call 555-123-4567", "5551234567"), ("(555) 123-4567", "5551234567"),
    ("010-12345678", "+861012345678"), ("0755-12345678", "+8675512345678"),
    ("400-820-8820", "4008208820"), ("座机 0571 87654321", "+8657187654321"),
  ])
  func phonesAreFoundInTheWaysPeopleWriteThem(text: String, number: String) {
    #expect(read(text) == ["phone \(number)"])
  }

  @Test(arguments: [
    ("多了一百块", "CNY 100"), ("两百五十元", "CNY 250"), ("¥1,299.00", "CNY 1299"),
    ("$12.5", "USD 12.50"), ("30 dollars", "USD 30"), ("3万元", "CNY 30000"),
    ("20 bucks", "USD 20"), ("twenty dollars", "USD 20"), ("a hundred dollars", "USD 100"),
    ("two hundred and fifty euros", "EUR 250"), ("£5.99", "GBP 5.99"), ("fifty quid", "GBP 50"),
    ("€ 20", "EUR 20"), ("20€", "EUR 20"), ("USD 45", "USD 45"), ("99 cents", "USD 0.99"),
    ("$1.2k", "USD 1200"), ("三块五", "CNY 3.50"), ("三块五毛", "CNY 3.50"), ("块五毛", "CNY 1.50"),
    ("五毛", "CNY 0.50"), ("十块零五分", "CNY 10"), ("两块半", "CNY 2.50"), ("花了两百五", "CNY 250"),
    ("扣了我一千二", "CNY 1200"), ("一万五千元", "CNY 15000"), ("一千二百块钱", "CNY 1200"),
    ("3块5", "CNY 3.50"), ("二十块", "CNY 20"), ("伍佰元", "CNY 500"), ("they charged me 45.99", "45.99"),
    ("100人民币", "CNY 100"), ("￥１００", "CNY 100"), ("1,450 dollars", "USD 1450"),
  ])
  func sumsHaveACurrencyAndAtMostTwoDecimals(text: String, sum: String) {
    #expect(read(text).first == "amount \(sum)")
  }

  @Test(arguments: [
    ("要两件", "2"), ("两双鞋", "2"), ("3 pcs", "3"), ("2 people", "2"), ("three tickets", "3"),
    ("x3", "3"), ("qty 12", "12"), ("一百二十个", "120"), ("a table for 4.", "4"), ("I need 3", "3"),
    ("twenty five boxes", "25"), ("for two", "2"), ("4", "4"), ("买了3瓶", "3"), ("一件", "1"),
  ])
  func quantitiesAreWholeNumbers(text: String, count: String) {
    #expect(read(text) == ["quantity \(count)"])
  }

  @Test(arguments: [
    "我们一块去", "三角形", "size 42", "iPhone 15 Pro 256 GB", "a@b", "@home", "",
    "三天了还没发货", "may I ask", "88231 88232", "一个问题", "第一件事", "便宜一点", "万一坏了", "24/7 service",
    "4/5 stars", "good morning", "早上好", "一点点", "两三天", "look at 5 reviews", "I gave it 10/10",
    "in stock", "a few words", "an hour", "五星好评", "the second one", "5号楼", "一支付就报错", "at all",
    "a pair of shoes", "in fact", "the 1st time",
  ])
  func ordinaryWordsAndNumbersAreNothing(text: String) {
    #expect(read(text) == [])
  }

  @Test func cardsAndIdentityNumbersAreSensitive() {
    let entities = EntityReader.read("卡号 4111 1111 1111 1111，身份证 11010519491231002x")
    #expect(entities.map(\.kind) == [.cardNumber, .idNumber])
    #expect(entities.map(\.value) == ["4111111111111111", "11010519491231002X"])
    #expect(entities.allSatisfy { $0.isSensitive })
    #expect(EntityReader.read("4111 1111 1111 1112") == [])
    #expect(EntityReader.read("110105194912310021").allSatisfy { $0.kind != .idNumber })
    #expect(EntityReader.read("my ssn is 123-45-6789").map(\.isSensitive) == [true])
  }

  @Test func entitiesStandInReadingOrderAsWritten() {
    let entities = EntityReader.read("Order 88231 from YESTERDAY cost ￥１００")
    #expect(entities.map(\.text) == ["88231", "YESTERDAY", "￥１００"])
  }

  @Test func placesAreBytesOfTheTextAsWritten() {
    let text = "😡 我的订单８８２３１ 昨天 for 2 people"
    let utf8 = Array(text.utf8)
    let places = EntityReader.places(in: text)
    #expect(places.count == 3)
    for place in places {
      #expect(String(decoding: utf8[place.utf8], as: UTF8.self) == place.entity.text)
    }
  }

  @Test func manyDaysAndManyCuesAreReadInOneWalk() {
    // Comparing each day with each cue took seconds of a message that is all of both.
    let text = String(repeating: "5/3 买的", count: 800)
    let clock = ContinuousClock()
    var found: [Entity] = []
    let took = clock.measure { found = EntityReader.read(text) }
    #expect(found.count > 500)
    #expect(found.allSatisfy { $0.value == "--05-03-past" })
    #expect(took < .seconds(2))
  }

  @Test func oneMessageMayNameManyThings() {
    #expect(
      read("昨天下午三点下的订单88231，两件一共花了259元，电话13812345678，下周三前能到吗")
        == [
          "date day-1T15:00", "orderNumber 88231", "quantity 2", "amount CNY 259",
          "phone +8613812345678", "date weekday3-next",
        ])
    #expect(
      read("I paid $45.99 on Nov 21 for 2 lamps, call me at 3pm tomorrow")
        == ["amount USD 45.99", "date --11-21-past", "quantity 2", "date day+1T15:00"])
  }
}

@Suite struct EntityRulesTests {
  @Test func numbersOfTheDesksOwnFormNeedNoWordBesideThem() throws {
    let rules = EntityRules(orderNumbers: [
      try NumberPattern("LH-#####"), try NumberPattern("T@{2}#{6,8}"),
    ])
    let found = EntityReader.read(
      "lh-12345 and TXY1234567, not LH-123456 or TX123456", rules: rules)
    #expect(found.map(\.value) == ["LH-12345", "TXY1234567"])
    #expect(found.allSatisfy { $0.kind == .orderNumber })
  }

  @Test func aPatternHoldsItsSignsAndItsWholeWord() throws {
    let rules = EntityRules(orderNumbers: [try NumberPattern("\\#AAA-*{4}#")])
    #expect(EntityReader.read("#aaa-1b2c3", rules: rules).map(\.text) == ["#aaa-1b2c3"])
    #expect(EntityReader.read("#aaa-1b2cd", rules: rules) == [])
  }

  @Test(arguments: ["", "###", "ABCDE", "#{4", "{4}", "#{0}", "#{9,5}", "#{99}", "####\\", "#{a}"])
  func aPatternThatCannotWorkIsRefusedInASentence(text: String) {
    #expect(throws: NumberPattern.Problem.self) { try NumberPattern(text) }
  }

  @Test func productsOfTheCatalogueAreFoundByEveryName() {
    let rules = EntityRules(
      catalogue: Catalogue([
        Catalogue.Product(name: "Dune reading lamp", aliases: ["沙丘阅读台灯", "dune lamp"]),
        Catalogue.Product(name: "Dune"), Catalogue.Product(name: "x"),
      ]))
    for text in ["DUNE  READING LAMP broke", "我的沙丘閱讀台燈坏了", "the ｄｕｎｅ lamp"] {
      let found = EntityReader.read(text, rules: rules)
      #expect(found.map(\.kind) == [.product], "\(text)")
      #expect(found.first?.value == "Dune reading lamp", "\(text)")
    }
    #expect(EntityReader.read("dunes, x", rules: rules) == [])
  }
}
