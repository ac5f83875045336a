import Testing

@testable import Language

@Suite struct IntentTests {
  private let model = IntentModel.shipped

  /// Sentences that stand in no example.
  @Test(arguments: [
    ("Where is my order? It's been 3 days!", "order/status"),
    ("帮我看看我的包裹走到哪里了", "order/status"),
    ("please cancel my purchase", "order/cancel"), ("这单我不要了，取消吧", "order/cancel"),
    ("my package is two days late", "delivery/late"), ("都五天了还没发货", "delivery/late"),
    ("how can I return these shoes", "return/request"), ("鞋子不合适，怎么退货", "return/request"),
    ("I want a full refund right now", "refund/request"),
    ("退款怎么还没有到账", "refund/status"), ("the mug arrived shattered", "item/broken"),
    ("杯子碎了", "item/broken"), ("you sent the wrong colour", "item/wrong"),
    ("衣服颜色发错了", "item/wrong"), ("one of the cups is missing", "item/missing"),
    ("少发了一个", "item/missing"), ("can you send me an invoice", "payment/invoice"),
    ("公司要报销，开个发票", "payment/invoice"), ("my promo code is not accepted", "price/coupon"),
    ("优惠券怎么用不了", "price/coupon"), ("I got billed twice", "payment/disputed-charge"),
    ("我账单上怎么多了五十块", "payment/disputed-charge"), ("forgot my password", "account/login"),
    ("验证码收不到", "account/code"), ("let me talk to a real human", "service/person"),
    ("给我转人工客服", "service/person"), ("hello", "talk/greeting"), ("您好", "talk/greeting"),
    ("thanks a lot for the help", "talk/thanks"), ("谢谢啊", "talk/thanks"),
    ("goodbye", "talk/goodbye"),
    ("is it still in stock", "product/stock"), ("还有货吗", "product/stock"),
  ])
  func aPlainRequestGetsItsLabel(text: String, label: String) {
    #expect(model.predict(text).first?.label == label)
  }

  @Test func guessesAreAtMostThreeAndSortedByConfidence() {
    let guesses = model.predict("我的订单什么时候到")
    #expect(guesses.count == 3)
    #expect(guesses.map(\.confidence) == guesses.map(\.confidence).sorted(by: >))
    #expect(guesses.allSatisfy { (0...1).contains($0.confidence) })
  }

  @Test func wordsNobodyTaughtGetLittleConfidence() {
    #expect(model.predict("") == [])
    #expect(model.predict("😡") == [])
    #expect((model.predict("quantum chromodynamics lecture notes").first?.confidence ?? 0) < 0.3)
  }
}
