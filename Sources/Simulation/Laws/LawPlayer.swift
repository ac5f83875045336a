import Desk
import Language
import Ledger

/// Plays the steps of one actor of a schedule against a ledger and takes down what it is told.
///
/// It acts as the product's own actors do: it looks at the session, decides by what it saw, and by
/// the time it acts others may have acted.
struct LawPlayer {
  private let ledger: any Ledger
  private let journal: any LawJournal
  private let schedule: LawSchedule
  private let part: LawSchedule.Part
  private var chance: SplitMix64
  private var nextStep = 0
  private var session: SessionID?
  private var seen: Session?
  /// The seq up to which `folded` goes, for the actor that catches up.
  private var folded: (session: Session, upTo: Seq)?
  private var draft: (text: String, isNote: Bool)?
  private var hasDrafted = false

  init(
    _ part: LawSchedule.Part, of schedule: LawSchedule, seed: UInt64, on ledger: any Ledger,
    journal: any LawJournal
  ) {
    self.ledger = ledger
    self.journal = journal
    self.schedule = schedule
    self.part = part
    chance = SplitMix64(
      seed: seed ^ UInt64(schedule.index) &* 0xD134_2543_DE82_EF95 &+ UInt64(part.number))
  }

  var isDone: Bool { nextStep >= part.steps.count }

  /// Plays the next step.
  mutating func play() {
    let step = part.steps[nextStep]
    nextStep += 1
    do throws(LedgerError) {
      try play(step)
      if isDone, hasDrafted, let session, let agent { endDraft(session, agent) }
    } catch {
      broken("the ledger failed: \(error)")
    }
  }

  private var agent: AgentID? {
    if case .agent(let id) = part.caller.actor { id } else { nil }
  }

  private mutating func play(_ step: LawStep) throws(LedgerError) {
    if case .receive(let number) = step {
      try receive(schedule.messages[number])
      return
    }
    if case .readFeed(let part, let limit) = step {
      try readFeed(from: part, limit: limit)
      return
    }
    guard let id = try findSession() else { return }
    // One look in four is old: the actor acts on what the screen showed before.
    if seen == nil || Int.random(in: 0..<4, using: &chance) > 0 {
      seen = try ledger.read { reader throws(LedgerError) in try reader.session(id) }
    }
    guard let seen else { return }
    switch step {
    case .receive, .readFeed: break
    case .command(let verb): try perform(verb, seen)
    case .fitting(let roll): try perform(LawPlayer.fitting(seen, agent, roll), seen)
    case .draft(let isNote): try saveDraft(id, isNote: isNote)
    case .lookAtDraft: try lookAtDraft(id)
    case .respond(let outcome, let takesJob): try respond(seen, outcome, takesJob: takesJob)
    case .deliver(let fate): try deliver(seen, fate)
    case .system(let verb): try act(verb, seen)
    case .catchUp: try catchUp(id)
    }
  }

  private mutating func findSession() throws(LedgerError) -> SessionID? {
    if let session { return session }
    let customer = schedule.customer
    session = try ledger.read { reader throws(LedgerError) in
      try reader.session(of: customer, channel: LawSchedule.channel)
    }
    return session
  }

  /// A moment of this actor's clock; clocks of several actors differ by some seconds.
  private mutating func now() -> Timestamp {
    let skewMs = Int64.random(in: -2000...2000, using: &chance)
    return Timestamp(ms: LawPlayer.startMs + Int64(schedule.index * 1000 + nextStep * 50) + skewMs)
  }

  /// 2026-01-01T00:00:00Z; any moment would do.
  private static let startMs: Int64 = 1_767_225_600_000

  /// A text that nothing else on the desk holds.
  private func mark(_ what: String) -> String {
    "\(schedule.customer).\(part.number).\(nextStep) \(what)"
  }

  private func broken(_ law: String) {
    journal.write(.broken(schedule: schedule.index, law))
  }

  // MARK: Requests

  @discardableResult
  private mutating func perform(
    _ command: Command, expecting epoch: Int? = nil, completing lease: Lease? = nil
  ) throws(LedgerError) -> Outcome? {
    guard let session else { return nil }
    return try perform(
      Request(
        command, on: .session(session), by: part.caller, expecting: epoch, completing: lease,
        at: now()))
  }

  private func perform(_ request: Request) throws(LedgerError) -> Outcome {
    let index = schedule.index
    journal.write(.asked(schedule: index))
    let outcome = try ledger.perform(request)
    switch outcome {
    case .done(let events, _):
      journal.write(
        .done(
          schedule: index, first: events.first?.seq ?? 0, count: events.count,
          print: EventPrint.sum(events), expectedEpoch: request.expectedEpoch))
    case .refused(let refusal):
      let leavesFact = if case .missingPermission = refusal { true } else { false }
      journal.write(.refused(schedule: index, leavesFact: leavesFact))
    case .duplicate(let session, let seq):
      guard case .receive(let inbound) = request.command else {
        broken("\(request.command.name) is called a duplicate")
        break
      }
      journal.write(.duplicate(schedule: index, id: inbound.id, session: session, seq: seq))
    case .leaseLost:
      journal.write(.dropped(schedule: index))
    }
    return outcome
  }

