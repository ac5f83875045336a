import Desk
import Language
import Ledger

/// Plays the steps of one actor of a schedule against a ledger and takes down what it is told.
///
/// It acts as the product's own actors do: it looks at the session, decides by what it saw, and by
/// the time it acts others may have acted.
struct LawPlayer {
  let ledger: any Ledger
  let journal: any LawJournal
  let schedule: LawSchedule
  let part: LawSchedule.Part
  var chance: SplitMix64
  var nextStep = 0
  var session: SessionID?
  var seen: Session?
  /// The seq up to which `folded` goes, for the actor that catches up.
  var folded: (session: Session, upTo: Seq)?
  var draft: (text: String, isNote: Bool, files: [Attachment])?
  var hasDrafted = false

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

  var agent: AgentID? {
    if case .agent(let id) = part.caller.actor { id } else { nil }
  }

  mutating func play(_ step: LawStep) throws(LedgerError) {
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
    case .habit(let habit): try follow(habit, id)
    case .forget(let rewrites): try forget(rewrites: rewrites)
    }
    if seen.isForgotten { leaveForgotten() }
  }

  /// The next step goes to the session with which the customer came back, if they did.
  private mutating func leaveForgotten() {
    session = nil
    folded = nil
    draft = nil
    hasDrafted = false
  }

  mutating func findSession() throws(LedgerError) -> SessionID? {
    if let session { return session }
    let customer = schedule.customer
    session = try ledger.read { reader throws(LedgerError) in
      try reader.session(of: customer, channel: LawSchedule.channel)
    }
    return session
  }

  /// A moment of this actor's clock; clocks of several actors differ by some seconds.
  mutating func now() -> Timestamp {
    let skewMs = Int64.random(in: -2000...2000, using: &chance)
    return Timestamp(ms: LawPlayer.startMs + Int64(schedule.index * 1000 + nextStep * 50) + skewMs)
  }

  /// 2026-01-01T00:00:00Z; any moment would do.
  private static let startMs: Int64 = 1_767_225_600_000

  /// A text that nothing else on the desk holds.
  func mark(_ what: String) -> String {
    "\(schedule.customer).\(part.number).\(nextStep) \(what)"
  }

  func broken(_ law: String) {
    journal.write(.broken(schedule: schedule.index, law))
  }

  // MARK: Requests

  @discardableResult
  mutating func perform(
    _ command: Command, expecting epoch: Int? = nil, completing lease: Lease? = nil
  ) throws(LedgerError) -> Outcome? {
    guard let session else { return nil }
    return try perform(
      Request(
        command, on: .session(session), by: part.caller, expecting: epoch, completing: lease,
        at: now()))
  }

  func perform(_ request: Request) throws(LedgerError) -> Outcome {
    let index = schedule.index
    journal.write(.asked(schedule: index))
    let outcome = try ledger.perform(request)
    switch outcome {
    case .done(let events, _):
      journal.write(
        .done(
          schedule: index, first: events.first?.seq ?? 0, count: events.count,
          prints: EventPrint.sum(events), expectedEpoch: request.expectedEpoch))
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

  mutating func receive(_ message: LawMessage) throws(LedgerError) {
    _ = try perform(
      Request(
        .receive(message.inbound),
        on: .customer(schedule.customer, channel: LawSchedule.channel), by: part.caller, at: now()))
  }
}
