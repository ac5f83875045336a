import Foundation
import Simulation

/// Plays random schedules from several processes on real desks and holds what comes of it against
/// the five laws.
enum LawsBenchmark {
  /// A fresh desk after so many schedules.
  static let schedulesPerDesk = 2500
  /// Desks at once: while the processes of one wait for each other, those of another work.
  static let desksAtOnce = 2

  struct Figures: Encodable, Verdict {
    /// Schedules played.
    var runs = 0
    var violations = 0
    /// Seeds of the desks with violations: `laws --seed S --interleavings 2500` plays one again.
    var seeds: [UInt64] = []
    /// The desks that were played have the seeds from `firstSeed` on, one after the other.
    var firstSeed: UInt64 = 0
    var desks = 0
    var commands = 0
    var events = 0
    var kills = 0
    var schedulesWithKill = 0
    var seconds = 0.0
    var eventsPerSecond = 0.0
    /// Whether a signal ended the run before all were played.
    var wasInterrupted = false

    var hasFailed: Bool { violations > 0 }
  }

  static func run(_ options: BenchOptions) throws -> any Encodable {
    let course = try LawsCourse(options)
    defer { course.scratch.remove() }
    let signals = Interruption { signal in
      // The desks under way are given up; those that were verified count.
      course.giveUp()
      try? Report.json(course.figures(wasInterrupted: true))
      course.scratch.remove()
      exit(128 + signal)
    }
    defer { signals.ignore() }
    return try course.run()
  }
}