  private mutating func receive(_ message: LawMessage) throws(LedgerError) {
    _ = try perform(
      Request(
        .receive(message.inbound),
        on: .customer(schedule.customer, channel: LawSchedule.channel), by: part.caller, at: now()))
  }

  // MARK: Agents

  private mutating func perform(
    _ verb: LawStep.AgentVerb, _ seen: Session
  ) throws(LedgerError) {
    let command = command(verb, seen)
    // Half of the commands say under which epoch they were meant.
    let outcome = try perform(command, expecting: Bool.random(using: &chance) ? seen.epoch : nil)
    guard let draft, case .done = outcome else { return }
    switch command {
    case .send where !draft.isNote: self.draft = nil
    case .note where draft.isNote: self.draft = nil
    default: break
    }
  }

  private mutating func command(_ verb: LawStep.AgentVerb, _ seen: Session) -> Command {
    switch verb {
    case .claim: return .claim
    case .takeOver: return .takeOver
    case .send: return .send(text: mark("sent"), basis: nil)
    case .handBack: return .handBack(instruction: mark("handed back"))
    case .transferToQueue: return .transfer(to: .queue("second"), reason: mark("transferred"))
    case .transferToAgent:
      let others = LawSchedule.agents.map(\.id).filter { $0 != agent }
      return .transfer(
        to: .agent(others.randomElement(using: &chance) ?? "ann"), reason: mark("transferred"))
    case .release: return .release
    case .resolve: return .resolve(disposition: "solved")
    case .reopen: return .reopen
    case .snooze: return .snooze(until: seen.lastAt.adding(ms: 5000))
    case .wake: return .wake(dueAt: nil)
    case .note: return .note(text: mark("noted"))
    case .tag: return .tag(mark("tag"))
    case .withdraw:
      let pending = seen.pending.randomElement(using: &chance)?.id
      return .withdraw(pending ?? MessageID(seen.lastInbound ?? 1))
    case .escalate: return .escalate(reason: .manual, words: mark("escalated"))
    }
  }

  /// What a sensible agent does with a session like this.
  private static func fitting(
    _ seen: Session, _ agent: AgentID?, _ roll: Int
  ) -> LawStep.AgentVerb {
    func pick(_ chances: [(below: Int, verb: LawStep.AgentVerb)]) -> LawStep.AgentVerb {
      chances.first { roll < $0.below }?.verb ?? .note
    }
    if seen.status == .snoozed { return pick([(70, .wake), (85, .tag)]) }
    switch seen.owner {
    case .queue: return pick([(70, .claim), (80, .takeOver), (90, .tag)])
    case .assistant: return pick([(60, .takeOver), (85, .escalate), (92, .tag)])
    case .nobody: return pick([(85, .reopen)])
    case .agent(let owner) where owner == agent:
      return pick([
        (35, .send), (42, .withdraw), (54, .handBack), (62, .transferToAgent),
        (70, .transferToQueue), (78, .release), (86, .resolve), (92, .snooze), (96, .tag),
      ])
    case .agent: return pick([(40, .takeOver), (50, .claim), (60, .send), (80, .tag)])
    }
  }

  // MARK: Drafts

  private mutating func saveDraft(
    _ session: SessionID, isNote: Bool
  ) throws(LedgerError) {
    guard let agent else { return }
    let text = mark("draft")
    try ledger.work.saveDraft(
      Draft(session: session, agent: agent, text: text, isNote: isNote, at: now()))
    draft = (text, isNote)
    hasDrafted = true
  }

  private mutating func lookAtDraft(_ session: SessionID) throws(LedgerError) {
    guard let agent else { return }
    let moment = now()
    let answer = try ledger.read { reader throws(LedgerError) in
      try reader.answer(.details(session), viewer: agent, at: moment)
    }
    guard case .details(let details) = answer else {
      broken("the details of \(session) are not there")
      return
    }
    let mine = details.drafts.first { $0.agent == agent }
    if mine?.text != draft?.text {
      broken("\(agent)'s draft is \(mine?.text ?? "gone"), was \(draft?.text ?? "none")")
    }
  }

  private func endDraft(_ session: SessionID, _ agent: AgentID) {
    journal.write(
      .draft(schedule: schedule.index, session: session, agent: agent, text: draft?.text))
  }

  // MARK: The assistant and the workers

  private func lease(_ kind: JobKind, at now: Timestamp) throws(LedgerError) -> LeasedJob? {
    guard let session else { return nil }
    return try ledger.work.lease(
      Worker(id: "\(schedule.customer).\(part.number)", rank: .service), kinds: [kind], limit: 1,
      onlySession: session, at: now
    ).first
  }

