import Foundation
import Simulation

/// Compares the desk's routing with longest-waiting-first to the first free agent who speaks the
/// language, on the same customers and the same team.
enum RoutingBenchmark {
  /// What a trial at one load came to; a change is that of the routed share against the other's, and
  /// its interval the 95 % one of the mean over seeds.
  struct Row: Encodable {
    let load: Double
    let customersPerHour: Double
    let seeds: Int
    let breachesLongestWaiting: Double
    let breachesRouted: Double
    let breachChange: Double
    let breachInterval: [Double]
    let angryLongestWaiting: Double
    let angryRouted: Double
    let angryChange: Double
    let angryInterval: [Double]
    let waitP90SLongestWaiting: Double
    let waitP90SRouted: Double
  }

  struct Figures: Encodable {
    let agents: Int
    let hours: Int
    /// What the team serves an hour when it never waits for customers.
    let capacityPerHour: Double
    let rows: [Row]
  }

  /// Seeds from here on are for finding the capacity, and for trying things out.
  private static let tuningSeed: UInt64 = 1_000_000

  static func run(_ options: BenchOptions) throws -> any Encodable {
    let seeds = max(2, try options.number("seeds", 50))
    let trial = Trial(
      days: SimulatedDays(options: options, config: RoutingTrial.config),
      agents: max(1, try options.number("agents", 15)),
      hours: max(1, try options.number("hours", 4)))
    let first: UInt64 = options.has("tuning") ? tuningSeed + 100 : try options.seed
    let capacity = try trial.capacity(seeds: (0..<3).map { tuningSeed + $0 })
    let rows = try [0.85, 0.95].map { load in
      try trial.row(
        load: load, perHour: load * capacity, seeds: (0..<UInt64(seeds)).map { first + $0 })
    }
    return Figures(
      agents: trial.agents, hours: trial.hours, capacityPerHour: capacity, rows: rows)
  }

  private struct Trial {
    let days: SimulatedDays
    let agents: Int
    let hours: Int

    func plan(seed: UInt64, perHour: Double) -> WorkdayPlan {
      var plan = WorkdayPlan(seed: seed)
      plan.agents = agents
      plan.steady = WorkdayPlan.Steady(hours: hours, perHour: perHour)
      return plan
    }

    /// Served an hour by the longest-waiting rule while more wait than can be served.
    func capacity(seeds: [UInt64]) throws -> Double {
      let served = try seeds.map { seed in
        var plan = plan(seed: seed, perHour: Double(agents) * 60)
        plan.picking = .longestWaiting
        return Double(try days.play(plan).served)
      }
      return served.reduce(0, +) / Double(served.count) / Double(hours)
    }

    func row(load: Double, perHour: Double, seeds: [UInt64]) throws -> Row {
      var plain: [WorkdayFigures] = []
      var routed: [WorkdayFigures] = []
      for seed in seeds {
        var plan = plan(seed: seed, perHour: perHour)
        routed.append(try days.play(plan))
        plan.picking = .longestWaiting
        plain.append(try days.play(plan))
        Report.note(
          "load \(load) seed \(seed): \(plain.last?.slaBreaches ?? 0) -> \(routed.last?.slaBreaches ?? 0)"
        )
      }
      func share(_ all: [WorkdayFigures], _ count: (WorkdayFigures) -> Int) -> [Double] {
        all.map { Double(count($0)) / Double(max($0.sessions, 1)) }
      }
      let breaches = Comparison(share(plain, \.slaBreaches), share(routed, \.slaBreaches))
      let angry = Comparison(share(plain, \.angryEnds), share(routed, \.angryEnds))
      return Row(
        load: load, customersPerHour: perHour, seeds: seeds.count,
        breachesLongestWaiting: breaches.before, breachesRouted: breaches.after,
        breachChange: breaches.change, breachInterval: breaches.interval,
        angryLongestWaiting: angry.before, angryRouted: angry.after, angryChange: angry.change,
        angryInterval: angry.interval,
        waitP90SLongestWaiting: mean(plain.map(\.waitP90S)),
        waitP90SRouted: mean(routed.map(\.waitP90S)))
    }
  }

  /// Two ways on the same seeds.
  private struct Comparison {
    let before: Double
    let after: Double
    /// Of the means, such as -0.2 for a fifth less.
    let change: Double
    /// Of the change: the mean of the paired differences with 1.96 standard errors around it, over the
    /// mean before (Fieller's correction is left out: the denominator varies little).
    let interval: [Double]

    init(_ before: [Double], _ after: [Double]) {
      self.before = mean(before)
      self.after = mean(after)
      let differences = zip(before, after).map { $1 - $0 }
      let middle = mean(differences)
      let variance =
        differences.reduce(0) { $0 + ($1 - middle) * ($1 - middle) }
        / Double(max(1, differences.count - 1))
      let reach = 1.96 * (variance / Double(differences.count)).squareRoot()
      let scale = max(self.before, 1e-9)
      change = middle / scale
      interval = [(middle - reach) / scale, (middle + reach) / scale]
    }
  }

  private static func mean(_ values: [Double]) -> Double {
    values.isEmpty ? 0 : values.reduce(0, +) / Double(values.count)
  }
}
