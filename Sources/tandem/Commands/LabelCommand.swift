import Desk
import Engine
import Foundation
import Language
import Workstation

/// `tandem label`: asks a person about the messages the model is least sure of.
enum LabelCommand {
  private static let defaultLimit = 10

  static func run(_ program: Program) throws -> ExitCode {
    guard (program.parsed.text("--session") == nil) == (program.parsed.text("LABEL") == nil) else {
      throw program.parsed.wrong("--session and LABEL go together: whose message, and its label")
    }
    let engine = try program.engine(creating: false)
    defer { engine.close() }
    let (agent, caller) = try program.caller(engine)
    let task: LearningTask = program.parsed.has("--sentiment") ? .sentiment : .intents
    let label = program.parsed.text("LABEL")
    if let session = program.parsed.text("--session").flatMap(SessionID.init) {
      return try correct(session, label ?? "", task, engine, caller, program)
    }
    let limit = program.parsed.wholeNumber("--limit") ?? defaultLimit
    if !program.wantsJSON, !Console.isTerminal(STDIN_FILENO) {
      return try LabelReader(task, engine, caller, program).run()
    }
    guard task == .intents else {
      throw program.parsed.wrong(
        "--sentiment takes labels by --session or through a pipe; only intents are asked about")
    }
    let offer = try program.doing { () throws(EngineError) in
      try engine.labelOffer(limit: limit, by: caller)
    }
    .masked(engine.viewer(agent).sight)
    if program.wantsJSON {
      try Console.json(LabelOfferReport(offer))
      return .done
    }
    if offer.unsure.isEmpty, offer.clusters.isEmpty {
      Console.out(program.strings.nothingToLabel + "\n")
      return .done
    }
    var dialogue = LabelDialogue(engine, caller, program)
    return try dialogue.run(offer)
  }

  private static func correct(
    _ session: SessionID, _ label: String, _ task: LearningTask, _ engine: Engine,
    _ caller: Caller, _ program: Program
  ) throws -> ExitCode {
    let receipts = try program.doing { () throws(EngineError) in
      try engine.label(task, [GivenLabel(.session(session), label: label)], by: caller)
    }
    if program.wantsJSON {
      for receipt in receipts { try Console.json(LabelReceiptReport(receipt)) }
    } else {
      Console.out(
        program.strings.labelled(
          receipts.count { !$0.isKnown }, new: receipts.count(where: \.isNewLabel)) + "\n")
    }
    return .done
  }
}

/// What there is to label, for programs.
struct LabelOfferReport: Encodable {
  struct Message: Encodable {
    let message: Seq
    let session: String
    let text: String
  }

  struct Guess: Encodable {
    let label: String
    let confidence: Double
  }

  struct Unsure: Encodable {
    let message: Seq
    let session: String
    let text: String
    let guesses: [Guess]
  }

  struct Cluster: Encodable {
    let words: [String]
    let messages: [Message]
  }

  let unsure: [Unsure]
  let clusters: [Cluster]
  let lookedAt: Int

  init(_ offer: LabelOffer) {
    unsure = offer.unsure.map { unsure in
      Unsure(
        message: unsure.message.seq, session: unsure.message.session.description,
        text: unsure.message.text,
        guesses: unsure.guesses.map { Guess(label: $0.label, confidence: $0.confidence) })
    }
    clusters = offer.clusters.map { cluster in
      Cluster(
        words: cluster.words,
        messages: cluster.messages.map {
          Message(message: $0.seq, session: $0.session.description, text: $0.text)
        })
    }
    lookedAt = offer.lookedAt
  }
}

/// What came of one label, for programs.
struct LabelReceiptReport: Encodable {
  let message: Seq?
  let label: String
  let known: Bool
  let newLabel: Bool
  let nearest: String?

  init(_ receipt: LabelReceipt) {
    message = receipt.example.message
    label = receipt.example.label
    known = receipt.isKnown
    newLabel = receipt.isNewLabel
    nearest = receipt.nearest
  }
}
