import Desk

/// Reads of one snapshot on one connection.
struct SnapshotReader: LedgerReader {
  let connection: Connection
  let policy: Policy
  let log: EventLog
  private let clock: BootClock

  init(_ connection: Connection, policy: Policy, clock: BootClock) {
    self.connection = connection
    self.policy = policy
    self.clock = clock
    log = EventLog(connection)
  }

  var lastSeq: Seq {
    get throws(LedgerError) { try connection.int("SELECT max(seq) FROM event") ?? 0 }
  }

  func events(after seq: Seq, limit: Int) throws(LedgerError) -> [Event] {
    var seq = seq
    if Mutation.feedSkipsEvent.isActive, seq > 0 { seq += 1 }
    return try log.events(after: seq, limit: limit)
  }

  func events(
    of session: SessionID, after seq: Seq, upTo: Seq?, limit: Int
  ) throws(LedgerError) -> [Event] {
    try log.events(of: session, after: seq, upTo: upTo, limit: limit)
  }

  func events(
    matching filter: EventFilter, after seq: Seq, upTo: Seq
  ) throws(LedgerError) -> [Event] {
    try AuditReads.events(log, matching: filter, after: seq, upTo: upTo)
  }

  func factsOfDesk(
    _ kind: FactKind, after seq: Seq, limit: Int
  ) throws(LedgerError) -> [Event] {
    try AuditReads.ofDesk(log, kind, after: seq, limit: limit)
  }

  func head() throws(LedgerError) -> LedgerHead {
    let head = try log.head()
    return LedgerHead(seq: head.seq, chain: head.chain)
  }

  func head(at seq: Seq) throws(LedgerError) -> LedgerHead? {
    try connection.prepare("SELECT chain FROM event WHERE seq=?").bind(seq)
      .first { row in LedgerHead(seq: seq, chain: row.blob(0)) }
  }

  func events(of kind: FactKind, after seq: Seq, upTo: Seq) throws(LedgerError) -> [Event] {
    try log.events(of: kind, after: seq, upTo: upTo)
  }

  func answer(_ query: Query, viewer: AgentID?, at now: Timestamp) throws(LedgerError) -> Answer {
    switch query {
    case .sessions(let filter, let sort, let offset, let limit):
      return .sessions(try list.window(filter, sort, offset: offset, limit: limit))
    case .rows(let ids):
      return .rows(try list.rows(ids))
    case .counts:
      var counts = try list.counts(viewer: viewer, at: now)
      if let viewer {
        counts.mentions = try MentionReads(connection: connection).unread(of: viewer)
      }
      return .counts(counts)
    case .queue(let limit):
      return .queue(try list.queue(limit: limit, at: now, policy.priority))
    case .transcript(let session, let before, let limit):
      return .transcript(
        try TranscriptReader(connection: connection, log: log).page(
          of: session, before: before, limit: limit, asOf: try lastSeq, viewer: try person(viewer)))
    case .transcriptPart(let session, let place, let limit):
      return .transcript(
        try TranscriptReader(connection: connection, log: log).page(
          of: session, at: place, limit: limit, asOf: try lastSeq, viewer: try person(viewer)))
    case .find(let session, let words, let sight, let before):
      return .found(
        try WordFinder(connection: connection, log: log).messages(
          of: session, holding: words, seenAs: sight, before: before, asOf: try lastSeq,
          viewer: try person(viewer)))
    case .details(let id):
      guard let details = try details(id, viewer: viewer, at: now) else {
        return .failed("there is no session \(id)")
      }
      return .details(details)
    case .profile(let id):
      return .profile(try profile(id))
    case .duty:
      return .duty(
        try viewer.map { id throws(LedgerError) in try routing.duty(of: id, at: now) } ?? Duty())
    case .roster:
      return .roster(try routing.roster(policy, at: now))
    case .board(let start):
      return .board(
        try BoardReads(connection: connection, routing: routing, policy: policy, at: now)
          .board(since: start))
    case .ownFigures(let today, let week):
      guard let viewer else { return .failed("nobody asks for their figures") }
      let stints = StintReads(connection, policy)
      return .ownFigures(
        OwnFigures(
          today: try stints.figures(of: viewer, since: today),
          week: try stints.figures(of: viewer, since: week)))
    case .history(let id):
      return .history(try past.history(of: id, viewer: try person(viewer)))
    case .queueThen(let seq):
      return .queueThen(try past.queue(at: seq, list, policy.listRules))
    case .suggestions, .article, .cannedReplies, .completion, .toned, .translations:
      return .failed("what helps to answer is made by the engine")
    case .search(let request, let limit):
      return .search(try SearchReader(connection: connection).search(request, limit: limit))
    case .mentions(let limit):
      return .mentions(
        try viewer.map { agent throws(LedgerError) in
          try MentionReads(connection: connection).mentions(of: agent, limit: limit)
        } ?? [])
    case .readMarks(let ids):
      return .readMarks(try readMarks(ids, viewer: viewer))
    case .drafted:
      return .drafted(try drafted(by: viewer))
    case .canned(let language):
      return .canned(try canned(language))
    }
  }

