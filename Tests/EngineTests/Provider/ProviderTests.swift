import Desk
import Foundation
import Ledger
import Testing

@testable import Engine

/// A desk with a provider that does as it should.
@Suite struct ProviderTests {
  private static let good = "Boil vinegar in the kettle for 20 minutes, then rinse it [P1]."

  private func server() throws -> TestServer {
    try TestServer { _, _ in TestServer.answer(Self.good) }
  }

  @Test func aModelsAnswerIsSentWithItsCost() throws {
    let server = try server()
    defer { server.stop() }
    let desk = try ProviderDeskFolder(
      url: server.url,
      variables: ["TANDEM_LLM_MODEL": "test-model", "TANDEM_LLM_KEY": "secret-key"])
    let responded = try desk.responded()
    #expect(responded.provenance.model == "test-model")
    #expect(responded.provenance.fallback == nil)
    #expect((responded.provenance.tokensIn, responded.provenance.tokensOut) == (321, 12))
    #expect(responded.provenance.latencyMs > 0)
    #expect(responded.citations.map(\.title) == ["Descaling the kettle"])
    #expect(try desk.said() == ["Boil vinegar in the kettle for 20 minutes, then rinse it."])
    let request = try #require(server.requests.first)
    #expect(request.path == "/v1/chat/completions")
    #expect(request.head.contains("Authorization: Bearer secret-key"))
    #expect(desk.engine.providerState == .ready)
  }

  @Test func withoutSurroundingsNobodyIsAsked() throws {
    let server = try server()
    defer { server.stop() }
    let test = try TestFolder()
    try test.write("desk/config.json", "{ llm: { url: '\(server.url)', model: 'm' } }")
    let engine = try Engine.open(DeskFolder(path: test.at("desk")), creating: true)
    defer { engine.close() }
    #expect(engine.providerState == nil)
    #expect(engine.checkProvider() == nil)
  }

  @Test func aDeskMayKeepTheModelFromSending() throws {
    let server = try server()
    defer { server.stop() }
    let desk = try ProviderDeskFolder(url: server.url, config: "answers: false")
    #expect(try desk.responded().provenance.model == "embedded-1")
    #expect(server.requests.isEmpty)
  }

  @Test func wordsWithoutSourceAreNotSent() throws {
    let server = try TestServer { _, _ in TestServer.answer("Just buy a new one for 99 euros.") }
    defer { server.stop() }
    let desk = try ProviderDeskFolder(url: server.url)
    let responded = try desk.responded()
    #expect(responded.provenance.fallback == "it cites no source")
    #expect(responded.provenance.tokensIn == 321)
    #expect(try desk.said() == [ProviderDeskFolder.article])
    // It answered; what it says is no trouble of the line.
    #expect(desk.engine.providerState == .ready)
  }

  @Test func whatComesAfterATakeoverIsNotSaid() throws {
    let server = try TestServer { _, _ in [.awaitRelease] + TestServer.answer(Self.good) }
    defer { server.stop() }
    let desk = try ProviderDeskFolder(url: server.url)
    let loop = WorkerLoop(desk.engine, .registered(.service))
    #expect(server.awaitRequest())
    guard case .done = desk.engine.perform(.takeOver, on: desk.session, by: desk.caller) else {
      Issue.record("not taken over")
      return
    }
    server.release()
    loop.stop()
    #expect(try desk.said() == [])
  }

  @Test func stoppingAWorkerWaitsForNoProvider() throws {
    let server = try TestServer { _, _ in [.hold] }
    defer { server.stop() }
    let desk = try ProviderDeskFolder(
      url: server.url, config: "firstWordSeconds: 60, totalSeconds: 60")
    let loop = WorkerLoop(desk.engine, .registered(.service))
    #expect(server.awaitRequest())
    loop.stop()
    let fallbacks = try desk.facts().compactMap { fact in
      if case .responded(let body) = fact { body.provenance.fallback } else { nil }
    }
    #expect(fallbacks == ["closing"])
    #expect(try desk.said() == [ProviderDeskFolder.article])
  }

