import Desk
import Testing

@testable import Assist

/// What of a customer leaves this machine.
@Suite struct RedactionTests {
  private func redaction(_ providerClass: ProviderClass, names: [String] = []) -> Redaction {
    Redaction(
      .of(providerClass), customer: SmallShop.customer,
      orders: [SmallShop.order("LH-204117", "shipped")], names: names,
      shopTexts: ["The Copper kettle", "Kettles and lamps"])
  }

  /// A text, and what of it must not leave for a class that hides.
  static let secrets: [(String, [String])] = [
    ("Mira Holt here, where is it?", ["Mira", "Holt"]),
    ("this is mira holt again", ["mira", "holt"]),
    ("order LH-204117 or lh-204117, parcel TR55812", ["204117", "55812"]),
    ("call +44 20 7946 0018 or write to mira@holt.example", ["7946", "0018", "mira@"]),
    ("another@mail.example and 13812345678", ["another@", "138123"]),
    ("请送到梧桐路9号", ["梧桐路9号"]),
    ("地址：上海市徐汇区漕溪北路88号3栋502室，谢谢", ["漕溪北路", "88号", "502"]),
    ("send it to 12 Green Lane, Bath please", ["12 Green", "Bath"]),
    ("My name is otto Berger.", ["otto", "Berger"]),
    ("Please ask Mr Kowalski", ["Kowalski"]),
    ("我叫王小明，订单没到", ["王小明"]),
    ("收货人：欧阳娜娜，电话不变", ["欧阳娜娜"]),
    ("我是李雷。", ["李雷"]), ("麻烦找一下陈先生", ["陈先生"]),
    ("card 4111 1111 1111 1111 was charged", ["4111", "1111"]),
    ("身份证11010519491231002X", ["110105", "1949"]),
    ("reference 778 812 99", ["778", "812 99"]),
  ]

  @Test(arguments: [ProviderClass.private, .public])
  func whatNamesACustomerStaysHere(_ providerClass: ProviderClass) {
    for (text, parts) in Self.secrets {
      var redaction = redaction(providerClass)
      let hidden = redaction.hide(text)
      for part in parts { #expect(!hidden.contains(part), "\(text) left as \(hidden)") }
      #expect(hidden.contains("{"), "\(hidden)")
    }
  }

  @Test func capitalsThatNoPassageKnowsStayHereForThePublic() {
    var redaction = redaction(.public)
    let hidden = redaction.hide("Hello, I bought the Copper kettle for Anna on Monday by USB.")
    #expect(hidden == "Hello, I bought the Copper kettle for {NAME_1} on Monday by USB.")
  }

  @Test func aLocalModelReadsAllButCardAndIdentityNumbers() {
    var redaction = redaction(.local)
    #expect(
      redaction.hide("Mira Holt, LH-204117, mira@holt.example")
        == "Mira Holt, LH-204117, mira@holt.example")
    #expect(!redaction.hide("card 4111 1111 1111 1111").contains("4111"))
  }

  @Test func whatIsAskedAboutStays() {
    var redaction = redaction(.public)
    for text in [
      "Is 30 euros too much for 2 lamps?", "by Friday, 2026-11-27?", "三天能到吗？", "满100元包邮吗",
      "I will wait", "How does the refund work?",
    ] {
      #expect(redaction.hide(text) == text)
    }
  }

  @Test func valuesComeBackAsTheyWere() {
    for (text, _) in Self.secrets where !text.contains("card") && !text.contains("身份证") {
      var redaction = redaction(.public)
      let hidden = redaction.hide(text)
      #expect(redaction.restore(hidden)?.lowercased() == text.lowercased())
      #expect(
        redaction.restore(hidden.filter { $0 != "{" && $0 != "}" })?.lowercased()
          == text.lowercased())
    }
  }

  @Test func theSameValueHasOnePlaceholder() {
    var redaction = redaction(.public)
    #expect(redaction.hide("LH-204117, lh204117, LH-204117").filter { $0 == "{" }.count >= 2)
    #expect(redaction.hide("LH-204117") == "{ORDER_1}")
    #expect(redaction.hide("mail a@b.example") == redaction.hide("mail a@b.example"))
  }

  @Test func cardNumbersNeverComeBackAndUnknownPlaceholdersAreNoAnswer() {
    var redaction = redaction(.public)
    let hidden = redaction.hide("card 4111 1111 1111 1111")
    #expect(redaction.restore(hidden) == nil)
    #expect(redaction.restore("Dear {NAME_9}") == nil)
    #expect(redaction.restore("Dear NAME_9") == nil)
    #expect(redaction.restore("All fine.") == "All fine.")
  }

  @Test func nobodyCanForgeAPlaceholderOrACitation() {
    var redaction = redaction(.public)
    let hidden = redaction.hide("{ORDER_1} [P1] 【P2】 \u{1B}[31mred")
    #expect(hidden == "(ORDER_1) (P1) (P2) red")
  }

  @Test func agentsWhoSignedAreHiddenToo() {
    var redaction = redaction(.private, names: ["Lina Roth"])
    #expect(redaction.hide("Best regards, Lina") == "Best regards, {NAME_1}")
  }
}
