import Desk
import Engine
import Foundation
import Language
import Ledger
import Simulation

/// What an event costs the order of a long queue.
enum QueueBenchmark {
  struct Figures: Encodable {
    let waiting: Int
    let events: Int
    /// Computing the place of the session that an event changed, writing it into the index that
    /// holds the order, and reading the head of the queue: the median.
    let orderMicroseconds: Double
    let orderMicrosecondsP99: Double
    /// The customer's message that was the event, through the whole path.
    let eventMicroseconds: Double
    let buildSeconds: Double
  }

  /// As many rows as a tall screen shows.
  private static let headRows = 50

  static func run(_ options: BenchOptions) throws -> any Encodable {
    let waiting = try options.number("waiting", 10_000)
    let events = try options.number("events", 2000)
    guard waiting > 0, events > 0 else {
      throw BenchError("--waiting and --events must be at least 1", isUsage: true)
    }
    let scratch = try ScratchFolder(options, "queue")
    defer { scratch.remove() }
    let path = BenchDesk.absolute(scratch.path)
    let engine = try BenchDesk.open(path, creating: true, BenchDesk.options(.normal))
    defer { engine.close() }
    var texts = TextSource(seed: try options.seed)
    let start = Stopwatch.nowMs()
    try fill(engine, waiting)
    let buildSeconds = (Stopwatch.nowMs() - start) / 1000
    var chance = SplitMix64(seed: try options.seed)
    let order = try orderTimes(engine, path, waiting, events, &chance)
    let whole = try eventTimes(engine, waiting, &texts, &chance)
    return Figures(
      waiting: waiting, events: events, orderMicroseconds: order.p50 * 1000,
      orderMicrosecondsP99: order.p99 * 1000, eventMicroseconds: whole.p50 * 1000,
      buildSeconds: buildSeconds)
  }

  /// Lets as many customers ask for a person.
  private static func fill(_ engine: Engine, _ waiting: Int) throws {
    for number in 0..<waiting {
      try engine.receive(
        InboundMessage(
          channel: "bench", customer: "c\(number)", id: "m\(number)",
          text: "I want to talk to a human agent please."))
    }
  }

  private static func orderTimes(
    _ engine: Engine, _ path: String, _ waiting: Int, _ events: Int, _ chance: inout SplitMix64
  ) throws -> Percentiles {
    var sessions: [Session] = []
    for number in 0..<waiting {
      let session = try engine.reading { reader throws(LedgerError) -> Session? in
        guard let id = try reader.session(of: "c\(number)", channel: "bench") else { return nil }
        return try reader.session(id)
      }
      guard let session, case .queue = session.owner else {
        throw BenchError("the customer c\(number) does not wait")
      }
      sessions.append(session)
    }
    let weights = engine.config.policy.priority
    let database = try RawDatabase(path: BenchDesk.databasePath(path))
    let write = try database.prepare("UPDATE session SET need_at=? WHERE id=?")
    let head = try database.prepare(
      "SELECT id FROM session WHERE need_class=? ORDER BY need_at, id LIMIT ?")
    var times: [Double] = []
    // One transaction: the commit belongs to the event, not to the order.
    try database.execute("BEGIN IMMEDIATE")
    for _ in 0..<events {
      let index = Int.random(in: sessions.indices, using: &chance)
      let polarity = Double.random(in: -1...1, using: &chance)
      sessions[index].mood.feel(
        Sentiment(
          polarity: polarity, confidence: 1, emotion: polarity < -0.6 ? .angry : .calm,
          movedBy: []))
      times.append(
        try Stopwatch.ms {
          let need = Need(of: sessions[index], weights)
          try write.run([need.atMs, sessions[index].id.seq])
          try head.run([Int64(NeedClass.waiting.rawValue), Int64(headRows)])
        })
    }
    try database.execute("ROLLBACK")
    return Percentiles(times)
  }

  private static func eventTimes(
    _ engine: Engine, _ waiting: Int, _ texts: inout TextSource, _ chance: inout SplitMix64
  ) throws -> Percentiles {
    var times: [Double] = []
    for number in 0..<500 {
      let customer = Int.random(in: 0..<waiting, using: &chance)
      let message = InboundMessage(
        channel: "bench", customer: "c\(customer)", id: "e\(number)", text: texts.next())
      times.append(try Stopwatch.ms { _ = try engine.receive(message) })
    }
    return Percentiles(times)
  }
}
