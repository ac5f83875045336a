import Dispatch
import Foundation
import Synchronization

/// Threads that do several things side by side, most of which wait for a disk.
///
/// There are more of them than processors: while one waits for its commit, others get ready to share
/// the next one.
final class Crew: Sendable {
  private struct State: Sendable {
    var tasks: [@Sendable () -> Void] = []
    var isDismissed = false
  }

  private let state = Mutex(State())
  private let wake = DispatchSemaphore(value: 0)
  private let size: Int

  /// Starts so many threads; they end with `dismiss`.
  init(_ size: Int) {
    self.size = size
    for _ in 0..<size {
      let thread = Thread { self.run() }
      thread.name = "crew"
      thread.start()
    }
  }

  /// Calls `body` with each number below `count` and returns when all calls have.
  func perform(_ count: Int, _ body: @escaping @Sendable (Int) -> Void) {
    let group = DispatchGroup()
    state.withLock { state in
      for number in 0..<count {
        group.enter()
        state.tasks.append {
          body(number)
          group.leave()
        }
      }
      // The last is taken first.
      state.tasks.reverse()
    }
    for _ in 0..<count { wake.signal() }
    group.wait()
  }

  /// Lets the threads end.
  func dismiss() {
    state.withLock { $0.isDismissed = true }
    for _ in 0..<size { wake.signal() }
  }

  private func run() {
    while true {
      wake.wait()
      let (task, isDismissed) = state.withLock { ($0.tasks.popLast(), $0.isDismissed) }
      if let task { task() } else if isDismissed { return }
    }
  }
}
