import Desk
import Engine
import Foundation
import Ledger
import Simulation
import Synchronization

/// Customers who all wait for the assistant at once; the channel that reaches them.
final class Crowd: Channel {
  /// Questions that the made-up shop can answer.
  private static let questions = [
    "How do I return something?", "What does shipping cost?", "How long does delivery take?",
    "怎么退货？", "运费多少钱？", "可以开发票吗？", "Can I pay by invoice?", "How do I change my address?",
    "How do I descale the kettle?", "保修多久？",
  ]
  /// Nobody waits longer before the run is given up.
  private static let patienceSeconds = 120.0

  private struct Customer: Sendable {
    var session: SessionID?
    /// When the last message was committed.
    var askedMs: Double?
    /// When the reply to it arrived, where that was before the acknowledgement.
    var heardMs: Double?
    var left: Int
  }

  private struct State: Sendable {
    var customers: [Customer]
    /// Who writes next.
    var ready: [Int]
    var waits: [Double] = []
    var open: Int
    var escalated = 0
  }

  let name = "bench"
  private let state: Mutex<State>
  private let signal = DispatchSemaphore(value: 0)
  private let seed: UInt64

  init(customers: Int, rounds: Int, seed: UInt64) {
    self.seed = seed
    state = Mutex(
      State(
        customers: (0..<customers).map { _ in Customer(left: rounds) },
        ready: Array((0..<customers).reversed()), open: customers))
  }

  /// Milliseconds that each reply took.
  var waits: [Double] { state.withLock { $0.waits } }
  var escalated: Int { state.withLock { $0.escalated } }

  func deliver(_ message: OutboundMessage) throws(ChannelError) -> String? {
    let now = Stopwatch.nowMs()
    guard let number = Int(message.customer.dropFirst(2)) else { return nil }
    state.withLock { state in
      guard message.author == .assistant else {
        // The notice that a person was called: this customer has no more to ask.
        state.escalated += 1
        state.customers[number].left = 0
        return
      }
      if let asked = state.customers[number].askedMs {
        Self.heard(number, after: now - asked, &state)
      } else {
        state.customers[number].heardMs = now
      }
    }
    signal.signal()
    return nil
  }

  private static func heard(_ number: Int, after ms: Double, _ state: inout State) {
    state.waits.append(max(0, ms))
    state.customers[number].askedMs = nil
    state.customers[number].heardMs = nil
    state.customers[number].left -= 1
    if state.customers[number].left > 0 { state.ready.append(number) } else { state.open -= 1 }
  }

  /// Lets everybody write until all have their replies.
  func run(on engine: Engine, senders: Int) throws {
    let deadlineMs = Stopwatch.nowMs() + Self.patienceSeconds * 1_000
    let group = DispatchGroup()
    for _ in 0..<senders {
      let thread = Thread { [self] in
        while Stopwatch.nowMs() < deadlineMs, next(on: engine) {}
        group.leave()
      }
      group.enter()
      thread.start()
    }
    group.wait()
    guard state.withLock({ $0.open }) <= escalated else {
      throw BenchError("not everybody was answered in \(Int(Self.patienceSeconds)) s")
    }
  }

  /// Sends the next message; false when nobody writes any more.
  private func next(on engine: Engine) -> Bool {
    let turn = state.withLock { state -> (number: Int, left: Int)?? in
      if let number = state.ready.popLast() {
        return .some(.some((number, state.customers[number].left)))
      }
      return state.open <= state.escalated ? .none : .some(.none)
    }
    guard let turn else {
      signal.signal()
      return false
    }
    guard let (number, left) = turn else {
      _ = signal.wait(timeout: .now() + .milliseconds(20))
      return true
    }
    var chance = SplitMix64(seed: seed &+ UInt64(number) &* 31 &+ UInt64(left))
    let question = Self.questions.randomElement(using: &chance) ?? "hello"
    do {
      _ = try engine.receive(
        InboundMessage(
          channel: name, customer: "c-\(number)", id: "\(number)-\(left)", text: question))
    } catch {
      Report.note("customer \(number): \(error)")
    }
    let now = Stopwatch.nowMs()
    state.withLock { state in
      if state.customers[number].heardMs != nil {
        Self.heard(number, after: 0, &state)
      } else {
        state.customers[number].askedMs = now
      }
    }
    return true
  }
}
