import Engine
import Foundation

/// `tandem import KIND PATH…`: knowledge and records from files, with a report.
enum ImportCommand {
  private struct Output: Encodable {
    struct File: Encodable {
      let path: String
      let added: Int
      let updated: Int
      let unchanged: Int
      let skipped: [Skipped]
      let errors: [String]
    }

    struct Skipped: Encodable {
      let line: Int?
      let reason: String
    }

    let kind: String
    let check: Bool
    let added: Int
    let updated: Int
    let unchanged: Int
    let files: [File]
  }

  static func run(_ program: Program) throws -> ExitCode {
    let word = try program.parsed.required("KIND")
    guard let kind = ImportKind(rawValue: word) else {
      throw program.parsed.wrong("nothing called \(word) can be imported")
    }
    let isCheck = program.parsed.has("--check")
    var folder = try program.folder()
    var scratch: String?
    if isCheck, !folder.exists {
      // A check makes no desk; what would come into a new one is found in a passing one.
      scratch = NSTemporaryDirectory() + "tandem-check-" + UUID().uuidString
      folder = DeskFolder(path: scratch ?? folder.path)
    }
    let engine = try program.engine(in: folder, creating: true)
    defer {
      engine.close()
      // A scratch desk that cannot be removed lies in the temporary folder and harms nobody.
      if let scratch { try? FileManager.default.removeItem(atPath: scratch) }
    }
    let (_, caller) = try program.caller(engine)
    let report = try program.doing { () throws(EngineError) in
      try engine.importFiles(
        kind, paths: program.parsed.texts("PATH"), isCheck: isCheck,
        by: caller)
    }
    if program.wantsJSON {
      try Console.json(output(report))
    } else {
      show(report)
    }
    return report.isComplete ? .done : .failed
  }

  private static func output(_ report: ImportReport) -> Output {
    Output(
      kind: report.kind.rawValue, check: report.isCheck, added: report.added,
      updated: report.updated, unchanged: report.unchanged,
      files: report.files.map { file in
        Output.File(
          path: file.path, added: file.added, updated: file.updated, unchanged: file.unchanged,
          skipped: file.skipped.map { Output.Skipped(line: $0.line, reason: $0.reason) },
          errors: file.problems.map(\.description))
      })
  }

  private static func show(_ report: ImportReport) {
    for file in report.files {
      for problem in file.problems { Console.err(problem.description) }
      for skipped in file.skipped {
        Console.err("\(file.path):\(skipped.line ?? 1): left out, \(skipped.reason)")
      }
    }
    let refused = report.files.count { !$0.problems.isEmpty }
    Console.out(
      (report.isCheck ? "check: " : "") + "added \(report.added)  updated \(report.updated)  "
        + "unchanged \(report.unchanged)  files \(report.files.count)  refused \(refused)\n")
  }
}
