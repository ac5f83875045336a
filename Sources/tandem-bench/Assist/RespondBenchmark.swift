import Desk
import Engine
import Foundation
import Ledger
import Simulation
import Synchronization

/// How long customers who all write at once wait for the assistant.
///
/// Each customer writes, waits for the reply, and writes again at once, so that all of them are
/// waiting all the time.
enum RespondBenchmark {
  private struct Figures: Encodable {
    var customers: Int
    var replies: Int
    /// From the commit of a message to the delivery of the reply.
    var replyP50Ms: Double
    var replyP95Ms: Double
    var replyP99Ms: Double
    var repliesPerSecond: Double
    /// Messages that a person was called for; their customers are told so and write no more.
    var escalated: Int
  }

  private static let senders = 32
  private static let rounds = 5

  static func run(_ options: BenchOptions) throws -> any Encodable {
    let customers = try options.number("customers", 1_000)
    let rounds = try options.number("rounds", rounds)
    let scratch = try ScratchFolder(options, "respond")
    defer { scratch.remove() }
    let crowd = Crowd(customers: customers, rounds: rounds, seed: try options.seed)
    let engine = try Engine.open(
      DeskFolder(path: BenchDesk.absolute(scratch.path)), creating: true,
      options: BenchDesk.options(try options.durability), channels: [crowd])
    defer { engine.close() }
    try engine.record(ShopSeed.facts(at: engine.clock.now()))
    // What every process loads once.
    _ = try engine.suggestions(to: "where is my parcel", of: nil)
    let worker = WorkerLoop(engine, .registered(.service))
    let start = Stopwatch.nowMs()
    try crowd.run(on: engine, senders: senders)
    let seconds = (Stopwatch.nowMs() - start) / 1_000
    worker.stop()
    let waits = crowd.waits
    return Figures(
      customers: customers, replies: waits.count, replyP50Ms: Percentiles(waits).p50,
      replyP95Ms: Percentiles(waits)[0.95], replyP99Ms: Percentiles(waits).p99,
      repliesPerSecond: Double(waits.count) / seconds, escalated: crowd.escalated)
  }
}
