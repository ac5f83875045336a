import Assist
import Desk
import Foundation
import Ledger
import Testing

@testable import Engine

/// Tones and summaries by a model: asked for in the background, and without it as before.
@Suite struct WrittenFormTests {
  /// A server that answers rewriting and summing up, each in its way.
  private static func server(
    tone: [TestServer.Act] = TestServer.answer(
      "Gladly: boil vinegar in the kettle, wait for 20 minutes, then rinse it with fresh water."),
    story: [TestServer.Act] = TestServer.answer("The customer asks how to descale the kettle.")
  ) throws -> TestServer {
    try TestServer { request, _ in
      if request.body.contains("You rewrite") { return tone }
      if request.body.contains("You sum up") { return story }
      return TestServer.answer("NO_ANSWER")
    }
  }

  private static func taken(_ url: String?) throws -> ProviderDeskFolder {
    let desk = try ProviderDeskFolder(url: url)
    _ = desk.engine.perform(.takeOver, on: desk.session, by: desk.caller)
    return desk
  }

  private static let suggestion = Suggestion(
    source: .knowledge, score: 0.9, text: ProviderDeskFolder.article)

  private static func awaited<Value>(
    _ desk: ProviderDeskFolder, _ find: () throws -> Value?
  ) throws -> Value? {
    let hasCome = DispatchSemaphore(value: 0)
    desk.engine.observeProvider { news in
      if case .suggestion = news { hasCome.signal() }
    }
    repeat {
      if let found = try find() { return found }
    } while hasCome.wait(timeout: .now() + 30) == .success
    return nil
  }

  @Test func aToneIsASetPhraseFirstAndTheModelsOnceItCame() throws {
    let server = try Self.server()
    defer { server.stop() }
    let desk = try Self.taken(server.url)
    let first = try desk.engine.toned(Self.suggestion, .warm, in: desk.session)
    #expect(first.isAsked && first.text?.contains(ProviderDeskFolder.article) == true)
    let second = try Self.awaited(desk) {
      let reply = try desk.engine.toned(Self.suggestion, .warm, in: desk.session)
      return reply.isAsked ? nil : reply
    }
    #expect(second?.text?.hasPrefix("Gladly") == true)
    #expect(server.requests.count { $0.body.contains("You rewrite") } == 1)
  }

  @Test(arguments: [
    TestServer.answer("Boil it for 45 minutes."), TestServer.status("500 Oops"), [.reset],
    TestServer.status("200 OK", "", "<html>"),
  ])
  func whateverAModelDoesTheSetPhraseStays(acts: [TestServer.Act]) throws {
    let server = try Self.server(tone: acts)
    defer { server.stop() }
    let desk = try Self.taken(server.url)
    let reply = try Self.awaited(desk) {
      let reply = try desk.engine.toned(Self.suggestion, .formal, in: desk.session)
      return reply.isAsked ? nil : reply
    }
    #expect(reply?.text?.contains(ProviderDeskFolder.article) == true)
  }

  @Test func whatOthersWroteHasNoToneWithoutAModel() throws {
    let desk = try Self.taken(nil)
    for source in [SuggestionSource.canned, .memory, .model] {
      let reply = try desk.engine.toned(
        Suggestion(source: source, score: 0.9, text: ProviderDeskFolder.article), .warm,
        in: desk.session)
      #expect(reply.text == nil && !reply.isAsked)
    }
  }

  private static func details(_ desk: ProviderDeskFolder) throws -> SessionDetails {
    guard case .agent(let viewer) = desk.caller.actor else {
      throw EngineError(.input, "the caller is no agent")
    }
    let answer = desk.engine.answer(.details(desk.session), viewer: viewer)
    guard case .details(let details) = answer else { throw EngineError(.input, "\(answer)") }
    return details
  }

  @Test func aSummaryComesBesideWhatIsPicked() throws {
    let server = try Self.server()
    defer { server.stop() }
    let desk = try Self.taken(server.url)
    let story = try Self.awaited(desk) { try Self.details(desk).story }
    #expect(story == "The customer asks how to descale the kettle.")
    #expect(try Self.details(desk).summary?.issue != nil)
    _ = try Self.details(desk)
    #expect(server.requests.count { $0.body.contains("You sum up") } == 1)
  }

  @Test func aSummaryThatTheDialogueDoesNotHoldIsNotShown() throws {
    let server = try Self.server(story: TestServer.answer("They paid 99 euros for an elephant."))
    defer { server.stop() }
    let desk = try Self.taken(server.url)
    _ = try Self.details(desk)
    #expect(server.awaitRequest())
    desk.engine.provider.settle()
    #expect(try Self.details(desk).story == nil)
    #expect(try Self.details(desk).summary?.issue != nil)
  }
}
