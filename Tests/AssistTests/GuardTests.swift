import Desk
import Testing

@testable import Assist

struct GuardTests {
  private let passage = "Money arrives 3 to 5 working days later. We will send the label for free."

  private func rules(_ text: String, said: [String] = [], orders: [Order] = []) -> Set<String> {
    let grounds = Grounds(
      passages: [passage], customerWords: said, customer: SmallShop.customer, orders: orders)
    let verdict = Guard.check(text, grounds: grounds)
    #expect(verdict.allowed == verdict.findings.isEmpty)
    return Set(verdict.findings.map { String($0.prefix { $0 != ":" }) })
  }

  @Test func whatThePassageSaysIsAllowed() {
    #expect(rules("Money arrives 3 to 5 working days later.").isEmpty)
    #expect(rules("We will send the label for free.").isEmpty)
  }

  @Test(arguments: [
    "It takes 7 days.", "You get 20 % off.", "It takes seven days.", "七天内到账。", "赔您５０元。",
    "It arrives on 2026-11-25.", "Order 88231 is on its way.",
  ])
  func numbersThatNoSourceHoldsAreFound(text: String) {
    #expect(rules(text).contains("ungroundedNumber"))
  }

  @Test func numbersOfTheCustomersOwnOrdersAndWordsAreAllowed() {
    let orders = [SmallShop.order("204117", "delayed")]
    let text = "Order 204117 (129.00 EUR) is expected on 2026-11-23, tracking number TR55812."
    #expect(rules(text, orders: orders).isEmpty)
    #expect(rules("订单204117预计11月23日送达。", orders: orders).isEmpty)
    #expect(rules("You asked about 88231.", said: ["where is 88231"]).isEmpty)
  }

  @Test func ordersOfAnotherCustomerGroundNothing() {
    let foreign = [SmallShop.order("204117", "delayed", of: "C2")]
    #expect(rules("Order 204117 is delayed.", orders: foreign) == ["ungroundedNumber"])
  }

  @Test(arguments: [
    "I will refund you.", "We'll refund it today.", "This is guaranteed.", "我会马上处理。", "已为您退款。",
    "保证今天送到。", "You will receive a full refund.",
  ])
  func promisesOutsideThePassageAreFound(text: String) {
    #expect(rules(text).contains("ungroundedPromise"))
  }

  @Test func controlCharactersLengthAndEmptinessAreFound() {
    #expect(rules("Hello\u{1B}[J") == ["controlCharacter"])
    #expect(rules("abc\u{202E}def") == ["controlCharacter"])
    #expect(rules(String(repeating: "long ", count: 300)) == ["tooLong"])
    #expect(rules(" \n ") == ["empty"])
  }

  @Test func openPlaceholdersAreFound() {
    #expect(rules("Dear {customer.name}, hello.") == ["unfilledPlaceholder"])
  }

  @Test func cardNumbersAreFoundAndNotRepeated() {
    let card = "4111 1111 1111 1111"
    let found = Guard.check(
      "Your card \(card) was charged.",
      grounds: Grounds(
        passages: [], customerWords: ["my card is \(card)"], customer: nil, orders: []))
    #expect(found.findings == ["sensitiveData: card or identity number"])
  }

  @Test func contactDetailsAreFoundWhoeverTheyBelongTo() {
    #expect(rules("We have mira@holt.example on file.").contains("contactDetail"))
    #expect(rules("我们寄到梧桐路9号。").contains("contactDetail"))
    #expect(rules("Call +44 20 7946 0018.", said: ["+44 20 7946 0018"]).contains("contactDetail"))
  }

  @Test func everySetPhraseOfTheAssistantPasses() {
    for phrases in [Phrases.english, .chinese] {
      let texts = [
        phrases.apology, phrases.greeting, phrases.welcome, phrases.goodbye,
        phrases.acknowledgement, phrases.offerOfPerson, phrases.moreDetails,
        phrases.orderNumberPlease, phrases.scope, phrases.whichTopic("Refunds", "发票"),
        phrases.isItAbout("Refunds"), phrases.eta("2026-11-23"), phrases.tracking("TR55812"),
        phrases.unknownOrder("204117"), phrases.whichOrder(["204117"]),
      ]
      let orders = [SmallShop.order("204117", "delayed")]
      for text in texts + phrases.orderStatus.values.map({ phrases.order("204117", $0) }) {
        #expect(rules(text, orders: orders).isEmpty, "\(text)")
      }
    }
  }

  @Test func theTitleOfAnArticleMayBeNamedInAQuestion() {
    let grounds = Grounds(
      passages: ["晚到怎么补偿"], customerWords: [], customer: nil, orders: [])
    let text = Phrases.chinese.isItAbout("晚到怎么补偿")
    #expect(Guard.check(text, grounds: grounds).allowed)
    #expect(!Guard.check("这个可以补偿。", grounds: grounds).allowed)
  }
}
