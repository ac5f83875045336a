import Desk
import Foundation
import Language
import Ledger
import Testing

@testable import Engine

@Suite struct TrainingTests {
  let desk: LearningDesk

  init() throws {
    desk = try LearningDesk()
  }

  @Test func withoutExamplesOfItsOwnADeskHasNothingToLearn() throws {
    #expect { try desk.train() } throws: { error in
      "\(error)".contains("no intents examples of its own yet")
    }
  }

  @Test func oneLabelTeachesNothingAndSaysSo() throws {
    try desk.importExamples([("a card", "card"), ("the card", "card")])
    #expect { try desk.train() } throws: { "\($0)".contains("at least two labels") }
    #expect(try desk.engine.modelList(.intents).models.isEmpty)
  }

  @Test func twoExamplesAreEnoughForAModelThatKnowsThem() throws {
    try desk.importExamples([("gift card", "card"), ("苹果", "fruit")])
    let report = try desk.train()
    #expect(report.model.figures == nil && report.isChosen)
    #expect(LearningDesk.label(desk.engine, "gift card") == "card")
    #expect(LearningDesk.label(desk.engine, "苹果") == "fruit")
  }

  @Test func aPromotedModelIsTakenUpByProcessesThatRun() throws {
    let other = try desk.another()
    defer { other.close() }
    try desk.importExamples()
    let shipped = LearningDesk.version(other)
    try desk.train(promotes: false)
    // Nothing was measured, so even a first model waits for a person.
    #expect(LearningDesk.version(other) == shipped)
    try desk.engine.promote(.intents, "intents-1", by: desk.caller)
    #expect(LearningDesk.version(other) == "intents-1")
    #expect(LearningDesk.label(other, "what is the balance of my gift card") == "card/balance")
    try desk.engine.rollBack(.intents, by: desk.caller)
    #expect(LearningDesk.version(other) == shipped)
    #expect(throws: EngineError.self) {
      try desk.engine.rollBack(.intents, by: desk.caller)
    }
  }

  @Test func aDamagedModelIsRefusedAndTheDeskGoesOnWithThePreviousOne() throws {
    try desk.importExamples()
    try desk.train()
    try desk.train()
    #expect(LearningDesk.version(desk.engine) == "intents-2")
    var bytes = try #require(
      try Files.read(desk.modelPath("intents-2.model"), limitBytes: 1 << 30))
    bytes[bytes.count / 2] ^= 1
    try desk.overwrite("intents-2.model", bytes)
    let other = try desk.another()
    defer { other.close() }
    let use = other.modelUse(.intents)
    #expect(use.version == "intents-1")
    #expect(use.trouble?.contains("intents-2 cannot be used") == true)
    #expect(use.trouble?.contains("reads with intents-1") == true)
    // The process that has it in memory goes on with it.
    #expect(desk.engine.modelUse(.intents).version == "intents-2")
    try desk.engine.promote(.intents, "intents-1", by: desk.caller)
    #expect { try desk.engine.promote(.intents, "intents-2", by: desk.caller) } throws: {
      "\($0)".contains("damaged") && "\($0)".contains("Nothing was changed")
    }
    #expect(other.modelUse(.intents).trouble == nil)
  }

  @Test func aSoundModelOfAnotherDeskIsForeignHere() throws {
    try desk.importExamples()
    try desk.train()
    let other = try IntentModel.train(
      [LabelledExample(text: "a b", label: "x"), LabelledExample(text: "c d", label: "y")],
      version: "intents-1")
    try desk.overwrite("intents-1.model", other.bytes)
    let process = try desk.another()
    defer { process.close() }
    #expect(process.modelUse(.intents).version == nil)
    #expect(process.modelUse(.intents).trouble?.contains("SHA-256 differs") == true)
    try Files.remove(desk.modelPath("intents-1.model"))
    let third = try desk.another()
    defer { third.close() }
    #expect(third.modelUse(.intents).trouble?.contains("intents-1.model") == true)
  }

  @Test func figuresComeFromWhatTheModelAndItsTwinsDidNotLearn() throws {
    try desk.importExamples()
    let setup = TrainingSetup(seed: 1, holdBack: 0.3, usesShipped: false)
    let report = try desk.train(promotes: false, setup)
    let figures = try #require(report.model.figures)
    let heldBack = LearningDesk.examples.filter { HeldBack(setup: setup).holds($0.0) }
    #expect(figures.examples == heldBack.count && figures.examples > 0)
    #expect(report.model.baseline?.version == "shipped")
    // The shipped model knows neither label: the first model is no worse and takes over.
    #expect(report.isChosen)
    let second = try desk.train(promotes: false, setup)
    #expect(!second.isChosen && second.model.baseline?.version == "intents-1")
    let comparison = try desk.engine.compare(.intents, "intents-1", "intents-2")
    #expect(comparison.onlyFirst == 0 && comparison.onlySecond == 0 && comparison.chance == 1)
    try desk.train(promotes: false, TrainingSetup(seed: 2, holdBack: 0.3, usesShipped: false))
    #expect { try desk.engine.compare(.intents, "intents-1", "intents-3") } throws: {
      "\($0)".contains("different parts")
    }
  }

  @Test func onlyOneTrainingRunsAtATime() throws {
    try desk.importExamples()
    let files = ModelFolder(folder: desk.engine.folder)
    try files.exclusively { () throws(EngineError) -> Void in
      #expect { try desk.train() } throws: { "\($0)".contains("Another training") }
    }
    try desk.train()
  }

  @Test func trainingPromotionAndLabellingNeedThePermission() throws {
    try desk.importExamples()
    let agent = Caller.agent("mei")
    for attempt in [
      { _ = try desk.engine.train(.intents, TrainingSetup(), takeover: .always, by: agent) },
      { _ = try desk.engine.promote(.intents, "intents-1", by: agent) },
      { _ = try desk.engine.rollBack(.intents, by: agent) },
      {
        _ = try desk.engine.label(
          .intents, [GivenLabel(.text("hello there"), label: "greeting")], by: agent)
      }, { _ = try desk.engine.labelOffer(limit: 10, by: agent) },
    ] {
      #expect { try attempt() } throws: {
        ($0 as? EngineError)?.code == .refused(.missingPermission(.manageKnowledge))
      }
    }
  }

  @Test func aBackupBringsTheModelsAlong() throws {
    try desk.importExamples()
    try desk.train()
    let archive = desk.test.at("backup.tar")
    try desk.engine.backup(to: archive)
    let folder = DeskFolder(path: desk.test.at("restored"))
    _ = try DeskArchive.restore(archive, into: folder)
    let restored = try Engine.open(folder, creating: false)
    defer { restored.close() }
    #expect(LearningDesk.version(restored) == "intents-1")
    #expect(restored.modelUse(.intents).trouble == nil)
  }
}
