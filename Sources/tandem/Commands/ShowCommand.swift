import Workstation
import Desk
import Engine
import Foundation
import Language
import Ledger

/// `tandem show SESSION [--at SEQ]`: one session whole, as it stands or stood at an event.
enum ShowCommand {
  private static let pageSize = 1000

  static func run(_ program: Program) throws -> ExitCode {
    let id = try program.parsed.session()
    let engine = try program.engine(creating: false)
    defer { engine.close() }
    let viewer = try program.viewer(engine)
    let upTo = program.parsed.seq("--at")
    var fold = TranscriptFold()
    var events: [Event] = []
    var cursor: Seq = 0
    while true {
      let start = cursor
      let page = try program.doing { () throws(EngineError) in
        try engine.reading { reader throws(LedgerError) in
          try reader.events(of: id, after: start, upTo: upTo, limit: pageSize)
        }
      }
      let shown = page.filter(viewer.whispers.reads)
      for event in shown { fold.apply(event) }
      events += shown
      guard page.count == pageSize, let last = page.last else { break }
      cursor = last.seq
    }
    guard let found = fold.session else {
      throw ProgramError(.failed, program.strings.refusal(.unknownSession))
    }
    if found.isForgotten { Console.err(program.strings.refusal(.forgotten)) }
    let sight = viewer.sight(of: found)
    if sight != .plain {
      events = events.map { $0.masked(sight) }
      fold = TranscriptFold()
      for event in events { fold.apply(event) }
    }
    let session = fold.session ?? found
    let report = SessionReport(session, fold, events)
    if program.wantsJSON {
      Console.out(try report.json())
    } else {
      Console.out(report.text(program.strings))
    }
    return .done
  }
}
