import CSQLite
import Desk
import Engine
import Foundation
import Language
import Ledger
import Terminal
import Workstation

/// `tandem doctor`: what this program finds of its surroundings, each with a verdict.
enum DoctorCommand {
  private struct Finding: Encodable {
    let name: String
    let value: String
    let isGood: Bool
    /// What to do where it is not good.
    let advice: String?
  }

  private struct Output: Encodable {
    let findings: [Finding]
  }

  /// WAL, FTS5 and what else the ledger uses are there from this release on.
  private static let oldestSQLite: Int32 = 3_040_000

  static func run(_ program: Program) throws -> ExitCode {
    let findings = terminal(program) + own(program) + storage() + desk(program)
    if program.wantsJSON {
      try Console.json(Output(findings: findings))
    } else {
      for finding in findings {
        let advice = finding.advice.map { "  (\($0))" } ?? ""
        Console.out("\(finding.isGood ? "ok" : "!!")  \(finding.name): \(finding.value)\(advice)\n")
      }
    }
    return findings.allSatisfy(\.isGood) ? .done : .failed
  }

  private static func terminal(_ program: Program) -> [Finding] {
    let variables = program.environment.variables
    setlocale(LC_ALL, "")
    let codeset = String(cString: nl_langinfo(Int32(CODESET)))
    let term = variables["TERM"] ?? ""
    let memory = TerminalMemory(program.environment, hasExplicitTheme: true)
    let isKnown = term.isEmpty ? false : TerminalDescription.exists(term, variables)
    return [
      Finding(
        name: "terminal", value: term.isEmpty ? "none" : term, isGood: isKnown,
        advice: isKnown ? nil : "set TERM, such as TERM=xterm-256color"),
      Finding(
        name: "locale", value: codeset, isGood: codeset == "UTF-8",
        advice: codeset == "UTF-8" ? nil : "set LANG=C.UTF-8"),
      Finding(name: "colours", value: colors(variables), isGood: true, advice: nil),
      Finding(
        name: "notifications", value: notifications(variables), isGood: true, advice: nil),
      Finding(
        name: "ambiguous width", value: "\(memory.ambiguousWidth)", isGood: true,
        advice: memory.isNewTerminal ? "asked at the first start of the workstation" : nil),
      Finding(
        name: "pictures", value: pictures(memory), isGood: true,
        advice: memory.pictures == nil ? "asked at the first start of the workstation" : nil),
      Finding(
        name: "tmux", value: variables["TMUX"] == nil ? "no" : "yes", isGood: true, advice: nil),
    ]
  }

  private static func colors(_ variables: [String: String]) -> String {
    if let none = variables["NO_COLOR"], !none.isEmpty { return "off by NO_COLOR" }
    if ColorTier.wantsDirect(.auto, environment: variables) { return "by their parts (24 bits)" }
    return variables["TERM"]?.contains("256") == true ? "256" : "as the terminal says"
  }

  private static func pictures(_ memory: TerminalMemory) -> String {
    switch memory.pictures.flatMap(PictureMeans.Form.init) {
    case .kitty: "in pixels, by the graphics protocol of kitty"
    case .sixel: "in pixels, by sixels"
    case nil: "two pixels to a cell"
    }
  }

  private static func notifications(_ variables: [String: String]) -> String {
    switch NotificationProtocol.detect(environment: variables) {
    case .none: "the bell alone; this terminal is not known to show any"
    case .osc9: "OSC 9"
    case .osc777: "OSC 777"
    }
  }

  /// The files of a person that a fault would keep from being taken.
  private static func own(_ program: Program) -> [Finding] {
    var faults: [(name: String, fault: String?)] = []
    if case .keysRefused(let fault) = KeysShelf(program.environment).read() {
      faults.append(("keys.conf", program.strings.fault(fault)))
    } else {
      faults.append(("keys.conf", nil))
    }
    switch OwnSettingsShelf(program.environment).read() {
    case .success: faults.append((OwnSettingsShelf.name, nil))
    case .failure(let fault):
      faults.append((OwnSettingsShelf.name, program.strings.fault(fault)))
    }
    return faults.map { name, fault in
      Finding(name: name, value: fault ?? "in order", isGood: fault == nil, advice: nil)
    }
  }

  private static func storage() -> [Finding] {
    let version = sqlite3_libversion_number()
    let hasSearch = sqlite3_compileoption_used("ENABLE_FTS5") == 1
    return [
      Finding(
        name: "SQLite", value: String(cString: sqlite3_libversion()),
        isGood: version >= oldestSQLite,
        advice: version >= oldestSQLite ? nil : "SQLite 3.40 or newer is needed"),
      Finding(
        name: "full-text search", value: hasSearch ? "FTS5" : "missing", isGood: hasSearch,
        advice: hasSearch ? nil : "SQLite needs FTS5"),
    ]
  }

