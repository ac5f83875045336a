import Engine
import Language
import Ledger
import Workstation

/// `tandem check [--repair]`: says whether the desk is what its facts lead to.
enum CheckCommand {
  private struct Finding: Encodable {
    let kind: String
    let seq: Int64?
    let detail: String
  }

  private struct Output: Encodable {
    let sound: Bool
    let events: Int
    let sessions: Int
    let forgotten: Int
    let lastSeq: Int64
    let head: String
    let findingCount: Int
    let findings: [Finding]
    let repaired: Bool
  }

  static func run(_ program: Program) throws -> ExitCode {
    let engine = try program.engine(creating: false)
    defer { engine.close() }
    var repaired = false
    if program.parsed.has("--repair") {
      try program.doing { () throws(EngineError) in try engine.repair() }
      repaired = true
    }
    let kept = try program.parsed.text("--head").map { text in
      guard let head = LedgerHead(text) else {
        throw program.parsed.wrong("--head needs SEQ:HASH, as `tandem audit head` prints it")
      }
      return head
    }
    let report = try program.doing { () throws(EngineError) in try engine.check(against: kept) }
    if program.wantsJSON {
      try Console.json(
        Output(
          sound: report.isSound, events: report.eventCount, sessions: report.sessionCount,
          forgotten: report.forgottenCount, lastSeq: report.lastSeq,
          head: Hex.encode(report.head),
          findingCount: report.findingCount,
          findings: report.findings.map {
            Finding(kind: $0.kind.rawValue, seq: $0.seq, detail: $0.detail)
          }, repaired: repaired))
    } else {
      if repaired { Console.err(program.strings.repaired) }
      for finding in report.findings {
        let place = finding.seq.map { " \($0)" } ?? ""
        Console.out("\(finding.kind.rawValue)\(place): \(finding.detail)\n")
      }
      Console.out("events \(report.eventCount)  sessions \(report.sessionCount)\n")
      Console.err(
        report.isSound
          ? program.strings.checkIsClean : program.strings.checkFound(report.findingCount))
    }
    return report.isSound ? .done : .failed
  }
}
