import Engine
import Foundation
import Ledger

/// How fast a desk takes in messages, the whole path, beside what plain SQLite would do.
enum IngestBenchmark {
  struct Figures: Encodable {
    var messages: Int
    var writers: Int
    var processes: Int
    var durability: String
    var messagesPerSecond: Double
    var p50Ms: Double
    var p99Ms: Double
    var bytesPerMessage: Double
    var sqliteLimitPerSecond: Double
    var sqliteBatchLimitPerSecond: Double
    var ratio: Double
    var batchRatio: Double
  }

  /// So many bodies are enough to compare with; they are written again and again.
  private static let bodyLimit = 20_000

  static func run(_ options: BenchOptions) throws -> any Encodable {
    let plan = try IngestPlan(options)
    let durability = try options.durability
    let scratch = try ScratchFolder(options, "ingest")
    defer { scratch.remove() }
    let desk = scratch.path + "/desk"
    try FileManager.default.createDirectory(
      atPath: scratch.path, withIntermediateDirectories: true)
    var limit = SQLiteLimit(path: scratch.path + "/limit.sqlite", durability: durability)
    try limit.look(try sampleBodies(plan, scratch.path + "/sample"))
    try BenchDesk.open(desk, creating: true).close()
    let children = try offer(plan, options, desk: desk, gate: scratch.path)
    let sizeBytes = try BenchDesk.sizeBytes(desk)
    try limit.look(try SQLiteLimit.bodies(ofDesk: desk, limit: bodyLimit))

    let startMs = children.map(\.startMs).min() ?? 0
    let endMs = children.map(\.endMs).max() ?? 0
    let latencies = Percentiles(children.flatMap(\.latenciesMs))
    let messagesPerSecond = Double(plan.messageCount) / max((endMs - startMs) / 1000, 1e-9)
    return Figures(
      messages: plan.messageCount, writers: plan.writersPerProcess, processes: plan.processCount,
      durability: durability.rawValue.lowercased(), messagesPerSecond: messagesPerSecond,
      p50Ms: latencies.p50, p99Ms: latencies.p99,
      bytesPerMessage: Double(sizeBytes) / Double(plan.messageCount),
      sqliteLimitPerSecond: limit.single.rowsPerSecond,
      sqliteBatchLimitPerSecond: limit.batch.rowsPerSecond,
      ratio: messagesPerSecond / limit.single.rowsPerSecond,
      batchRatio: messagesPerSecond / limit.batch.rowsPerSecond)
  }

  /// Event bodies of the first messages, from a desk of its own, before the run has made any.
  private static func sampleBodies(_ plan: IngestPlan, _ desk: String) throws -> [[UInt8]] {
    let engine = try BenchDesk.open(desk, creating: true, BenchDesk.options(.off))
    for message in plan.messages(ofWriter: 0, limit: 2000) { try engine.receive(message) }
    engine.close()
    return try SQLiteLimit.bodies(ofDesk: desk, limit: bodyLimit)
  }

  /// Runs the writers, all in child processes, and gives what each process measured.
  private static func offer(
    _ plan: IngestPlan, _ options: BenchOptions, desk: String, gate: String
  ) throws -> [IngestChild.Figures] {
    let durability = try options.durability.rawValue.lowercased()
    let children = try (0..<plan.processCount).map { process in
      try ChildProcess(
        "ingest-child",
        [
          "--desk", desk, "--gate", gate, "--process", "\(process)",
          "--processes", "\(plan.processCount)", "--writers", "\(plan.writersPerProcess)",
          "--messages", "\(plan.messageCount)", "--seed", "\(plan.seed)",
          "--durability", durability,
        ])
    }
    try StartGate(folder: gate).open(forCount: children.count) {
      children.contains { !$0.isRunning }
    }
    return try children.map { try $0.figures(IngestChild.Figures.self) }
  }
}
