import Engine
import Foundation

/// Offers its share of a steady stream of messages.
///
/// `@unchecked Sendable` because it is touched by its own thread, and by others only after that ended.
final class FloodWriter: @unchecked Sendable {
  private let engine: Engine
  private let pace: Pace
  private let steps: [Int]
  private let sessions: Int
  private let run: String
  private var texts: TextSource
  /// Of each acknowledged message, from the call to the acknowledgement.
  private(set) var latenciesMs: [Double] = []
  /// The last failure; the messages after it were offered all the same.
  private(set) var error: (any Error)?

  init(
    _ engine: Engine, _ pace: Pace, steps: [Int], sessions: Int, run: String, seed: UInt64
  ) {
    self.engine = engine
    self.pace = pace
    self.steps = steps
    self.sessions = sessions
    self.run = run
    texts = TextSource(seed: seed)
  }

  func write() {
    for step in steps {
      let customer = texts.number(in: 0..<sessions)
      let message = InboundMessage(
        channel: "flood", customer: "flood-\(customer)", id: "\(run)-\(step)", text: texts.next())
      pace.wait(for: step)
      let startMs = Stopwatch.nowMs()
      do {
        try engine.receive(message)
        latenciesMs.append(Stopwatch.nowMs() - startMs)
      } catch {
        self.error = error
      }
    }
  }
}
