import CSQLite
import Desk
import Foundation

/// The one connection of a process that writes, with what it knows of the ledger's end.
///
/// Everything runs on the thread that leads the `WriteQueue`.
final class Writer {
  let connection: Connection
  let log: EventLog
  let sessions: SessionStore
  let jobs: JobBook
  let offers: OfferBook
  /// Told after each commit: whether events were appended, and the pages of the write-ahead log;
  /// says whether the end of the log should be copied now.
  var committed: (_ hasEvents: Bool, _ logPages: Int) -> Bool = { _, _ in false }

  /// Told of both sides of each commit.
  var atCommit: (@Sendable (LedgerOptions.CommitMoment) -> Void)?

  private let policies: PolicyBox
  private let logLength: LogLength
  private var cache = SessionCache()
  private var head = EventLog.Head()
  /// `data_version` for which `head` and `cache` hold; nil when they must be read again.
  private var knownVersion: Int64?
  private var seqAtBegin: Seq = 0
  private var mustCopyLog = false
  /// The rules of the decisions of this transaction.
  private(set) var policy = Policy()
  /// Where the assistant is stopped.
  private var stops = AssistantStops()
  private var search: SearchIndexer
  /// By which the stored places and due times are computed.
  private var storedRules: ListRules?
  /// What this process has last had them computed by; another one with other rules may follow.
  private var adoptedRules: ListRules?

  init(_ connection: Connection, policies: PolicyBox, clock: BootClock) {
    self.connection = connection
    self.policies = policies
    logLength = LogLength(of: connection)
    log = EventLog(connection)
    sessions = SessionStore(connection: connection)
    jobs = JobBook(connection: connection, clock: clock)
    offers = OfferBook(connection: connection, clock: clock)
    search = SearchIndexer(connection: connection)
  }

  // MARK: Transactions

  func begin() throws(LedgerError) {
    try connection.prepare("BEGIN IMMEDIATE").run()
    do throws(LedgerError) {
      try lookAround()
    } catch {
      rollBack()
      throw error
    }
  }

  /// Reads anew what other connections may have changed.
  private func lookAround() throws(LedgerError) {
    let version = try connection.dataVersion()
    if version != knownVersion {
      knownVersion = nil
      try Migration.requireKnownVersion(connection)
      cache.removeAll()
      head = try log.head()
      try search.reload()
      storedRules = try StoredListRules.read(connection)
      stops = try RoutingReads.stops(connection)
      knownVersion = version
    }
    seqAtBegin = head.seq
    policy = policies.policy
    let rules = policy.listRules
    if adoptedRules != rules {
      if storedRules != rules {
        try StoredListRules.adopt(rules, connection)
        storedRules = rules
        cache.removeAll()
      }
      adoptedRules = rules
    }
  }

  /// By which the places and due times of sessions are computed.
  var listRules: ListRules { storedRules ?? policy.listRules }

  func commit() throws(LedgerError) {
    try search.indexIfDue()
    if let atCommit { atCommit(.before) }
    try connection.prepare("COMMIT").run()
    if let atCommit { atCommit(.after) }
    mustCopyLog = committed(head.seq != seqAtBegin, logLength.pages)
  }

  /// Ends the transaction without effect and forgets what was read in it.
  func rollBack() {
    connection.rollBack()
    knownVersion = nil
    adoptedRules = nil
  }

  /// Lets the next transaction read everything anew, since rows were rewritten behind the cache.
  func forget() {
    knownVersion = nil
    cache.removeAll()
  }

  /// Lets go of sessions that were changed in this transaction behind the cache.
  func forgetRows() {
    cache.removeAll()
  }

  /// What the housekeeper asked for; called when the members of the group have their answers.
  func tidy() {
    guard mustCopyLog else { return }
    mustCopyLog = false
    // What fails now is tried again after a later commit.
    try? connection.copyLog(.passive)
  }

  func close() {
    connection.close()
  }

