import Engine
import Foundation

/// Offers messages one after the other, each after the acknowledgement of the last.
///
/// `@unchecked Sendable` because it is touched by its own thread, and by others only after that ended.
final class Writer: @unchecked Sendable {
  private let engine: Engine
  private let messages: [InboundMessage]
  /// From each call to its acknowledgement.
  private(set) var latenciesMs: [Double] = []
  private(set) var error: (any Error)?

  init(_ engine: Engine, _ messages: [InboundMessage]) {
    self.engine = engine
    self.messages = messages
    latenciesMs.reserveCapacity(messages.count)
  }

  func run() {
    do {
      for message in messages {
        let startMs = Stopwatch.nowMs()
        try engine.receive(message)
        latenciesMs.append(Stopwatch.nowMs() - startMs)
      }
    } catch {
      self.error = error
    }
  }
}
