import Desk
import Foundation
import Ledger

extension Engine {
  /// Works one leased job to its outcome, or leaves it open to be tried again.
  ///
  /// An answer that waits for a provider goes on after this returns, under the same lease.
  ///
  /// - Parameter keepsLease: whether somebody renews the lease meanwhile.
  func work(_ job: LeasedJob, keepsLease: Bool) {
    working(job) { () throws(EngineError) in
      switch job.kind {
      case .respond: try respond(job, limitMs: keepsLease ? .max : Self.unrenewedMs)
      case .deliver: try deliver(job)
      case .timer: try wake(job)
      case .step: try step(job)
      }
    }
  }

  /// Less than a lease holds, so that the answer can still be written under it.
  private static var unrenewedMs: Int64 { Lease.holdMs - 2_000 }

  /// Does a part of a job's work; what goes wrong leaves it open to be tried again.
  func working(_ job: LeasedJob, _ body: () throws(EngineError) -> Void) {
    do {
      try body()
    } catch {
      // The lease ends by itself; nothing was half done.
      jobTrouble("job \(job.kind.rawValue) of \(job.session): \(error)")
      if job.kind == .respond { try? postpone(job, after: error) }
    }
  }

  /// An answer that cannot be made is tried again, then a person is called: nobody waits unseen.
  private func postpone(_ job: LeasedJob, after error: any Error) throws(EngineError) {
    let now = clock.now()
    if job.attempts + 1 < Backoff.answerTriesLimit {
      let due = now.adding(ms: Backoff.delayMs(afterAttempts: job.attempts))
      try retry(job.lease, at: due, trouble: "\(error)")
    } else {
      _ = try performing(
        Request(
          .escalate(reason: .toolFailure, words: nil), on: .session(job.session), by: .system,
          completing: job.lease, at: now))
    }
  }

  private func wake(_ job: LeasedJob) throws(EngineError) {
    let outcome = try performing(
      Request(
        .wake(dueAt: job.dueAt), on: .session(job.session), by: .system, completing: job.lease,
        at: clock.now()))
    if case .refused(let refusal) = outcome { try end(job, after: refusal) }
  }

  private func step(_ job: LeasedJob) throws(EngineError) {
    if try isInstruction(job) {
      try followInstruction(job)
      return
    }
    let outcome = try performing(
      Request(
        .step(dueAt: job.dueAt), on: .session(job.session), by: .system, completing: job.lease,
        at: clock.now()))
    try conclude(job, outcome)
  }

  /// Ends the job of a step as its command did.
  func conclude(_ job: LeasedJob, _ outcome: Outcome) throws(EngineError) {
    switch outcome {
    // What the timer was set for is still to come: the clock was set back, or a message is leaving.
    case .refused(.held(let until)): try retry(job.lease, at: until, trouble: nil)
    case .refused(let refusal): try end(job, after: refusal)
    case .done, .duplicate, .leaseLost: break
    }
  }

  /// Ends a job that a rule has made void; one that only a newer program understands is left to it.
  private func end(_ job: LeasedJob, after refusal: Refusal) throws(EngineError) {
    if refusal == .newerProgramNeeded {
      try retry(job.lease, at: clock.now().adding(ms: Backoff.newerProgramMs), trouble: nil)
    } else {
      try finish(job.lease)
    }
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
      if job.attempts > 0, message.isFenced, message.epoch != session.epoch {
        // The channel has refused it so far, and meanwhile somebody else speaks here.
        try settle(
          .failDelivery(id, error: "somebody took over before it could leave"), of: session, job)
        return
      }
      try handOver(message, of: session, job)
    case .refused(.held(let until)):
      try retry(job.lease, at: until, trouble: nil)
    case .refused(.notFirst):
      try retry(job.lease, at: clock.now().adding(ms: 100), trouble: nil)
    case .refused(let refusal):
      try end(job, after: refusal)
    case .duplicate, .leaseLost:
      return
    }
  }

  private func handOver(
    _ message: PendingMessage, of session: Session, _ job: LeasedJob
  ) throws(EngineError) {
    let channel = channels.channel(session.channel)
    if let trouble = trouble(with: message.files ?? [], on: channel) {
      try settle(.failDelivery(message.id, error: trouble), of: session, job)
      return
    }
    let outbound = OutboundMessage(
      id: message.id, session: session.id, customer: session.customer, author: message.author,
      text: message.text,
      files: (message.files ?? []).compactMap { file in
        place(of: file).map { OutboundFile(name: file.name, sizeBytes: file.sizeBytes, path: $0) }
      })
    let command: Command
    do {
      let receipt = try channel.deliver(outbound)
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
    try settle(command, of: session, job)
  }

  /// Why files cannot go, whenever it is tried: nothing of the message leaves without them.
  private func trouble(with files: [Attachment], on channel: any Channel) -> String? {
    if !files.isEmpty, !channel.takesFiles {
      return "the channel \(channel.name) takes no files; send the text without them"
    }
    return gone(among: files).map {
      "the file \($0.name) is gone from the desk; attach it again"
    }
  }

  private func settle(
    _ command: Command, of session: Session, _ job: LeasedJob
  ) throws(EngineError) {
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

  private func retry(_ lease: Lease, at due: Timestamp, trouble: String?) throws(EngineError) {
    do {
      try ledger.work.retry(lease, at: due, trouble: trouble)
    } catch {
      throw EngineError(error)
    }
  }
}