  // MARK: Facts

  /// Decides a command and appends what it leads to.
  func perform(_ request: Request) throws(LedgerError) -> Outcome {
    if let lease = request.lease, !Mutation.lateResultAccepted.isActive, try !jobs.holds(lease) {
      return .leaseLost
    }
    if case .receive(let inbound) = request.command, !Mutation.duplicateAccepted.isActive,
      let first = try firstReceipt(of: inbound)
    {
      return .duplicate(first.session, first.seq)
    }
    var found = try target(request.target)
    if try settleClock(before: request, found?.session) { found = try target(request.target) }
    let trouble = TroubleBox()
    let result = decide(
      request.command, on: found?.session, by: request.caller, expecting: request.expectedEpoch,
      nextSeq: head.seq + 1, at: request.at,
      in: context(found?.session.id, rules(of: request, found?.session), trouble))
    if let error = trouble.error { throw error }
    switch result {
    case .success(let decision):
      try append(decision, to: found)
      return .done(decision.events, decision.session)
    case .failure(let refusal):
      if case .missingPermission(let permission) = refusal, !Mutation.refusalForgotten.isActive {
        try record(
          [
            ProposedFact(
              request.caller.actor,
              .refused(
                Refused(
                  session: found?.session.id, command: request.command.name,
                  permission: permission)))
          ], at: request.at)
      }
      return .refused(refusal)
    }
  }

  /// Whether the desk has no fact yet.
  var isEmpty: Bool { head.seq == 0 }

  /// Appends facts of the desk.
  @discardableResult
  func record(_ facts: [ProposedFact], at now: Timestamp) throws(LedgerError) -> [Event] {
    var events: [Event] = []
    var projector = Projector(connection)
    for proposed in facts {
      precondition(
        proposed.fact.knownKind?.isOfSession != true, "\(proposed.fact.kind) belongs to a session")
      let event = Event(
        seq: head.seq + 1, session: nil, version: 0, epoch: 0, actor: proposed.actor, at: now,
        fact: proposed.fact)
      try log.append(event, after: &head)
      try projector.project(event)
      events.append(event)
    }
    try projector.flush()
    let areStops = events.contains { event in
      switch event.fact {
      case .assistantStopped, .assistantStarted: true
      default: false
      }
    }
    if areStops { stops = try RoutingReads.stops(connection) }
    return events
  }

  private func append(_ decision: Decision, to before: SessionRecord?) throws(LedgerError) {
    var projector = Projector(connection)
    var record = before
    for event in decision.events {
      try log.append(event, after: &head)
      try projector.project(event)
      if event.session != nil {
        try projector.projectOwner(event, before: record)
        if record == nil || record?.session.id != event.session {
          record = SessionRecord(opening: event)
        } else {
          record?.apply(event)
        }
      }
      try forgetDraft(after: event)
      if case .ownerChanged(let change) = event.fact, let session = event.session {
        try offers.follow(change, of: session, at: event.at)
      }
    }
    try projector.flush()
    guard var record, !decision.events.isEmpty else { return }
    search.expect(decision.events)
    if Mutation.projectionForgetsTags.isActive { record.session.tags.removeAll() }
    try sessions.save(record, listRules)
    let earlier = before?.session.id == record.session.id ? before : nil
    try jobs.follow(from: earlier, to: record)
    cache.keep(record)
  }

  /// Sending deletes the author's draft, and nobody else's; a note leaves the files that wait there
  /// for the reply.
  private func forgetDraft(after event: Event) throws(LedgerError) {
    guard case .agent(let agent) = event.actor, let session = event.session else { return }
    let isNote: Bool
    switch event.fact {
    case .messageCommitted: isNote = false
    // A whisper was typed elsewhere.
    case .noteAdded(let note) where note.to == nil: isNote = true
    default: return
    }
    if Mutation.draftOfOthersDeleted.isActive {
      try connection.prepare("DELETE FROM work_draft WHERE session=?").bind(session.seq).run()
    }
    try connection.prepare(
      """
      DELETE FROM work_draft WHERE session=?1 AND agent=?2 AND is_note=?3
        AND NOT (?3 AND files IS NOT NULL)
      """
    )
    .bind(session.seq).bind(agent).bind(isNote).run()
    guard isNote else { return }
    try connection.prepare(
      "UPDATE work_draft SET text='', is_note=0 WHERE session=? AND agent=? AND is_note=1"
    )
    .bind(session.seq).bind(agent).run()
  }

