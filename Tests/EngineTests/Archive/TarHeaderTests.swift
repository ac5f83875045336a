import Testing

@testable import Engine

@Suite struct TarHeaderTests {
  @Test(arguments: [
    "desk.sqlite", "files/附件.png", String(repeating: "n", count: 100),
    String(repeating: "d", count: 155) + "/" + String(repeating: "n", count: 100),
  ])
  func aHeaderReadsBackAsItWasWritten(path: String) throws {
    for size in [0, 1, 511, 512, 0o77_777_777_777, 0o100_000_000_000, Int64.max] {
      let header = TarHeader(path: path, sizeBytes: size, modifiedSeconds: 1_795_000_000)
      let block = try #require(header.encoded())
      #expect(block.count == TarHeader.blockBytes)
      #expect(TarHeader(block) == header)
    }
  }

  @Test(arguments: [
    "", String(repeating: "n", count: 101), "a\u{0}b",
    String(repeating: "d", count: 156) + "/" + String(repeating: "n", count: 100),
    "/" + String(repeating: "n", count: 100),
  ])
  func aPathThatDoesNotFitHasNoHeader(path: String) {
    #expect(TarHeader(path: path, sizeBytes: 0, modifiedSeconds: 0).encoded() == nil)
  }

  @Test func everyFlippedBitIsNoticed() throws {
    let header = TarHeader(path: "files/a.png", sizeBytes: 77, modifiedSeconds: 1_795_000_000)
    let block = try #require(header.encoded())
    for index in block.indices {
      for bit in 0..<8 {
        var changed = block
        changed[index] ^= 1 << bit
        #expect(TarHeader(changed) == nil, "byte \(index), bit \(bit)")
      }
    }
  }

  @Test func paddingFillsTheBlock() {
    func padding(_ size: Int64) -> Int {
      TarHeader(path: "a", sizeBytes: size, modifiedSeconds: 0).paddingBytes
    }
    #expect([0, 1, 511, 512, 513].map(padding) == [0, 511, 1, 0, 511])
  }
}
