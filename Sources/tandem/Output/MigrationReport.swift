import Foundation
import Ledger
import Synchronization
import Workstation

/// Says on standard error how far an older desk is brought up, once that takes a while.
final class MigrationReport: Sendable {
  private struct State {
    let begun = DispatchTime.now()
    var shownAt: DispatchTime?
    let line = ProgressLine()
  }

  private let strings: Strings
  private let state = Mutex(State())
  /// Shorter work is not worth a word.
  private static let patienceMs = 500
  /// A line that moves faster cannot be read.
  private static let paceMs = 100

  init(_ strings: Strings) {
    self.strings = strings
  }

  /// On a terminal one line that moves; elsewhere a line at the beginning and one at the end.
  func tell(_ progress: MigrationProgress) {
    state.withLock { state in
      let now = DispatchTime.now()
      if progress.stage == .done {
        state.line.end()
        if state.shownAt != nil {
          Console.err(strings.migrated(to: progress.to, copy: progress.copy))
        }
        return
      }
      guard now >= state.begun + .milliseconds(Self.patienceMs) else { return }
      if let shownAt = state.shownAt {
        guard now >= shownAt + .milliseconds(Self.paceMs) else { return }
      } else {
        Console.err(strings.migrationBegins(from: progress.from, to: progress.to))
      }
      state.shownAt = now
      state.line.show(text(of: progress))
    }
  }

  private func text(of progress: MigrationProgress) -> String {
    switch progress.stage {
    case .copying(let share): strings.migrationCopies(percent: Int(share * 100))
    case .verifying: strings.migrationVerifies
    case .changing(let step): strings.migrationChanges(step: step, of: progress.steps)
    case .done: ""
    }
  }
}