  @Test func aSuggestionOfTheModelComesLaterAndIsRecorded() throws {
    let server = try server()
    defer { server.stop() }
    let desk = try ProviderDeskFolder(url: server.url)
    _ = desk.engine.perform(.takeOver, on: desk.session, by: desk.caller)
    let came = DispatchSemaphore(value: 0)
    desk.engine.observeProvider { [session = desk.session] news in
      if news == .suggestion(session) { came.signal() }
    }
    let first = try desk.engine.suggestions(for: desk.session)
    #expect(first.suggestions.first?.source == .knowledge)
    #expect(came.wait(timeout: .now() + 30) == .success)
    let later = try desk.engine.suggestions(for: desk.session)
    let offer = try #require(later.suggestions.first { $0.source == .model })
    #expect(offer.citations.map(\.title) == ["Descaling the kettle"])
    _ = try desk.engine.suggestions(for: desk.session)
    #expect(server.requests.count == 1)
    let shown = try desk.facts().compactMap { fact in
      if case .suggestionsShown(let body) = fact { body.provenance } else { nil }
    }
    #expect(shown.map(\.tokensOut) == [0, 12])
    #expect(shown.last?.model == "embedded-1+test-model")
  }

  @Test func aSessionThatNobodyTookCostsNothing() throws {
    let server = try server()
    defer { server.stop() }
    let desk = try ProviderDeskFolder(url: server.url)
    _ = desk.engine.perform(
      .escalate(reason: .manual, words: nil), on: desk.session, by: desk.caller)
    _ = try desk.engine.suggestions(for: desk.session)
    #expect(server.requests.isEmpty)
  }

  @Test func doctorsQuestionIsAnswered() throws {
    let server = try TestServer { request, _ in
      request.path == "/v1/models" ? TestServer.status("200 OK", "", "{}") : []
    }
    defer { server.stop() }
    let desk = try ProviderDeskFolder(url: server.url)
    let report = try #require(desk.engine.checkProvider())
    #expect(report.trouble == nil)
    #expect((report.address, report.model) == (server.url, "test-model"))
    #expect(report.providerClass == "local")
  }

  // MARK: The second program

  @Test func withoutTheSecondProgramTheDeskWorksAndSaysSo() throws {
    let empty = try TestFolder()
    let desk = try ProviderDeskFolder(url: "http://127.0.0.1:1/v1", program: empty.at("none"))
    guard case .troubled(.notInstalled)? = desk.engine.providerState else {
      Issue.record("\(String(describing: desk.engine.providerState))")
      return
    }
    _ = try desk.responded()
    #expect(try desk.said() == [ProviderDeskFolder.article])
  }

  private func program(_ script: String) throws -> TestFolder {
    let folder = try TestFolder()
    let path = try folder.write("bin/tandem-provider", "#!/bin/sh\n" + script)
    chmod(path, 0o755)
    return folder
  }

  @Test(arguments: ["exit 1", "echo nonsense; cat >/dev/null", "read line; exit 0", "kill -9 $$"])
  func aSecondProgramThatFailsIsNoLoss(_ script: String) throws {
    let folder = try program(script)
    let desk = try ProviderDeskFolder(url: "http://127.0.0.1:1/v1", program: folder.at("bin"))
    #expect(try desk.responded().provenance.fallback == "childEnded")
    #expect(try desk.said() == [ProviderDeskFolder.article])
  }

  @Test func aSecondProgramThatEndsIsStartedAgain() throws {
    let server = try server()
    defer { server.stop() }
    let folder = try TestFolder()
    let mark = folder.at("mark")
    let real = Files.join(ProviderDeskFolder.builtFolder, "tandem-provider")
    let path = try folder.write(
      "bin/tandem-provider",
      "#!/bin/sh\nif [ -e \(mark) ]; then exec \(real); fi\n: > \(mark)\nread line\nkill -9 $$\n")
    chmod(path, 0o755)
    let desk = try ProviderDeskFolder(url: server.url, program: folder.at("bin"))
    #expect(try desk.responded().provenance.model == "test-model")
  }

  @Test func theKeyStandsInNoArgumentAndNoVariableOfTheChild() throws {
    let folder = try TestFolder()
    let seen = folder.at("seen")
    let path = try folder.write(
      "bin/tandem-provider", "#!/bin/sh\n(env; echo \"$0 $*\") > \(seen)\nread line\n")
    chmod(path, 0o755)
    let desk = try ProviderDeskFolder(
      url: "http://127.0.0.1:1/v1", program: folder.at("bin"),
      variables: ["TANDEM_LLM_MODEL": "m", "TANDEM_LLM_KEY": "secret-key"])
    _ = try desk.responded()
    let text = try String(contentsOfFile: seen, encoding: .utf8)
    #expect(text.contains("tandem-provider"))
    #expect(!text.contains("secret-key"))
  }
}
