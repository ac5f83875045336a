import Desk
import Foundation

/// Switches off each guard of the laws in turn and expects `laws` to notice.
///
/// Only a debug build has the switches.
enum MutationsBenchmark {
  struct Figures: Encodable, Verdict {
    /// Whether `laws` reported violations, by the name of the guard that was off.
    var caught: [String: Bool] = [:]
    /// Schedules played until it did, or in all.
    var interleavings: [String: Int] = [:]
    var missed: [String] = []
    var seconds = 0.0

    var hasFailed: Bool { !missed.isEmpty }
  }

  static func run(_ options: BenchOptions) throws -> any Encodable {
    #if MUTATIONS
      let limit = try options.number("interleavings", 3000)
      let seed = try options.seed
      var figures = Figures()
      let startMs = Stopwatch.nowMs()
      for mutation in Mutation.allCases {
        let verdict = try play(mutation, limit, seed, options.text("dir"))
        figures.caught[mutation.rawValue] = verdict.violations > 0
        figures.interleavings[mutation.rawValue] = verdict.runs
        if verdict.violations == 0 { figures.missed.append(mutation.rawValue) }
        Report.note("\(mutation.rawValue): \(verdict.violations) violations in \(verdict.runs)")
      }
      figures.seconds = (Stopwatch.nowMs() - startMs) / 1000
      return figures
    #else
      throw BenchError("a release build has no guards that can be switched off; use a debug build")
    #endif
  }

  #if MUTATIONS
    /// What one run of `laws` prints, as far as it matters here.
    private struct Found: Decodable {
      var runs: Int
      var violations: Int
    }

    private static func play(
      _ mutation: Mutation, _ limit: Int, _ seed: UInt64, _ folder: String?
    ) throws -> Found {
      let child = try ChildProcess(
        "laws",
        [
          "--interleavings", "\(limit)", "--per-desk", "\(schedulesPerDesk)", "--processes", "2",
          "--seed", "\(seed)", "--desks", "1", "--stop-at-violation", "--quiet",
        ] + (folder.map { ["--dir", $0] } ?? []),
        environment: ["TANDEM_MUTATION": mutation.rawValue])
      let (ending, line) = child.wait()
      guard case .exit = ending else {
        throw BenchError("laws with \(mutation.rawValue) ended with \(ending)")
      }
      return try JSONDecoder().decode(Found.self, from: Data(line.utf8))
    }

    /// Small desks, so that a violation is seen soon.
    private static let schedulesPerDesk = 160
  #endif
}
