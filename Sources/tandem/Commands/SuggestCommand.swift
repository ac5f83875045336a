import Desk
import Engine
import Ledger
import Workstation

/// `tandem suggest SESSION` or `--text T`: the replies an agent would be offered; `--stats`: what
/// became of those that were.
enum SuggestCommand {
  private struct Offer: Encodable {
    let rank: Int
    let source: SuggestionSource
    let score: Double
    let text: String
    let citations: [Citation]
  }

  private struct Output: Encodable {
    let session: String?
    let message: Seq?
    let suggestions: [Offer]
  }

  static func run(_ program: Program) throws -> ExitCode {
    let engine = try program.engine(creating: false)
    defer { engine.close() }
    if program.parsed.has("--stats") { return try statistics(program, engine) }
    var session: SessionID?
    var message: Seq?
    let suggestions: [Suggestion]
    let viewer = try program.viewer(engine)
    if let text = program.parsed.text("--text") {
      suggestions = try engine.suggestions(to: text, of: program.parsed.text("--customer"))
        .map { $0.masked(viewer.sight) }
    } else {
      let id = try program.parsed.session()
      guard case .suggestions(let set) = try program.ask(.suggestions(id), engine) else {
        return .failed
      }
      let found = try program.doing { () throws(EngineError) in
        try engine.reading { reader throws(LedgerError) in try reader.session(id) }
      }
      guard let found else {
        throw ProgramError(.failed, program.strings.refusal(.unknownSession))
      }
      session = id
      message = set.message
      suggestions = set.suggestions.map { $0.masked(viewer.sight(of: found)) }
    }
    if program.wantsJSON {
      let offers = suggestions.enumerated().map { index, offer in
        Offer(
          rank: index + 1, source: offer.source, score: offer.score, text: offer.text,
          citations: offer.citations)
      }
      try Console.json(
        Output(session: session?.description, message: message, suggestions: offers))
      return .done
    }
    for (index, offer) in suggestions.enumerated() {
      let titles = offer.citations.map { "  " + EventSummary.shown($0.title) }.joined()
      Console.out(
        "\(index + 1)  \(Decimals.percent(offer.score))  "
          + program.strings.source(offer.source) + titles + "\n")
      for line in offer.text.split(separator: "\n") { Console.out("   \(line)\n") }
    }
    if suggestions.isEmpty {
      Console.err(
        session == nil ? program.strings.noSuggestionsForText : program.strings.noSuggestions)
    }
    return .done
  }

  private static func statistics(_ program: Program, _ engine: Engine) throws -> ExitCode {
    let report = SuggestionStatisticsReport(
      try program.doing { () throws(EngineError) in try engine.suggestionStatistics() })
    if program.wantsJSON {
      try Console.json(report)
    } else if report.total.shown == 0 {
      Console.err(program.strings.noSuggestionsYet)
    } else {
      Console.out(report.text(program.strings))
    }
    return .done
  }
}
