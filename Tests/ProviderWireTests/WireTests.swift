import Foundation
import ProviderWire
import Testing

/// What engine and HTTP program say to each other.
@Suite struct WireTests {
  @Test func everyCommandAndEventComesBackAsItWas() throws {
    let commands: [WireCommand] = [
      .start(
        WireRequest(id: 1, url: "http://x/v1", key: "k\n\"", body: "{\n}", limitBytes: 9)),
      .start(WireRequest(id: 2, url: "u", key: nil, body: nil, limitBytes: 0)), .cancel(id: 3),
    ]
    let events: [WireEvent.News] = [
      .sent, .head(status: 200, retryAfter: nil), .head(status: 429, retryAfter: "3"),
      .bytes(Data([0, 10, 255])), .ended, .failed("no\nroute"), .redirected(host: "h"), .tooLong,
    ]
    var lines = WireLines()
    for command in commands {
      let taken = lines.take(WireLines.line(command))
      let cut = try #require(taken)
      #expect(try cut.map { try JSONDecoder().decode(WireCommand.self, from: $0) } == [command])
    }
    for (id, news) in events.enumerated() {
      let event = WireEvent(id: id, news)
      let taken = lines.take(WireLines.line(event))
      let cut = try #require(taken)
      #expect(try cut.map { try JSONDecoder().decode(WireEvent.self, from: $0) } == [event])
    }
  }

  @Test func linesAreTheSameWhereverTheReadsEnd() throws {
    let bytes = Data("one\n\ntwo\nthree".utf8)
    for size in 1...bytes.count {
      var lines = WireLines()
      var cut: [String] = []
      for from in stride(from: 0, to: bytes.count, by: size) {
        let piece = Data(bytes[from..<min(bytes.count, from + size)])
        let taken = lines.take(piece)
        cut += try #require(taken).map { String(decoding: $0, as: UTF8.self) }
      }
      #expect(cut == ["one", "", "two"])
    }
  }

  @Test func aLineWithoutEndIsRefused() {
    var lines = WireLines()
    let atLimit = lines.take(Data(count: WireLines.lineLimitBytes))
    let beyond = lines.take(Data(count: 1))
    #expect(atLimit == [])
    #expect(beyond == nil)
  }
}
