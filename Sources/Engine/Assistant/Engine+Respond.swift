import Assist
import Desk
import Foundation
import Language
import Ledger

extension Engine {
  /// The assistant deals with a customer's message; a reply that came too late is dropped.
  ///
  /// Where a provider may answer better, it is asked first; what it does not answer in its time goes
  /// as the embedded engine made it.
  ///
  /// - Parameter limitMs: less time for the provider than the desk allows.
  func respond(_ job: LeasedJob, limitMs: Int64) throws(EngineError) {
    let start = DispatchTime.now().uptimeNanoseconds
    guard let inquiry = try inquiry(for: job.session), inquiry.session.owner == .assistant,
      inquiry.session.lastInbound == job.subject
    else {
      try finish(job.lease)
      return
    }
    let shelf = try knowing()
    let customer = inquiry.session.customer
    let spentMs = Double(DispatchTime.now().uptimeNanoseconds - start) / 1_000_000
    let isAsked = try findNear(inquiry.value, shelf, limitMs: limitMs) { [self] inquiry in
      working(job) { () throws(EngineError) in
        try answer(job, inquiry, of: customer, shelf, limitMs: limitMs, spentMs: spentMs)
      }
    }
    if !isAsked {
      try answer(job, inquiry.value, of: customer, shelf, limitMs: limitMs, spentMs: spentMs)
    }
  }

  /// Answers, by a provider where it may do so better.
  ///
  /// - Parameter spentMs: what went before.
  private func answer(
    _ job: LeasedJob, _ inquiry: Inquiry, of customer: CustomerID,
    _ shelf: KnowledgeKeeper.Shelf, limitMs: Int64, spentMs: Double
  ) throws(EngineError) {
    let start = DispatchTime.now().uptimeNanoseconds
    let answerer = self.answerer(shelf, for: customer)
    var reply = answerer.reply(to: inquiry)
    reply.provenance.latencyMs =
      spentMs + Double(DispatchTime.now().uptimeNanoseconds - start) / 1_000_000
    if config.llm.answers, let prompt = try prompt(for: inquiry, besides: reply, answerer) {
      let embedded = reply
      let trouble = provider.ask(prompt, limitMs: limitMs) { [self] result, use in
        let reply = answerer.reply(to: inquiry, result, use, prompt: prompt, instead: embedded)
        working(job) { () throws(EngineError) in try commit(reply, job) }
      }
      guard let trouble else { return }
      reply.provenance.fallback = trouble.name
    }
    try commit(reply, job)
  }

  /// The question to a provider, where there is one and it may answer better.
  private func prompt(
    for inquiry: Inquiry, besides reply: AssistantReply, _ answerer: Answerer
  ) throws(EngineError) -> ProviderPrompt? {
    guard let fields = provider.fields else { return nil }
    return answerer.prompt(for: inquiry, besides: reply, fields, names: try agentNames())
  }

  /// What agents are called: they sign what they write.
  func agentNames() throws(EngineError) -> [String] {
    try reading { reader throws(LedgerError) in try reader.agents() }.map(\.name)
  }

  private func commit(_ reply: AssistantReply, _ job: LeasedJob) throws(EngineError) {
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
      let agent = session.owner.agent
      return Found(
        session: session,
        agentName: try agent.flatMap { id throws(LedgerError) in
          try reader.agent(id)?.name
        }, turns: try reader.turns(of: id, limit: Inquiry.turnLimit + 1),
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
        instruction: session.instruction, agentName: found.agentName,
        language: session.language,
        utcOffsetMinutes: TimeZone.current.secondsFromGMT() / 60, at: clock.now(),
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
    let agentName: String?
    let turns: [Turn]
    let customer: Customer?
    let orders: [Order]
  }
}

extension Answerer {
  /// The model's reply where it may be sent, else the embedded engine's with the reason.
  fileprivate func reply(
    to inquiry: Inquiry, _ result: Result<ChatCompletion, ProviderTrouble>, _ use: ProviderUse,
    prompt: ProviderPrompt, instead embedded: AssistantReply
  ) -> AssistantReply {
    var reply = embedded
    switch result {
    case .failure(let trouble): reply.provenance.fallback = trouble.name
    case .success(let completion):
      switch self.reply(to: inquiry, from: completion, to: prompt, model: use.model) {
      case .used(let written): reply = written
      case .unused(let why): reply.provenance.fallback = why
      }
    }
    // What it cost is kept whether or not it was of use.
    reply.provenance.tokensIn = use.tokensIn
    reply.provenance.tokensOut = use.tokensOut
    reply.provenance.latencyMs = embedded.provenance.latencyMs + use.latencyMs
    return reply
  }
}
