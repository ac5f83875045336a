import Foundation
import Testing

@testable import Desk

@Suite struct SummaryTests {
  private func turn(
    _ speaker: Turn.Speaker, _ text: String, _ slots: [String: String] = [:]
  ) -> Turn {
    Turn(seq: 1, speaker: speaker, text: text, slots: slots)
  }

  private func summary(_ turns: Turn...) -> SessionSummary {
    SessionSummary(turns: turns, trajectory: [0, -0.4])
  }

  @Test func theIssueIsTheSentenceThatSaysMostAndNoManners() {
    let english = summary(
      turn(.customer, "Hello there!"), turn(.assistant, "Hello! How can I help you?"),
      turn(.customer, "Hi. My kettle from order 88231 arrived with a broken lid. Thanks."),
      turn(.customer, "Please hurry."))
    #expect(english.issue == "My kettle from order 88231 arrived with a broken lid")
    let chinese = summary(
      turn(.customer, "你好"), turn(.assistant, "您好，请问有什么可以帮您？"),
      turn(.customer, "我上周买的水壶盖子是坏的，怎么换货？"))
    #expect(chinese.issue == "我上周买的水壶盖子是坏的，怎么换货")
    #expect(summary(turn(.customer, "hi"), turn(.customer, "ok")).issue == nil)
  }

  @Test func whatWasTriedIsWhatTheDeskSaidWithoutManners() {
    let found = summary(
      turn(.customer, "how do I return it"),
      turn(.assistant, "I'm sorry about that.\nSend it back within 14 days. Then we pay."),
      turn(.system, "A colleague will take over."),
      turn(.customer, "where to"), turn(.agent, "Thank you! The label is in your e-mail."))
    #expect(
      found.tried == ["Send it back within 14 days", "The label is in your e-mail"])
  }

  @Test func aPromiseIsNoQuestionAndNoWordOfTheCustomers() {
    let found = summary(
      turn(.customer, "will you refund it? I will wait."),
      turn(.agent, "Will it be within the week? I will call you tomorrow. Version 2.5 is out."),
      turn(.assistant, "我会在24小时内给您答复。请问您的订单号是多少？"))
    #expect(found.promises == ["I will call you tomorrow", "我会在24小时内给您答复"])
  }

  @Test func aRuleOfTheHouseIsNoPromise() {
    let found = summary(
      turn(.customer, "how long can I return it"),
      turn(.agent, "Returns within 30 days are free. We call back within an hour."),
      turn(.agent, "签收后14天内可以退货。我们24小时内给您回复。"))
    #expect(found.promises == ["We call back within an hour", "我们24小时内给您回复"])
  }

  @Test func theOpenQuestionIsWhatTheCustomerSaidSinceTheDeskSpoke() {
    #expect(
      summary(turn(.assistant, "It left."), turn(.customer, "when"), turn(.customer, "and how"))
        .openQuestion == "when and how")
    #expect(summary(turn(.customer, "when"), turn(.agent, "Tomorrow.")).openQuestion == nil)
  }

  @Test func aSummaryIsBoundedWhateverWasSaid() {
    let long = String(repeating: "we will do it within days and never stop ", count: 500)
    let turns = (0..<200).map { turn($0 % 2 == 0 ? .customer : .agent, "\($0) " + long) }
    let found = SessionSummary(turns: turns, trajectory: [])
    for line in found.tried + found.promises + [found.issue ?? "", found.openQuestion ?? ""] {
      #expect(line.unicodeScalars.count <= 120)
    }
    #expect(found.tried.count <= 4 && found.promises.count <= 5)
  }

  @Test func packetsOfEarlierProgramsAreStillRead() throws {
    let body = """
      {"why":"manual","summary":[],"slots":{},"promises":[],"trajectory":[0.5]}
      """
    let packet = try JSONDecoder().decode(HandOffPacket.self, from: Data(body.utf8))
    #expect(packet.issue == nil && packet.tried == nil)
  }

  // MARK: Wrap-up

  private func wrapUp(
    _ turns: [Turn], mood: Double = 0, isOpen: Bool = false, intents: [String] = [],
    tags: [String] = []
  ) -> WrapUp {
    var session = Session(id: SessionID(1), at: Timestamp(ms: 0))
    session.mood.level = mood
    session.mood.trajectory = [mood]
    session.unansweredSince = isOpen ? Timestamp(ms: 1) : nil
    session.tags = tags
    return WrapUp(
      session, SessionSummary(turns: turns, trajectory: []), turns: turns, intents: intents)
  }

  @Test func theDispositionIsReadOffHowTheDialogueEnded() {
    let asked = turn(.customer, "How do I return the kettle?")
    let told = turn(.agent, "Send it back with the label from your e-mail.")
    #expect(wrapUp([asked, told]).disposition == .answered)
    #expect(wrapUp([asked, told, turn(.customer, "Great, thank you!")]).disposition == .solved)
    #expect(wrapUp([asked, told, turn(.customer, "好的，谢谢")]).disposition == .solved)
    #expect(
      wrapUp([asked, told, turn(.customer, "Thanks, but it still fails")], isOpen: true).disposition
        == .unsolved)
    #expect(wrapUp([asked], isOpen: true).disposition == .unsolved)
    #expect(wrapUp([asked, told], mood: -0.6).disposition == .unsolved)
    #expect(wrapUp([asked, turn(.agent, "I will send you a label.")]).disposition == .followUp)
    #expect(wrapUp([turn(.customer, "hi")]).disposition == .noMatter)
  }

  @Test func tagsAreTheSubjectsThatTheSessionDoesNotHaveYet() {
    let asked = turn(.customer, "How do I return the kettle?")
    let found = wrapUp(
      [asked], mood: -0.5,
      intents: ["refund/status", "delivery/late", "refund/amount", "talk/thanks"],
      tags: ["delivery"])
    #expect(found.tags == ["refund", "unhappy"])
  }
}
