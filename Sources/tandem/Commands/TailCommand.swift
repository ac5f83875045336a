import Desk
import Engine
import Foundation
import Ledger

/// `tandem tail`: the feed from an event on, and what comes with `--follow`.
enum TailCommand {
  private static let pageSize = 500

  static func run(_ program: Program) throws -> ExitCode {
    let engine = try program.engine(creating: false)
    defer { engine.close() }
    let viewer = try program.viewer(engine)
    let lines = EventLine()
    var cursor = max(0, (program.parsed.seq("--from") ?? 1) - 1)
    let changed = DispatchSemaphore(value: 0)
    let watch = program.parsed.has("--follow") ? engine.ledger.watch { changed.signal() } : nil
    defer { watch?.cancel() }
    while true {
      let start = cursor
      let events = try program.doing { () throws(EngineError) in
        try engine.reading { reader throws(LedgerError) in
          try reader.events(after: start, limit: pageSize)
        }
      }
      for event in events where viewer.whispers.reads(event) {
        let event = event.masked(viewer.sight)
        Console.out(program.wantsJSON ? try lines.json(event) : lines.text(event))
      }
      if let last = events.last {
        cursor = last.seq
      } else if watch == nil {
        return .done
      } else {
        changed.wait()
      }
    }
  }
}
