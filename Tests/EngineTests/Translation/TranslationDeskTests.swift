import Assist
import Desk
import Foundation
import Ledger
import Testing

@testable import Engine

/// Translations by a model: asked for once, in the background, in memory only.
@Suite struct TranslationDeskTests {
  private static let question = "我的水壶漏水了，订单号20411799，怎么办？"
  private static let english = "My kettle leaks, order number 20411799, what can I do?"

  private static func server(
    _ acts: [TestServer.Act] = TestServer.answer(english)
  ) throws -> TestServer {
    try TestServer { request, _ in
      request.body.contains("You translate") ? acts : TestServer.answer("NO_ANSWER")
    }
  }

  private static func desk(
    _ server: TestServer?, config: String = ""
  ) throws -> ProviderDeskFolder {
    try ProviderDeskFolder(url: server?.url, config: config, question: question)
  }

  /// The customer's message of the desk.
  private static func message(_ desk: ProviderDeskFolder) throws -> TranslationSubject {
    let events = try desk.engine.reading { reader throws(LedgerError) in
      try reader.events(of: desk.session, after: 0, upTo: nil, limit: 100)
    }
    let received = events.first {
      if case .messageReceived = $0.fact { true } else { false }
    }
    return .message(try #require(received).seq)
  }

  private static func state(
    _ desk: ProviderDeskFolder, _ subject: TranslationSubject,
    _ language: TranslationLanguage = .english
  ) throws -> Translation.State {
    let answer = desk.engine.answer(
      .translations(desk.session, [subject], language), viewer: nil)
    guard case .translations(let found) = answer else { throw EngineError(.input, "\(answer)") }
    return try #require(found.first).state
  }

  /// What came in the end, asking as a screen does.
  private static func settled(
    _ desk: ProviderDeskFolder, _ subject: TranslationSubject,
    _ language: TranslationLanguage = .english
  ) throws -> Translation.State {
    let hasCome = DispatchSemaphore(value: 0)
    desk.engine.observeProvider { if case .translation = $0 { hasCome.signal() } }
    while true {
      let state = try state(desk, subject, language)
      guard state == .asked else { return state }
      try #require(hasCome.wait(timeout: .now() + 30) == .success)
    }
  }

  @Test func aMessageIsAskedForOnceAndLeavesNoFact() throws {
    let server = try Self.server()
    defer { server.stop() }
    let desk = try Self.desk(server)
    let before = try desk.facts().count
    let message = try Self.message(desk)
    for _ in 0..<3 {
      #expect(try Self.settled(desk, message) == .done(Self.english))
    }
    #expect(server.requests.count { $0.body.contains("You translate") } == 1)
    #expect(try desk.facts().count == before)
  }

  @Test func aDraftIsTranslatedTheOtherWayRound() throws {
    let server = try Self.server(TestServer.answer("请把水壶寄回给我们。"))
    defer { server.stop() }
    let desk = try Self.desk(server)
    let draft = TranslationSubject.draft("Please send the kettle back to us.")
    #expect(try Self.settled(desk, draft, .chinese) == .done("请把水壶寄回给我们。"))
  }

  @Test(arguments: [
    TestServer.status("500 Oops"), [.reset], TestServer.status("200 OK", "", "<html>"),
    TestServer.status("401 No"), TestServer.status("429 Slowly", "Retry-After: 30\r\n"),
  ])
  func aFaultIsToldOnceAndMayBeTriedAgain(acts: [TestServer.Act]) throws {
    let server = try Self.server(acts)
    defer { server.stop() }
    let desk = try Self.desk(server)
    guard case .failed(.provider) = try Self.settled(desk, try Self.message(desk)) else {
      Issue.record("no fault")
      return
    }
    // What is asked for next is begun anew, or refused by what is known of the provider.
    let again = try Self.state(desk, try Self.message(desk))
    if case .failed(.provider) = again { return }
    #expect(again == .asked)
  }

  @Test func aModelThatSaysNothingIsTooSlow() throws {
    let server = try Self.server([.hold])
    defer { server.stop() }
    let desk = try Self.desk(server, config: "firstWordSeconds: 0.3, totalSeconds: 0.4")
    let state = try Self.settled(desk, try Self.message(desk))
    guard case .failed(.provider(.slow)) = state else {
      Issue.record("\(state)")
      return
    }
  }

  @Test func whatIsNoTranslationIsNotShown() throws {
    let server = try Self.server(TestServer.answer("我不会翻译。"))
    defer { server.stop() }
    let desk = try Self.desk(server)
    #expect(try Self.settled(desk, try Self.message(desk)) == .missing)
  }

  @Test func withoutAProviderTheReasonIsTold() throws {
    let desk = try Self.desk(nil)
    #expect(try Self.state(desk, try Self.message(desk)) == .failed(.noProvider))
  }

  @Test func aLongTextIsRefusedBeforeAnythingLeaves() throws {
    let server = try Self.server()
    defer { server.stop() }
    let desk = try Self.desk(server)
    let draft = TranslationSubject.draft(String(repeating: "很长。", count: 500))
    #expect(
      try Self.state(desk, draft)
        == .failed(.tooLong(limitScalars: TranslationPrompt.textLimitScalars)))
    #expect(server.requests.isEmpty)
  }

  @Test func messagesAreAskedForOneAtATimeTheNewestFirst() throws {
    let server = try Self.server(
      [.awaitRelease] + TestServer.answer("Hello there, is it on its way?"))
    defer { server.stop() }
    let desk = try Self.desk(server)
    let first = try Self.message(desk)
    _ = try desk.engine.receive(
      InboundMessage(channel: "test", customer: "C1", id: "2", text: "你好，在路上了吗？"))
    let events = try desk.engine.reading { reader throws(LedgerError) in
      try reader.events(of: desk.session, after: 0, upTo: nil, limit: 100)
    }
    let last = try #require(
      events.last { if case .messageReceived = $0.fact { true } else { false } })
    let answer = desk.engine.answer(
      .translations(desk.session, [.message(last.seq), first], .english), viewer: nil)
    guard case .translations(let found) = answer else {
      Issue.record("\(answer)")
      return
    }
    #expect(found.map(\.state) == [.asked, .asked])
    #expect(server.awaitRequest())
    #expect(server.requests.count { $0.body.contains("You translate") } == 1)
    #expect(server.requests.contains { $0.body.contains("在路上了吗") })
    server.release()
    #expect(
      try Self.settled(desk, .message(last.seq)) == .done("Hello there, is it on its way?"))
  }

  @Test func theKeeperForgetsTheOldest() {
    let keeper = TranslationKeeper()
    func key(_ seq: Int) -> TranslationKey {
      TranslationKey(
        session: SessionID(1), subject: .message(Seq(seq)), language: .english)
    }
    for seq in 0...TranslationKeeper.limit {
      #expect(keeper.begin(key(seq)))
      keeper.finish(key(seq), with: "\(seq)")
    }
    #expect(keeper.take(key(0)) == nil)
    #expect(keeper.take(key(1)) == .done("1"))
    #expect(keeper.begin(key(1000)) && !keeper.begin(key(1001)))
    keeper.fail(key(1000), .provider(.cut))
    #expect(keeper.take(key(1000)) == .failed(.provider(.cut)))
    #expect(keeper.take(key(1000)) == nil)
  }
}
