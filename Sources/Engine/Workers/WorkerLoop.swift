public import Desk
import Foundation
public import Ledger
import Synchronization

/// Works the desk's jobs on a thread of its own until it is stopped: the assistant's answers,
/// deliveries and timers.
///
/// It sleeps until the ledger changes or a job becomes due. Jobs of several
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
  private let heart: Heart?
  private let crew: Crew
  /// Jobs taken at once: enough to share a commit, few enough that none waits long.
  private static let batchSize = 128
  /// A service has the machine for itself; beside somebody who types there are few.
  private static func crewSize(of rank: Worker.Rank) -> Int { rank == .service ? 16 : 4 }

  /// Beside somebody who types, events of a busy desk are looked at together.
  private static func pauseMs(of part: Part) -> Int64 {
    if case .registered(.workstation) = part { 50 } else { 0 }
  }

  /// The ledger wakes the loop; a look now and then makes up for a wake that was lost, and notices
  /// that workers of a higher rank are gone.
  private static let longestSleepMs = Worker.heartbeatMs
  /// Rounds follow each other no closer: every event wakes the loop.
  private static let roundsMs: Int64 = 500
  /// How often a worker looks for sessions that are too old to be kept.
  private static let privacyMs: Int64 = 3_600_000

  /// Starts the loop's thread.
  public init(_ engine: Engine, _ part: Part) {
    self.engine = engine
    self.part = part
    let rank: Worker.Rank = if case .registered(let rank) = part { rank } else { .workstation }
    worker = Worker(id: UUID().uuidString, rank: rank)
    crew = Crew(Self.crewSize(of: rank))
    heart = if case .registered = part { Heart(engine.ledger, worker) } else { nil }
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
    let watch = engine.ledger.watch(atMostEveryMs: WorkerLoop.pauseMs(of: part)) { [wake] in
      wake.signal()
    }
    var roundsAt = DispatchTime.now()
    var privacyDue = engine.clock.now()
    var lookedAt = Timestamp(ms: 0)
    while !isStopping.load(ordering: .sequentiallyConsistent) {
      var sleepMs = WorkerLoop.longestSleepMs
      makeRounds(&roundsAt)
      do {
        let now = engine.clock.now()
        if abs(now.ms - lookedAt.ms) >= WorkerLoop.clockLookMs {
          try lookAtClock(now)
          lookedAt = now
        }
        if try workOnce() { continue }
        if heart != nil { engine.tendVectors() }
        if now >= privacyDue, heart != nil {
          if keepPrivacy() { continue }
          privacyDue = now.adding(ms: WorkerLoop.privacyMs)
        }
        if let due = try engine.ledger.work.nextDue(kinds: Set(JobKind.allCases)) {
          sleepMs = min(sleepMs, max(10, due.ms - now.ms))
        }
        if engine.config.policy.routing.mode == .push {
          sleepMs = min(sleepMs, WorkerLoop.roundsMs)
        }
      } catch {
        // A full disk or a lock: everything stays open and is tried again at the next turn.
        Log.write("worker: \(error)")
      }
      _ = wake.wait(timeout: .now() + .milliseconds(Int(sleepMs)))
    }
    watch.cancel()
    // Answers that wait for a provider go as the embedded engine made them.
    engine.vectors.stop()
    engine.provider.settle()
    engine.vectors.settle()
    heart?.stop()
    crew.dismiss()
    finished.signal()
  }

  /// Looks after stops, offers and agents who are gone, where it is time.
  private func makeRounds(_ due: inout DispatchTime) {
    guard heart != nil, DispatchTime.now() >= due else { return }
    lookAtConfig()
    do {
      try engine.makeRounds()
    } catch {
      // A full disk or a lock: everything is looked at again in the next round.
      Log.write("rounds: \(error)")
    }
    due = .now() + .milliseconds(Int(WorkerLoop.roundsMs))
  }

  /// Works by the rules as they are now, and says what became of a change.
  private func lookAtConfig() {
    let told = engine.configNews?.number
    do throws(EngineError) {
      try engine.lookAtConfig()
    } catch {
      Log.write("config: \(error)")
    }
    guard let news = engine.configNews, news.number != told else { return }
    switch news.1 {
    case .adopted(let version, _): Log.write("config: the rules \(version) are in force")
    case .refused(let error):
      Log.write("config: refused, the rules in force stay\n\(error.description)")
    }
  }

  /// Goes on with forgettings and forgets what is too old; true when there is more to do.
  private func keepPrivacy() -> Bool {
    do throws(EngineError) {
      return try engine.keepPrivacy()
    } catch {
      Log.write("privacy: \(error)")
      return false
    }
  }

  /// How often the clocks are compared; a clock that was set further is seen at once.
  private static let clockLookMs: Int64 = 1000

  /// A clock that was set makes timers due, or late: waits are corrected before any is leased.
  private func lookAtClock(_ now: Timestamp) throws(LedgerError) {
    guard engine.clock.isSystem, heart != nil else { return }
    let jump = try engine.ledger.settleClock(at: now)
    if jump != 0 { Log.write("worker: the clock was set by \(jump / 1000) s; waits are corrected") }
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
    let engine = engine
    let keepsLease = heart != nil
    crew.perform(jobs.count) { index in engine.work(jobs[index], keepsLease: keepsLease) }
    return true
  }
}
