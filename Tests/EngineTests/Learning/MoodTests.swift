import Desk
import Language
import Ledger
import Testing

@testable import Engine

@Suite struct MoodTests {
  let desk: LearningDesk

  init() throws {
    desk = try LearningDesk()
  }

  /// A word of this shop's own that no lexicon has.
  private static let examples =
    ["tea", "kettle", "cup", "parcel", "box", "lamp"].map { ("the \($0) is grommish", "negative") }
    + ["tea", "kettle", "cup", "parcel", "box", "lamp"].map { ("the \($0) is wuzzy", "positive") }
    + ["tea", "kettle", "cup", "parcel", "box", "lamp"].map { ("the \($0) is here", "neutral") }

  private func importMoods(_ examples: [(String, String)] = MoodTests.examples) throws {
    let lines = ["text,label"] + examples.map { "\($0.0),\($0.1)" }
    let path = try desk.test.write("moods.csv", lines.joined(separator: "\n"))
    let report = try desk.engine.importFiles(
      .sentiment, paths: [path], isCheck: false, by: desk.caller)
    #expect(report.isComplete)
  }

  private func train() throws -> TrainingReport {
    try desk.engine.train(
      .sentiment, TrainingSetup(holdBack: 0), takeover: .always, by: desk.caller)
  }

  @Test func aDeskTeachesItsOwnWordsOnTopOfTheRules() throws {
    func tone(_ text: String, _ engine: Engine) -> SentimentTone {
      engine.models.current(isFresh: true).understander.understand(text).sentiment.tone
    }
    let other = try desk.another()
    defer { other.close() }
    #expect(tone("the chair is grommish", other) == .neutral)
    try importMoods()
    let report = try train()
    #expect(report.model.version == "sentiment-1" && report.model.shippedExamples == 0)
    #expect(tone("the chair is grommish", other) == .negative)
    #expect(tone("the chair is wuzzy", other) == .positive)
    let models = other.models.current().understander.understand("hi").models
    #expect(models.sentiment == "sentiment-1")
    // The two tasks are apart: nothing was learned about intents.
    #expect(models.intent == IntentModel.shipped.version)
    try desk.engine.rollBack(.sentiment, by: desk.caller)
    #expect(tone("the chair is grommish", other) == .neutral)
  }

  @Test func aMoodLabelledByAPersonWaitsForTheNextTraining() throws {
    try importMoods()
    _ = try train()
    let given = GivenLabel(.text("the chair is flombic"), label: "negative")
    _ = try desk.engine.label(.sentiment, [given], by: desk.caller)
    let use = desk.engine.modelUse(.sentiment)
    #expect(use.corrections == 0 && use.waiting == 1)
    #expect(throws: EngineError.self) {
      try desk.engine.label(
        .sentiment, [GivenLabel(.text("x"), label: "furious")], by: desk.caller)
    }
  }

  @Test func oneMoodAloneTeachesNothing() throws {
    try importMoods([("fine", "positive"), ("nice", "positive")])
    #expect { try train() } throws: { "\($0)".contains("at least two labels") }
  }
}
