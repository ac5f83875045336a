import Foundation
import Ledger
import Simulation

/// Runs the product's own check in the middle of the play, while everybody writes.
///
/// `@unchecked Sendable` because `isOver` and `findings` are touched only under `lock`.
final class Inspection: @unchecked Sendable {
  private let lock = NSLock()
  private var isOver = false
  private var findings: [String] = []
  private let done = DispatchSemaphore(value: 0)

  init(of desk: LawsDesk) {
    Thread.detachNewThread { [self] in
      inspect(desk)
      done.signal()
    }
  }

  /// Waits for the check and gives what it found.
  func end() -> [String] {
    lock.withLock { isOver = true }
    done.wait()
    return lock.withLock { findings }
  }

  private func inspect(_ desk: LawsDesk) {
    do {
      let board = try desk.board()
      while !lock.withLock({ isOver }) {
        if board.least >= desk.plan.groupCount / 2 { break }
        usleep(20_000)
      }
      let ledger = try SQLiteLedger.open(folder: desk.folder, options: LawsDesk.options)
      let found = try ledger.check().findings
      ledger.close()
      note(found.map { "check while writing: \($0.kind.rawValue) \($0.detail)" })
    } catch {
      note(["check while writing failed: \(error)"])
    }
  }

  private func note(_ found: [String]) {
    lock.withLock { findings += found }
  }
}
