import Desk
import Foundation
import Ledger

extension Engine {
  /// Works one leased job to its outcome, or leaves it open to be tried again.
  func work(_ job: LeasedJob) {
    do {
      switch job.kind {
      case .respond: try respond(job)
      case .deliver: try deliver(job)
      case .timer: try wake(job)
      }
    } catch {
      // The lease ends by itself; nothing was half done.
      Log.write("job \(job.kind.rawValue) of \(job.session): \(error)")
    }
  }

  private func wake(_ job: LeasedJob) throws(EngineError) {
    let outcome = try performing(
      Request(
        .wake(dueAt: job.dueAt), on: .session(job.session), by: .system, completing: job.lease,
        at: clock.now()))
    if case .refused = outcome { try finish(job.lease) }
  }

  /// Starts the delivery under the fence, hands the message over and records how it went.
  private func deliver(_ job: LeasedJob) throws(EngineError) {
    let id = MessageID(job.subject)
    let start = try performing(
      Request(
        .startDelivery(id), on: .session(job.session), by: .system, completing: job.lease,
        at: clock.now()))
    switch start {
    case .done(_, let session):
      guard let message = session.pending.first(where: { $0.id == id }) else { return }
      try handOver(message, of: session, job)
    case .refused(.held(let until)):
      try retry(job.lease, at: until, trouble: "")
    case .refused(.notFirst):
      try retry(job.lease, at: clock.now().adding(ms: 100), trouble: "")
    case .refused:
      try finish(job.lease)
    case .duplicate, .leaseLost:
      return
    }
  }

  private func handOver(
    _ message: PendingMessage, of session: Session, _ job: LeasedJob
  ) throws(EngineError) {
    let outbound = OutboundMessage(
      id: message.id, session: session.id, customer: session.customer, author: message.author,
      text: message.text)
    let command: Command
    do {
      let receipt = try channels.channel(session.channel).deliver(outbound)
      command = .finishDelivery(message.id, receipt: receipt)
    } catch {
      let now = clock.now()
      let isLast =
        job.attempts + 1 >= Backoff.triesLimit
        || now.msSince(job.createdAt) >= Backoff.ageLimitMs
      guard isLast else {
        let due = now.adding(ms: Backoff.delayMs(afterAttempts: job.attempts))
        try retry(job.lease, at: due, trouble: error.message)
        return
      }
      command = .failDelivery(message.id, error: error.message)
    }
    _ = try performing(
      Request(
        command, on: .session(session.id), by: .system, completing: job.lease, at: clock.now()))
  }

  func finish(_ lease: Lease) throws(EngineError) {
    do {
      try ledger.work.finish(lease)
    } catch {
      throw EngineError(error)
    }
  }

  private func retry(_ lease: Lease, at due: Timestamp, trouble: String) throws(EngineError) {
    do {
      try ledger.work.retry(lease, at: due, trouble: trouble)
    } catch {
      throw EngineError(error)
    }
  }
}
