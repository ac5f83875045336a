public import Desk
import Foundation
public import Ledger
import Synchronization

/// Works the desk's jobs on a thread of its own until it is stopped: the assistant's answers,
/// deliveries and timers.
///
/// It sleeps until the ledger changes, a job becomes due or its heartbeat is. Jobs of several
/// sessions are worked side by side, so that their commits share transactions.
public final class WorkerLoop: Sendable {
  /// How the loop takes part.
  public enum Part: Sendable, Equatable {
    /// A registered worker; workstations only work while no service lives.
    case registered(Worker.Rank)
    /// Unregistered, for one session only, and only while no worker lives: a customer's terminal.
    case ownSession(SessionID)
  }

  private let engine: Engine
  private let worker: Worker
  private let part: Part
  private let wake = DispatchSemaphore(value: 0)
  private let finished = DispatchSemaphore(value: 0)
  private let isStopping = Atomic(false)
  /// Jobs taken at once: enough to share a commit, few enough that none waits long.
  private static let batchSize = 32

  /// Starts the loop's thread.
  public init(_ engine: Engine, _ part: Part) {
    self.engine = engine
    self.part = part
    let rank: Worker.Rank = if case .registered(let rank) = part { rank } else { .workstation }
    worker = Worker(id: UUID().uuidString, rank: rank)
    let thread = Thread { self.run() }
    thread.name = "worker"
    thread.start()
  }

  /// Finishes what it holds, leaves the register and ends the thread.
  public func stop() {
    guard !isStopping.exchange(true, ordering: .sequentiallyConsistent) else { return }
    wake.signal()
    finished.wait()
  }

  private func run() {
    let watch = engine.ledger.watch { [wake] in wake.signal() }
    var nextBeatAt = Timestamp(ms: 0)
    while !isStopping.load(ordering: .sequentiallyConsistent) {
      var sleepMs = Worker.heartbeatMs
      do {
        let now = engine.clock.now()
        if case .registered = part, now >= nextBeatAt {
          try engine.ledger.work.beat(worker)
          nextBeatAt = now.adding(ms: Worker.heartbeatMs)
        }
        if try workOnce() { continue }
        if let due = try engine.ledger.work.nextDue(kinds: Set(JobKind.allCases)) {
          sleepMs = min(sleepMs, max(10, due.ms - now.ms))
        }
      } catch {
        // A full disk or a lock: everything stays open and is tried again at the next turn.
        Log.write("worker: \(error)")
      }
      _ = wake.wait(timeout: .now() + .milliseconds(Int(sleepMs)))
    }
    watch.cancel()
    if case .registered = part {
      // The lease and the heartbeat end by themselves if this cannot be written.
      try? engine.ledger.work.leave(worker)
    }
    finished.signal()
  }

  /// Works what is due; false when there was nothing.
  private func workOnce() throws(LedgerError) -> Bool {
    var onlySession: SessionID?
    if case .ownSession(let session) = part {
      if try engine.ledger.work.hasLivingWorker() { return false }
      onlySession = session
    }
    let jobs = try engine.ledger.work.lease(
      worker, kinds: Set(JobKind.allCases), limit: WorkerLoop.batchSize, onlySession: onlySession,
      at: engine.clock.now())
    guard !jobs.isEmpty else { return false }
    DispatchQueue.concurrentPerform(iterations: jobs.count) { index in
      engine.work(jobs[index])
    }
    return true
  }
}
