import Foundation
import Simulation

/// Plays plans on scratch desks.
struct SimulatedDays: Sendable {
  let options: BenchOptions
  let config: String?

  func play(_ plan: WorkdayPlan) throws -> WorkdayFigures {
    let scratch = try ScratchFolder(options, "simulate-\(plan.seed)")
    defer { scratch.remove() }
    let startMs = Stopwatch.nowMs()
    var run = try WorkdayRun(
      plan, at: BenchDesk.absolute(scratch.path), config: config, victim: SimulateChild.start)
    var figures = try run.play()
    figures.wallSeconds = (Stopwatch.nowMs() - startMs) / 1000
    return figures
  }

  /// The smallest plan found that still breaks a law: without the faults it does not need, with half
  /// the customers and agents for as long as that goes.
  func shrunk(_ plan: WorkdayPlan) throws -> WorkdayPlan {
    var least = plan
    func tryOut(_ change: (inout WorkdayPlan) -> Void) throws -> Bool {
      var smaller = least
      change(&smaller)
      guard smaller != least, try play(smaller).violations > 0 else { return false }
      least = smaller
      return true
    }
    for fault in plan.faults { _ = try tryOut { $0.faults.remove(fault) } }
    while try tryOut({ $0.customers = max(1, $0.customers / 2) }) {}
    while try tryOut({ $0.agents = max(1, $0.agents / 2) }) {}
    return least
  }

  /// Says what is wrong with a plan, and with which least plan it still is.
  func explain(_ plan: WorkdayPlan, _ figures: WorkdayFigures) throws {
    guard figures.violations > 0 else { return }
    for law in figures.broken { Report.note("seed \(plan.seed): \(law)") }
    let least = try shrunk(plan)
    Report.note("the least plan that still breaks a law: simulate \(least.inWords)")
  }
}

extension WorkdayPlan {
  /// The options that play it.
  var inWords: String {
    let faults = faults.map(\.rawValue).sorted().joined(separator: ",")
    return "--seed \(seed) --days \(days) --customers \(customers) --agents \(agents)"
      + (faults.isEmpty ? "" : " --faults \(faults)")
  }
}
