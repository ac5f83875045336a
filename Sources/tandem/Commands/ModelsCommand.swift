import Desk
import Engine
import Foundation
import Workstation

extension ModelTask {
  /// What stands in the place of a version where a desk has trained none: the program's own model, or
  /// nothing.
  var withoutModel: String { rawValue + (examples == nil ? "-none" : "-shipped") }
}

/// `tandem models`: versions with their figures; compare two, promote one, go back.
enum ModelsCommand {
  private struct Choice: Encodable {
    let task: ModelTask
    let inUse: String
  }

  static func run(_ program: Program) throws -> ExitCode {
    let words = program.parsed.texts("ACTION")
    let versions = Array(words.dropFirst())
    switch words.first ?? "list" {
    case "compare":
      guard versions.count == 2 else { throw program.parsed.wrong("compare needs two versions") }
      return try compare(versions[0], versions[1], program)
    case "promote":
      guard versions.count == 1 else { throw program.parsed.wrong("promote needs one version") }
      return try promote(versions[0], program)
    case "rollback":
      guard versions.count == 1, let task = ModelTask(rawValue: versions[0]) else {
        throw program.parsed.wrong(
          "rollback needs " + ModelTask.allCases.map(\.rawValue).joined(separator: " or "))
      }
      let engine = try program.engine(creating: false)
      defer { engine.close() }
      let (_, caller) = try program.caller(engine)
      let choice = try program.doing { () throws(EngineError) in
        try engine.rollBack(task, by: caller)
      }
      return try show(choice, task, program)
    case "list":
      guard versions.isEmpty else { throw program.parsed.wrong("list takes no version") }
      return try list(program)
    default:
      throw program.parsed.wrong(
        "models takes list, compare, promote or rollback, not \(EventSummary.shown(words[0]))")
    }
  }

  // MARK: Parts

  private static func promote(_ name: String, _ program: Program) throws -> ExitCode {
    let engine = try program.engine(creating: false)
    defer { engine.close() }
    let (_, caller) = try program.caller(engine)
    guard let (task, version) = place(of: name) else { throw unknown(name, program) }
    let choice = try program.doing { () throws(EngineError) in
      try engine.promote(task, version, by: caller)
    }
    return try show(choice, task, program)
  }

  private static func show(
    _ choice: ModelChoice, _ task: ModelTask, _ program: Program
  ) throws -> ExitCode {
    let name = choice.version ?? task.withoutModel
    if program.wantsJSON {
      try Console.json(Choice(task: task, inUse: name))
    } else {
      Console.out(program.strings.inUse(name) + "\n")
    }
    return .done
  }

  private static func compare(
    _ first: String, _ second: String, _ program: Program
  ) throws -> ExitCode {
    guard let one = place(of: first) else { throw unknown(first, program) }
    guard let other = place(of: second) else { throw unknown(second, program) }
    guard one.task == other.task else {
      throw program.parsed.wrong("\(first) and \(second) are models of different tasks")
    }
    guard let task = one.task.examples else {
      return try compareAnswers(one.task, (one.version, other.version), program)
    }
    let engine = try program.engine(creating: false)
    defer { engine.close() }
    let comparison = try program.doing { () throws(EngineError) in
      try engine.compare(task, one.version, other.version)
    }
    if program.wantsJSON {
      try Console.json(ComparisonReport(comparison))
    } else {
      Console.out(ComparisonReport(comparison).text(program.strings))
    }
    return .done
  }

  /// Models of replies or retrieval, which learn from no labelled examples.
  private static func compareAnswers(
    _ task: ModelTask, _ versions: (String?, String?), _ program: Program
  ) throws -> ExitCode {
    let engine = try program.engine(creating: false)
    defer { engine.close() }
    let comparison = try program.doing { () throws(EngineError) in
      task == .replies
        ? try engine.compareReplies(versions) : try engine.compareRetrieval(versions)
    }
    let report = AnswerComparisonReport(comparison)
    if program.wantsJSON {
      try Console.json(report)
    } else {
      Console.out(report.text(program.strings))
    }
    return .done
  }

  private static func list(_ program: Program) throws -> ExitCode {
    let engine = try program.engine(creating: false)
    defer { engine.close() }
    var reports: [ModelListReport] = []
    for task in ModelTask.allCases {
      let list = try program.doing { () throws(EngineError) in try engine.modelList(task) }
      reports.append(ModelListReport(list))
    }
    if program.wantsJSON {
      try Console.json(["tasks": reports])
    } else {
      Console.out(reports.map { $0.text(program.strings) }.joined(separator: "\n"))
    }
    return .done
  }

  /// The task and version that a name such as `intents-2` or `intents-shipped` means.
  private static func place(of name: String) -> (task: ModelTask, version: String?)? {
    guard let dash = name.lastIndex(of: "-"),
      let task = ModelTask(rawValue: String(name[..<dash]))
    else { return nil }
    if name == task.withoutModel { return (task, nil) }
    return Int(name[name.index(after: dash)...]) == nil ? nil : (task, name)
  }

  private static func unknown(_ name: String, _ program: Program) -> any Error {
    program.parsed.wrong(
      "\(EventSummary.shown(name)) is no model; one is called such as intents-2 or intents-shipped")
  }
}
