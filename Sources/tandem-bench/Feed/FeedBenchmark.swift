import Engine
import Foundation

/// How long after its commit a message is seen by other processes that follow the feed.
///
/// A message counts as visible when a reader in another process has read and decoded its event. The
/// time runs from the acknowledgement of the commit to its writer; a reader that was faster than the
/// acknowledgement counts as 0. Both ends read the one clock of the machine that never goes back.
enum FeedBenchmark {
  struct Figures: Encodable {
    var readers: Int
    var messages: Int
    var p50Ms: Double
    var p99Ms: Double
    var maxMs: Double
    /// Of the messages, from the call to the acknowledgement.
    var commitP50Ms: Double
    /// Messages that a reader never saw; must be 0.
    var missed: Int
  }

  static func run(_ options: BenchOptions) throws -> any Encodable {
    let readerCount = max(1, try options.number("readers"))
    let rate = max(1, try options.number("rate", 50))
    let count = rate * max(1, try options.number("seconds", 10))
    let scratch = try ScratchFolder(options, "feed")
    defer { scratch.remove() }
    let desk = scratch.path + "/desk"
    let engine = try BenchDesk.open(desk, creating: true)
    defer { engine.close() }
    var texts = TextSource(seed: try options.seed)
    // Loads the models, and is before the readers' place in the feed.
    try engine.receive(message(-1, texts.next()))
    let readers = try (0..<readerCount).map { index in
      try ChildProcess(
        "feed-child",
        [
          "--desk", desk, "--gate", scratch.path, "--reader", "\(index)", "--messages", "\(count)",
        ])
    }
    try StartGate(folder: scratch.path).open(forCount: readerCount) {
      readers.contains { !$0.isRunning }
    }
    var acknowledgedMs: [Double] = []
    var commitMs: [Double] = []
    let pace = Pace(perSecond: Double(rate))
    for index in 0..<count {
      pace.wait(for: index)
      let startMs = Stopwatch.nowMs()
      try engine.receive(message(index, texts.next()))
      acknowledgedMs.append(Stopwatch.nowMs())
      commitMs.append(acknowledgedMs[index] - startMs)
    }
    var delaysMs: [Double] = []
    var missed = 0
    for reader in readers {
      let seenMs = try reader.figures(FeedChild.Figures.self).seenMs
      for (index, seen) in seenMs.enumerated() {
        if let seen { delaysMs.append(max(0, seen - acknowledgedMs[index])) } else { missed += 1 }
      }
    }
    let delays = Percentiles(delaysMs)
    return Figures(
      readers: readerCount, messages: count, p50Ms: delays.p50, p99Ms: delays.p99,
      maxMs: delays.largest, commitP50Ms: Percentiles(commitMs).p50, missed: missed)
  }

  private static func message(_ index: Int, _ text: String) -> InboundMessage {
    InboundMessage(
      channel: "bench", customer: "customer-\(abs(index) % 100)", id: "\(index)", text: text)
  }
}
