import Desk
import Engine
import Foundation
import Ledger
import Workstation

/// One run of the program: what was typed, where the desk is and in which language to speak.
struct Program {
  let parsed: Parsed
  let environment: DeskEnvironment
  let strings: Strings

  init(_ parsed: Parsed) {
    self.parsed = parsed
    environment = DeskEnvironment.current()
    strings = Strings(Program.language(parsed.text("--lang"), environment.variables))
  }

  /// The language of the interface: the option, then the desk's configuration, then the locale.
  func language(_ configured: String?) -> UILanguage {
    Program.language(parsed.text("--lang") ?? configured, environment.variables)
  }

  private static func language(_ wanted: String?, _ variables: [String: String]) -> UILanguage {
    if let wanted, let language = UILanguage(rawValue: wanted) { return language }
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      if let locale = variables[name], !locale.isEmpty { return UILanguage(locale: locale) }
    }
    return .english
  }

  var wantsJSON: Bool { parsed.has("--json") }

  /// The folder that `--desk`, the environment or the default names.
  func folder() throws(ProgramError) -> DeskFolder {
    do {
      return try DeskFolder.resolve(parsed.text("--desk"), in: environment)
    } catch {
      throw ProgramError(.failed, error.description)
    }
  }

  /// Opens the desk.
  ///
  /// - Parameters:
  ///   - creating: whether a missing one is made.
  ///   - signals: where signals are waited for already.
  func engine(creating: Bool, signals: StopSignals? = nil) throws(ProgramError) -> Engine {
    try engine(in: folder(), creating: creating, signals: signals)
  }

  func engine(
    in folder: DeskFolder, creating: Bool, signals: StopSignals? = nil
  ) throws(ProgramError) -> Engine {
    do {
      return try Engine.open(
        folder, creating: creating, options: MigrationReport(strings, signals: signals).options,
        environment: environment)
    } catch {
      throw ProgramError(error, strings)
    }
  }

  /// The agent in whose name the command acts.
  func caller(_ engine: Engine) throws(ProgramError) -> (agent: Agent, caller: Caller) {
    do {
      return try engine.caller(as: parsed.text("--as"))
    } catch {
      throw ProgramError(error, strings)
    }
  }

  /// Who looks, for a command that changes nothing.
  func viewer(_ engine: Engine) throws(ProgramError) -> Viewer {
    try doing { () throws(EngineError) in try engine.viewer(as: parsed.text("--as")) }
  }

  /// Carries out work of the engine, its errors made into the program's.
  func doing<Value>(_ body: () throws(EngineError) -> Value) throws(ProgramError) -> Value {
    do {
      return try body()
    } catch {
      throw ProgramError(error, strings)
    }
  }

  /// Asks the engine; a question that fails ends the command.
  func ask(_ query: Query, _ engine: Engine, viewer: AgentID? = nil) throws(ProgramError) -> Answer
  {
    let answer = engine.answer(query, viewer: viewer)
    if case .failed(let message) = answer { throw ProgramError(.failed, message) }
    return answer
  }
}

/// Why the program ends without having done what was asked.
struct ProgramError: Error {
  let code: ExitCode
  let message: String

  init(_ code: ExitCode, _ message: String) {
    self.code = code
    self.message = message
  }

  /// A rule's refusal is exit code 3, everything else 1.
  init(_ error: EngineError, _ strings: Strings) {
    switch error.code {
    case .refused(let refusal):
      self.init(.refused, error.message.isEmpty ? strings.refusal(refusal) : error.message)
    default:
      self.init(.failed, error.message)
    }
  }
}
