import Desk
import Language
import Testing

@testable import Assist

struct ConversationTests {
  private func turns(_ customer: String, _ assistant: String) -> [Turn] {
    [
      Turn(seq: 3, speaker: .customer, text: customer),
      Turn(seq: 5, speaker: .assistant, text: assistant),
    ]
  }

  private let answer = "The invoice is sent by e-mail after dispatch."

  @Test(arguments: [
    "No, nothing else. Goodbye.", "Godobye", "That's all, have a nice day.", "👋",
  ])
  func aGoodbyeIsAGoodbyeHoweverItIsPut(text: String) {
    let reply = SmallShop.reply(
      to: SmallShop.inquiry(text, turns: turns("Where is my invoice?", answer)))
    #expect(reply.outcome == .courtesy)
    #expect(reply.text == Phrases.english.goodbye)
  }

  @Test(arguments: ["Great, I'll do it in the account.", "Ah, found it.", "72 hours is fine."])
  func whoIsContentWithAnAnswerGetsNoSecondOne(text: String) {
    let reply = SmallShop.reply(
      to: SmallShop.inquiry(text, turns: turns("Where is my invoice?", answer)))
    #expect(reply.outcome == .courtesy)
    #expect(reply.citations.isEmpty)
  }

  @Test func whatAnAnswerOfferedIsDoneByAPerson() {
    let reply = SmallShop.reply(
      to: SmallShop.inquiry(
        "Okay, then please send me a new one.", turns: turns("Where is my invoice?", answer)))
    #expect(reply.escalation == .unsupportedRequest)
  }

  @Test func anAnswerThatMissedIsAskedAboutOnce() {
    let inquiry = SmallShop.inquiry(
      "That doesn't answer my question.", turns: turns("Where is my invoice?", answer))
    let reply = SmallShop.reply(to: inquiry)
    #expect(reply.outcome == .clarified)
    #expect(reply.text == Phrases.english.missedPoint)
  }

  @Test(arguments: ["ok so", "hey", "question", "?"])
  func whoHasNotComeToThePointIsInvitedTo(text: String) {
    let reply = SmallShop.reply(to: SmallShop.inquiry(text))
    #expect(reply.outcome == .courtesy)
    #expect(reply.citations.isEmpty)
  }

  @Test func yesToTwoTopicsMeansTheFirst() {
    let asked = Phrases.english.whichTopic("Getting an invoice", "Warranty")
    let reply = SmallShop.reply(
      to: SmallShop.inquiry(
        "Yes, exactly that.", turns: turns("papers for the lamp", asked), clarifications: 1))
    #expect(reply.citations.map(\.article) == ["invoice.en"])
  }

  @Test func piecesOfOneMatterAreReadTogether() {
    let inquiry = SmallShop.inquiry(
      "204154",
      turns: turns("hi", Phrases.english.greeting)
        + [Turn(seq: 6, speaker: .customer, text: "where is my order")])
    #expect(FollowUp(of: inquiry).question == "where is my order\n204154")
  }

  @Test func whatSpansSeveralMessagesIsReadWithTheDesksOwnModel() throws {
    let model = try IntentModel.train(
      [.init(text: "where is my order 7", label: "own/way"), .init(text: "hi", label: "own/hi")],
      version: "own")
    var inquiry = SmallShop.inquiry(
      "204154", turns: [Turn(seq: 6, speaker: .customer, text: "where is my order")])
    inquiry.understander = Understander(intentModel: model)
    let asked = FollowUp(of: inquiry).asked(inquiry)
    #expect(asked.understanding.intent.first?.label == "own/way")
  }

  @Test func anApologyIsNotRepeatedInTheNextReply() {
    let before = Phrases.english.apology + "\nGlass bowls may go into the dishwasher."
    let reply = SmallShop.reply(
      to: SmallShop.inquiry(
        "How do I get my money back?", SmallShop.understanding(polarity: -0.5),
        turns: turns("Can glass be washed?", before)))
    #expect(reply.text?.contains(Phrases.english.apology) == false)
  }

  @Test func anAgentWhoTakesOverFindsAGreeting() {
    let canned = CannedIndex([
      Canned(id: "hi", language: "en", title: "Greeting", text: "Hello {customer.name}.")
    ])
    let found = Suggester(index: SmallShop.index, canned: canned)
      .suggest(for: SmallShop.inquiry("It is a longer story"))
    #expect(found.contains { $0.text == "Hello Mira Holt." })
  }
}
