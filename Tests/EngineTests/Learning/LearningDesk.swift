import Desk
import Foundation
import Language
import Ledger

@testable import Engine

/// A desk with examples of two made-up topics, small enough to learn in a moment.
final class LearningDesk {
  let test: TestFolder
  let engine: Engine
  let caller: Caller

  init() throws {
    test = try TestFolder()
    engine = try Engine.open(DeskFolder(path: test.at("desk")), creating: true)
    caller = try engine.caller().caller
  }

  deinit {
    engine.close()
  }

  /// Another process on the same desk, as far as the ledger can tell.
  func another() throws -> Engine {
    try Engine.open(engine.folder, creating: false)
  }

  static let examples =
    ["left", "remaining", "available", "now", "today", "exactly", "still", "当前"].map {
      ("gift card balance \($0)", "card/balance")
    }
    + ["till", "shop", "checkout", "phone", "website", "counter", "app", "柜台"].map {
      ("the voucher is rejected at the \($0)", "card/rejected")
    }

  func importExamples(_ examples: [(String, String)] = LearningDesk.examples) throws {
    let lines = examples.map { #"{"text":"\#($0.0)","label":"\#($0.1)"}"# }
    let path = try test.write("examples.jsonl", lines.joined(separator: "\n"))
    let report = try engine.importFiles(.intents, paths: [path], isCheck: false, by: caller)
    precondition(report.isComplete)
  }

  /// Learns the desk's own examples alone, all of them, in a moment.
  @discardableResult
  func train(promotes: Bool = true, _ setup: TrainingSetup? = nil) throws -> TrainingReport {
    try engine.train(
      .intents, setup ?? TrainingSetup(holdBack: 0, usesShipped: false),
      takeover: promotes ? .always : .ifFirst, by: caller)
  }

  func receive(_ text: String, id: String) throws {
    try engine.receive(InboundMessage(channel: "test", customer: id, id: id, text: text))
  }

  static func label(_ engine: Engine, _ text: String) -> String? {
    engine.models.current(isFresh: true).understander.understand(text).intent.first?.label
  }

  static func version(_ engine: Engine) -> String {
    engine.models.current(isFresh: true).understander.understand("hi").models.intent
  }

  func modelPath(_ name: String) -> String { Files.join(engine.folder.modelsPath, name) }

  func overwrite(_ name: String, _ bytes: [UInt8]) throws {
    _ = try test.write("desk/models/" + name, bytes)
  }
}
