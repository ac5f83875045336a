import Desk
import Engine
import Foundation
import Ledger

/// One of the processes that follow the feed, as a workstation does.
enum FeedChild {
  struct Figures: Codable {
    /// When each message was seen, by the clock that the processes of a machine share.
    var seenMs: [Double?]
  }

  /// After so long without news the reader gives up.
  private static let patience = DispatchTimeInterval.seconds(20)

  static func run(_ options: BenchOptions) throws -> any Encodable {
    let count = try options.number("messages")
    let engine = try BenchDesk.open(options.text("desk") ?? "")
    defer { engine.close() }
    var feed = try FeedReader(engine)
    let wake = DispatchSemaphore(value: 0)
    let watch = engine.ledger.watch { wake.signal() }
    defer { watch.cancel() }
    try StartGate(folder: options.text("gate") ?? "").arrive(try options.number("reader"))
    var seenMs = [Double?](repeating: nil, count: count)
    var left = count
    while left > 0, wake.wait(timeout: .now() + patience) == .success {
      while case .events(let events) = try feed.next(), !events.isEmpty {
        let nowMs = Stopwatch.nowMs()
        for event in events {
          guard case .messageReceived(let message) = event.fact, let index = Int(message.id),
            seenMs.indices.contains(index), seenMs[index] == nil
          else { continue }
          seenMs[index] = nowMs
          left -= 1
        }
      }
    }
    return Figures(seenMs: seenMs)
  }
}
