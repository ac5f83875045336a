import Assist
import Desk
import Ledger

extension Engine {
  /// Says what an agent handed the session back for, where something is sure enough; else the
  /// assistant waits for the customer.
  func followInstruction(_ job: LeasedJob) throws(EngineError) {
    var reply = InstructedReply(dueAt: job.dueAt, epoch: 0, text: nil)
    if let inquiry = try inquiry(for: job.session) {
      reply.epoch = inquiry.session.epoch
      if let words = inquiry.session.instruction.flatMap({ Instruction($0).says }) {
        let shelf = try knowing()
        let said = try reading { reader throws(LedgerError) in
          try reader.turns(of: job.session, limit: Inquiry.turnLimit)
        }.filter { $0.speaker != .customer }.map(\.text)
        let found = answerer(shelf, for: inquiry.session.customer)
          .told(words, for: inquiry.value, from: shelf.canned, said: said)
        reply.text = found?.text
        reply.citations = found?.citations ?? []
      }
    }
    let outcome = try performing(
      Request(
        .followInstruction(reply), on: .session(job.session), by: .assistant,
        completing: job.lease, at: clock.now()))
    try conclude(job, outcome)
  }

  /// Whether a step is the assistant's to take, by the state it was planned in.
  func isInstruction(_ job: LeasedJob) throws(EngineError) -> Bool {
    let session = try reading { reader throws(LedgerError) in try reader.session(job.session) }
    guard let step = session?.service.steps.first else { return false }
    return step.kind == .say && step.at == job.dueAt
  }
}
