import Desk
import Engine
import Workstation

/// `tandem presence`: who is there and with how much to do; with a STATE, what one is oneself.
enum PresenceCommand {
  private struct Row: Encodable {
    let agent: AgentID
    let name: String
    let team: String?
    let presence: String
    let until: Timestamp?
    let isOnShift: Bool
    let sessions: Int
    let load: Double
    let capacity: Double

    init(_ row: RosterRow) {
      agent = row.agent.id
      name = row.agent.name
      team = row.agent.team
      presence = row.presence.name
      until = if case .away(let until) = row.presence { until } else { nil }
      isOnShift = row.isOnShift
      sessions = row.sessions
      load = row.load
      capacity = row.capacity
    }
  }

  private struct Output: Encodable {
    let agents: [Row]
  }

  static func run(_ program: Program) throws -> ExitCode {
    let engine = try program.engine(creating: false)
    defer { engine.close() }
    let (agent, _) = try program.caller(engine)
    if let name = program.parsed.text("STATE") {
      let until = program.parsed.moment("--until", now: engine.clock.now())
      guard let presence = Presence(name: name, until: until) else {
        throw program.parsed.wrong("\(name) is no presence.")
      }
      if until != nil, presence.name != "away" {
        throw program.parsed.wrong("--until goes with away only.")
      }
      try program.doing { () throws(EngineError) in
        try engine.setPresence(presence, of: agent.id)
      }
    }
    guard case .roster(let rows) = try program.ask(.roster, engine) else { return .failed }
    if program.wantsJSON {
      try Console.json(Output(agents: rows.map(Row.init)))
      return .done
    }
    for row in rows {
      var state = program.strings.presence(row.presence)
      if case .away(let until?) = row.presence { state += " → \(until)" }
      Console.out(
        [
          row.agent.id, EventSummary.shown(row.agent.name), state,
          "\(row.sessions)", Decimals.one(row.load) + "/" + Decimals.one(row.capacity),
          row.isOnShift ? "" : program.strings.offShift,
        ].joined(separator: "\t") + "\n")
    }
    return .done
  }
}
