import Desk
import Foundation
import Ledger

@testable import Engine

/// A desk with a past of made-up dialogues, and agents who go on answering.
final class HistoryDesk {
  let test: TestFolder
  let engine: Engine
  let caller: Caller
  private var messages = 0

  init() throws {
    test = try TestFolder()
    engine = try Engine.open(DeskFolder(path: test.at("desk")), creating: true)
    caller = try engine.caller().caller
  }

  deinit {
    engine.close()
  }

  static let topics: [(asked: [String], answered: String)] = [
    (["where is my parcel", "has my parcel been sent yet"], "Your parcel is on its way to you."),
    (["how do I return the lamp", "can I return it"], "Put it into the box and we collect it."),
    (["I need an invoice", "please send the invoice"], "The invoice comes by e-mail."),
    (["怎么退款", "我要退款"], "退款会原路退回您的账户。"),
    (
      ["does the kettle switch itself off", "is the kettle safe"], "It stops when the water boils."
    ),
  ]

  /// Dialogues as lines of a file; enough to learn from.
  static let lines: [String] = (0..<8).flatMap { round in
    topics.enumerated().map { number, topic in
      line(
        "D\(round)-\(number)",
        [
          ("customer", topic.asked[round % 2]), ("agent", topic.answered),
        ])
    }
  }

  static func line(_ id: String, _ turns: [(String, String)]) -> String {
    let turns = turns.map { #"{"role":"\#($0.0)","text":"\#($0.1)"}"# }.joined(separator: ",")
    return #"{"id":"\#(id)","lang":"en","turns":[\#(turns)]}"#
  }

  @discardableResult
  func importDialogues(
    _ lines: [String] = HistoryDesk.lines, isCheck: Bool = false
  ) throws -> ImportReport {
    let path = try test.write("dialogues.jsonl", lines.joined(separator: "\n") + "\n")
    return try engine.importFiles(.dialogues, paths: [path], isCheck: isCheck, by: caller)
  }

  @discardableResult
  func trainReplies(_ takeover: Takeover = .ifFirst) throws -> AssistTrainingReport {
    try engine.trainReplies(seed: 1, takeover: takeover, by: caller)
  }

  /// Another process on the same desk, as far as the ledger can tell.
  func another() throws -> Engine { try Engine.open(engine.folder, creating: false) }

  func receive(_ text: String, from customer: CustomerID) throws -> SessionID {
    messages += 1
    return try engine.receive(
      InboundMessage(channel: "test", customer: customer, id: "m\(messages)", text: text)
    ).session
  }

  /// The agent takes the session over, answers, and the answer arrives.
  func answer(_ text: String, in session: SessionID, basis: ReplyBasis? = nil) throws {
    _ = engine.perform(.takeOver, on: session, by: caller)
    let sent = engine.perform(
      .send(text: text, basis: basis, check: SendCheck(overrides: true)), on: session, by: caller)
    guard case .done = sent else { throw TestFailure("not sent: \(sent)") }
    try deliver(session)
  }

  func deliver(_ session: SessionID) throws {
    let pending = try engine.reading { reader throws(LedgerError) in
      try reader.session(session)?.pending ?? []
    }
    for message in pending {
      for command in [
        Command.startDelivery(message.id), .finishDelivery(message.id, receipt: nil),
      ] {
        _ = try engine.ledger.perform(
          Request(command, on: .session(session), by: .system, at: engine.clock.now()))
      }
    }
  }

  func modelPath(_ name: String) -> String { Files.join(engine.folder.modelsPath, name) }

  /// Puts other bytes in the place of a model's file, which others may have mapped.
  func replace(_ name: String, _ bytes: [UInt8]) throws {
    try Files.remove(modelPath(name))
    try test.write("desk/models/" + name, bytes)
  }
}

/// Why a test could not go on.
struct TestFailure: Error {
  let message: String

  init(_ message: String) { self.message = message }
}
