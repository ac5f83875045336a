import Desk
import Language
import Testing

@testable import Assist

struct SuggesterTests {
  private let canned = CannedIndex([
    Canned(
      id: "late", language: "en", title: "Late parcel",
      text: "Dear {customer.name}, parcel {order.id} is late; the new date is {order.eta}."),
    Canned(
      id: "photo", language: "en", title: "Photo please",
      text: "Please send a photo of the broken kettle."),
    Canned(id: "agent", language: "en", title: "Late parcel, call", text: "Call {agent.phone}."),
    Canned(id: "late.zh", language: "zh", title: "延误", text: "订单{order.id}延误了，抱歉。"),
  ])

  private func suggest(_ inquiry: Inquiry, withdrawn: [String] = []) -> [Suggestion] {
    Suggester(index: SmallShop.index, canned: canned).suggest(for: inquiry, withdrawn: withdrawn)
  }

  @Test func knowledgeIsOfferedWithItsSource() {
    let first = suggest(SmallShop.inquiry("How do I get my money back?")).first
    #expect(first?.source == .knowledge)
    #expect(first?.citations.map(\.article) == ["refund.en"])
  }

  @Test func aWithdrawnTextComesFirstAndTheNewestBeforeTheOlder() {
    let found = suggest(
      SmallShop.inquiry("How do I get my money back?"), withdrawn: ["Older text", "Newer text"])
    #expect(found.map(\.source).prefix(2) == [.withdrawn, .withdrawn])
    #expect(found.first?.text == "Newer text")
    #expect(found.count == 3)
  }

  @Test func placeholdersAreFilledFromTheCustomersOrder() {
    let found = suggest(
      SmallShop.inquiry("the parcel is late", orders: [SmallShop.order("204117", "delayed")]))
    let text = "Dear Mira Holt, parcel 204117 is late; the new date is 2026-11-23."
    #expect(found.contains { $0.source == .canned && $0.text == text })
  }

  @Test func whatCannotBeFilledIsNotOffered() {
    for orders in [[], [SmallShop.order("204117", "delayed")]] {
      for text in ["the parcel is late", "late parcel, call me", "photo of the broken kettle"] {
        for suggestion in suggest(SmallShop.inquiry(text, orders: orders)) {
          #expect(!suggestion.text.contains("{"))
          #expect((0...1).contains(suggestion.score))
        }
      }
    }
    let withdrawn = suggest(SmallShop.inquiry("x"), withdrawn: ["Dear {customer.name}"])
    #expect(withdrawn.isEmpty)
  }

  @Test func nothingIsOfferedWhenNothingFits() {
    #expect(suggest(SmallShop.inquiry("who wins the football on Saturday")).isEmpty)
  }

  @Test func theSameTextIsOfferedOnce() {
    let inquiry = SmallShop.inquiry("How do I get my money back?")
    let first = suggest(inquiry)[0]
    let again = suggest(inquiry, withdrawn: [first.text])
    #expect(again.filter { $0.text == first.text }.count == 1)
    #expect(again[0].source == .withdrawn)
  }

  @Test func anAngryCustomerIsOfferedAnApologyFirst() {
    let angry = SmallShop.understanding(polarity: -0.7)
    let found = suggest(SmallShop.inquiry("How do I get my money back?", angry))
    #expect(!found.isEmpty)
    #expect(found.allSatisfy { $0.text.hasPrefix(Phrases.english.apology) })
    let chinese = suggest(
      SmallShop.inquiry(
        "延误", SmallShop.understanding(.chinese, polarity: -0.7),
        orders: [SmallShop.order("204117", "delayed")]))
    // A text that apologises already is left as it is.
    #expect(chinese.contains { $0.text == "订单204117延误了，抱歉。" })
  }
}
