import Desk
import Foundation

/// Looks whether every body that is gone was removed by a forgetting that the ledger tells of.
struct RemovedBodies {
  /// Sessions with a missing body, by the first event that misses it.
  private var sessions: [Seq: Seq] = [:]
  private var forgotten: Set<Seq> = []
  private var lastOfDesk: Seq?
  private var lastForgetting: Seq = 0
  private let decoder = JSONDecoder()

  mutating func follow(_ row: ChainChecker.Row, _ report: inout CheckReport) {
    let header = row.header
    guard let content = row.content else {
      report.forgottenCount += 1
      if header.session == 0 {
        lastOfDesk = header.seq
      } else if sessions[header.session] == nil {
        sessions[header.session] = header.seq
      }
      return
    }
    switch FactKind(rawValue: header.kind) {
    case .customerForgotten: lastForgetting = header.seq
    case .sessionForgotten:
      let fact = Fact(kind: header.kind, body: Data(content.body), with: decoder)
      if case .sessionForgotten(let body) = fact { forgotten.insert(body.session.seq) }
    default: break
    }
  }

  func finish(_ report: inout CheckReport) {
    for (session, seq) in sessions.sorted(by: { $0.key < $1.key })
    where !forgotten.contains(session) {
      report.add(
        .init(.body, seq: seq, "bodies of S\(session) are gone, though it was not forgotten"))
    }
    if let lastOfDesk, lastOfDesk > lastForgetting {
      report.add(
        .init(
          .body, seq: lastOfDesk,
          "the body of event \(lastOfDesk) is gone, though nobody was forgotten after it"))
    }
  }
}
