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
    let engine = try program.engine(creating: false)
    defer { engine.close() }
    let request = try program.parsed.actRequest(now: engine.clock.now())
    let (_, caller) = try program.caller(engine)
    let outcome = engine.perform(
      request.command, on: request.session, by: caller, expecting: request.expectedEpoch)
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
}
