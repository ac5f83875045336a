import Desk
import Testing

@testable import Assist

/// Other tones of a reply say what the reply says.
@Suite struct ToneTests {
  private static let reply =
    "The money arrives 3 to 5 working days after the parcel has reached us."

  private func form(_ reply: String, _ tone: Tone, _ inquiry: Inquiry? = nil) -> String? {
    ToneForms.form(
      of: reply, tone, for: inquiry ?? SmallShop.inquiry("When is my refund paid?"),
      rules: GuardRules())
  }

  @Test(arguments: [Tone.warm, .formal])
  func mannersStandAroundTheSameStatements(tone: Tone) throws {
    for reply in [Self.reply, "签收后14天内寄回商品即可退款。"] {
      let form = try #require(self.form(reply, tone))
      #expect(form.contains(reply) && form != reply)
      #expect(Set(NumberText.numbers(of: form)) == Set(NumberText.numbers(of: reply)))
    }
  }

  @Test func conciseLeavesOutMannersAndNothingElse() {
    let phrases = Phrases.english
    #expect(form(phrases.apology + "\n" + Self.reply, .concise) == Self.reply)
    #expect(form(Self.reply, .concise) == nil)
    let unhappy = SmallShop.inquiry("Where is it!", SmallShop.understanding(polarity: -0.9))
    #expect(form(phrases.apology + "\n" + Self.reply, .concise, unhappy) == nil)
    // That a program speaks stays said.
    let disclosed = phrases.disclosure + "\n" + Self.reply
    #expect(form(disclosed, .concise) == nil)
  }

  @Test func formalWritesContractionsOutAndSaysYouPolitely() {
    #expect(
      form("It's open, you don't need a key.", .formal)?.contains("It is open, you do not") == true)
    #expect(form("你可以在我的订单里修改。", .formal)?.contains("您可以") == true)
  }

  @Test func theGuardReadsTheFormToo() {
    var rules = GuardRules()
    rules.bannedPromises = ["happy to help"]
    let inquiry = SmallShop.inquiry("When is my refund paid?")
    #expect(ToneForms.form(of: Self.reply, .warm, for: inquiry, rules: rules) == nil)
  }

  @Test(arguments: [
    ("It takes 3 to 5 working days from when the parcel reached us until the money arrives.", true),
    (
      "It takes 3 to 9 working days after the parcel has reached us until the money arrives.", false
    ),
    ("The money arrives after the parcel has reached us.", false),
    (
      "We will pay the money 3 to 5 working days after the parcel has reached us, guaranteed.",
      false
    ),
    ("The money never arrives 3 to 5 working days after the parcel has not reached us.", false),
    ("资金将在3到5个工作日内到账。", false), ("Look at https://x.example about 3 to 5 days.", false),
    (
      "<think>hm</think>The money arrives 3 to 5 working days once the parcel has reached us.", true
    ),
    ("", false),
  ])
  func aModelsFormIsHeldAgainstTheReply(written: String, isUsed: Bool) {
    let inquiry = SmallShop.inquiry("When is my refund paid?")
    let prompt = TonePrompt(Self.reply, .warm, for: inquiry, .of(.public), names: [])
    let form = prompt.form(
      from: ChatCompletion(text: written, tokensIn: 0, tokensOut: 0), for: inquiry,
      rules: GuardRules())
    #expect((form != nil) == isUsed)
  }

  @Test func whatBelongsToTheCustomerIsHiddenAndPutBack() {
    let inquiry = SmallShop.inquiry("Where is it?", orders: [SmallShop.order("A88231", "shipped")])
    let prompt = TonePrompt(
      "Dear Mira Holt, order A88231 has been shipped to the warehouse.", .warm, for: inquiry,
      .of(.public), names: [])
    #expect(!prompt.data.contains("Mira") && !prompt.data.contains("A88231"))
    let form = prompt.form(
      from: ChatCompletion(
        text: "Dear {NAME_1}, good news: order {ORDER_1} has been shipped to the warehouse!",
        tokensIn: 0, tokensOut: 0), for: inquiry, rules: GuardRules())
    #expect(form == "Dear Mira Holt, good news: order A88231 has been shipped to the warehouse!")
  }
}

/// What a model says a dialogue came to stands in the dialogue.
@Suite struct SummaryPromptTests {
  private static let turns = [
    Turn(seq: 1, speaker: .customer, text: "My kettle A88231 leaks since Monday."),
    Turn(seq: 2, speaker: .assistant, text: "Kettles are covered for 24 months."),
    Turn(seq: 3, speaker: .customer, text: "Then I want a new kettle, Mira Holt"),
  ]

  @Test(arguments: [
    (
      "The kettle leaks since Monday; kettles are covered for 24 months; a new kettle is wanted.",
      true
    ),
    ("The kettle leaks; the customer was promised 50 euros and a new kettle.", false),
    ("顾客的水壶漏水，想换新的。", false),
    ("Elephants dance merrily through purple mountains under moonlight.", false),
    (String(repeating: "The kettle leaks. ", count: 60), false), ("NO", true),
  ])
  func onlyWhatWasSaidIsShown(written: String, isUsed: Bool) {
    let inquiry = SmallShop.inquiry("Then I want a new kettle, Mira Holt", turns: Self.turns)
    let prompt = SummaryPrompt(Self.turns, for: inquiry, .of(.public), names: [])
    #expect(!prompt.data.contains("Mira"))
    let story = prompt.story(from: ChatCompletion(text: written, tokensIn: 0, tokensOut: 0))
    #expect((story != nil) == isUsed)
  }
}
