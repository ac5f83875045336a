import Desk
import Engine
import Foundation
import Workstation

/// `tandem policy`: the rules in force in plain words, a file of rules looked at, and what other
/// rules would have done.
enum PolicyCommand {
  static func run(_ program: Program) throws -> ExitCode {
    let words = program.parsed.texts("ACTION")
    switch words.first ?? "show" {
    case "show":
      guard words.count <= 1 else { throw program.parsed.wrong("show takes nothing more") }
      return try show(program)
    case "check":
      guard words.count <= 2 else { throw program.parsed.wrong("check takes one file") }
      return try check(words.dropFirst().first, program)
    case "test":
      guard words.count == 1 else {
        throw program.parsed.wrong("test takes its file with --config")
      }
      return try test(program)
    case "compare":
      guard words.count == 1 else { throw program.parsed.wrong("compare takes nothing more") }
      return try compare(program)
    default:
      throw program.parsed.wrong(
        "policy takes show, check, test or compare, not \(EventSummary.shown(words[0]))")
    }
  }

  // MARK: show

  private static func show(_ program: Program) throws -> ExitCode {
    let config = try config(program.parsed.text("--config"), program)
    let report = PolicyReport(config, program.strings)
    if program.wantsJSON {
      try Console.json(report)
    } else {
      Console.out(report.text)
    }
    return .done
  }

  // MARK: check

  private struct CheckOutput: Encodable {
    let file: String
    let version: String?
    let problems: [String]
  }

  private static func check(_ file: String?, _ program: Program) throws -> ExitCode {
    let path = try file ?? program.parsed.text("--config") ?? program.folder().configPath
    var output: CheckOutput
    do {
      let config = try DeskConfig.read(path: path)
      output = CheckOutput(file: path, version: config.policy.version, problems: [])
    } catch {
      output = CheckOutput(file: path, version: nil, problems: error.problems.map(\.description))
    }
    if program.wantsJSON {
      try Console.json(output)
    } else if output.problems.isEmpty {
      Console.out(program.strings.goodPolicy(EventSummary.line(path)) + "\n")
    } else {
      for problem in output.problems { Console.err(problem) }
      Console.err(program.strings.rulesStay)
    }
    return output.problems.isEmpty ? .done : .failed
  }

  // MARK: test

  private static func test(_ program: Program) throws -> ExitCode {
    let engine = try program.engine(creating: false)
    defer { engine.close() }
    let (from, to) = try stretch(program, now: engine.clock.now())
    let tried = try config(program.parsed.text("--config"), program).policy
    let sight = try program.viewer(engine).sight
    let report = try program.doing { () throws(EngineError) in
      try engine.policyTrial(of: tried, from: from, to: to)
    }.masked(sight)
    let trial = PolicyTrialReport(report, from: from, to: to, program.strings)
    if program.wantsJSON {
      try Console.json(trial)
    } else {
      Console.out(trial.text)
    }
    return .done
  }

  // MARK: compare

  private static func compare(_ program: Program) throws -> ExitCode {
    let engine = try program.engine(creating: false)
    defer { engine.close() }
    guard let split = engine.config.policy.split else {
      throw ProgramError(.failed, program.strings.noSplit)
    }
    let (from, to) = try stretch(program, now: engine.clock.now())
    let comparison = try program.doing { () throws(EngineError) in
      try engine.policyComparison(split, from: from, to: to)
    }
    let report = PolicyComparisonReport(split, comparison, program.strings)
    if program.wantsJSON {
      try Console.json(report)
    } else {
      Console.out(report.text)
    }
    return .done
  }

  // MARK: What they share

  private static func stretch(
    _ program: Program, now: Timestamp
  ) throws -> (from: Timestamp, to: Timestamp) {
    let from = try moment("--from", program, now: now) ?? Timestamp(ms: 0)
    let to = try moment("--to", program, now: now) ?? now
    guard from < to else { throw program.parsed.wrong("--from must lie before --to") }
    return (from, to)
  }

  /// A moment; a span such as `7d` counts back from now, since what is tested has happened.
  private static func moment(
    _ option: String, _ program: Program, now: Timestamp
  ) throws -> Timestamp? {
    guard let word = program.parsed.text(option) else { return nil }
    if let ms = ValueKind.spanMs(word) { return now.adding(ms: -ms) }
    return program.parsed.moment(option, now: now)
  }

  /// The rules of a file, or those of the desk.
  private static func config(_ path: String?, _ program: Program) throws -> DeskConfig {
    do {
      if let path {
        guard FileManager.default.fileExists(atPath: path) else {
          throw ProgramError(.failed, program.strings.noSuchFile(EventSummary.line(path)))
        }
        return try DeskConfig.read(path: path)
      }
      return try DeskConfig.read(from: program.folder())
    } catch let error as ConfigError {
      throw ProgramError(.failed, error.description)
    }
  }
}
