import Foundation
import Synchronization

/// Runs jobs one after the other on a thread of its own.
final class SerialThread: Sendable {
  private struct State {
    var jobs: [@Sendable () -> Void] = []
    var isEnding = false
  }

  private let state = Mutex(State())
  private let wake = DispatchSemaphore(value: 0)
  private let finished = DispatchSemaphore(value: 0)

  init(name: String) {
    let thread = Thread { self.run() }
    thread.name = name
    thread.start()
  }

  /// Adds a job to the end of the line.
  func add(_ job: @escaping @Sendable () -> Void) {
    state.withLock { $0.jobs.append(job) }
    wake.signal()
  }

  /// Runs what is in line, then ends the thread; gives up waiting after `seconds`.
  func end(within seconds: Double) {
    state.withLock { $0.isEnding = true }
    wake.signal()
    _ = finished.wait(timeout: .now() + seconds)
  }

  private func run() {
    while true {
      let (jobs, isEnding) = state.withLock { state in
        let jobs = state.jobs
        state.jobs.removeAll(keepingCapacity: true)
        return (jobs, state.isEnding)
      }
      for job in jobs { job() }
      if jobs.isEmpty {
        if isEnding { break }
        wake.wait()
      }
    }
    finished.signal()
  }
}