  // MARK: What decisions look at

  private func firstReceipt(
    of inbound: Inbound
  ) throws(LedgerError) -> (session: SessionID, seq: Seq)? {
    try connection.prepare("SELECT session, seq FROM inbound WHERE channel=? AND id=?")
      .bind(inbound.channel).bind(inbound.id)
      .first { row in (SessionID(row.int(0)), row.int(1)) }
  }

  private func target(_ target: Request.Target) throws(LedgerError) -> SessionRecord? {
    switch target {
    case .session(let id): return try load(id)
    case .customer(let customer, let channel):
      guard let id = try DeskReads.session(connection, of: customer, channel: channel) else {
        return nil
      }
      return try load(id)
    }
  }

  private func load(_ id: SessionID) throws(LedgerError) -> SessionRecord? {
    if let record = cache[id] { return record }
    let record = try sessions.load(id)
    if let record { cache.keep(record) }
    return record
  }

  /// The rules for the customer whom a request is about.
  private func rules(of request: Request, _ session: Session?) -> Policy {
    if case .receive(let inbound) = request.command { return policy.rules(for: inbound.customer) }
    guard let session else { return policy }
    return policy.rules(for: session.customer)
  }

  private func context(
    _ session: SessionID?, _ policy: Policy, _ trouble: TroubleBox
  ) -> DecisionContext {
    let connection = connection
    let log = log
    return DecisionContext(
      policy: policy,
      history: { limit in
        guard let session else { return [] }
        return trouble.keep([]) { () throws(LedgerError) in
          try DeskReads.turns(connection, of: session, limit: limit)
        }
      },
      agentExists: { id in
        trouble.keep(false) { () throws(LedgerError) in
          try connection.prepare("SELECT 1 FROM agent WHERE id=?").bind(id).first { _ in true }
            ?? false
        }
      },
      customer: { id in
        trouble.keep(nil) { () throws(LedgerError) in
          try DeskReads.customer(connection, id)
        }
      },
      shown: { message in
        guard let session else { return nil }
        return trouble.keep(nil) { () throws(LedgerError) in
          try SuggestionReads.shown(connection, log, for: message, in: session)
        }
      },
      standing: { queue, startMs in
        trouble.keep(nil) { () throws(LedgerError) in
          try WaitStore(connection: connection).standing(in: queue, virtualStartMs: startMs)
        }
      },
      stops: { [stops] in stops },
      offeredTo: { [offers] in
        guard let session else { return nil }
        return trouble.keep(nil) { () throws(LedgerError) in
          try RoutingReads(connection: connection, clock: offers.clock).offeredTo(session)
        }
      })
  }
}

/// Keeps the error of a read that had no way to throw; the decision is then not used.
private final class TroubleBox {
  private(set) var error: LedgerError?

  func keep<Value>(
    _ fallback: Value, _ read: () throws(LedgerError) -> Value
  ) -> Value {
    do throws(LedgerError) {
      return try read()
    } catch {
      self.error = error
      return fallback
    }
  }
}

/// The rules in force in this process; set from any thread.
///
/// `@unchecked Sendable` because `value` is touched only under `lock`.
final class PolicyBox: @unchecked Sendable {
  private let lock = NSLock()
  private var value = Policy()

  var policy: Policy {
    get { lock.withLock { value } }
    set { lock.withLock { value = newValue } }
  }
}
