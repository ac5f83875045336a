import Foundation
import Ledger
import Synchronization
import Workstation

/// Says on standard error how far an older desk is brought up, once that takes a while, and lets
/// Ctrl-C leave it as it was.
final class MigrationReport: Sendable {
  private struct State {
    let begun = DispatchTime.now()
    var isWatching = false
    var shownAt: DispatchTime?
    let line = ProgressLine()
  }

  private let strings: Strings
  private let state = Mutex(State())
  private let patienceMs: Int
  private let asked: @Sendable () -> ExitCode?
  private let leave: @Sendable (ExitCode) -> Void
  /// A line that moves faster cannot be read.
  private static let paceMs = 100

  /// - Parameters:
  ///   - patienceMs: shorter work is not worth a word.
  ///   - signals: where signals are waited for by somebody else.
  convenience init(_ strings: Strings, patienceMs: Int = 500, signals: StopSignals? = nil) {
    self.init(
      strings, patienceMs: patienceMs, asked: { signals?.exitCode ?? Interruption.exitCode },
      leave: { _exit($0.rawValue) })
  }

  /// - Parameters:
  ///   - asked: how the program is to end, if it is asked to.
  ///   - leave: ends it.
  init(
    _ strings: Strings, patienceMs: Int, asked: @escaping @Sendable () -> ExitCode?,
    leave: @escaping @Sendable (ExitCode) -> Void
  ) {
    self.strings = strings
    self.patienceMs = patienceMs
    self.asked = asked
    self.leave = leave
  }

  /// How a desk is opened whose migration is told here.
  var options: LedgerOptions {
    var options = LedgerOptions()
    options.migrating = { self.tell($0) }
    return options
  }

  /// On a terminal one line that moves; elsewhere a line at the beginning and one at the end.
  func tell(_ progress: MigrationProgress) {
    state.withLock { state in
      let now = DispatchTime.now()
      if !state.isWatching {
        state.isWatching = true
        Interruption.watch()
      }
      if let code = asked() {
        state.line.end()
        Console.err(strings.migrationLeft(at: progress.from))
        // Nothing is committed: what the transaction has changed goes with this process.
        leave(code)
      }
      if progress.stage == .done {
        Interruption.ignore()
        state.line.end()
        if state.shownAt != nil {
          Console.err(strings.migrated(to: progress.to, copy: progress.copy))
        }
        return
      }
      guard now >= state.begun + .milliseconds(patienceMs) else { return }
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
