import Desk
import Engine
import Foundation
import Ledger
import Workstation

/// `tandem do VERB …`: one command for one session, or the emergency stop; prints the events, or the
/// refusal.
enum DoCommand {
  private struct Refused: Encodable {
    let refused: String
    let message: String
  }

  static func run(_ program: Program) throws -> ExitCode {
    let engine = try program.engine(creating: false)
    defer { engine.close() }
    switch program.parsed.verb {
    case .stopAssistant: return try changeAssistant(program, engine, isStop: true)
    case .startAssistant: return try changeAssistant(program, engine, isStop: false)
    case .decline: return try decline(program, engine)
    default: return try act(program, engine)
    }
  }

  private static func decline(_ program: Program, _ engine: Engine) throws -> ExitCode {
    let (agent, _) = try program.caller(engine)
    let session = try program.parsed.session()
    let isDeclined = try program.doing { () throws(EngineError) in
      try engine.decline(session, as: agent.id)
    }
    if !isDeclined { throw try refusal(.notOffered, program) }
    return .done
  }

  private static func act(_ program: Program, _ engine: Engine) throws -> ExitCode {
    let request = try program.parsed.actRequest(now: engine.clock.now())
    let (agent, caller) = try program.caller(engine)
    let files = try keepFiles(program, engine)
    let outcome = engine.perform(
      request.command.with(files), on: request.session, by: caller,
      expecting: request.expectedEpoch)
    if case .done = outcome {} else { engine.discard(files) }
    switch outcome {
    case .done(let events):
      let session = try program.doing { () throws(EngineError) in
        try engine.reading { reader throws(LedgerError) in try reader.session(request.session) }
      }
      let viewer = engine.viewer(agent)
      let sight = session.map(viewer.sight(of:)) ?? viewer.sight
      try print(events.map { $0.masked(sight) }, program)
      if case .reveal(let field, _) = request.command {
        try RevealedValues(field, in: request.session, engine, program).print()
      }
      return .done
    case .refused(let refused):
      throw try refusal(refused, program)
    case .failed(let message):
      throw ProgramError(.failed, message)
    }
  }

  /// Copies the files that are to go with a message into the desk, all or none.
  private static func keepFiles(_ program: Program, _ engine: Engine) throws -> [Attachment] {
    let paths = program.parsed.texts("--file")
    guard paths.count <= Policy.fileLimit else {
      throw try refusal(.tooManyFiles(limit: Policy.fileLimit), program)
    }
    var kept: [Attachment] = []
    for path in paths {
      do throws(FileFault) {
        kept.append(try engine.keepFile(path))
      } catch {
        engine.discard(kept)
        throw ProgramError(.failed, program.strings.notSent(error, EventSummary.shown(path)))
      }
    }
    return kept
  }

  private static func changeAssistant(
    _ program: Program, _ engine: Engine, isStop: Bool
  ) throws -> ExitCode {
    guard let scope = StopScope(text: program.parsed.text("SCOPE") ?? "all") else {
      throw program.parsed.wrong("SCOPE is all, queue:NAME or intent:NAME.")
    }
    let (_, caller) = try program.caller(engine)
    let report = try program.doing { () throws(EngineError) in
      isStop
        ? try engine.stopAssistant(scope, by: caller)
        : try engine.startAssistant(scope, by: caller)
    }
    try print(report.event.map { [$0] } ?? [], program)
    Console.err(program.strings.moved(report.moved, isStop: isStop))
    return .done
  }

  private static func print(_ events: [Event], _ program: Program) throws {
    let lines = EventLine()
    for event in events {
      Console.out(program.wantsJSON ? try lines.json(event) : lines.text(event))
    }
  }

  /// The refusal as an error, after its JSON where that is wanted.
  private static func refusal(
    _ refused: Refusal, _ program: Program
  ) throws -> ProgramError {
    let message = program.strings.refusal(refused)
    if program.wantsJSON {
      try Console.json(Refused(refused: refused.code, message: message))
    }
    return ProgramError(.refused, message)
  }
}

extension Command {
  /// The same with files beside the text, where it sends one.
  fileprivate func with(_ files: [Attachment]) -> Command {
    guard case .send(let text, let basis, let check, _) = self else { return self }
    return .send(text: text, basis: basis, check: check, files: files)
  }
}
