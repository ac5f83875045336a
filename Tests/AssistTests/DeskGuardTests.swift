import Desk
import Language
import Testing

@testable import Assist

/// The rules of a desk, for the assistant and for people.
struct DeskGuardTests {
  private var rules: GuardRules {
    var rules = GuardRules()
    rules.bannedPromises = ["Next-Day delivery", "隔日达"]
    rules.competitors = ["Other Shop"]
    rules.profanity = ["dang"]
    rules.amountLimits = ["EUR": 30, "CNY": 200]
    rules.disclaimers = [
      GuardRules.Disclaimer(
        intent: "warranty", english: "The warranty card decides.", chinese: "以保修卡为准。")
    ]
    return rules
  }

  private func found(
    _ text: String, _ inquiry: Inquiry = SmallShop.inquiry("Where is it?"),
    others: [String] = []
  ) -> [GuardRule] {
    Guard.checkByHand(
      text, for: inquiry, grounds: Grounds(inquiry, passages: [], others: others), rules: rules
    ).map(\.rule)
  }

  @Test(arguments: [
    ("We offer next day delivery.", GuardRule.bannedPromise), ("可以隔日达。", .bannedPromise),
    ("OTHER SHOP sells it, too.", .competitor), ("Dang, that is late.", .profanity),
    ("I can refund 31 euros.", .amountAboveAuthority), ("给您补偿300元。", .amountAboveAuthority),
    ("You idiot.", .profanity), ("Hello {customer.name}", .unfilledPlaceholder),
    ("Your card 4111 1111 1111 1111 is charged.", .sensitiveData),
    ("It costs 12.50 EUR.", .ungroundedNumber), ("Write to bob@else.example", .contactDetail),
  ])
  func whatMustNotBeSaidIsFoundWithItsRule(text: String, rule: GuardRule) {
    #expect(found(text).contains(rule))
  }

  @Test(arguments: [
    "Hello Mira, I am looking into it.", "The kettle came at nine.", "OK", "The order has 3 items.",
    "Dangling cables are normal.", "We write to mira@holt.example.",
  ])
  func plainWordsPass(text: String) {
    #expect(found(text).isEmpty)
  }

  @Test func anOrderOfSomebodyElseIsNeverSaid() {
    let findings = Guard.checkByHand(
      "Your order 204-999 left.", for: SmallShop.inquiry("hi"),
      grounds: Grounds(SmallShop.inquiry("hi"), passages: [], others: ["204-999"]), rules: rules)
    let finding = findings.first { $0.rule == .otherCustomersData }
    #expect(finding?.mayOverride == false)
    #expect(finding?.words.contains("204") == false)
  }

  @Test func aReplyInTheOtherLanguageIsAskedAbout() {
    let chinese = SmallShop.inquiry("东西呢", SmallShop.understanding(.chinese))
    #expect(found("I am looking into it right now.", chinese).contains(.wrongLanguage))
    #expect(!found("我这就帮您查一下快递的情况。", chinese).contains(.wrongLanguage))
    #expect(found("我这就帮您查一下快递的情况。").contains(.wrongLanguage))
  }

  @Test func anAnswerToAnIntentSaysWhatTheDeskDemands() {
    let asked = SmallShop.inquiry(
      "How long is the guarantee on kettles?",
      SmallShop.understanding(intent: "warranty/coverage"))
    #expect(found("It is covered.", asked) == [.missingDisclaimer])
    #expect(found("It is covered. The warranty card decides.", asked).isEmpty)
    let reply = Answerer(index: SmallShop.index, policy: Policy(), rules: rules).reply(to: asked)
    #expect(reply.text?.hasSuffix("\nThe warranty card decides.") == true)
    #expect(reply.guardVerdict?.allowed == true)
  }

  @Test func theAssistantIsHeldToTheDesksRulesAsWell() {
    var rules = GuardRules()
    rules.bannedPromises = ["working days"]
    let asked = SmallShop.inquiry("How do I get my money back?")
    #expect(SmallShop.reply(to: asked).text?.contains("working days") == true)
    let reply = Answerer(index: SmallShop.index, policy: Policy(), rules: rules).reply(to: asked)
    #expect(reply.text == nil)
    #expect(reply.outcome == .escalated && reply.escalation == .policy)
    #expect(reply.guardVerdict?.findings == ["bannedPromise: working days"])
  }

  @Test func theAssistantSaysOnceWhatItIsWhereTheDeskWantsIt() {
    var rules = GuardRules()
    rules.assistantSaysSo = true
    let answerer = Answerer(index: SmallShop.index, policy: Policy(), rules: rules)
    let first = answerer.reply(to: SmallShop.inquiry("How do I get my money back?"))
    #expect(first.text?.hasPrefix(Phrases.english.disclosure) == true)
    let later = SmallShop.inquiry(
      "Can glass be washed?", turns: [Turn(seq: 3, speaker: .assistant, text: "Hello!")])
    #expect(answerer.reply(to: later).text?.contains(Phrases.english.disclosure) == false)
  }
}