  func session(_ id: SessionID) throws(LedgerError) -> Session? {
    try SessionStore(connection: connection).load(id)?.session
  }

  func session(of customer: CustomerID, channel: String) throws(LedgerError) -> SessionID? {
    try DeskReads.session(connection, of: customer, channel: channel)
  }

  func turns(of session: SessionID, limit: Int) throws(LedgerError) -> [Turn] {
    try DeskReads.turns(connection, of: session, limit: limit)
  }

  func withdrawn(in session: SessionID) throws(LedgerError) -> [MessageWithdrawn] {
    guard let record = try SessionStore(connection: connection).load(session) else { return [] }
    // What an escalation took back waits for the agent who claims, some owner changes later.
    let since = min(record.ownerSince, record.session.lastInbound ?? record.ownerSince)
    return try eventsNewestFirst("messageWithdrawn", session, from: since)
      .compactMap { event in
        if case .messageWithdrawn(let fact) = event.fact, fact.author == .assistant {
          fact
        } else {
          nil
        }
      }
  }

  func agents() throws(LedgerError) -> [Agent] {
    try connection.prepare("SELECT body FROM agent ORDER BY id")
      .all { (row) throws(LedgerError) in try Packed.value(row.blob(0)) }
  }

  func agent(_ id: AgentID) throws(LedgerError) -> Agent? {
    try connection.prepare("SELECT body FROM agent WHERE id=?").bind(id)
      .first { (row) throws(LedgerError) in try Packed.value(row.blob(0)) }
  }

  func customer(_ id: CustomerID) throws(LedgerError) -> Customer? {
    try DeskReads.customer(connection, id)
  }

  func orders(of customer: CustomerID) throws(LedgerError) -> [Order] {
    try connection.prepare(
      "SELECT body FROM purchase WHERE customer=? ORDER BY placed_at DESC, id LIMIT ?"
    )
    .bind(customer).bind(SnapshotReader.profileLimit)
    .all { (row) throws(LedgerError) in try Packed.value(row.blob(0)) }
  }

  func tickets(of customer: CustomerID) throws(LedgerError) -> [Ticket] {
    try connection.prepare(
      "SELECT body FROM ticket WHERE customer=? ORDER BY opened_at DESC, id LIMIT ?"
    )
    .bind(customer).bind(SnapshotReader.profileLimit)
    .all { (row) throws(LedgerError) in try Packed.value(row.blob(0)) }
  }

  func consents(of customer: CustomerID) throws(LedgerError) -> [Consent] {
    try connection.prepare(
      """
      SELECT c.body, e.at FROM consent c JOIN event e ON e.seq = c.seq
      WHERE c.customer=? ORDER BY c.id
      """
    )
    .bind(customer)
    .all { (row) throws(LedgerError) in
      var consent: Consent = try Packed.value(row.blob(0))
      // What was put down when it was said has the moment of its fact.
      consent.saidAt = consent.saidAt ?? Timestamp(ms: row.int(1))
      return consent
    }
  }

  func customer(ofOrder id: String) throws(LedgerError) -> CustomerID? {
    try connection.prepare("SELECT customer FROM purchase WHERE id=?").bind(id)
      .all { (row) throws(LedgerError) in row.text(0) }.first
  }

  func knowledgeSeq() throws(LedgerError) -> Seq {
    let article = try connection.int("SELECT max(seq) FROM article") ?? 0
    return max(article, try connection.int("SELECT max(seq) FROM canned") ?? 0)
  }

  func article(_ id: String) throws(LedgerError) -> Article? {
    try connection.prepare("SELECT body FROM article WHERE id = ?").bind(id)
      .first { (row) throws(LedgerError) in try Packed.value(row.blob(0)) }
  }

  func articles(changedAfter seq: Seq) throws(LedgerError) -> [(article: Article, seq: Seq)] {
    try connection.prepare("SELECT body, seq FROM article WHERE seq > ? ORDER BY seq").bind(seq)
      .all { (row) throws(LedgerError) in (try Packed.value(row.blob(0)), row.int(1)) }
  }

  // MARK: Parts

