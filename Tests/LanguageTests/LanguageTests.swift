import Testing

@testable import Language

@Suite struct LanguageTests {
  @Test(arguments: [
    "我的订单到哪了", "好", "我的訂單在哪裡", "我的iPhone坏了", "iPhone 15 Pro Max 坏了", "Dyson V8 和 Dyson V10 有什么区别",
    "Nike Air Max 270 有货吗", "订单号LH-203发货了吗", "帮我cancel订单", "我の订单呢", "APP打不开了", "VIP有优惠吗",
    "DHL还是UPS？", "收到了，thanks", "怎么登录 https://shop.example.com 啊", "９９元的那个",
  ])
  func chineseStaysChineseBesideNamesAndBrands(text: String) {
    #expect(MessageLanguage.detect(text) == .chinese)
  }

  @Test(arguments: [
    "where is my order", "ok", "ＨＥＬＬＯ ｔｈｅｒｅ", "asap", "Please send it to 王小明 at the new address",
    "I'd like the café crème set, please", "she can send me one", "Refund!!!", "LH-203 lamp",
    "my Bosch Waschmaschine is broken", "can he change a lamp",
  ])
  func englishStaysEnglish(text: String) {
    #expect(MessageLanguage.detect(text) == .english)
  }

  @Test(arguments: [
    "我要refund这个order please", "hello 在吗", "what does 订单 mean",
    "页面显示 payment declined please try again",
  ])
  func twoLanguagesAreMixed(text: String) {
    #expect(MessageLanguage.detect(text) == .mixed)
  }

  @Test(arguments: [
    "", "😡", "88231", "138 1234 5678", "?!", "\u{301}\u{301}", "مرحبا أين طلبي", "注文はどこですか",
    "荷物が届きません",
    "주문 어디에 있나요", "où est mon colis, je ne l'ai pas reçu, désolé", "Wo ist meine Bestellung?",
    "Meine Lieferung kam nicht an", "hola, quiero devolver mi pedido", "Danke", "gracias",
    "где мой заказ",
    "Dove posso vedere il mio ordine", "onde está o meu pedido", "waar blijft mijn bestelling",
    "siparişim nerede", "đơn hàng của tôi ở đâu", "สวัสดีครับ", "ne fonctionne pas",
  ])
  func otherLanguagesAndNoLettersAreOther(text: String) {
    #expect(MessageLanguage.detect(text) == .other)
  }

  @Test(arguments: [
    "wo de dingdan zai nali", "wo yao tuikuan", "ni hao", "kuaidi dao nali le",
    "qing wen fa huo le ma",
    "wodedingdanzainali",
  ])
  func pinyinIsChinese(text: String) {
    #expect(MessageLanguage.detect(text) == (text == "ni hao" ? .english : .chinese))
  }

  @Test func spansCoverTheTextByLanguage() {
    let text = "88 我要refund这个 order, où est mon colis? 订单🙂"
    let utf8 = Array(text.utf8)
    let spans = MessageLanguage.spans(of: text)
    #expect(
      spans.map { String(decoding: utf8[$0.utf8], as: UTF8.self) } == [
        "88 我要", "refund", "这个 ", "order, où est mon colis? ", "订单🙂",
      ])
    #expect(spans.map(\.language) == [.chinese, .english, .chinese, .other, .chinese])
    #expect(MessageLanguage.spans(of: "").isEmpty)
    #expect(MessageLanguage.spans(of: "1 2 😀").isEmpty)
  }

  @Test func marksAndJoinersHaveNoPartInAWord() {
    #expect(NormalText("re\u{AD}fund\u{FEFF}").count == 6)
    #expect(NormalText("e" + String(repeating: "\u{301}", count: 10_000)).count == 1)
    #expect(NormalText("👩\u{200D}💻\u{FE0F}").count == 2)
    let text = NormalText("cafe\u{301} ok")
    #expect(text.sourceText(0..<4) == "cafe\u{301}")
  }

  @Test func everySpanIsWholeAndInOrder() {
    let seed: UInt64 = 4
    var generator = SeededGenerator(seed: seed)
    for round in 0..<2_000 {
      let text = generator.hostileText()
      var end = 0
      for span in MessageLanguage.spans(of: text) {
        #expect(span.utf8.lowerBound == end, "seed \(seed), round \(round)")
        #expect(span.utf8.upperBound > end, "seed \(seed), round \(round)")
        end = span.utf8.upperBound
      }
      #expect(end <= text.utf8.count, "seed \(seed), round \(round)")
    }
  }
}
