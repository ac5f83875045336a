import Desk
import Engine
import Foundation
import Language
import Ledger
import Workstation

/// `tandem audit`: who did what, when and under which rules; `tandem audit head`: where the ledger
/// ends.
enum AuditCommand {
  private struct Head: Encodable {
    let seq: Seq
    let chain: String
    let head: String
  }

  static func run(_ program: Program) throws -> ExitCode {
    let engine = try program.engine(creating: false)
    defer { engine.close() }
    let (agent, caller) = try program.caller(engine)
    if program.parsed.text("head") != nil {
      let head = try program.doing { () throws(EngineError) in try engine.head(by: caller) }
      if program.wantsJSON {
        try Console.json(Head(seq: head.seq, chain: head.hexChain, head: head.text))
      } else {
        Console.out(head.text + "\n")
      }
      return .done
    }
    let sight = engine.config.policy.privacy.sight(of: agent.role)
    let filter = try filter(program, now: engine.clock.now())
    let lines = EventLine()
    try program.doing { () throws(EngineError) in
      try engine.audit(filter, by: caller) { line in
        let event = line.event.masked(sight)
        if program.wantsJSON {
          // An event of the ledger is always JSON.
          Console.out((try? lines.audit(line, event)) ?? "")
        } else {
          Console.out(text(line, event))
        }
      }
    }
    return .done
  }

  private static func filter(_ program: Program, now: Timestamp) throws -> AuditFilter {
    let parsed = program.parsed
    var filter = AuditFilter()
    filter.agent = parsed.text("--agent")
    filter.customer = parsed.text("--customer")
    filter.session = parsed.text("--session").flatMap(SessionID.init)
    filter.kind = parsed.text("--kind").flatMap(FactKind.init)
    filter.from = parsed.pastMoment("--from", now: now)
    filter.to = parsed.pastMoment("--to", now: now)
    filter.permission = parsed.text("--permission").flatMap(Permission.init)
    return filter
  }

  private static func text(_ line: AuditLine, _ event: Event) -> String {
    let place = [line.session?.description, line.customer.map(EventSummary.shown)]
      .compactMap(\.self).joined(separator: " ")
    return [
      "\(event.seq)", "\(event.at)", event.actor.text, line.act.rawValue,
      place.isEmpty ? "-" : place,
      event.fact.kind, EventSummary.text(event.fact),
      line.permission.map { "[\($0.rawValue)]" } ?? "", "rules " + (line.policy ?? "-"),
    ].joined(separator: "\t") + "\n"
  }
}

extension LedgerHead {
  /// `SEQ:HASH`, as `tandem check --head` reads it.
  var text: String { "\(seq):\(hexChain)" }

  var hexChain: String { Hex.encode(chain) }

  init?(_ text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, let seq = Seq(parts[0]), seq > 0,
      let chain = Hex.decode(String(parts[1])), chain.count == 32
    else { return nil }
    self.init(seq: seq, chain: chain)
  }
}