  /// Late enough for every job that some actor's clock opened.
  private mutating func late() -> Timestamp { now().adding(ms: 20_000) }

  private mutating func respond(
    _ seen: Session, _ roll: Int, takesJob: Bool
  ) throws(LedgerError) {
    var job: LeasedJob?
    if takesJob {
      job = try lease(.respond, at: late())
      if job == nil { return }
    }
    guard let message = job?.subject ?? seen.lastInbound else { return }
    let outcome: ResponseOutcome =
      switch roll {
      case 0...5: .answered
      case 6, 7: .clarified
      case 8: .courtesy
      default: .escalated
      }
    let reply = AssistantReply(
      message: message, epoch: seen.epoch, outcome: outcome,
      text: outcome == .escalated ? nil : mark("answered"), score: 0.7,
      citations: [Citation(article: "a1", title: "Delivery")],
      guardVerdict: GuardVerdict(allowed: true, findings: []),
      provenance: Provenance(model: "none", policyVersion: "laws", latencyMs: 1),
      escalation: outcome == .escalated ? .missingKnowledge : nil)
    try perform(.respond(reply), completing: job?.lease)
  }

  private mutating func deliver(
    _ seen: Session, _ fate: LawStep.DeliveryFate
  ) throws(LedgerError) {
    var job: LeasedJob?
    let message: MessageID
    if fate == .withoutLease {
      guard let pending = seen.pending.randomElement(using: &chance) else { return }
      message = pending.id
    } else {
      job = try lease(.deliver, at: late())
      guard let job else { return }
      message = MessageID(job.subject)
    }
    guard
      case .done(_, let session)? = try perform(.startDelivery(message), completing: job?.lease),
      session.pending.contains(where: { $0.id == message })
    else { return }
    journal.write(.handedOver(schedule: schedule.index, message))
    switch fate {
    case .delivered, .withoutLease:
      try perform(.finishDelivery(message, receipt: nil), completing: job?.lease)
    case .failed:
      try perform(.failDelivery(message, error: "no such address"), completing: job?.lease)
    case .triedAgain:
      guard let job, try ledger.work.retry(job.lease, at: now(), trouble: "busy") else { return }
      // The worker gave its job back; what it says afterwards counts no more.
      let late = try perform(.finishDelivery(message, receipt: nil), completing: job.lease)
      if late != .leaseLost { broken("a late result of \(message) was taken") }
    case .abandoned:
      break
    }
  }

  private mutating func act(_ verb: LawStep.SystemVerb, _ seen: Session) throws(LedgerError) {
    switch verb {
    case .notify:
      let notice: Notice = Bool.random(using: &chance) ? .position : .received
      try perform(.notify(notice, text: mark("notice")))
    case .escalate: try perform(.escalate(reason: .policy, words: mark("rule")))
    case .release: try perform(.release, expecting: seen.epoch)
    case .resolve: try perform(.resolve(disposition: "timeOut"), expecting: seen.epoch)
    case .overflow:
      try perform(.transfer(to: .queue("overflow"), reason: mark("overflow")))
    case .timer:
      guard let job = try lease(.timer, at: late()) else { return }
      try perform(.wake(dueAt: job.dueAt), completing: job.lease)
    case .suggest:
      guard let message = seen.lastInbound else { return }
      try perform(
        .showSuggestions(
          SuggestionsShown(
            message: message,
            suggestions: [Suggestion(source: .knowledge, score: 0.6, text: mark("suggested"))],
            provenance: Provenance(model: "none", policyVersion: "laws", latencyMs: 1))))
    }
  }

  // MARK: Readers

  /// Folds what it missed onto what it had and holds the result against the projection.
  private mutating func catchUp(_ id: SessionID) throws(LedgerError) {
    let from = folded?.upTo
    let (row, last, missed) = try ledger.read { reader throws(LedgerError) in
      (
        try reader.session(id), try reader.lastSeq,
        try from.map { from throws(LedgerError) in
          try reader.events(of: id, after: from, upTo: nil, limit: 10_000)
        } ?? []
      )
    }
    if var folded {
      for event in missed { folded.session.apply(event) }
      if let row, folded.session != row {
        broken("\(id) folded from \(folded.upTo) differs from its projection at \(last)")
      }
    }
    folded = row.map { ($0, last) }
  }

  private func readFeed(from part: Int, limit: Int) throws(LedgerError) {
    let (start, last, events) = try ledger.read { reader throws(LedgerError) in
      let last = try reader.lastSeq
      let start = last * Seq(part) / 1000
      return (start, last, try reader.events(after: start, limit: limit))
    }
    let expected = min(last - start, Seq(limit))
    guard Seq(events.count) == expected,
      events.enumerated().allSatisfy({ $1.seq == start + Seq($0) + 1 })
    else {
      broken("a reader after \(start) of \(last) saw \(events.map(\.seq))")
      return
    }
    journal.write(.saw(after: start, upTo: start + expected, sum: EventPrint.sum(events)))
  }
}
