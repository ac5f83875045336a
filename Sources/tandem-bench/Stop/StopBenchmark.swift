import Desk
import Engine
import Foundation
import Language
import Ledger

/// An emergency stop of a desk whose sessions the assistant holds, and the start that gives them
/// back.
///
/// The desk is made through the real path: half of the customers have their answer, delivered, and the
/// others wait for one.
enum StopBenchmark {
  private struct Figures: Encodable {
    let sessions: Int
    /// From the call to the last owner change being durable.
    let stopMs: Double
    /// From the call to the stop being durable: from here on nothing more leaves.
    let effectiveMs: Double
    let startMs: Double
    let moved: Int
    let givenBack: Int
  }

  static func run(_ options: BenchOptions) throws -> any Encodable {
    let count = try options.number("sessions", 10_000)
    let scratch = try ScratchFolder(options, "stop")
    defer { scratch.remove() }
    let desk = try DeskPath(scratch.path, sessions: count, seed: try options.seed)
    try desk.build()
    let engine = try BenchDesk.open(scratch.path, creating: false, BenchDesk.options(.full))
    defer { engine.close() }
    let caller = try engine.caller().caller
    let sign = StopSign(engine)
    let from = Stopwatch.nowMs()
    let stop = try engine.stopAssistant(.all, by: caller)
    let stopped = Stopwatch.nowMs()
    let effective = sign.wait()
    let start = try engine.startAssistant(.all, by: caller)
    let started = Stopwatch.nowMs()
    guard stop.moved == count, start.moved == count else {
      throw BenchError("\(stop.moved) and \(start.moved) sessions moved; wanted \(count)")
    }
    return Figures(
      sessions: count, stopMs: stopped - from, effectiveMs: effective - from,
      startMs: started - stopped, moved: stop.moved, givenBack: start.moved)
  }
}

/// Notes when the fact of the stop could be read.
///
/// `@unchecked Sendable` because `seenMs` is touched only under `lock`.
private final class StopSign: @unchecked Sendable {
  private let lock = NSLock()
  private let seen = DispatchSemaphore(value: 0)
  private var seenMs: Double?
  private var watch: (any FeedWatch)?

  init(_ engine: Engine) {
    watch = engine.ledger.watch { [weak self, weak engine] in
      guard let self, let engine else { return }
      let stops = try? engine.ledger.read { reader throws(LedgerError) in try reader.stops() }
      guard stops?.scopes.isEmpty == false else { return }
      lock.withLock {
        guard seenMs == nil else { return }
        seenMs = Stopwatch.nowMs()
        seen.signal()
      }
    }
  }

  func wait() -> Double {
    seen.wait()
    watch?.cancel()
    return lock.withLock { seenMs ?? 0 }
  }
}

/// Builds the desk, without waiting for the disk.
private struct DeskPath {
  private let engine: Engine
  private let count: Int
  private var texts: TextSource

  init(_ path: String, sessions: Int, seed: UInt64) throws {
    engine = try BenchDesk.open(path, creating: true, BenchDesk.options(.off))
    count = sessions
    texts = TextSource(seed: seed)
  }

  func build() throws {
    defer { engine.close() }
    _ = Understander.shipped.understand("hello 你好")
    var texts = texts
    for number in 0..<count {
      let state = try engine.receive(
        InboundMessage(
          channel: "bench", customer: "customer-\(number)", id: "\(number)",
          text: calm(&texts))
      ).state
      guard let state, state.owner == .assistant, let message = state.lastInbound else {
        throw BenchError("session \(number) is not the assistant's")
      }
      guard number % 2 == 0 else { continue }
      let reply = AssistantReply(
        message: message, epoch: state.epoch, outcome: .answered, text: texts.next(), score: 0.8,
        citations: [Citation(article: "delivery", title: "Delivery 配送")],
        guardVerdict: GuardVerdict(allowed: true, findings: []),
        provenance: Provenance(model: "none", policyVersion: "bench", latencyMs: 1))
      let committed = try engine.ledger.perform(
        Request(
          .respond(reply), on: .session(state.id), by: .assistant, at: engine.clock.now()))
      guard case .done(_, let session) = committed, let id = session.pending.first?.id else {
        throw BenchError("an answer was not taken")
      }
      for command in [Command.startDelivery(id), .finishDelivery(id, receipt: nil)] {
        _ = try engine.ledger.perform(
          Request(command, on: .session(state.id), by: .system, at: engine.clock.now()))
      }
    }
  }

  /// A text that calls no person by itself.
  private func calm(_ texts: inout TextSource) -> String {
    while true {
      let text = texts.next()
      let read = Understander.shipped.understand(text)
      let flags = read.flags
      if read.sentiment.polarity > -0.05, !flags.asksForHuman, !flags.isThreat, !flags.isAbusive {
        return text
      }
    }
  }
}
