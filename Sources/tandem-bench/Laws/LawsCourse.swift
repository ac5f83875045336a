import Foundation
import Simulation

/// One run of `laws`: desk after desk, several at once, each with a seed of its own.
///
/// `@unchecked Sendable` because the variables are touched only under `lock`.
final class LawsCourse: @unchecked Sendable {
  /// Broken laws told in words; the rest is only counted.
  private static let toldLimit = 20

  let scratch: ScratchFolder
  private let count: Int
  private let processes: Int
  private let seed: UInt64
  private let perDesk: Int
  private let desksAtOnce: Int
  private let stopsAtViolation: Bool
  /// Progress is told so often; nil never.
  private let progressSeconds: Double?
  private let startMs = Stopwatch.nowMs()
  private let children = RunningChildren()

  private let lock = NSLock()
  private var gathered = LawsBenchmark.Figures()
  private var nextNumber = 0
  private var isOver = false
  private var failure: (any Error)?
  private var toldLeft: Int
  private var toldAtSeconds = 0.0

  init(_ options: BenchOptions) throws {
    count = try options.number("interleavings")
    processes = max(1, try options.number("processes", 4))
    seed = try options.seed
    perDesk = max(1, try options.number("per-desk", LawsBenchmark.schedulesPerDesk))
    desksAtOnce = max(1, try options.number("desks", LawsBenchmark.desksAtOnce))
    stopsAtViolation = options.has("stop-at-violation")
    progressSeconds = options.has("progress") ? try options.decimal("progress", 60) : nil
    toldLeft = options.has("quiet") ? 0 : LawsCourse.toldLimit
    scratch = try ScratchFolder(options, "laws")
    gathered.firstSeed = seed
  }

  /// Plays all schedules and gives what came of them.
  func run() throws -> LawsBenchmark.Figures {
    let threads = (0..<desksAtOnce).map { _ in LaneThread { [self] in playDesks() } }
    for thread in threads { thread.start() }
    for thread in threads { thread.join() }
    if let failure = lock.withLock({ failure }) { throw failure }
    return figures(wasInterrupted: false)
  }

  func figures(wasInterrupted: Bool) -> LawsBenchmark.Figures {
    var figures = lock.withLock { gathered }
    figures.seconds = (Stopwatch.nowMs() - startMs) / 1000
    figures.eventsPerSecond = Double(figures.events) / max(figures.seconds, 0.001)
    figures.wasInterrupted = wasInterrupted
    figures.seeds.sort()
    return figures
  }

  /// Begins no more desks and kills whoever plays on one.
  func giveUp() {
    lock.withLock { isOver = true }
    children.killAll()
  }

  private func playDesks() {
    while let desk = nextDesk() {
      do {
        let played = try desk.play(children)
        let verifier = try desk.verify()
        let isSpent = lock.withLock { take(desk, played, verifier) }
        desk.remove()
        if isSpent { return }
      } catch {
        lock.withLock {
          isOver = true
          failure = failure ?? error
        }
      }
    }
  }

  private func nextDesk() -> LawsDesk? {
    lock.withLock {
      let first = nextNumber * perDesk
      guard !isOver, first < count else { return nil }
      defer { nextNumber += 1 }
      return LawsDesk(
        folder: URL(fileURLWithPath: scratch.path + "/desk-\(nextNumber)"),
        seed: seed &+ UInt64(nextNumber), scheduleCount: min(perDesk, count - first),
        processCount: processes)
    }
  }

  /// Adds what a desk came to; whether that ends the run.
  private func take(
    _ desk: LawsDesk, _ played: LawsDesk.Played, _ verifier: LawVerifier
  ) -> Bool {
    if isOver { return true }
    let violations = played.troubles + verifier.violations.map(\.description)
    gathered.runs += desk.scheduleCount
    gathered.desks += 1
    gathered.kills += played.kills
    gathered.schedulesWithKill += played.killedSchedules
    gathered.events += verifier.eventCount
    gathered.commands += verifier.answerCount
    gathered.violations += violations.count
    if !violations.isEmpty { gathered.seeds.append(desk.seed) }
    for violation in violations.prefix(toldLeft) {
      Report.note("seed \(desk.seed): \(violation)")
    }
    toldLeft = max(0, toldLeft - violations.count)
    tellProgress()
    isOver = stopsAtViolation && !violations.isEmpty
    return isOver
  }

  private func tellProgress() {
    guard let progressSeconds else { return }
    let seconds = (Stopwatch.nowMs() - startMs) / 1000
    guard seconds - toldAtSeconds >= progressSeconds else { return }
    toldAtSeconds = seconds
    let bad = gathered.seeds.map(String.init).joined(separator: ",")
    Report.note(
      "\(Int(seconds)) s: \(gathered.runs) of \(count) schedules on \(gathered.desks) desks from seed "
        + "\(seed), \(gathered.events) events, \(gathered.kills) kills, "
        + "\(gathered.violations) violations" + (bad.isEmpty ? "" : " (seeds \(bad))"))
  }
}

/// The child processes that live now.
///
/// `@unchecked Sendable` because the variables are touched only under `lock`.
final class RunningChildren: @unchecked Sendable {
  private let lock = NSLock()
  private var children: [ObjectIdentifier: ChildProcess] = [:]
  private var isOver = false

  /// Starts a child and waits for its end.
  func run(_ start: () throws -> ChildProcess) throws -> ChildProcess.Ending {
    let child = try lock.withLock {
      guard !isOver else { throw BenchError("the run is over") }
      let child = try start()
      children[ObjectIdentifier(child)] = child
      return child
    }
    defer { lock.withLock { _ = children.removeValue(forKey: ObjectIdentifier(child)) } }
    return child.wait().ending
  }

  /// Kills all of them and lets no other one start.
  func killAll() {
    lock.withLock {
      isOver = true
      for child in children.values { child.kill() }
    }
  }
}
