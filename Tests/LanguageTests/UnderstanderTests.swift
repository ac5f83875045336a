import Foundation
import Testing

@testable import Language

@Suite struct UnderstanderTests {
  private let understander = Understander.shipped

  @Test func oneMessageIsReadWhole() {
    let read = understander.understand("我的订单88231三天了还没发货！")
    #expect(read.language == .chinese)
    #expect(read.intent.first?.label == "delivery/late")
    #expect(read.entities.map(\.value) == ["88231"])
    #expect(read.sentiment.tone == .negative)
    #expect(read.models.intent == IntentModel.shipped.version)
    #expect(read.models.sentiment == SentimentModel.shipped.version)
  }

  @Test func jsonGoesBothWaysInLowerCamelCase() throws {
    let read = understander.understand("Where is order #12345? This is ridiculous!")
    let data = try JSONEncoder().encode(read)
    #expect(try JSONDecoder().decode(Understanding.self, from: data) == read)
    let json = String(decoding: data, as: UTF8.self)
    #expect(json.contains("\"movedBy\""))
    #expect(json.contains("\"asksForHuman\""))
    #expect(json.contains("\"language\":\"en\""))
  }

  @Test(arguments: [
    "", " ", "😡", "\u{0}", String(repeating: "a", count: 32 * 1024),
    String(repeating: "1", count: 32 * 1024), String(repeating: "不", count: 10_922),
    String(repeating: "不好 ", count: 4_000), String(repeating: "not ", count: 8_000),
    String(repeating: "a@", count: 16_000), String(repeating: "1-", count: 16_000),
    "a" + String(repeating: "\u{301}", count: 10_000), String(repeating: "十", count: 10_000),
    String(repeating: "9", count: 400) + "元",
  ])
  func oddMessagesGiveDefinedAnswers(text: String) {
    expectDefined(understander.understand(text), "a fixed text")
  }

  @Test func hostileTextGivesDefinedAnswers() {
    let seed: UInt64 = 20_261_122
    var generator = SeededGenerator(seed: seed)
    for round in 0..<5_000 {
      let text = generator.hostileText()
      expectDefined(understander.understand(text), "seed \(seed), round \(round)")
    }
  }

  private func expectDefined(_ read: Understanding, _ place: String) {
    #expect((-1...1).contains(read.sentiment.polarity), "\(place)")
    #expect((0...1).contains(read.sentiment.confidence), "\(place)")
    #expect(read.sentiment.movedBy.count <= 8, "\(place)")
    #expect(read.sentiment.movedBy.allSatisfy { $0.weight.isFinite }, "\(place)")
    #expect(read.intent.allSatisfy { (0...1).contains($0.confidence) }, "\(place)")
  }
}
