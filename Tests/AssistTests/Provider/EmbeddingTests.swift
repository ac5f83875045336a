import Desk
import Foundation
import ProviderWire
import Testing

@testable import Assist

@Suite struct EmbeddingCallTests {
  private static func call(_ body: String, count: Int = 2, pieceBytes: Int = 7)
    -> EmbeddingCall.Step
  {
    var call = EmbeddingCall(ProviderBudget(), count: count, startedAtMs: 0)
    _ = call.take(.sent)
    _ = call.take(.head(status: 200, retryAfter: nil))
    let bytes = Array(body.utf8)
    for start in stride(from: 0, to: bytes.count, by: pieceBytes) {
      let step = call.take(.bytes(Data(bytes[start..<min(bytes.count, start + pieceBytes)])))
      guard step == .wait else { return step }
    }
    return call.take(.ended)
  }

  @Test(arguments: [1, 3, 1000])
  func vectorsComeInTheOrderOfTheTextsAndOfLengthOne(pieceBytes: Int) {
    let body = #"{"data":[{"index":1,"embedding":[0,2]},{"index":0,"embedding":[3,4]}]}"#
    #expect(Self.call(body, pieceBytes: pieceBytes) == .done([[0.6, 0.8], [0, 1]]))
  }

  @Test(arguments: [
    #"{"data":[{"index":0,"embedding":[1,0]}]}"#,
    #"{"data":[{"index":0,"embedding":[1,0]},{"index":0,"embedding":[1,0]}]}"#,
    #"{"data":[{"index":0,"embedding":[1,0]},{"index":7,"embedding":[1,0]}]}"#,
    #"{"data":[{"index":0,"embedding":[1,0]},{"index":1,"embedding":[1]}]}"#,
    #"{"data":[{"index":0,"embedding":[1,0]},{"index":1,"embedding":[0,0]}]}"#,
    #"{"data":[{"index":0,"embedding":[1,0]},{"index":1,"embedding":["a"]}]}"#,
    #"{"data":[{"embedding":[]},{"embedding":[]}]}"#, "{}", "[1,2]", "data: {}",
  ])
  func anythingElseIsNoAnswer(body: String) {
    #expect(Self.call(body) == .failed(.notAnAnswer(.garbage)))
  }

  @Test func emptyBodiesPagesAndErrorsAreToldApart() {
    #expect(Self.call(" ") == .failed(.notAnAnswer(.empty)))
    #expect(Self.call("<html>") == .failed(.notAnAnswer(.html)))
    #expect(
      Self.call(#"{"error":{"message":"no such model"}}"#)
        == .failed(.failed(status: 200, words: "no such model")))
  }

  @Test func anEndlessBodyIsCutOff() {
    var call = EmbeddingCall(ProviderBudget(), count: 1, startedAtMs: 0)
    _ = call.take(.head(status: 200, retryAfter: nil))
    let piece = Data(repeating: UInt8(ascii: "1"), count: 1024 * 1024)
    let steps = (0..<5).map { _ in call.take(.bytes(piece)) }
    #expect(steps.last == .failed(.tooLong))
  }
}

@Suite struct PassageVectorsTests {
  private static let articles = [
    Article(id: "kettle", title: "Descaling", body: "Boil vinegar in it, then rinse."),
    Article(id: "lamp", title: "Lamps", body: "The bulb is screwed in."),
    Article(id: "vase", title: "Vases", body: "Fill it with lukewarm water."),
    Article(id: "rug", title: "Rugs", body: "Beat it outside."),
  ]
  private static let index = PassageIndex(articles, asOf: 1)
  private static let directions: [[Float]] = [[1, 0, 0], [0, 1, 0], [0, 0.6, 0.8], [0, 0, 1]]

  private static func vectors() -> PassageVectors {
    let none = PassageVectors(model: "m")
    return none.adding(
      zip(none.missing(in: index), directions).map { ($0.digest, $1) }, for: index)
  }

  @Test func whatWordsDoNotFindMeaningDoes() {
    var query = PassageQuery("white crust inside")
    #expect(Self.index.search(query, limit: 3).isEmpty)
    query.near = MeaningIndex(Self.vectors(), of: Self.index).nearest(to: [0.9, 0.1, 0.1])
    let hits = Self.index.search(query, limit: 3)
    #expect(hits.first?.article == "kettle")
    #expect((hits.first?.confidence ?? 0) > 0.3)
    // Meaning alone makes no assistant speak.
    #expect((hits.first?.confidence ?? 1) < Policy().answerThreshold)
  }

  @Test func bothOrdersCountByTheirPlaces() {
    var query = PassageQuery("is the bulb screwed in")
    query.near = MeaningIndex(Self.vectors(), of: Self.index).nearest(to: [0.1, 1, 0.1])
    let hits = Self.index.search(query, limit: 4)
    #expect(hits.first?.article == "lamp")
    #expect(hits.count == 4)
    query.near = []
    #expect(Self.index.search(query, limit: 4).first?.article == "lamp")
  }

  @Test func changedPassagesAloneAreMissingAndGoneOnesAreLeftOut() {
    var articles = Self.articles
    articles[1].body = "The bulb is clipped in."
    articles.removeLast()
    let changed = PassageIndex(articles, asOf: 2)
    let missing = Self.vectors().missing(in: changed)
    #expect(missing.map(\.title) == ["Lamps"])
    let whole = Self.vectors().adding(missing.map { ($0.digest, [0, 1, 0]) }, for: changed)
    #expect(whole.count == 3)
    #expect(whole.missing(in: changed).isEmpty)
    // Another size is another model under the old name.
    let other = whole.adding(missing.map { ($0.digest, [1, 0]) }, for: changed)
    #expect(other.count == 1)
    #expect(MeaningIndex(other, of: changed).nearest(to: [0, 1, 0]).isEmpty)
  }

  @Test func aFileIsReadBackAsItWasAndADamagedOneIsRefused() throws {
    let path = NSTemporaryDirectory() + "vectors-\(UUID().uuidString)"
    defer { unlink(path) }
    var bytes = Self.vectors().bytes
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    let read = try PassageVectors(contentsOf: path)
    #expect(read.model == "m" && read.count == 4)
    let question: [Float] = [0.2, 0.9, 0.3]
    #expect(
      MeaningIndex(read, of: Self.index).nearest(to: question)
        == MeaningIndex(Self.vectors(), of: Self.index).nearest(to: question))
    bytes[bytes.count - 9] ^= 1
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    #expect(throws: (any Error).self) { try PassageVectors(contentsOf: path) }
  }
}
