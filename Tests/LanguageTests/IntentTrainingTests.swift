import Testing

@testable import Language

@Suite struct IntentTrainingTests {
  @Test func trainingIsDeterministic() throws {
    let examples = ShippedIntents.examples.enumerated().filter { $0.offset % 40 == 0 }.map(
      \.element)
    var oneThread = IntentTrainingOptions()
    oneThread.threads = 1
    let first = try IntentModel.train(examples, version: "a")
    let second = try IntentModel.train(examples, version: "a", options: oneThread)
    #expect(first.bytes.elementsEqual(second.bytes))
  }

  @Test func setsThatTeachNothingAreRefusedWithTheReason() {
    #expect(throws: TrainingError(.noExamples)) { try IntentModel.train([], version: "none") }
    #expect(throws: TrainingError(.noExamples)) {
      try IntentModel.train(
        [.init(text: "", label: "a"), .init(text: " ", label: "b")], version: "empty")
    }
    #expect(throws: TrainingError(.oneLabel("greeting"))) {
      try IntentModel.train([.init(text: "hello", label: "greeting")], version: "one")
    }
    for label in ["", "/a", "a//b", "a/", "a\u{1B}b", String(repeating: "x", count: 121)] {
      #expect(throws: TrainingError(.invalidLabel(label, index: 1))) {
        try IntentModel.train(
          [.init(text: "x", label: "a"), .init(text: "y", label: label)], version: "invalid")
      }
    }
  }

  @Test func oddTrainingSetsGiveADefinedModel() throws {
    let two = try IntentModel.train(
      [.init(text: "hello", label: "a"), .init(text: "refund", label: "b")], version: "two")
    #expect(two.predict("hello").first?.label == "a")
    #expect(two.predict("refund").first?.label == "b")
    let torn = try IntentModel.train(
      [.init(text: "x", label: "a"), .init(text: "x", label: "b"), .init(text: "x", label: "b")],
      dev: [.init(text: "x", label: "nowhere")], version: "torn")
    #expect(torn.predict("x").first?.label == "b")
    #expect(torn.predict("x").allSatisfy { $0.confidence.isFinite })
  }

  @Test func aModelReadsAsItWasWritten() throws {
    let model = try IntentModel.train(
      ShippedIntents.examples.enumerated().filter { $0.offset % 40 == 0 }.map(\.element),
      version: "v")
    let again = try IntentModel(bytes: model.bytes)
    #expect(again.bytes == model.bytes)
    #expect(again.predict("where is my parcel") == model.predict("where is my parcel"))
    #expect(again.labels == model.labels)
  }

  @Test func damagedForeignAndNewerFilesAreRefused() throws {
    let model = try IntentModel.train(
      [.init(text: "hello", label: "a"), .init(text: "refund", label: "b")], version: "two")
    let bytes = model.bytes
    #expect(throws: ModelFileError(.foreign)) { try IntentModel(bytes: []) }
    #expect(throws: ModelFileError(.foreign)) { try IntentModel(bytes: Array("PK".utf8)) }
    var newer = bytes
    newer[8] = 2
    #expect(throws: ModelFileError(.newer(2))) { try IntentModel(bytes: newer) }
    let other = ModelFile.seal(.sentiment, [1, 2, 3])
    #expect(throws: ModelFileError(.otherKind)) { try IntentModel(bytes: other) }
    for index in bytes.indices {
      var damaged = bytes
      damaged[index] ^= 0x10
      #expect(throws: ModelFileError.self) { try IntentModel(bytes: damaged) }
      #expect(throws: ModelFileError.self) { try IntentModel(bytes: Array(bytes[..<index])) }
    }
  }
}
