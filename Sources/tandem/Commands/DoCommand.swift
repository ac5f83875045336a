import Workstation
import Desk
import Engine
import Foundation

/// `tandem do VERB SESSION …`: one command for one session; prints the events, or the refusal.
enum DoCommand {
  private struct Refused: Encodable {
    let refused: String
    let message: String
  }

  static func run(_ program: Program) throws -> ExitCode {
    let parsed = program.parsed
    let session = try parsed.session()
    let engine = try program.engine(creating: false)
    defer { engine.close() }
    let command = try command(parsed, at: engine.clock.now())
    let (_, caller) = try program.caller(engine)
    let outcome = engine.perform(
      command, on: session, by: caller, expecting: parsed.wholeNumber("--expect-epoch"))
    switch outcome {
    case .done(let events):
      let lines = EventLine()
      for event in events {
        Console.out(program.wantsJSON ? try lines.json(event) : lines.text(event))
      }
      return .done
    case .refused(let refusal):
      let message = program.strings.refusal(refusal)
      if program.wantsJSON {
        try Console.json(Refused(refused: refusal.code, message: message))
      }
      throw ProgramError(.refused, message)
    case .failed(let message):
      throw ProgramError(.failed, message)
    }
  }

  private static func command(_ parsed: Parsed, at now: Timestamp) throws -> Command {
    switch parsed.path.last ?? "" {
    case "claim": return .claim
    case "takeover": return .takeOver
    case "handback": return .handBack(instruction: parsed.text("--instruction"))
    case "transfer":
      return .transfer(to: target(try parsed.required("--to")), reason: parsed.text("--reason"))
    case "release": return .release
    case "escalate":
      let text = try parsed.required("--reason")
      guard let reason = EscalationReason(rawValue: text) else {
        throw parsed.wrong("No escalation reason is called \(text).")
      }
      return .escalate(reason: reason, words: nil)
    case "send": return .send(text: try parsed.required("TEXT"), basis: nil)
    case "note": return .note(text: try parsed.required("TEXT"))
    case "resolve": return .resolve(disposition: parsed.text("--disposition"))
    case "reopen": return .reopen
    case "snooze":
      guard let until = parsed.moment("--until", now: now) else {
        throw parsed.wrong("`do snooze` needs --until with a time or a span such as 2h.")
      }
      return .snooze(until: until)
    case "wake": return .wake(dueAt: nil)
    case "tag": return .tag(try parsed.required("TAG"))
    case "withdraw":
      let text = try parsed.required("MESSAGE")
      guard let message = MessageID(text) ?? Seq(text).map(MessageID.init) else {
        throw parsed.wrong("A message is written M<seq>, not \(text).")
      }
      return .withdraw(message)
    default:
      throw parsed.wrong("`do` has no verb \(parsed.path.last ?? "").")
    }
  }

  private static func target(_ text: String) -> TransferTarget {
    text.hasPrefix("queue:") ? .queue(String(text.dropFirst(6))) : .agent(text)
  }
}
