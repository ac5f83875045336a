import Desk
import Engine
import Language
import Ledger

extension WorkdayRun {
  // MARK: The assistant

  /// Drafts an answer; it is committed a second later, if the fence still holds.
  mutating func think(about job: LeasedJob) {
    guard let session = judge.sessions[job.session] ?? current(job.session),
      let number = Int(session.customer.dropFirst())
    else { return }
    let topic = customers[number].topic
    let provenance = Provenance(model: "simulated", policyVersion: policy.version, latencyMs: 800)
    let reply: AssistantReply
    if chance.happens(0.12) {
      reply = AssistantReply(
        message: job.subject, epoch: session.epoch, outcome: .escalated, text: nil, score: 0.2,
        provenance: provenance, escalation: .missingKnowledge)
    } else {
      let text = words(settles: chance.happens(topic.assistantSettles), job.subject)
      reply = AssistantReply(
        message: job.subject, epoch: session.epoch, outcome: .answered, text: text, score: 0.7,
        citations: [Citation(article: "a1", title: "Article")],
        guardVerdict: GuardVerdict(allowed: true, findings: []), provenance: provenance)
    }
    add(.draft(job, reply), afterMs: Int64.random(in: 300..<1500, using: &chance))
  }

  /// What stands in the ledger, of a session that was not heard of yet.
  private func current(_ id: SessionID) -> Session? {
    try? desk.engine.ledger.read { reader throws(LedgerError) in try reader.session(id) }
  }

  private func words(settles: Bool, _ message: Seq) -> String {
    (settles ? WorkdayRun.settling : "Sorry") + ": answer to \(message)"
  }

  mutating func answer(_ job: LeasedJob, _ reply: AssistantReply) {
    let outcome = perform(
      .respond(reply), on: .session(job.session), by: .assistant, completing: job.lease)
    // Refused: somebody took over, or the customer wrote again; that message has its own job.
    if case .refused? = outcome { _ = try? desk.engine.ledger.work.finish(job.lease) }
  }

  // MARK: Agents

  /// An agent looks at their screen and does the next thing.
  mutating func act(_ number: Int) {
    let agent = agents[number]
    var pauseMs = Int64.random(in: 2500..<7000, using: &chance)
    if agent.isLost {
      pauseMs = 60_000
    } else if clock.ms < agent.busyUntilMs {
      pauseMs = agent.busyUntilMs - clock.ms
    } else if agent.own.isEmpty, let awayMs = msUntilShift(agent) {
      pauseMs = awayMs
    } else if clock.ms <= endMs + 3_600_000 || !agent.own.isEmpty {
      if let session = nextToAnswer(agent) {
        write(number, session)
      } else if !close(agent), !isRouted, isThere(agent), agent.own.count < agent.capacity {
        take(number)
      }
    } else {
      return
    }
    add(.agent(number), afterMs: pauseMs)
  }

  /// The own session whose customer has waited longest for an answer.
  private func nextToAnswer(_ agent: WorkdayAgent) -> Session? {
    agent.own.compactMap { judge.sessions[$0] }
      .filter { $0.unansweredSince != nil && $0.owner == .agent(agent.id) }
      .min { ($0.unansweredSince?.ms ?? 0, $0.id.seq) < ($1.unansweredSince?.ms ?? 0, $1.id.seq) }
  }

  private mutating func write(_ number: Int, _ session: Session) {
    guard let customer = customerOf[session.id] else { return }
    let ms = agents[number].replyMs(to: customers[customer].topic, using: &chance)
    agents[number].busyUntilMs = clock.ms + ms
    add(.reply(number, session.id, epoch: session.epoch), afterMs: ms)
  }

  /// Sends what was written; sometimes into a session of somebody else.
  mutating func send(_ number: Int, _ id: SessionID, _ epoch: Int) {
    let agent = agents[number]
    guard let customer = customerOf[id], let session = judge.sessions[id] else { return }
    var target = id
    if chance.happens(agent.mistakes), let wrong = waits.since.keys.min(by: { $0.seq < $1.seq }) {
      target = wrong
    }
    let settles = chance.happens(agent.settles(customers[customer].topic))
    perform(
      .send(text: words(settles: settles, session.lastInbound ?? 0), basis: nil),
      on: .session(target), by: .agent(agent.id), expecting: target == id ? epoch : nil)
  }

  /// Closes an own session whose matter is settled or whose customer has gone; sometimes one that
  /// another owner has by now.
  private mutating func close(_ agent: WorkdayAgent) -> Bool {
    let done = agent.own.sorted { $0.seq < $1.seq }.first { id in
      guard let customer = customerOf[id], let session = judge.sessions[id] else { return false }
      let isSettled = customers[customer].openMatters == 0 || customers[customer].isGone
      return isSettled && session.unansweredSince == nil
        && clock.now.msSince(session.lastAt) > 20_000
    }
    let gone =
      done
      ?? agent.own.sorted { $0.seq < $1.seq }.first { id in
        customerOf[id].map { customers[$0].isGone } ?? false
      }
    guard let id = gone, let session = judge.sessions[id] else { return false }
    let epoch = chance.happens(agent.mistakes) ? session.epoch - 1 : session.epoch
    perform(
      .resolve(disposition: "solved"), on: .session(id), by: .agent(agent.id), expecting: epoch)
    return true
  }

  /// Takes the first of the queue that the agent can serve.
  private mutating func take(_ number: Int) {
    guard !waits.since.isEmpty else { return }
    if plan.picking == .longestWaiting {
      let oldest = waits.since.filter { canServe(agents[number], $0.key) }
        .min { ($0.value, $0.key.seq) < ($1.value, $1.key.seq) }
      if let oldest { take(oldest.key, by: .claim, number) }
      return
    }
    let queue = desk.engine.answer(.queue(limit: 500), viewer: agents[number].id)
    guard case .queue(let rows) = queue,
      let first = rows.lazy.map(\.session.id).first(where: { canServe(agents[number], $0) })
    else { return }
    let others = rows.map(\.session.id).filter { $0 != first && canServe(agents[number], $0) }
    judgeTake(first, besides: others)
    take(first, by: .claim, number)
  }

  private mutating func judgeTake(_ first: SessionID, besides others: [SessionID]) {
    guard let since = waits.since[first], !skewed.contains(first) else { return }
    let waited = others.filter { !skewed.contains($0) }.compactMap { id in
      waits.since[id].map { (id, clock.ms - $0) }
    }
    judge.judgeTake(
      first, waitedMs: clock.ms - since, others: waited, boundMs: policy.priority.overtakingLimitMs)
  }

  /// Takes a session.
  mutating func take(_ session: SessionID, by command: Command, _ number: Int) {
    perform(command, on: .session(session), by: .agent(agents[number].id))
  }

  /// Whether an agent speaks the customer's language and knows what it is about.
  private func canServe(_ agent: WorkdayAgent, _ id: SessionID) -> Bool {
    guard let customer = customerOf[id] else { return false }
    return agent.languages.contains(customers[customer].language.rawValue)
  }
}
