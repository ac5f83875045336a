import Workstation
import Desk
import Engine

/// `tandem search TEXT`: ranked messages and articles with highlighted hits.
enum SearchCommand {
  private struct Hit: Encodable {
    let kind: String
    let session: String?
    let seq: Seq?
    let at: Timestamp?
    let speaker: String?
    let article: String?
    let title: String?
    let excerpt: String
    /// Pairs of scalar offsets into `excerpt`.
    let matches: [[Int]]
    let score: Double
  }

  private struct Output: Encodable {
    let hits: [Hit]
    let limitedToNewest: Bool
  }

  private static let limit = 50

  static func run(_ program: Program) throws -> ExitCode {
    let engine = try program.engine(creating: false)
    defer { engine.close() }
    let text = program.parsed.texts("TEXT").joined(separator: " ")
    let request: SearchRequest
    do throws(SearchFault) {
      request = try SearchRequest(text, utcOffsetSeconds: WorkstationCommand.utcOffsetSeconds())
    } catch {
      throw ProgramError(.usage, program.strings.fault(error))
    }
    guard case .search(var result) = try program.ask(.search(request, limit: limit), engine) else {
      return .failed
    }
    let sight = try program.viewer(engine).sight
    result.hits = result.hits.map { $0.masked(sight) }
    if program.wantsJSON {
      try Console.json(
        Output(hits: result.hits.map(hit), limitedToNewest: result.isLimitedToNewest))
      return .done
    }
    let isColoured =
      Console.isTerminal(1) && program.environment.variables["NO_COLOR", default: ""].isEmpty
    for hit in result.hits { Console.styled(line(hit, isColoured: isColoured)) }
    if result.hits.isEmpty { Console.err(program.strings.noHits) }
    if result.isLimitedToNewest { Console.err(program.strings.searchIsLimited) }
    return .done
  }

  private static func hit(_ hit: SearchHit) -> Hit {
    let matches = hit.matches.map { [$0.lowerBound, $0.upperBound] }
    switch hit.place {
    case .message(let session, let seq, let at, let speaker):
      return Hit(
        kind: "message", session: session.description, seq: seq, at: at,
        speaker: speaker.rawValue, article: nil, title: nil, excerpt: hit.excerpt,
        matches: matches, score: hit.score)
    case .article(let id, let title):
      return Hit(
        kind: "article", session: nil, seq: nil, at: nil, speaker: nil, article: id, title: title,
        excerpt: hit.excerpt, matches: matches, score: hit.score)
    }
  }

  private static func line(_ hit: SearchHit, isColoured: Bool) -> String {
    let open = isColoured ? "\u{1B}[1m" : "["
    let close = isColoured ? "\u{1B}[0m" : "]"
    var excerpt = ""
    for (index, scalar) in hit.excerpt.unicodeScalars.enumerated() {
      if hit.matches.contains(where: { $0.lowerBound == index }) { excerpt += open }
      if hit.matches.contains(where: { $0.upperBound == index }) { excerpt += close }
      excerpt.unicodeScalars.append(scalar)
    }
    if hit.matches.contains(where: { $0.upperBound == hit.excerpt.unicodeScalars.count }) {
      excerpt += close
    }
    switch hit.place {
    case .message(let session, let seq, let at, let speaker):
      return "\(session)\t\(seq)\t\(at)\t\(speaker.rawValue)\t\(excerpt)\n"
    case .article(let id, let title):
      let title = EventSummary.shown(title)
      return "\(EventSummary.shown(id))\t\(title)\t\t\t\(excerpt)\n"
    }
  }
}
