import Desk
import Language
import Testing

@testable import Assist

struct ShadowTests {
  private var shadow: Shadow {
    Shadow(
      answerer: Answerer(index: SmallShop.index, policy: Policy()),
      suggester: Suggester(index: SmallShop.index, canned: CannedIndex([])),
      understander: .shipped)
  }

  private func dialogue(_ turns: (Turn.Speaker, String)...) -> [Turn] {
    turns.enumerated().map { Turn(seq: Seq($0 + 1), speaker: $1.0, text: $1.1) }
  }

  @Test func anAnswerAgreesByItsWordsOrByAFactAndSomeOfThem() {
    let recorded = "The money arrives 3 to 5 working days after the parcel has reached us."
    #expect(
      Agreement.of("The money arrives 3 to 5 working days after that.", recorded: recorded)
        == .agrees)
    #expect(Agreement.of("Coloured glass is washed by hand.", recorded: recorded) == .departs)
    #expect(Agreement.of("退款3到5个工作日内原路退回", recorded: "亲，退款一般3到5个工作日退回哦") == .agrees)
    #expect(Agreement.of("Hello! How can I help you?", recorded: "Good morning!") == .agrees)
    #expect(Agreement.of("Hello! How can I help you?", recorded: recorded) == .departs)
  }

  @Test func otherNumbersOrTheOppositeContradict() {
    #expect(
      Agreement.of(
        "Kettles are covered for 24 months.", recorded: "Kettles are covered for 12 months.")
        == .contradicts)
    #expect(
      Agreement.of("这款水壶支持七天退货", recorded: "这款水壶不支持七天退货") == .contradicts)
    #expect(
      Agreement.of("Kettles are covered.", recorded: "Kettles are not covered.") == .contradicts)
  }

  @Test func aDialogueIsScoredUpToTheFirstAnswerThatDeparts() {
    let score = shadow.score(
      dialogue(
        (.customer, "How do I get my money back?"),
        (.agent, "Send the goods back within 14 days and we return the price."),
        (.customer, "How long is the guarantee on kettles?"), (.agent, "Ask the maker, please do."),
        (.customer, "How do I get an invoice?"), (.agent, "By e-mail after dispatch.")))
    #expect(score.dialogues == 1)
    #expect(score.turns == 2)
    #expect(score.matchedAt1 == 1)
    #expect(score.answered == 2)
    #expect(score.whole == 0)
  }

  @Test func whatItCannotAnswerTheRecordedAgentDoesAndTheDialogueGoesOn() {
    let score = shadow.score(
      dialogue(
        (.customer, "I want to talk to a person"), (.agent, "I am one."),
        (.customer, "How do I get my money back?"),
        (.agent, "Send the goods back within 14 days and we return the price.")))
    #expect(score.escalated == 1)
    #expect(score.matchedAt1 == 1)
    #expect(score.whole == 1)
    #expect(score.turns == score.answered + score.abstained + score.escalated)
  }

  @Test func whatNobodyAnsweredIsNotScored() {
    #expect(shadow.score(dialogue((.customer, "How do I get my money back?"))).turns == 0)
    #expect(shadow.score([]).turns == 0)
  }
}
