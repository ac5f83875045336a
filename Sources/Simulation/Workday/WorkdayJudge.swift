import Desk
import Engine
import Ledger

/// Holds every event of a simulated day against the laws, and what the desk shows against the events.
struct WorkdayJudge {
  /// Sessions as the events have made them so far.
  private(set) var sessions: [SessionID: Session] = [:]
  private(set) var violations: [String] = []
  /// How often something was held against what it must be.
  private(set) var checks = 0
  var eventCount: Int { observer.count }

  private var observer = LawObserver()
  private var waits: [SessionID: WaitArithmetic] = [:]
  /// Changed since the projections were last looked at.
  private var touched: Set<SessionID> = []
  private var received: Set<String> = []
  private var acknowledged: Set<String> = []
  private var delivered: Set<MessageID> = []
  private var withdrawn: Set<MessageID> = []
  private var lastCompared = 0

  /// Projections are compared whenever so many events have come.
  private static let comparisonEvents = 5000

  /// Takes the next event of the ledger.
  mutating func observe(_ event: Event) {
    let before = observer.violations.count
    observer.observe(event)
    checks += 1
    for violation in observer.violations[before...] { violations.append(violation.description) }
    guard let id = event.session else { return }
    touched.insert(id)
    if sessions[id] == nil {
      sessions[id] = Session(opening: event)
    } else {
      sessions[id]?.apply(event)
    }
    waits[id, default: WaitArithmetic()].follow(event)
    if let session = sessions[id], let wait = waits[id] {
      checks += 1
      if let wrong = wait.contradiction(of: session) { violations.append("\(id): \(wrong)") }
    }
    switch event.fact {
    case .messageReceived(let message): received.insert(message.id)
    case .messageDelivered(let fact): delivered.insert(fact.message)
    case .messageWithdrawn(let fact): withdrawn.insert(fact.message)
    default: break
    }
  }

  /// A channel was told that its message is safe.
  mutating func acknowledge(_ id: String) { acknowledged.insert(id) }

  /// A channel was told that its message is known already.
  mutating func judgeDuplicate(_ id: String) {
    checks += 1
    if !received.contains(id) { violations.append("\(id) was called a duplicate, it is not there") }
  }

  /// An agent took a session: whoever else waits there may have waited longer by what the terms of
  /// the order allow, and no more.
  ///
  /// - Parameters:
  ///   - waitedMs: how long it had waited.
  ///   - others: how long those have waited that the agent could have taken instead.
  ///   - boundMs: the most by which terms can outweigh waiting.
  mutating func judgeTake(
    _ session: SessionID, waitedMs: Int64, others: [(SessionID, Int64)], boundMs: Int64
  ) {
    checks += 1
    for (other, otherMs) in others where otherMs - waitedMs > boundMs {
      violations.append(
        "\(session) was taken after \(waitedMs) ms, \(other) had waited \(otherMs) ms")
    }
  }

  /// Whether the desk's projections should be looked at now.
  var isComparisonDue: Bool { eventCount - lastCompared >= Self.comparisonEvents }

  /// Holds what the desk shows of the sessions that changed against their events.
  mutating func compare(with ledger: any Ledger) throws(LedgerError) {
    lastCompared = eventCount
    let ids = touched
    touched = []
    let rows = try ledger.read { reader throws(LedgerError) -> [(SessionID, Session?)] in
      var rows: [(SessionID, Session?)] = []
      for id in ids { rows.append((id, try reader.session(id))) }
      return rows
    }
    for (id, row) in rows {
      checks += 1
      if row != sessions[id] { violations.append("\(id)'s projection differs from its events") }
    }
  }

  /// Judges the end of the day.
  mutating func finish(_ desk: WorkdayDesk) throws(LedgerError) {
    observer.finish()
    try compare(with: desk.engine.ledger)
    let report = try desk.engine.ledger.check(against: nil) { _, _ in }
    checks += report.eventCount
    violations += report.findings.map { "\($0.kind.rawValue): \($0.detail)" }
    for id in acknowledged where !received.contains(id) {
      violations.append("\(id) was acknowledged and is not there")
    }
    for message in delivered where !desk.channel.hasTaken(message) {
      violations.append("\(message) counts as delivered, no channel has it")
    }
    for message in withdrawn where desk.channel.hasTaken(message) {
      violations.append("\(message) was withdrawn and yet left")
    }
  }
}

/// The waiting of one session, reckoned from its events alone.
private struct WaitArithmetic {
  private var since: Timestamp?
  private var firstReply: Timestamp?

  mutating func follow(_ event: Event) {
    switch event.fact {
    case .sessionOpened(let opened): enter(opened.owner, at: event.at)
    case .ownerChanged(let change): enter(change.to, at: event.at)
    // The wall clock was set: the wait is as long as before.
    case .waitShifted(let shift):
      if let since, since >= shift.from ?? since { self.since = since.adding(ms: shift.byMs) }
    case .messageCommitted:
      if firstReply == nil, case .agent = event.actor { firstReply = event.at }
    default: break
    }
  }

  private mutating func enter(_ owner: Owner, at moment: Timestamp) {
    if owner.queue == nil { since = nil } else if since == nil { since = moment }
  }

  func contradiction(of session: Session) -> String? {
    if session.waitingSince != since { return "waits since another moment than its events say" }
    if session.firstHumanReplyAt != firstReply {
      return "a person first answered at another moment"
    }
    if let since, session.lastAt < since { return "its waiting lies in the future" }
    return nil
  }
}
