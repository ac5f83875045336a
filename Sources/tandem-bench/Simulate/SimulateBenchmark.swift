import Foundation
import Simulation

/// Plays whole days of a desk, with faults, and holds every event against the laws.
enum SimulateBenchmark {
  static func run(_ options: BenchOptions) throws -> any Encodable {
    var plan = WorkdayPlan(seed: try options.seed)
    plan.days = max(1, try options.number("days", 1))
    plan.customers = max(1, try options.number("customers", 2000))
    plan.agents = max(1, try options.number("agents", 40))
    plan.faults = try faults(options)
    plan.patienceSeconds = try options.decimal("patience", plan.patienceSeconds)
    let config = try options.text("policy").map { path in
      try String(contentsOfFile: path, encoding: .utf8)
    }
    let days = SimulatedDays(options: options, config: config)
    let seeds = max(1, try options.number("seeds", 1))
    if seeds > 1 {
      return try SimulatedSeeds.play(
        plan, count: seeds, threads: try options.number("threads", 1), on: days)
    }
    let figures = try days.play(plan)
    try days.explain(plan, figures)
    return figures
  }

  /// `--faults` alone means all of them, else those it names.
  private static func faults(_ options: BenchOptions) throws -> Set<WorkdayFault> {
    guard let text = options.text("faults") else { return [] }
    guard !text.isEmpty else { return Set(WorkdayFault.allCases) }
    return Set(
      try text.split(separator: ",").map { name in
        guard let fault = WorkdayFault(rawValue: String(name)) else {
          let known = WorkdayFault.allCases.map(\.rawValue).joined(separator: ", ")
          throw BenchError("no fault is called \(name); there are \(known)", isUsage: true)
        }
        return fault
      })
  }
}

extension WorkdayFigures: Verdict {
  var hasFailed: Bool { violations > 0 }
}
