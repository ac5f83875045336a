import Desk
import Engine
import Foundation
import Language
import Ledger

/// Writes the dialogues of some sessions of a large desk, mixed as they are in life.
///
/// `@unchecked Sendable` because it is touched by its own thread, and by others only after that ended.
final class DeskLane: @unchecked Sendable {
  /// The last turns of a calm session, at most so many, end with an answer of the assistant.
  private static let answeredTurns = 6
  /// The desk's past: messages came in over this time.
  private static let pastMs: Int64 = 7 * 24 * 3_600_000
  /// Those who wait have done so no longer than this.
  private static let longestWaitMs: Int64 = 8 * 3_600_000
  /// A text that would spoil a session's mood is written anew.
  private static let calmPolarity = -0.05

  private let plan: DeskPlan
  private let sessions: [Int]
  private let engine: Engine
  private let now: Timestamp
  private var texts: TextSource
  /// Customers' messages that each session still gets, in the order of `sessions`.
  private var turnsLeft: [Int]
  private(set) var error: (any Error)?

  init(_ plan: DeskPlan, sessions: [Int], _ engine: Engine, now: Timestamp) {
    self.plan = plan
    self.sessions = sessions
    self.engine = engine
    self.now = now
    texts = TextSource(seed: plan.seed &+ UInt64(sessions.first ?? 0) &* 104_729)
    turnsLeft = sessions.map { session in
      let count = plan.messageCounts[session]
      // The system's notice is the last message of a session that waits.
      return plan.isWaiting(session) ? count - 1 : count - min(DeskLane.answeredTurns, count / 2)
    }
  }

  func run() {
    do {
      let order = shuffledTurns()
      let spanMs = DeskLane.pastMs - DeskLane.longestWaitMs
      for (step, index) in order.enumerated() {
        let agoMs = DeskLane.pastMs - spanMs * Int64(step) / Int64(order.count)
        try takeTurn(index, at: now.adding(ms: -agoMs))
      }
    } catch {
      self.error = error
    }
  }

  /// Indexes of `sessions`, each as often as it has turns.
  private func shuffledTurns() -> [Int] {
    var order = turnsLeft.indices.flatMap { [Int](repeating: $0, count: turnsLeft[$0]) }
    order.shuffle(using: &texts.chance)
    return order
  }

  private func takeTurn(_ index: Int, at moment: Timestamp) throws {
    let session = sessions[index]
    let isChinese = session % 2 == 0
    let isCall = plan.isWaiting(session) && turnsLeft[index] == 1
    let at = isCall ? now.adding(ms: -waitedMs()) : moment
    let text =
      isCall
      ? (isChinese ? "请帮我转人工客服" : "I want to talk to a human") : calmText(isChinese)
    let receipt = try engine.receive(
      InboundMessage(
        channel: "bench", customer: "customer-\(session)",
        customerName: isChinese ? "客户\(session)" : "Customer \(session)",
        id: "\(session)-\(turnsLeft[index])", text: text, at: at))
    guard let state = receipt.state else {
      throw BenchError("a message was taken for a repeated one")
    }
    // Who is put into a queue is told so.
    try deliver(state, at: at)
    let answersLeft = min(DeskLane.answeredTurns, plan.messageCounts[session] / 2)
    if !plan.isWaiting(session), turnsLeft[index] <= answersLeft {
      try answer(state, calmText(isChinese), at: at.adding(ms: 5000))
    }
    turnsLeft[index] -= 1
  }

  /// The assistant's answer to the last message, delivered.
  private func answer(_ session: Session, _ text: String, at now: Timestamp) throws {
    guard let message = session.lastInbound else { return }
    let reply = AssistantReply(
      message: message, epoch: session.epoch, outcome: .answered, text: text, score: 0.8,
      citations: [Citation(article: "delivery", title: "Delivery 配送")],
      guardVerdict: GuardVerdict(allowed: true, findings: []),
      provenance: Provenance(model: "bench", policyVersion: "default", latencyMs: 1))
    let answered = try perform(.respond(reply), on: session.id, by: .assistant, at: now)
    try deliver(answered, at: now)
  }

  /// Hands over what was committed.
  private func deliver(_ session: Session, at now: Timestamp) throws {
    for message in session.pending {
      _ = try perform(.startDelivery(message.id), on: session.id, by: .system, at: now)
      _ = try perform(
        .finishDelivery(message.id, receipt: nil), on: session.id, by: .system, at: now)
    }
  }

  private func perform(
    _ command: Command, on session: SessionID, by caller: Caller, at now: Timestamp
  ) throws -> Session {
    let outcome = try engine.ledger.perform(
      Request(command, on: .session(session), by: caller, at: now))
    guard case .done(_, let state) = outcome else {
      throw BenchError("\(command.name) came to \(outcome)")
    }
    return state
  }

  private func calmText(_ isChinese: Bool) -> String {
    while true {
      let text = texts.text(isChinese: isChinese)
      let read = Understander.shipped.understand(text)
      let flags = read.flags
      if read.sentiment.polarity >= DeskLane.calmPolarity,
        !flags.asksForHuman, !flags.isThreat, !flags.isAbusive
      {
        return text
      }
    }
  }

  private func waitedMs() -> Int64 {
    Int64(texts.number(in: 60_000..<Int(DeskLane.longestWaitMs)))
  }
}
