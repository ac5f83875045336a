import Dispatch
import Foundation
import Ledger

/// Says that a worker lives and keeps its leases, on a thread of its own: a long job does not make the
/// worker count as dead.
final class Heart: Sendable {
  private let ledger: any Ledger
  private let worker: Worker
  private let ending = DispatchSemaphore(value: 0)
  private let finished = DispatchSemaphore(value: 0)

  init(_ ledger: any Ledger, _ worker: Worker) {
    self.ledger = ledger
    self.worker = worker
    let thread = Thread { self.run() }
    thread.name = "heart"
    thread.start()
  }

  /// Leaves the register and ends the thread.
  func stop() {
    ending.signal()
    finished.wait()
  }

  private func run() {
    beat()
    let pause = DispatchTimeInterval.milliseconds(Int(Worker.heartbeatMs))
    while ending.wait(timeout: .now() + pause) == .timedOut { beat() }
    // The leases and the last beat end by themselves if this cannot be written.
    try? ledger.work.leave(worker)
    finished.signal()
  }

  private func beat() {
    do {
      try ledger.work.beat(worker)
    } catch {
      // A full disk or a lock: the next beat comes soon.
      Log.write("worker: \(error)")
    }
  }
}
