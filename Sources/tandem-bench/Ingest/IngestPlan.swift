import Engine
import Foundation

/// Which messages each writer of an ingest run offers; the same for the same seed.
struct IngestPlan {
  static let sessionCount = 1000

  let seed: UInt64
  let messageCount: Int
  let writersPerProcess: Int
  let processCount: Int

  init(_ options: BenchOptions) throws {
    seed = try options.seed
    messageCount = try options.number("messages")
    writersPerProcess = max(1, try options.number("writers", 1))
    processCount = max(1, try options.number("processes", 1))
    guard messageCount >= writerCount else {
      throw BenchError("--messages must be at least the number of writers", isUsage: true)
    }
  }

  var writerCount: Int { writersPerProcess * processCount }

  /// The messages of one writer, in order.
  func messages(ofWriter writer: Int, limit: Int = .max) -> [InboundMessage] {
    let share = messageCount / writerCount + (writer < messageCount % writerCount ? 1 : 0)
    var texts = TextSource(seed: seed &* 1_000_003 &+ UInt64(writer))
    return (0..<min(share, limit)).map { index in
      let text = texts.next()
      let customer = texts.number(in: 0..<IngestPlan.sessionCount)
      return InboundMessage(
        channel: "bench", customer: "customer-\(customer)", id: id(index, ofWriter: writer),
        text: text)
    }
  }

  /// Ids that grow over time, as most channels give them.
  private func id(_ index: Int, ofWriter writer: Int) -> String {
    let digits = String(index * writerCount + writer)
    return String(repeating: "0", count: max(0, 12 - digits.count)) + digits
  }
}
