import Foundation
import Simulation

/// Plays random schedules from several processes on real desks and holds what comes of it against
/// the five laws.
enum LawsBenchmark {
  /// A fresh desk after so many schedules.
  static let schedulesPerDesk = 2500
  /// Broken laws told in words; the rest is only counted.
  private static let toldLimit = 20

  struct Figures: Encodable, Verdict {
    /// Schedules played.
    var runs = 0
    var violations = 0
    /// Seeds of the desks with violations: `laws --seed S --interleavings 2500` plays one again.
    var seeds: [UInt64] = []
    var commands = 0
    var events = 0
    var kills = 0
    var schedulesWithKill = 0
    var seconds = 0.0
    var eventsPerSecond = 0.0

    var hasFailed: Bool { violations > 0 }
  }

  static func run(_ options: BenchOptions) throws -> any Encodable {
    let count = try options.number("interleavings")
    let processes = max(1, try options.number("processes", 4))
    let seed = try options.seed
    let perDesk = max(1, try options.number("per-desk", schedulesPerDesk))
    let stopsAtViolation = options.has("stop-at-violation")
    let toldLimit = options.has("quiet") ? 0 : toldLimit
    let scratch = try ScratchFolder(options, "laws")
    defer { scratch.remove() }
    var figures = Figures()
    let startMs = Stopwatch.nowMs()
    var verification: Verification?
    var told = 0

    func collect(_ verification: Verification) throws {
      let desk = verification.desk
      let found = try verification.wait()
      figures.events += found.eventCount
      figures.commands += found.commandCount
      figures.violations += found.violations.count
      if !found.violations.isEmpty { figures.seeds.append(desk.seed) }
      for violation in found.violations where told < toldLimit {
        told += 1
        Report.note("seed \(desk.seed): \(violation)")
      }
      desk.remove()
    }

    for first in stride(from: 0, to: count, by: perDesk) {
      let number = first / perDesk
      let desk = LawsDesk(
        folder: URL(fileURLWithPath: scratch.path + "/desk-\(number)"),
        seed: seed &+ UInt64(number), scheduleCount: min(perDesk, count - first),
        processCount: processes)
      let played = try desk.play()
      figures.runs += desk.scheduleCount
      figures.kills += played.kills
      figures.schedulesWithKill += played.killedSchedules
      if let verification { try collect(verification) }
      verification = Verification(desk, played.troubles)
      // The next desk is played while this one is verified, unless that may be the end.
      if stopsAtViolation, let last = verification {
        try collect(last)
        verification = nil
      }
      if stopsAtViolation, figures.violations > 0 { break }
    }
    if let verification { try collect(verification) }
    figures.seconds = (Stopwatch.nowMs() - startMs) / 1000
    figures.eventsPerSecond = Double(figures.events) / max(figures.seconds, 0.001)
    return figures
  }
}

/// Verifies a desk on a thread of its own while the next desk is played.
///
/// `@unchecked Sendable` because `result` is written before `done` is signalled and read after.
private final class Verification: @unchecked Sendable {
  struct Found {
    var eventCount = 0
    var commandCount = 0
    var violations: [String] = []
  }

  let desk: LawsDesk
  private var result: Result<Found, any Error>?
  private let done = DispatchSemaphore(value: 0)

  init(_ desk: LawsDesk, _ troubles: [String]) {
    self.desk = desk
    Thread.detachNewThread { [self] in
      result = Result {
        let verifier = try desk.verify()
        return Found(
          eventCount: verifier.eventCount, commandCount: verifier.answerCount,
          violations: troubles + verifier.violations.map(\.description))
      }
      done.signal()
    }
  }

  func wait() throws -> Found {
    done.wait()
    return try result?.get() ?? Found()
  }
}
