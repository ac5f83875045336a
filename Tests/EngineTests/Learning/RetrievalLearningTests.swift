import Assist
import Desk
import Foundation
import Language
import Ledger
import Testing

@testable import Engine

/// What the desk's own questions teach its search.
@Suite struct RetrievalLearningTests {
  private let desk: HistoryDesk

  init() throws {
    desk = try HistoryDesk()
    for (id, title, body, questions) in [
      (
        "descale", "Descaling the kettle", "Boil vinegar, then rinse.", "how do I get the chalk out"
      ),
      ("warranty", "Warranty", "Two years from the day of purchase.", "who pays when it breaks"),
      ("parcel", "Where a parcel is", "The link in the e-mail shows it.", "when does it come"),
    ] {
      let path = try desk.test.write(
        "\(id).md", "---\ntitle: \(title)\nquestions: [\(questions)]\n---\n\(body)\n")
      _ = try desk.engine.importFiles(.knowledge, paths: [path], isCheck: false, by: desk.caller)
    }
  }

  @Test func theArticlesOwnQuestionsAreLearned() throws {
    let report = try desk.engine.trainRetrieval(takeover: .ifFirst, by: desk.caller)
    #expect(report.isChosen && report.kept == 3 && report.sources == 0)
    #expect(desk.engine.modelUse(.retrieval).version == "retrieval-1")
    #expect(try desk.engine.knowing().learned?.version == "retrieval-1")
    let found = try desk.engine.suggestions(to: "how do I get chalk out of it", of: nil)
    #expect(found.first?.citations.first?.article == "descale")
    try desk.engine.rollBack(.retrieval, by: desk.caller)
    #expect(try desk.engine.knowing().learned == nil)
  }

  @Test func aDamagedModelIsSaidAndWordsAloneDecide() throws {
    _ = try desk.engine.trainRetrieval(takeover: .ifFirst, by: desk.caller)
    var bytes = try desk.test.read("desk/models/retrieval-1.model")
    bytes[bytes.count - 1] ^= 1
    try desk.replace("retrieval-1.model", bytes)
    let other = try desk.another()
    defer { other.close() }
    #expect(other.modelUse(.retrieval).trouble?.contains("damaged") == true)
    #expect(try other.knowing().learned == nil)
  }

  @Test func aQuestionThatACitedAnswerSettledIsALessonWithoutItsNumbers() throws {
    let session = try desk.receive("the kettle 204117 is full of lime, what now", from: "C1")
    try respond(session)
    let lessons = try asked()
    #expect(lessons.map(\.articles) == [["descale"]])
    #expect(lessons.first?.query.text.contains("lime") == true)
    #expect(lessons.first?.query.text.contains("204117") == false)
  }

  @Test func anAnswerThatLedToAPersonTeachesNothing() throws {
    let session = try desk.receive("the kettle is full of lime", from: "C1")
    try respond(session)
    _ = try desk.receive("That is useless, I want to talk to a human!", from: "C1")
    #expect(try asked().isEmpty)
  }

  @Test func aSuggestionThatAnAgentSentIsALesson() throws {
    let session = try desk.receive("how is the kettle descaled with vinegar", from: "C1")
    _ = desk.engine.perform(.takeOver, on: session, by: desk.caller)
    let shown = try desk.engine.suggestions(for: session).suggestions
    let place = try #require(shown.firstIndex { $0.source == .knowledge })
    try desk.answer(
      shown[place].text, in: session,
      basis: ReplyBasis(source: .knowledge, rank: place + 1, edited: false))
    let lessons = try asked()
    #expect(lessons.map(\.articles) == [["descale"]])
  }

  @Test func versionsAreComparedOnWhatWasAskedSinceBoth() throws {
    let session = try desk.receive("the kettle is full of lime, what now", from: "C1")
    try respond(session)
    _ = try desk.engine.trainRetrieval(takeover: .ifFirst, by: desk.caller)
    #expect { try desk.engine.compareRetrieval(("retrieval-1", nil)) } throws: {
      "\($0)".contains("since both were trained")
    }
    #expect { try desk.engine.compareRetrieval(("retrieval-1", "retrieval-1")) } throws: {
      "\($0)".contains("with itself")
    }
    try respond(try desk.receive("how do I get the chalk out of the kettle", from: "C2"))
    let comparison = try desk.engine.compareRetrieval(("retrieval-1", nil))
    #expect(comparison.versions == ["retrieval-1", "retrieval-none"])
    #expect(comparison.examples == 1)
    #expect(comparison.right[1] == 1 && comparison.onlySecond == 1 - comparison.right[0])
    #expect(!comparison.isClear)
  }

  private func asked() throws -> [AskedQuestion] {
    let last = try desk.engine.reading { reader throws(LedgerError) in try reader.lastSeq }
    return try RetrievalLessons(desk.engine).asked(upTo: last)
  }

  /// The assistant answers with the article on descaling, and the answer arrives.
  private func respond(_ id: SessionID) throws {
    let session = try #require(
      try desk.engine.reading { reader throws(LedgerError) in try reader.session(id) })
    let reply = AssistantReply(
      message: try #require(session.lastInbound), epoch: session.epoch, outcome: .answered,
      text: "Boil vinegar, then rinse.", score: 0.8,
      citations: [Citation(article: "descale", title: "Descaling the kettle")],
      guardVerdict: GuardVerdict(allowed: true, findings: []),
      provenance: Provenance(model: "test", policyVersion: "default", latencyMs: 1))
    _ = try desk.engine.ledger.perform(
      Request(.respond(reply), on: .session(id), by: .assistant, at: desk.engine.clock.now()))
    try desk.deliver(id)
  }
}