  /// Who looks; somebody unknown sees what every agent sees.
  private func person(_ viewer: AgentID?) throws(LedgerError) -> Agent? {
    guard let viewer else { return nil }
    if let known = try agent(viewer) { return known }
    return Agent(id: viewer, name: viewer, role: .agent, origin: .firstUse)
  }

  /// So many orders, tickets and past sessions of a customer are shown.
  static let profileLimit = 50

  var routing: RoutingReads { RoutingReads(connection: connection, clock: clock) }

  private var past: PastReads { PastReads(connection: connection, log: log) }

  private var list: SessionList { SessionList(connection: connection) }

  /// A session's events of one kind from a seq on, newest first, at most 50.
  private func eventsNewestFirst(
    _ kind: String, _ session: SessionID, from seq: Seq
  ) throws(LedgerError) -> [Event] {
    try connection.prepare(
      """
      SELECT e.seq, e.session, e.version, e.epoch, e.actor, e.at, e.kind, e.body
      FROM event e WHERE e.session=? AND e.seq>=? AND e.kind=? ORDER BY e.seq DESC LIMIT 50
      """
    )
    .bind(session.seq).bind(seq).bind(kind)
    .all(log.event)
  }

  private func details(
    _ id: SessionID, viewer: AgentID?, at now: Timestamp
  ) throws(LedgerError) -> SessionDetails? {
    guard let row = try list.rows([id]).first,
      let record = try SessionStore(connection: connection).load(id)
    else { return nil }
    var packet: HandOffPacket?
    if let seq = record.escalatedBy, case .ownerChanged(let change)? = try log.event(seq)?.fact {
      packet = change.packet
    }
    let drafts = try connection.prepare(
      """
      SELECT agent, text, is_note, at, files FROM work_draft
      WHERE session=?1 AND (agent=?2 OR ?3) ORDER BY at DESC, agent
      """
    )
    .bind(id.seq).bind(viewer).bind(
      viewer == nil || record.session.owner == viewer.map(Owner.agent)
    )
    .all { (row) throws(LedgerError) in
      Draft(
        session: id, agent: row.text(0), text: row.text(1), isNote: row.bool(2),
        at: Timestamp(ms: row.int(3)), files: try Packed.list(row.optionalText(4)))
    }
    let viewers = try connection.prepare(
      """
      SELECT DISTINCT agent FROM work_viewing
      WHERE session=? AND at > ? AND agent <> ? ORDER BY agent
      """
    )
    .bind(id.seq).bind(now.ms - SQLiteWorkState.presenceMs).bind(viewer ?? "")
    .all { row in row.text(0) }
    let session = record.session
    let turns = try turns(of: id, limit: SessionSummary.turnLimit)
    let summary = SessionSummary(turns: turns, trajectory: session.mood.trajectory)
    return SessionDetails(
      row: row, packet: packet?.completed(by: summary), trajectory: session.mood.trajectory,
      instruction: session.instruction, hasSaidAsTold: session.service.hasSaidAsTold,
      drafts: drafts, viewers: viewers, summary: summary,
      wrapUp: WrapUp(session, summary, turns: turns))
  }

  private func profile(_ id: CustomerID) throws(LedgerError) -> Profile? {
    guard let customer = try customer(id) else { return nil }
    return Profile(
      customer: customer, orders: try orders(of: id), tickets: try tickets(of: id),
      pastSessions: try list.sessions(of: id, limit: SnapshotReader.profileLimit))
  }

  /// The table holds what is being typed now: it is short, and needs no index by agent.
  private func drafted(by viewer: AgentID?) throws(LedgerError) -> [SessionID] {
    guard let viewer else { return [] }
    return try connection.prepare("SELECT session FROM work_draft WHERE agent=? ORDER BY session")
      .bind(viewer).all { row in SessionID(row.int(0)) }
  }

  private func readMarks(
    _ ids: [SessionID], viewer: AgentID?
  ) throws(LedgerError) -> [SessionID: Seq] {
    guard let viewer else { return [:] }
    var marks: [SessionID: Seq] = [:]
    for id in ids {
      marks[id] = try connection.prepare("SELECT seq FROM work_read WHERE agent=? AND session=?")
        .bind(viewer).bind(id.seq).first { row in row.int(0) }
    }
    return marks
  }

  private func canned(_ language: String?) throws(LedgerError) -> [Canned] {
    try connection.prepare(
      """
      SELECT body FROM canned WHERE ?1 IS NULL OR language IS NULL OR language = ?1
      ORDER BY title, id
      """
    )
    .bind(language)
    .all { (row) throws(LedgerError) in try Packed.value(row.blob(0)) }
  }
}
