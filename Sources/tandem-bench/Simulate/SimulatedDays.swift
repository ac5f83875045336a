import Foundation
import Simulation

/// Plays plans on scratch desks.
struct SimulatedDays {
  let options: BenchOptions
  let config: String?

  func play(_ plan: WorkdayPlan) throws -> WorkdayFigures {
    let scratch = try ScratchFolder(options, "simulate")
    defer { scratch.remove() }
    let startMs = Stopwatch.nowMs()
    var run = try WorkdayRun(plan, at: BenchDesk.absolute(scratch.path), config: config)
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
}
