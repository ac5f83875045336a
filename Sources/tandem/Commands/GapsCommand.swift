import Assist
import Desk
import Engine
import Foundation
import Workstation

/// `tandem gaps`: what customers asked and nobody answered well; `gaps draft N`: an article about it.
enum GapsCommand {
  private struct Draft: Encodable {
    let title: String
    let language: String
    let tags: [String]
    let questions: [String]
    let body: String
    let markdown: String
  }

  private static let limit = 10

  static func run(_ program: Program) throws -> ExitCode {
    let words = program.parsed.texts("ACTION")
    switch words.first ?? "list" {
    case "list":
      guard words.count <= 1 else { throw program.parsed.wrong("list takes no number") }
      return try list(program)
    case "draft":
      guard words.count == 2, let number = Int(words[1]), number > 0 else {
        throw program.parsed.wrong("draft needs the number of a gap, such as: gaps draft 1")
      }
      return try draft(number, program)
    default:
      throw program.parsed.wrong(
        "gaps takes list or draft, not \(EventSummary.shown(words[0]))")
    }
  }

  private static func found(_ limit: Int, _ program: Program) throws -> GapReport {
    let engine = try program.engine(creating: false)
    defer { engine.close() }
    let sight = try program.viewer(engine).sight
    var report = try program.doing { () throws(EngineError) in try engine.gaps(limit: limit) }
    report.gaps = report.gaps.map { $0.masked(sight) }
    return report
  }

  private static func list(_ program: Program) throws -> ExitCode {
    let report = GapsReport(
      try found(program.parsed.wholeNumber("--limit") ?? limit, program))
    if program.wantsJSON {
      try Console.json(report)
    } else {
      Console.out(report.text(program.strings))
    }
    return .done
  }

  private static func draft(_ number: Int, _ program: Program) throws -> ExitCode {
    let report = try found(number, program)
    guard report.gaps.count >= number else {
      throw ProgramError(.failed, program.strings.noGap(number, of: report.gaps.count))
    }
    let draft = ArticleDraft(report.gaps[number - 1])
    if program.wantsJSON {
      try Console.json(
        Draft(
          title: draft.title, language: draft.language, tags: draft.tags,
          questions: draft.questions, body: draft.body, markdown: draft.markdown))
    } else {
      Console.out(HarmlessText.plain(draft.markdown))
    }
    Console.err(draft.body.isEmpty ? program.strings.emptyDraft : program.strings.draftIsNext)
    return .done
  }
}
