import Testing

@testable import Assist

/// What counts as a question that the knowledge base might answer.
@Suite struct GapTests {
  @Test(arguments: [
    "Hi, yes. It's about order A-88231", "It's about my order 4711223.", "order number 4711223",
    "Yes, the parcel RX123456789DE", "Hello", "是的，订单号是 88231775", "那个订单 88231775",
  ])
  func whoeverOnlySaysWhichOrderItIsNamesNoMatter(text: String) {
    #expect(!Gap.namesMatter(text))
  }

  @Test(arguments: [
    "It's about order A-88231, the glass is broken", "Where is my order 4711223",
    "Can I change the address of order 4711223?", "订单 88231775 的发票抬头写错了", "订单 88231775 到哪里了",
    "Do you gift-wrap the kettle?",
  ])
  func whoeverSaysWhatAboutItDoes(text: String) {
    #expect(Gap.namesMatter(text))
  }
}
