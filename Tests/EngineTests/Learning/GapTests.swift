import Assist
import Desk
import Foundation
import Ledger
import Testing

@testable import Engine

/// Questions that found no good answer, from all sessions of a desk.
@Suite final class GapTests {
  private let test: TestFolder
  private let engine: Engine
  private var number = 0

  init() throws {
    test = try TestFolder()
    engine = try Engine.open(DeskFolder(path: test.at("desk")), creating: true)
    _ = try learn("kettle.md", "Descaling the kettle", "Boil vinegar in the kettle, then rinse it.")
  }

  deinit {
    engine.close()
  }

  private func learn(_ file: String, _ title: String, _ body: String) throws -> ImportReport {
    let path = try test.write(file, "---\ntitle: \(title)\n---\n\(body)\n")
    return try engine.importFiles(
      .knowledge, paths: [path], isCheck: false, by: try engine.caller().caller)
  }

  /// A customer asks, and the assistant does this with the message.
  @discardableResult
  private func ask(
    _ text: String, from customer: String, _ outcome: ResponseOutcome = .escalated,
    _ reason: EscalationReason? = .missingKnowledge
  ) throws -> SessionID {
    number += 1
    let receipt = try engine.receive(
      InboundMessage(
        channel: "test", customer: customer, customerName: "Mira Holt", id: "\(number)", text: text)
    )
    let session = try #require(
      try engine.reading { reader throws(LedgerError) in try reader.session(receipt.session) })
    let reply = AssistantReply(
      message: try #require(session.lastInbound), epoch: session.epoch, outcome: outcome,
      text: outcome == .clarified ? "Which one do you mean?" : nil, score: 0.1,
      provenance: Provenance(model: "m", policyVersion: "p", latencyMs: 1),
      escalation: outcome == .escalated ? reason : nil)
    _ = try engine.performing(
      Request(.respond(reply), on: .session(session.id), by: .assistant, at: engine.clock.now()))
    return session.id
  }

  private func answer(_ text: String, in session: SessionID) throws {
    let caller = try engine.caller().caller
    _ = engine.perform(.takeOver, on: session, by: caller)
    let outcome = engine.perform(
      .send(text: text, basis: nil, check: SendCheck(overrides: true)), on: session, by: caller)
    guard case .done = outcome else {
      Issue.record("not sent: \(outcome)")
      return
    }
  }

  @Test func questionsOfOneSubjectAreOneGapWithTheRepliesThatWorked() throws {
    let first = try ask("Do you wrap presents for a birthday?", from: "C1")
    try answer("Hello Mira Holt! We wrap presents free of charge in the showroom.", in: first)
    try ask("Can presents be wrapped for my birthday party?", from: "C2")
    try ask("Is there parking at the warehouse?", from: "C3")
    let report = try engine.gaps(limit: 10)
    #expect(report.questions == 3)
    #expect(report.gaps.map(\.questions.count) == [2, 1])
    let wrapping = try #require(report.gaps.first)
    #expect(wrapping.count(.missingKnowledge) == 2)
    #expect(wrapping.replies.map(\.count) == [1])
  }

  @Test func aDraftHoldsTheAnswerButNothingOfTheCustomerAndIsImportable() throws {
    let session = try ask("Do you wrap presents for a birthday?", from: "C1")
    try answer(
      "Hello Mira Holt! We wrap presents free of charge in the showroom. "
        + "Mira, I will do it for you.", in: session)
    let draft = ArticleDraft(try #require(try engine.gaps(limit: 1).gaps.first))
    #expect(draft.body == "We wrap presents free of charge in the showroom.")
    #expect(!draft.markdown.contains("Mira"))
    #expect(draft.questions == ["Do you wrap presents for a birthday"])
    let path = try test.write("draft.md", draft.markdown)
    let report = try engine.importFiles(
      .knowledge, paths: [path], isCheck: false, by: try engine.caller().caller)
    #expect(report.files.allSatisfy { $0.skipped.isEmpty })
    // The next customer gets it, and the gap is none any more.
    let offer = try engine.suggestions(to: "Do you wrap presents for a birthday?", of: nil).first
    #expect(offer?.text.contains("free of charge") == true)
    let after = try engine.gaps(limit: 1)
    #expect(after.gaps.isEmpty && after.settled == 1)
  }

  @Test func aQuestionWithoutAReplyThatWorkedMakesADraftThatTheImportLeavesOut() throws {
    try ask("Do you wrap presents for a birthday?", from: "C1")
    let draft = ArticleDraft(try #require(try engine.gaps(limit: 1).gaps.first))
    #expect(draft.body.isEmpty)
    let path = try test.write("draft.md", draft.markdown)
    let report = try engine.importFiles(
      .knowledge, paths: [path], isCheck: false, by: try engine.caller().caller)
    #expect(report.added == 0)
    #expect(report.files.first?.skipped.count == 1)
  }

  @Test func askingBackUntilTheCustomerLeavesIsAGapInASessionOfTheAssistantAlone() throws {
    let session = try ask("Does the grinder fit under cupboards?", from: "C1", .clarified)
    try ask("the grinder", from: "C1", .clarified)
    _ = try engine.performing(
      Request(
        .resolve(disposition: "timeOut"), on: .session(session), by: .system,
        at: engine.clock.now()))
    let gap = try #require(try engine.gaps(limit: 5).gaps.first)
    #expect(gap.questions.map(\.text) == ["Does the grinder fit under cupboards?"])
    #expect(gap.count(.clarificationLoop) == 1)
    let topics = try engine.gaps(limit: 5).topics
    #expect(topics.map(\.closedByAssistant).reduce(0, +) == 1)
  }

  @Test func aMessageThatOnlyTurnsAnAnswerDownStandsForTheQuestionBeforeIt() throws {
    try ask("Does the grinder fit under cupboards?", from: "C1", .answered)
    try ask("That doesn't answer my question.", from: "C1", .clarified)
    try ask("hello?", from: "C1", .escalated, .clarificationLoop)
    let gap = try #require(try engine.gaps(limit: 5).gaps.first)
    #expect(gap.questions.map(\.text) == ["Does the grinder fit under cupboards?"])
  }

  @Test func aReplyThatSharesNothingWithTheQuestionsDidNotAnswerThem() throws {
    let session = try ask("Do you wrap presents for a birthday?", from: "C1")
    try answer("One moment, a colleague looks into it.", in: session)
    #expect(try engine.gaps(limit: 5).gaps.first?.replies == [])
  }

  @Test func whatAnAgentTurnedDownIsAGap() throws {
    let session = try ask("How do I descale the kettle?", from: "C1", .escalated, .customerRequest)
    let caller = try engine.caller().caller
    _ = engine.perform(.takeOver, on: session, by: caller)
    _ = engine.answer(.suggestions(session), viewer: nil)
    _ = engine.perform(
      .rejectSuggestion(message: nil, rank: 1, reason: .outdated), on: session, by: caller)
    let gap = try #require(try engine.gaps(limit: 5).gaps.first)
    #expect(gap.count(.rejected) == 1)
  }
}
