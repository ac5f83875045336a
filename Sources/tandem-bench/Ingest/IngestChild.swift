import Engine
import Foundation
import Language
import Ledger

/// One of the processes that offer messages to the same desk.
enum IngestChild {
  struct Figures: Codable {
    /// By the clock that never goes back, which the processes of a machine share.
    var startMs: Double
    var endMs: Double
    /// Of each message, from the call to the acknowledgement.
    var latenciesMs: [Double]
  }

  static func run(_ options: BenchOptions) throws -> any Encodable {
    let plan = try IngestPlan(options)
    let process = try options.number("process")
    let desk = options.text("desk") ?? ""
    let engine = try BenchDesk.open(desk, BenchDesk.options(try options.durability))
    defer { engine.close() }
    let first = process * plan.writersPerProcess
    let writers = (0..<plan.writersPerProcess).map { index in
      Writer(engine, plan.messages(ofWriter: first + index))
    }
    // A service has its models loaded; they are no part of a message's way.
    _ = Understander.shipped.understand("hello 你好")
    try StartGate(folder: options.text("gate") ?? "").arrive(process)
    let startMs = Stopwatch.nowMs()
    let threads = writers.map { writer in LaneThread { writer.run() } }
    for thread in threads { thread.start() }
    for thread in threads { thread.join() }
    let endMs = Stopwatch.nowMs()
    for case let error? in writers.map(\.error) { throw error }
    return Figures(
      startMs: startMs, endMs: endMs, latenciesMs: writers.flatMap(\.latenciesMs))
  }
}
