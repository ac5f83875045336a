import Desk
import Foundation
import Ledger
import Testing

@testable import Engine

/// Whatever a provider does, the embedded engine's answer goes, and the reason is kept.
@Suite struct MisbehavingProviderTests {
  /// What a server does, and the reason kept for it.
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var fallback: String
    var config = ""
    var accepts = true
    var opens = true
    var script: @Sendable (TestServer.Request, Int) -> [TestServer.Act]
  }

  private static let quick = "firstWordSeconds: 0.8, totalSeconds: 1.5"

  static let cases: [Case] = [
    Case(
      testDescription: "takes no connection", fallback: "slow connect",
      config: "connectSeconds: 0.1, totalSeconds: 0.5", accepts: false
    ) { _, _ in [] },
    Case(testDescription: "never says a word", fallback: "slow firstToken", config: quick) { _, _ in
      [.hold]
    },
    Case(
      testDescription: "hangs at the first touch", fallback: "slow firstToken", config: quick,
      opens: false
    ) { _, _ in [.hold] },
    Case(testDescription: "only sends its head", fallback: "slow firstToken", config: quick) {
      _, _ in [.send(TestServer.head), .hold]
    },
    Case(testDescription: "only pings", fallback: "slow firstToken", config: quick) { _, _ in
      [.send(TestServer.head), .drip(Array(repeating: ": ping\n\n", count: 1000), everyMs: 20)]
    },
    Case(testDescription: "drips", fallback: "slow whole", config: quick) { _, _ in
      [
        .send(TestServer.head + TestServer.delta("a")),
        .drip(Array(repeating: TestServer.delta("a"), count: 1000), everyMs: 20),
      ]
    },
    Case(testDescription: "never ends", fallback: "tooLong") { _, _ in
      [.send(TestServer.head), .endless(TestServer.delta(String(repeating: "a", count: 1000)))]
    },
    Case(testDescription: "sends garbage", fallback: "notAnAnswer") { _, _ in
      [.send(TestServer.head), .endless("\u{0}\u{1B}[31m noise \u{7F}\n")]
    },
    Case(testDescription: "sends a huge line", fallback: "tooLong") { _, _ in
      [.send(TestServer.head), .endless("data: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    },
    Case(testDescription: "sends broken JSON", fallback: "notAnAnswer") { _, _ in
      [.send(TestServer.head + "data: {\"choices\":[{\"delta\"\n\ndata: [DONE]\n\n")]
    },
    Case(testDescription: "sends HTML", fallback: "notAnAnswer") { _, _ in
      TestServer.status("200 OK", "Content-Type: text/html\r\n", "<html>Sign in</html>")
    },
    Case(testDescription: "calls HTML a stream", fallback: "notAnAnswer") { _, _ in
      TestServer.status("200 OK", "Content-Type: text/event-stream\r\n", "\n <!DOCTYPE html>")
    },
    Case(testDescription: "sends nothing", fallback: "notAnAnswer") { _, _ in
      TestServer.status("200 OK")
    },
    Case(testDescription: "is cut in the middle", fallback: "cut") { _, _ in
      [
        .send(
          "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
            + "\(String(TestServer.delta("Half").utf8.count, radix: 16))\r\n"
            + TestServer.delta("Half") + "\r\n")
      ]
    },
    Case(testDescription: "is reset", fallback: "cut", opens: false) { _, _ in [.reset] },
    // The system's HTTP sends the request again by itself there, without its body.
    Case(
      testDescription: "is reset on a kept connection", fallback: "slow firstToken", config: quick
    ) { _, _ in [.reset] },
    Case(testDescription: "wants another key", fallback: "keyRefused 401") { _, _ in
      TestServer.status("401 Unauthorized", "", #"{"error":{"message":"bad key"}}"#)
    },
    Case(testDescription: "knows no such path", fallback: "notFound") { _, _ in
      TestServer.status("404 Not Found")
    },
    Case(testDescription: "limits", fallback: "limited") { _, _ in
      TestServer.status("429 Too Many Requests", "Retry-After: 17\r\n")
    },
    Case(testDescription: "breaks down", fallback: "failed 500") { _, _ in
      TestServer.status("500 Internal Server Error", "", "{\"error\":\"out of memory\"}")
    },
    Case(testDescription: "breaks down without end", fallback: "failed 503") { _, _ in
      [.send("HTTP/1.1 503 Busy\r\n\r\n"), .endless("<p>busy</p>")]
    },
    Case(testDescription: "sends elsewhere", fallback: "redirected") { request, _ in
      TestServer.status(
        "307 Temporary Redirect", "Location: http://localhost:1/v1/chat/completions\r\n")
    },
  ]

  @Test(arguments: cases) func theEmbeddedEngineAnswersInstead(_ item: Case) throws {
    let server = try TestServer(accepts: item.accepts, opens: item.opens, item.script)
    defer { server.stop() }
    let desk = try ProviderDeskFolder(url: server.url, config: item.config)
    let responded = try desk.responded()
    #expect(responded.provenance.model == "embedded-1")
    #expect(responded.provenance.fallback == item.fallback)
    #expect(responded.outcome == .answered)
    #expect(try desk.said() == [ProviderDeskFolder.article])
    guard case .troubled? = desk.engine.providerState else {
      Issue.record("\(String(describing: desk.engine.providerState))")
      return
    }
  }

  @Test func whereNobodyListensTheEmbeddedEngineAnswers() throws {
    let server = try TestServer { _, _ in [] }
    let url = server.url
    server.stop()
    let desk = try ProviderDeskFolder(url: url)
    #expect(try desk.responded().provenance.fallback == "unreachable")
    #expect(try desk.said() == [ProviderDeskFolder.article])
  }

  @Test func aLimitIsKeptForAsLongAsItLasts() throws {
    let server = try TestServer { _, _ in
      TestServer.status("429 Too Many Requests", "Retry-After: 17\r\n")
    }
    defer { server.stop() }
    let desk = try ProviderDeskFolder(url: server.url)
    _ = try desk.responded()
    #expect(desk.engine.providerState == .troubled(.limited(retryAfterSeconds: 17)))
    _ = try desk.engine.receive(
      InboundMessage(
        channel: "test", customer: "C2", id: "2", text: "How do I descale the kettle?"))
    let loop = WorkerLoop(desk.engine, .registered(.service))
    defer { loop.stop() }
    #expect(server.requests.count == 1)
  }

  @Test func oneFailureIsTriedAgain() throws {
    let server = try TestServer { _, number in
      number == 0
        ? TestServer.status("500 Internal Server Error")
        : TestServer.answer("Boil vinegar in it for 20 minutes [P1].")
    }
    defer { server.stop() }
    let desk = try ProviderDeskFolder(url: server.url)
    #expect(try desk.responded().provenance.model == "test-model")
    #expect(server.requests.count == 2)
  }

  @Test func aServerThatKnowsFewFieldsIsAskedWithFew() throws {
    let server = try TestServer { request, _ in
      request.body.contains("max_tokens")
        ? TestServer.status("400 Bad Request", "", #"{"error":{"message":"max_tokens?"}}"#)
        : TestServer.answer("Boil vinegar in it for 20 minutes [P1].")
    }
    defer { server.stop() }
    let desk = try ProviderDeskFolder(url: server.url)
    #expect(try desk.responded().provenance.model == "test-model")
  }
}
