import Desk
import Foundation
import Ledger
import Testing

@testable import Engine

/// A desk with one article, a provider and somebody who asks about it.
final class ProviderDeskFolder {
  let test: TestFolder
  let engine: Engine
  let session: SessionID
  let caller: Caller
  static let article =
    "Boil vinegar in the kettle, wait for 20 minutes, then rinse it with fresh water."

  /// - Parameters:
  ///   - url: in the environment; nil leaves it to `config`.
  ///   - config: the members of `llm` in config.json.
  ///   - program: the folder of the second program; nil is that of this one.
  init(
    url: String?, config: String = "", program: String? = nil,
    variables: [String: String] = ["TANDEM_LLM_MODEL": "test-model"],
    question: String = "How do I descale the kettle?"
  ) throws {
    test = try TestFolder()
    try test.write(
      "desk/config.json", "{ assistant: { answerThreshold: 0.1 }, llm: { \(config) } }")
    var environment = DeskEnvironment.current()
    environment.variables = variables
    environment.variables["TANDEM_LLM_URL"] = url
    if let program { environment.executablePath = program + "/tandem" }
    engine = try Engine.open(
      DeskFolder(path: test.at("desk")), creating: true, environment: environment)
    caller = try engine.caller().caller
    let path = try test.write(
      "kettle.md", "---\ntitle: Descaling the kettle\n---\n\(Self.article)\n")
    _ = try engine.importFiles(.knowledge, paths: [path], isCheck: false, by: caller)
    session = try engine.receive(
      InboundMessage(channel: "test", customer: "C1", id: "1", text: question)
    ).session
  }

  deinit {
    engine.close()
  }

  /// Where the built programs lie.
  static var builtFolder: String {
    Files.parent(of: DeskEnvironment.current().executablePath ?? "/")
  }

  /// Works the desk until the assistant has dealt with the message.
  func responded() throws -> Responded {
    let loop = WorkerLoop(engine, .registered(.service))
    defer { loop.stop() }
    return try #require(
      awaitFact { fact in if case .responded(let body) = fact { body } else { nil } })
  }

  /// The first fact of the session that `find` wants, waiting for it.
  func awaitFact<Value>(_ find: (Fact) -> Value?) throws -> Value? {
    let changed = DispatchSemaphore(value: 0)
    let watch = engine.ledger.watch { changed.signal() }
    defer { watch.cancel() }
    let end = DispatchTime.now() + .seconds(30)
    repeat {
      for fact in try facts() { if let value = find(fact) { return value } }
    } while changed.wait(timeout: end) == .success
    return nil
  }

  func facts() throws -> [Fact] {
    try engine.reading { reader throws(LedgerError) in
      try reader.events(of: session, after: 0, upTo: nil, limit: 1000)
    }.map(\.fact)
  }

  /// What the assistant said.
  func said() throws -> [String] {
    try facts().compactMap { fact in
      if case .messageCommitted(let body) = fact, body.notice == nil { body.text } else { nil }
    }
  }
}
