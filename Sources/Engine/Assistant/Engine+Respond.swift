import Assist
import Desk
import Foundation
import Language
import Ledger

extension Engine {
  /// The assistant deals with a customer's message; a reply that came too late is dropped.
  func respond(_ job: LeasedJob) throws(EngineError) {
    let start = DispatchTime.now().uptimeNanoseconds
    guard let inquiry = try inquiry(for: job.session), inquiry.session.owner == .assistant,
      inquiry.session.lastInbound == job.subject
    else {
      try finish(job.lease)
      return
    }
    let answerer = Answerer(
      index: try knowing().index, policy: config.policy, rules: config.guardRules)
    var reply = answerer.reply(to: inquiry.value)
    reply.provenance.latencyMs =
      Double(DispatchTime.now().uptimeNanoseconds - start) / 1_000_000
    let outcome = try performing(
      Request(
        .respond(reply), on: .session(job.session), by: .assistant, completing: job.lease,
        at: clock.now()))
    // Refused: somebody took over, or the customer wrote again; that message has its own job.
    if case .refused = outcome { try finish(job.lease) }
  }

  /// What is known when a reply to a session's latest message is looked for; nil where there is none.
  func inquiry(for id: SessionID) throws(EngineError) -> (session: Session, value: Inquiry)? {
    let found = try reading { reader throws(LedgerError) -> Found? in
      guard let session = try reader.session(id), session.lastInbound != nil else { return nil }
      return Found(
        session: session, turns: try reader.turns(of: id, limit: Inquiry.turnLimit + 1),
        customer: try reader.customer(session.customer),
        orders: try reader.orders(of: session.customer))
    }
    guard let found, let message = found.session.lastInbound,
      let text = found.turns.last(where: { $0.speaker == .customer })?.text
    else { return nil }
    let session = found.session
    let understander = understander
    return (
      session,
      Inquiry(
        message: message, epoch: session.epoch, text: text,
        understanding: understander.understand(text),
        turns: found.turns.filter { $0.seq < message }, customer: found.customer,
        orders: found.orders, mood: session.mood, clarifications: session.clarifications,
        instruction: session.instruction, language: session.language,
        utcOffsetMinutes: TimeZone.current.secondsFromGMT() / 60,
        understander: understander)
    )
  }

  func knowing() throws(EngineError) -> KnowledgeKeeper.Shelf {
    do {
      return try knowledge.current()
    } catch {
      throw EngineError(error)
    }
  }

  private struct Found {
    let session: Session
    let turns: [Turn]
    let customer: Customer?
    let orders: [Order]
  }
}
