import Language
import Workstation
import Desk
import Engine

/// `tandem sessions`: the list, as the workstation sorts it.
enum SessionsCommand {
  private struct Output: Encodable {
    let total: Int
    let sessions: [SessionJSON]
  }

  static func run(_ program: Program) throws -> ExitCode {
    let engine = try program.engine(creating: false)
    defer { engine.close() }
    let now = engine.clock.now()
    var filter = SessionFilter()
    switch program.parsed.text("--owner") {
    case nil: break
    case "assistant": filter.owner = .assistant
    case "queue": filter.owner = .queue
    case .some(let agent): filter.owner = .agent(agent)
    }
    filter.status = program.parsed.text("--status").flatMap(SessionStatus.init)
    filter.tag = program.parsed.text("--tag")
    filter.channel = program.parsed.text("--channel")
    let sort = program.parsed.text("--sort").flatMap(SessionSort.init) ?? .need
    let limit = program.parsed.wholeNumber("--limit") ?? 50
    guard
      case .sessions(let window) = try program.ask(
        .sessions(filter, sort, offset: 0, limit: limit), engine)
    else { return .failed }
    let viewer = try program.viewer(engine)
    let rows = window.rows.map { $0.masked(for: viewer) }
    if program.wantsJSON {
      try Console.json(
        Output(total: window.total, sessions: rows.map { SessionJSON($0, at: now) }))
      return .done
    }
    for row in rows { Console.out(line(row, at: now, program)) }
    if window.rows.count < window.total {
      Console.err("\(window.rows.count) / \(window.total)")
    }
    return .done
  }

  private static func line(_ row: SessionRow, at now: Timestamp, _ program: Program) -> String {
    let waiting =
      row.waitingSince.map { program.strings.duration(seconds: Int(now.msSince($0) / 1000)) } ?? "-"
    return [
      row.id.description, row.owner.text, row.status.rawValue, row.customerName,
      row.tier == .standard ? "" : row.tier.rawValue, row.emotion.rawValue, waiting, row.preview,
    ].joined(separator: "\t") + "\n"
  }
}
