import Workstation
import Desk
import Engine

/// `tandem queue`: the escalation queue in order, each with the terms of its priority.
enum QueueCommand {
  private struct Row: Encodable {
    let session: SessionJSON
    let score: Double
    let terms: [PriorityTerm]
    let words: String?
  }

  private struct Output: Encodable {
    let queue: [Row]
  }

  /// More than any screen shows; a longer queue is a matter for `sessions --owner queue`.
  private static let limit = 1000

  static func run(_ program: Program) throws -> ExitCode {
    let engine = try program.engine(creating: false)
    defer { engine.close() }
    let now = engine.clock.now()
    let viewer = try program.viewer(engine)
    guard case .queue(let found) = try program.ask(.queue(limit: limit), engine) else {
      return .failed
    }
    let rows = found.map { row in
      var row = row
      row.session = row.session.masked(for: viewer)
      row.words = row.words.map { Masking.text($0, viewer.sight) }
      return row
    }
    if program.wantsJSON {
      try Console.json(
        Output(
          queue: rows.map {
            Row(
              session: SessionJSON($0.session, at: now), score: $0.score, terms: $0.terms,
              words: $0.words)
          }))
      return .done
    }
    for row in rows {
      let terms = row.terms.map { "\($0.name.rawValue) \(Decimals.one($0.points))" }
      Console.out(
        [
          row.session.id.description, row.session.owner.text, row.session.customerName,
          row.session.escalation.map(program.strings.reason) ?? "-",
          Decimals.one(row.score) + " = " + terms.joined(separator: " + "),
          row.words.map(EventSummary.shown) ?? "",
        ].joined(separator: "\t") + "\n")
    }
    return .done
  }
}
