import Testing

@testable import Language

@Suite struct LearnedSentimentTests {
  /// Sixty dialogues of two messages in which only made-up words tell the moods apart.
  private static let examples: [SentimentExample] = (0..<60).flatMap { index in
    let label = ["negative", "neutral", "positive"][index % 3]
    let word = ["zorgle", "plint", "vantory"][index % 3]
    let first = SentimentExample(text: "the \(word) number \(index) here", label: label)
    let earlier = [
      EarlierTurn(.customer, first.text), EarlierTurn(.desk, "noted, reference \(index)"),
    ]
    return [
      first, SentimentExample(text: "again a \(word)", earlier: earlier, label: label),
    ]
  }

  private func trained() throws -> SentimentModel {
    try SentimentModel.shipped.trained(on: Self.examples, version: "test-1")
  }

  @Test func aDesksOwnWordsAreLearned() throws {
    let model = try trained()
    #expect(model.labels == ["negative", "neutral", "positive"])
    #expect(model.guesses("a zorgle came").first?.label == "negative")
    #expect(model.guesses("the vantory is here").first?.label == "positive")
    #expect(model.read("a zorgle came").0.tone == .negative)
    #expect(model.read("the vantory is here").0.tone == .positive)
    #expect(model.read("a plint").0.tone == .neutral)
  }

  @Test func whatWasLearnedNamesItsWords() throws {
    let cues = try trained().explain("the zorgle came late", label: "negative")
    #expect(cues.prefix(3).contains { $0.text.contains("zorgle") }, "\(cues)")
  }

  @Test func aModelComesBackFromItsBytes() throws {
    let model = try trained()
    let read = try SentimentModel.shipped.with(bytes: model.bytes)
    #expect(read.version == "test-1")
    #expect(read.bytes == model.bytes)
    #expect(read.guesses("again a zorgle") == model.guesses("again a zorgle"))
  }

  @Test func theSameExamplesMakeTheSameModel() throws {
    #expect(try trained().bytes == trained().bytes)
  }

  @Test func damagedBytesAreRefused() throws {
    var bytes = try trained().bytes
    bytes[bytes.count / 2] ^= 0x40
    #expect(throws: ModelFileError.self) { try SentimentModel.shipped.with(bytes: bytes) }
    #expect(throws: ModelFileError.self) { try SentimentModel.shipped.with(bytes: []) }
    #expect(throws: ModelFileError.self) {
      try SentimentModel.shipped.with(bytes: Array("no model at all".utf8))
    }
  }

  @Test func thereMustBeSomethingToTellApart() {
    let one = SentimentExample(text: "fine", label: "positive")
    #expect(throws: TrainingError(.noExamples)) {
      try SentimentModel.shipped.trained(on: [], version: "")
    }
    #expect(throws: TrainingError(.oneLabel("positive"))) {
      try SentimentModel.shipped.trained(on: [one, one], version: "")
    }
    #expect(throws: TrainingError(.invalidLabel("", index: 1))) {
      try SentimentModel.shipped.trained(
        on: [one, SentimentExample(text: "x", label: "")], version: "")
    }
  }

  @Test(arguments: [
    ["good", "bad"], ["", "😡"], ["same", "same"], [String(repeating: "a", count: 32_768), "b"],
  ])
  func twoExamplesOfAnyKindMakeADefinedModel(texts: [String]) throws {
    let examples = zip(texts, ["positive", "negative"]).map {
      SentimentExample(text: $0.0, label: $0.1)
    }
    let model = try SentimentModel.shipped.trained(on: examples, version: "tiny")
    for text in texts + ["", "😀", "混 mixed ふ", String(repeating: "哈", count: 10_000)] {
      let sentiment = model.read(text, after: [EarlierTurn(.desk, text)]).0
      #expect((-1...1).contains(sentiment.polarity) && (0...1).contains(sentiment.confidence))
      #expect(model.guesses(text).allSatisfy { (0...1).contains($0.confidence) })
    }
  }

  @Test func labelsThatAreEmotionsSetTheEmotion() throws {
    let examples = (0..<80).map { index in
      let isFirst = index % 2 == 0
      return SentimentExample(
        text: isFirst ? "gromp \(index)" : "flusk \(index)", label: isFirst ? "anxious" : "calm")
    }
    let model = try SentimentModel.shipped.trained(on: examples, version: "emotions")
    #expect(model.read("gromp 7").0.emotion == .anxious)
    #expect(model.read("flusk 8").0.emotion == .calm)
  }
}
