import Foundation
import Simulation

/// Plays the same plan with many seeds and never stops at a broken law.
enum SimulatedSeeds {
  /// What the days came to together.
  struct Figures: Encodable, Verdict {
    var seeds = 0
    var firstSeed: UInt64 = 0
    var events = 0
    var sessions = 0
    var invariantChecks = 0
    var violations = 0
    /// Seeds with broken laws.
    var failing: [UInt64] = []
    var slaBreaches = 0
    var angryEnds = 0
    var kills = 0
    /// Of the seeds' figures.
    var waitP50S = Spread()
    var waitP90S = Spread()
    var intervalCoverage = Spread()
    var wallSecondsOfSeed = Spread()
    var wallSeconds = 0.0

    var hasFailed: Bool { violations > 0 }
  }

  /// How a figure lies over the seeds.
  struct Spread: Encodable {
    var p10 = 0.0
    var p50 = 0.0
    var p90 = 0.0

    init() {}

    init(_ values: [Double]) {
      let sorted = values.sorted()
      func at(_ share: Double) -> Double {
        sorted.isEmpty ? 0 : sorted[min(sorted.count - 1, Int(share * Double(sorted.count)))]
      }
      p10 = at(0.1)
      p50 = at(0.5)
      p90 = at(0.9)
    }
  }

  /// - Parameter threads: days played at once.
  static func play(
    _ plan: WorkdayPlan, count: Int, threads: Int, on days: SimulatedDays
  ) throws -> Figures {
    let gathered = Gathered(seeds: (0..<UInt64(count)).map { plan.seed &+ $0 })
    let startMs = Stopwatch.nowMs()
    let lanes = (0..<max(1, threads)).map { _ in
      LaneThread {
        while let seed = gathered.next() {
          var plan = plan
          plan.seed = seed
          let day = plan
          gathered.add(seed, Result { try play(day, on: days) })
        }
      }
    }
    for lane in lanes { lane.start() }
    for lane in lanes { lane.join() }
    return try figures(gathered.all, seconds: (Stopwatch.nowMs() - startMs) / 1000)
  }

  private static func play(
    _ plan: WorkdayPlan, on days: SimulatedDays
  ) throws -> WorkdayFigures {
    let figures = try days.play(plan)
    let coverage = figures.intervalCoverage.map { "\(Int(($0 * 100).rounded())) %" } ?? "none"
    Report.note(
      "seed \(plan.seed): \(figures.violations) violations, \(figures.events) events, "
        + "\(figures.kills) kills, told waits kept \(coverage), "
        + "\(String(format: "%.1f", figures.wallSeconds)) s")
    try days.explain(plan, figures)
    return figures
  }

  private static func figures(
    _ played: [UInt64: Result<WorkdayFigures, any Error>], seconds: Double
  ) throws -> Figures {
    var figures = Figures()
    let days = try played.sorted { $0.key < $1.key }.map { ($0.key, try $0.value.get()) }
    figures.seeds = days.count
    figures.firstSeed = days.first?.0 ?? 0
    for (seed, day) in days {
      figures.events += day.events
      figures.sessions += day.sessions
      figures.invariantChecks += day.invariantChecks
      figures.violations += day.violations
      if day.violations > 0 { figures.failing.append(seed) }
      figures.slaBreaches += day.slaBreaches
      figures.angryEnds += day.angryEnds
      figures.kills += day.kills
    }
    figures.waitP50S = Spread(days.map(\.1.waitP50S))
    figures.waitP90S = Spread(days.map(\.1.waitP90S))
    figures.intervalCoverage = Spread(days.compactMap(\.1.intervalCoverage))
    figures.wallSecondsOfSeed = Spread(days.map(\.1.wallSeconds))
    figures.wallSeconds = seconds
    return figures
  }

  /// What is left to play and what was played.
  ///
  /// `@unchecked Sendable` because the variables are touched only under `lock`.
  private final class Gathered: @unchecked Sendable {
    private let lock = NSLock()
    private var left: ArraySlice<UInt64>
    private var played: [UInt64: Result<WorkdayFigures, any Error>] = [:]

    init(seeds: [UInt64]) {
      left = seeds[...]
    }

    func next() -> UInt64? { lock.withLock { left.popFirst() } }

    func add(_ seed: UInt64, _ figures: Result<WorkdayFigures, any Error>) {
      lock.withLock { played[seed] = figures }
    }

    var all: [UInt64: Result<WorkdayFigures, any Error>] { lock.withLock { played } }
  }
}
