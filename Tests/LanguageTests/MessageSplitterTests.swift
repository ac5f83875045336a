import Testing

@testable import Language

@Suite struct MessageSplitterTests {
  @Test func aShortMessageIsOnePart() {
    #expect(MessageSplitter.split("") == [""])
    #expect(MessageSplitter.split("hello") == ["hello"])
  }

  @Test func partsJoinToTheTextAndStartAtGraphemeBreaks() {
    let seed: UInt64 = 7
    var generator = SeededGenerator(seed: seed)
    for round in 0..<300 {
      let text = generator.hostileText(maxPieces: 120)
      let limit = Int.random(in: 40...120, using: &generator)
      guard let parts = MessageSplitter.split(text, partLimitBytes: limit, maxParts: 1_000) else {
        Issue.record("seed \(seed), round \(round): refused")
        continue
      }
      #expect(parts.joined().unicodeScalars.elementsEqual(text.unicodeScalars))
      #expect(parts.allSatisfy { $0.utf8.count <= limit }, "seed \(seed), round \(round)")
      // Clusters longer than a part may be cut, so only texts without them are looked at.
      guard text.allSatisfy({ $0.utf8.count <= limit }) else { continue }
      let whole = Array(text)
      #expect(parts.flatMap { Array($0) } == whole, "seed \(seed), round \(round): cluster cut")
    }
  }

  @Test func familiesAreNotSplit() throws {
    let family = "👨‍👩‍👧‍👦"
    let text = String(repeating: family, count: 3_000)
    let parts = try #require(MessageSplitter.split(text))
    #expect(parts.count == 3)
    #expect(parts.allSatisfy { $0.utf8.count.isMultiple(of: family.utf8.count) })
  }

  @Test func aClusterLongerThanAPartIsCutAtScalars() throws {
    let pile = "a" + String(repeating: "\u{301}", count: 100)
    let parts = try #require(MessageSplitter.split(pile, partLimitBytes: 32))
    #expect(parts.joined().unicodeScalars.elementsEqual(pile.unicodeScalars))
    #expect(parts.allSatisfy { $0.utf8.count <= 32 })
  }

  @Test func whatNeedsMorePartsIsRefused() {
    let limit = MessageSplitter.partLimitBytes * MessageSplitter.maxParts
    #expect(MessageSplitter.split(String(repeating: "a", count: limit))?.count == 16)
    #expect(MessageSplitter.split(String(repeating: "a", count: limit + 1)) == nil)
    #expect(MessageSplitter.split(String(repeating: "订", count: limit / 3)) == nil)
  }

  @Test func illFormedBytesBecomeReplacementCharacters() {
    #expect(Text.fromBytes([0x61, 0xFF, 0x62]) == "a\u{FFFD}b")
    #expect(Text.fromBytes([0xE8, 0xAE]) == "\u{FFFD}")
    #expect(Text.fromBytes([]) == "")
  }
}