  private static func desk(_ program: Program) -> [Finding] {
    do {
      let folder = try program.folder()
      guard folder.exists else {
        return [Finding(name: "desk", value: "none in \(folder.path)", isGood: true, advice: nil)]
      }
      let engine = try program.engine(in: folder, creating: false)
      defer { engine.close() }
      let last = try engine.reading { reader throws(LedgerError) in try reader.lastSeq }
      let hasWorker = try engine.ledger.work.hasLivingWorker()
      let models = try ModelTask.allCases.flatMap { try Self.models(engine, $0, program) }
      return [
        Finding(name: "desk", value: "\(folder.path), \(last) events", isGood: true, advice: nil),
        Finding(
          name: "worker", value: hasWorker ? "living" : "none", isGood: true,
          advice: hasWorker ? nil : "`tandem serve` or a workstation answers customers"),
      ] + models + provider(engine, program)
    } catch {
      let message = (error as? ProgramError)?.message ?? "\(error)"
      return [Finding(name: "desk", value: message, isGood: false, advice: nil)]
    }
  }

  /// The optional provider: asked now whether it is there.
  private static func provider(_ engine: Engine, _ program: Program) -> [Finding] {
    var findings: [Finding] = []
    if let report = engine.checkProvider() {
      let place = [
        report.address, report.model, report.providerClass.map { "class \($0)" },
      ].compactMap(\.self).joined(separator: ", ")
      findings.append(
        Finding(
          name: "provider",
          value: (place.isEmpty ? "" : place + ": ")
            + (report.trouble.map { program.strings.trouble($0) + "; the embedded engine answers" }
              ?? "answers in \(Int(report.latencyMs)) ms"),
          isGood: report.trouble == nil, advice: report.trouble?.advice))
    } else {
      findings.append(
        Finding(
          name: "provider", value: "none named; the embedded engine answers", isGood: true,
          advice: nil))
    }
    return findings + embeddings(engine, program)
  }

  /// The model that makes vectors of passages: asked now whether it does.
  private static func embeddings(_ engine: Engine, _ program: Program) -> [Finding] {
    guard let report = try? engine.checkEmbeddings() else {
      // A desk that cannot be read was said above.
      let model = program.environment.variables["TANDEM_EMBED_MODEL"] ?? ""
      guard !model.isEmpty else { return [] }
      return [
        Finding(
          name: "embeddings", value: "\(model) is not asked: no provider can be", isGood: true,
          advice: nil)
      ]
    }
    let covered = "\(report.model): \(report.count) of \(report.passageCount) passages"
    return [
      Finding(
        name: "embeddings",
        value: covered
          + (report.trouble.map { ", " + program.strings.trouble($0) + "; words alone find" } ?? ""),
        isGood: report.trouble == nil, advice: report.trouble?.advice)
    ]
  }

  /// The model a task is read with, and whether the latest messages drift from what it learned.
  private static func models(
    _ engine: Engine, _ task: ModelTask, _ program: Program
  ) throws -> [Finding] {
    let report = ModelListReport(
      try program.doing { () throws(EngineError) in try engine.modelList(task) })
    var findings = [
      Finding(
        name: "\(task.rawValue) model", value: report.inUse, isGood: report.trouble == nil,
        advice: report.trouble)
    ]
    if let drift = report.drift, drift.isNoted {
      // The desk works; its models could read better.
      findings.append(
        Finding(
          name: "\(task.rawValue) drift", value: drift.text(program.strings), isGood: true,
          advice: nil))
    }
    return findings
  }
}

extension ProviderTrouble {
  /// What to do where a person can do something.
  fileprivate var advice: String? {
    switch self {
    case .notInstalled(let folders):
      "put tandem-provider into " + folders.joined(separator: " or ")
    case .keyRefused: "see TANDEM_LLM_KEY or llm.keyFile"
    case .notFound: "see the address and the model's name"
    case .unreachable, .slow(.connect): "is the server running?"
    default: nil
    }
  }
}

/// Whether the system knows a terminal by name.
private enum TerminalDescription {
  static func exists(_ name: String, _ variables: [String: String]) -> Bool {
    guard let first = name.unicodeScalars.first, !name.contains("/") else { return false }
    let own = variables["TERMINFO"].map { [$0] } ?? []
    let home = variables["HOME"].map { [$0 + "/.terminfo"] } ?? []
    let folders =
      own + home + ["/etc/terminfo", "/lib/terminfo", "/usr/share/terminfo", "/usr/lib/terminfo"]
    let hexadecimal = String(first.value, radix: 16)
    return folders.contains { folder in
      FileManager.default.fileExists(atPath: "\(folder)/\(first)/\(name)")
        || FileManager.default.fileExists(atPath: "\(folder)/\(hexadecimal)/\(name)")
    }
  }
}
