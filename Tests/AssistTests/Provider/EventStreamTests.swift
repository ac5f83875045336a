import Testing

@testable import Assist

/// Server-sent events, wherever the reads end.
@Suite struct EventStreamTests {
  private func events(_ text: String, pieces size: Int = .max) -> [String] {
    var stream = EventStream()
    let bytes = Array(text.utf8)
    return stride(from: 0, to: bytes.count, by: min(size, max(1, bytes.count))).flatMap { from in
      stream.take(bytes[from..<min(bytes.count, from + min(size, bytes.count))])
    }.map { String(decoding: $0, as: UTF8.self) }
  }

  static let cases: [(String, [String])] = [
    ("data: one\n\ndata:two\n\n", ["one", "two"]),
    ("data: one\r\n\r\ndata: two\r\rdata: three\n\n", ["one", "two", "three"]),
    ("\u{FEFF}data: x\n\n", ["x"]),
    (": ping\n\nevent: a\nid: 3\ndata: x\ndata: y\n\n", ["x\ny"]),
    ("data\n\n", [""]), ("\n\n\n", []), ("data: unfinished", []), ("data: unfinished\n", []),
    ("data:  two blanks\n\n", [" two blanks"]),
  ]

  @Test func eventsAreReadByTheStandardsRules() {
    for (text, expected) in Self.cases { #expect(events(text) == expected, "\(text)") }
  }

  @Test func theReadsMayEndAnywhere() {
    for (text, expected) in Self.cases {
      for size in 1...max(1, text.utf8.count) {
        #expect(events(text, pieces: size) == expected, "\(text) by \(size)")
      }
    }
  }

  @Test func aHugeLineEndsTheReading() {
    var stream = EventStream()
    _ = stream.take([UInt8](repeating: 0x61, count: EventStream.lineLimitBytes))
    #expect(!stream.isTooLong)
    _ = stream.take([0x61])
    #expect(stream.isTooLong)
    let later = stream.take("\n\ndata: x\n\n".utf8)
    #expect(later == [])
  }

  @Test func linesOfNoEventAreCounted() {
    var stream = EventStream()
    _ = stream.take("hello\nworld: x\n: comment\nretry: 3\n".utf8)
    #expect(stream.strayBytes == 13)
  }
}
