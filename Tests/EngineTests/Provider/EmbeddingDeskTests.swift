import Assist
import Desk
import Foundation
import Ledger
import Testing

@testable import Engine

/// Articles found by meaning, through a provider that makes vectors, and without them as before.
@Suite struct EmbeddingDeskTests {
  private static let question = "White crust everywhere, help"
  private static let variables = [
    "TANDEM_LLM_MODEL": "test-model", "TANDEM_EMBED_MODEL": "test-vectors",
  ]

  /// Vectors as a model might make them: what is about scale points one way.
  private static func vectors(_ request: TestServer.Request) -> [TestServer.Act] {
    struct Body: Decodable { var input: [String] }
    let body = try? JSONDecoder().decode(Body.self, from: Data(request.body.utf8))
    let rows = (body?.input ?? []).enumerated().map { place, text in
      let isMeant = text.contains("vinegar") || text.contains("crust")
      let other = isMeant ? 0 : 0.5 + Double(text.utf8.count % 7) / 10
      return #"{"index":\#(place),"embedding":[\#(isMeant ? 1 : 0),\#(other),0.1]}"#
    }
    return TestServer.status(
      "200 OK", "Content-Type: application/json\r\n", "{\"data\":[\(rows.joined(separator: ","))]}")
  }

  /// A server that makes vectors, and knows nothing of chats.
  private static func server(
    question: @escaping @Sendable (TestServer.Request) -> [TestServer.Act] = vectors
  ) throws -> TestServer {
    try TestServer { request, _ in
      guard request.path.hasSuffix("/embeddings") else { return TestServer.status("404 Not Found") }
      return request.body.contains("crust") ? question(request) : vectors(request)
    }
  }

  /// A desk with some articles and their vectors.
  private static func desk(_ url: String?, config: String = "") throws -> ProviderDeskFolder {
    let desk = try ProviderDeskFolder(
      url: url, config: config, variables: variables, question: question)
    for (name, text) in [
      ("lamp", "The bulb is screwed in."), ("vase", "Fill it with lukewarm water."),
      ("rug", "Beat it outside."), ("clock", "Wind it on Sundays."),
    ] {
      let path = try desk.test.write("\(name).md", "---\ntitle: \(name)\n---\n\(text)\n")
      _ = try desk.engine.importFiles(.knowledge, paths: [path], isCheck: false, by: desk.caller)
    }
    desk.engine.tendVectors()
    desk.engine.vectors.settle()
    return desk
  }

  @Test func anArticleIsSuggestedForWhatItMeans() throws {
    let server = try Self.server()
    defer { server.stop() }
    let desk = try Self.desk(server.url)
    let report = try #require(try desk.engine.checkEmbeddings())
    #expect(report.count == 5 && report.passageCount == 5 && report.trouble == nil)
    let found = try desk.engine.suggestions(to: Self.question, of: nil)
    #expect(found.first?.text.contains("vinegar") == true)
    // A second process reads what the first has made, and asks for no passage again.
    let asked = server.requests.count { $0.body.contains("lukewarm") }
    desk.engine.tendVectors()
    desk.engine.vectors.settle()
    #expect(asked == 1 && server.requests.count { $0.body.contains("lukewarm") } == 1)
  }

  @Test func anAgentIsToldWhenTheMeaningHasCome() throws {
    let server = try Self.server()
    defer { server.stop() }
    let desk = try Self.desk(server.url)
    let hasCome = DispatchSemaphore(value: 0)
    desk.engine.observeProvider { news in
      if case .suggestion = news { hasCome.signal() }
    }
    let taken = desk.engine.perform(.takeOver, on: desk.session, by: desk.caller)
    guard case .done = taken else {
      Issue.record("not taken over: \(taken)")
      return
    }
    let first = try desk.engine.suggestions(for: desk.session)
    #expect(first.suggestions.allSatisfy { !$0.text.contains("vinegar") })
    #expect(hasCome.wait(timeout: .now() + 30) == .success)
    let second = try desk.engine.suggestions(for: desk.session)
    #expect(second.suggestions.contains { $0.text.contains("vinegar") })
  }

  @Test(arguments: [
    TestServer.status("500 Oops"), TestServer.status("429 Wait", "Retry-After: 60\r\n"),
    TestServer.status("401 No"), TestServer.status("200 OK", "", "<html>"),
    TestServer.status("200 OK", "", "{\"data\":[]}"), TestServer.status("200 OK", "", "\u{1}\u{2}"),
    TestServer.status("302 Found", "Location: http://127.0.0.2:1/v1/embeddings\r\n"),
    [.send("HTTP/1.1 200 OK\r\n\r\n"), .endless("[1,2,")], [.reset], [.hold],
  ])
  func whateverHappensToAQuestionwordsAloneFind(acts: [TestServer.Act]) throws {
    let server = try Self.server { _ in acts }
    defer { server.stop() }
    let desk = try Self.desk(server.url, config: "totalSeconds: 2, firstWordSeconds: 1")
    #expect(try desk.engine.suggestions(to: Self.question, of: nil).isEmpty)
    #expect(try desk.engine.suggestions(to: "Fill the vase?", of: nil).isEmpty == false)
    // The assistant answers as it does without vectors, within its time.
    #expect(try desk.responded().citations.isEmpty)
  }

  @Test func whatBelongsToACustomerIsHiddenFromAPublicModel() throws {
    let server = try Self.server()
    defer { server.stop() }
    let desk = try Self.desk(
      nil, config: "url: '\(server.url)', class: 'public', model: 'm', embedModel: 'v'")
    _ = try desk.engine.suggestions(
      to: "My name is Theodora, crust on order 4711223, mail t@example.com", of: nil)
    let sent = server.requests.filter { $0.body.contains("crust") }.map(\.body).joined()
    #expect(sent.contains("crust"))
    for secret in ["Theodora", "4711223", "example.com"] { #expect(!sent.contains(secret)) }
  }

  @Test func withoutAModelForThemNothingIsAsked() throws {
    let server = try Self.server()
    defer { server.stop() }
    let desk = try ProviderDeskFolder(url: server.url, question: Self.question)
    desk.engine.tendVectors()
    desk.engine.vectors.settle()
    _ = try desk.engine.suggestions(to: Self.question, of: nil)
    #expect(!server.requests.contains { $0.path.hasSuffix("/embeddings") })
    #expect(try desk.engine.checkEmbeddings() == nil)
  }
}
