import Desk
import Engine
import Foundation
import Language

/// Messages onto an existing desk at a steady rate, and how long its write-ahead log becomes.
enum FloodBenchmark {
  struct Figures: Encodable {
    var offered: Int
    var acknowledged: Int
    /// The longest log seen.
    var walMiB: Double
    var p50Ms: Double
    var p99Ms: Double
    var messagesPerSecond: Double
  }

  /// So many messages may be under way at once.
  private static let lanes = 8

  static func run(_ options: BenchOptions) throws -> any Encodable {
    guard let desk = options.text("desk") else {
      throw BenchError("--desk is needed", isUsage: true)
    }
    let rate = max(1, try options.number("rate"))
    let sessions = max(1, try options.number("sessions"))
    let count = rate * (try options.number("seconds"))
    let seed = try options.seed
    let engine = try BenchDesk.open(desk)
    defer { engine.close() }
    _ = Understander.shipped.understand("hello 你好")
    // Another flood of the same desk must not be taken for repeated messages of this one.
    let run = "flood-\(engine.clock.now().ms)"
    let log = LogWatch(desk)
    let pace = Pace(perSecond: Double(rate))
    let startMs = Stopwatch.nowMs()
    let writers = (0..<lanes).map { lane in
      FloodWriter(
        engine, pace, steps: Array(stride(from: lane, to: count, by: lanes)),
        sessions: sessions, run: run, seed: seed &* 7919 &+ UInt64(lane))
    }
    let threads = writers.map { writer in LaneThread { writer.write() } }
    for thread in threads { thread.start() }
    for thread in threads { thread.join() }
    let seconds = (Stopwatch.nowMs() - startMs) / 1000
    let largestBytes = log.end()
    for case let error? in writers.map(\.error) { Report.note("flood: \(error)") }
    let latencies = Percentiles(writers.flatMap(\.latenciesMs))
    let acknowledged = writers.reduce(0) { $0 + $1.latenciesMs.count }
    return Figures(
      offered: count, acknowledged: acknowledged, walMiB: Double(largestBytes) / 1_048_576,
      p50Ms: latencies.p50, p99Ms: latencies.p99,
      messagesPerSecond: Double(acknowledged) / max(seconds, 1e-9))
  }
}
