import Assist
import Desk
import Foundation
import Ledger
import Testing

@testable import Engine

/// The memory of replies as a model of the desk.
@Suite struct ReplyLearningTests {
  private let desk: HistoryDesk

  init() throws {
    desk = try HistoryDesk()
  }

  private func offers(_ text: String, on engine: Engine? = nil) throws -> [String] {
    try (engine ?? desk.engine).suggestions(to: text, of: nil)
      .filter { $0.source == .memory }.map(\.text)
  }

  @Test func whatAgentsAnsweredInThePastIsOfferedOnceItWasLearned() throws {
    #expect(try offers("where is my parcel").isEmpty)
    try desk.importDialogues()
    let report = try desk.trainReplies()
    #expect(report.isChosen && report.sources == 40 && report.kept == 5)
    #expect(report.model.ownExamples == 40)
    #expect(try offers("has my parcel been sent").first == "Your parcel is on its way to you.")
    #expect(try offers("我要退款").first == "退款会原路退回您的账户。")
  }

  @Test func nothingToLearnFromIsSaid() throws {
    #expect { try desk.trainReplies() } throws: { "\($0)".contains("No agent has answered") }
    try desk.importDialogues(Array(HistoryDesk.lines.prefix(3)))
    #expect { try desk.trainReplies() } throws: { "\($0)".contains("too few replies") }
    #expect(try desk.engine.modelList(.replies).models.isEmpty)
  }

  @Test func aReplyJustSentIsInTheMemoryOfEveryProcess() throws {
    try desk.importDialogues()
    try desk.trainReplies()
    let before = try #require(try desk.engine.replies.current())
    for customer in ["C1", "C2"] {
      let session = try desk.receive("can I return the lamp", from: customer)
      try desk.answer("We send somebody to collect the lamp.", in: session)
    }
    let after = try #require(try desk.engine.replies.current())
    #expect(after.replyCount == before.replyCount + 1)
    let other = try desk.another()
    defer { other.close() }
    #expect(try other.replies.current()?.bytes == after.bytes)
    let asked = [Turn(seq: 0, speaker: .customer, text: "can I return the lamp")]
    #expect(
      after.replies(for: asked, limit: 20).contains { $0.text.hasPrefix("We send somebody") })
    let use = desk.engine.modelUse(.replies)
    #expect(use.version == "replies-1" && use.corrections == 2 && use.waiting == 0)
  }

  @Test func whatWasTakenBackIsNotLearned() throws {
    try desk.importDialogues()
    try desk.trainReplies()
    let session = try desk.receive("where is my parcel", from: "C1")
    _ = desk.engine.perform(.takeOver, on: session, by: desk.caller)
    let sent = desk.engine.perform(
      .send(text: "I never said that.", basis: nil), on: session, by: desk.caller)
    guard case .done(let events) = sent, let message = events.first?.seq else {
      Issue.record("not sent")
      return
    }
    _ = desk.engine.perform(.withdraw(MessageID(message)), on: session, by: desk.caller)
    #expect(desk.engine.modelUse(.replies).corrections == 0)
  }

  @Test func trainingTakesInWhatWasSentSince() throws {
    try desk.importDialogues()
    try desk.trainReplies()
    let session = try desk.receive("where is my parcel", from: "C1")
    try desk.answer("It will be there soon.", in: session)
    let second = try desk.trainReplies()
    #expect(!second.isChosen && second.sources == 41)
    try desk.engine.promote(.replies, "replies-2", by: desk.caller)
    #expect(desk.engine.modelUse(.replies).version == "replies-2")
    #expect(desk.engine.modelUse(.replies).corrections == 0)
    try desk.engine.rollBack(.replies, by: desk.caller)
    #expect(desk.engine.modelUse(.replies).corrections == 1)
    try desk.engine.promote(.replies, nil, by: desk.caller)
    #expect(try offers("where is my parcel").isEmpty)
  }

  @Test func versionsAreComparedOnWhatAgentsSentSinceBoth() throws {
    try desk.importDialogues()
    try desk.trainReplies()
    #expect { try desk.engine.compareReplies(("replies-1", nil)) } throws: {
      "\($0)".contains("since both were trained")
    }
    for (customer, topic) in HistoryDesk.topics.enumerated() {
      let session = try desk.receive(topic.asked[0], from: "C\(customer)")
      try desk.answer(topic.answered, in: session)
    }
    let comparison = try desk.engine.compareReplies(("replies-1", nil))
    #expect(comparison.examples == 5 && comparison.versions[1] == "replies-none")
    // It has learned these very replies; shared words alone are few here.
    #expect(comparison.right[0] > comparison.right[1])
    #expect(
      comparison.onlyFirst - comparison.onlySecond == comparison.right[0] - comparison.right[1])
  }

  @Test func aDamagedMemoryIsSaidAndTheDeskGoesOnWithTheOneBefore() throws {
    try desk.importDialogues()
    try desk.trainReplies()
    try desk.trainReplies(.always)
    try desk.replace("replies-2.model", Array("not a model".utf8))
    let other = try desk.another()
    defer { other.close() }
    #expect(try !offers("where is my parcel", on: other).isEmpty)
    let use = other.modelUse(.replies)
    #expect(use.version == "replies-1")
    #expect(use.trouble?.contains("not a model file") == true)
    try desk.replace("replies-2.model", try desk.test.read("desk/models/replies-1.model") + [0])
    let third = try desk.another()
    defer { third.close() }
    #expect(third.modelUse(.replies).trouble?.contains("damaged") == true)
    #expect { try third.promote(.replies, "replies-3", by: desk.caller) } throws: {
      "\($0)".contains("no model replies-3")
    }
  }

  @Test func aSoundMemoryOfAnotherDeskIsForeignHere() throws {
    try desk.importDialogues()
    try desk.trainReplies()
    try desk.replace("replies-1.model", ReplyMemory().bytes)
    let other = try desk.another()
    defer { other.close() }
    #expect(other.modelUse(.replies).trouble?.contains("SHA-256 differs") == true)
    #expect(try offers("where is my parcel", on: other).isEmpty)
  }

  @Test func theNameOfAnAgentBecomesThatOfWhoAnswers() throws {
    try desk.importDialogues()
    try desk.engine.record(
      ["ada", "bob"].map { id in
        ProposedFact(
          .system,
          .agentSaved(
            Agent(
              id: id, name: id == "ada" ? "Ada Quist" : "Bob Rau", role: .agent, origin: .imported))
        )
      })
    let bob = Caller.agent("bob")
    for customer in ["C1", "C2", "C3"] {
      let session = try desk.receive("please send the invoice", from: customer)
      _ = desk.engine.perform(.takeOver, on: session, by: .agent("ada"))
      _ = desk.engine.perform(
        .send(text: "This is Ada, the invoice follows at once.", basis: nil), on: session,
        by: .agent("ada"))
      try desk.deliver(session)
    }
    try desk.trainReplies()
    let memory = try #require(try desk.engine.replies.current())
    let asked = [Turn(seq: 0, speaker: .customer, text: "please send the invoice")]
    #expect(
      memory.replies(for: asked, limit: 20).contains {
        $0.text == "This is {agent.name}, the invoice follows at once."
      })
    // Nobody owns a text from the command line: the blank stays open, so nothing is offered.
    #expect(try !offers("please send the invoice").contains { $0.contains("This is") })
    let session = try desk.receive("please send the invoice", from: "C4")
    _ = desk.engine.perform(.takeOver, on: session, by: bob)
    let shown = try desk.engine.suggestions(for: session).suggestions.map(\.text)
    #expect(shown.allSatisfy { !$0.contains("Ada") })
  }
}
