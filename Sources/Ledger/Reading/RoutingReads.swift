import Desk

/// What brings waiting sessions and agents together: who is there, what is offered, what is left
/// behind and where the assistant is stopped.
struct RoutingReads {
  let connection: Connection
  let clock: BootClock

  // MARK: Stops

  /// Where the assistant is stopped, in the order in which it was declared.
  static func stops(_ connection: Connection) throws(LedgerError) -> AssistantStops {
    AssistantStops(
      try connection.prepare("SELECT id FROM stop ORDER BY seq, id")
        .all { row in StopScope(text: row.text(0)) }.compactMap { $0 })
  }

  /// Sessions of the assistant that a stop covers, oldest first.
  func sessionsToStop(_ policy: Policy) throws(LedgerError) -> [SessionID] {
    let stops = try RoutingReads.stops(connection)
    guard !stops.scopes.isEmpty else { return [] }
    let ids = try connection.prepare(
      """
      SELECT id FROM session WHERE need_class IN (2, 4, 5) AND owner = 'assistant'
      """
    ).all { row in SessionID(row.int(0)) }.sorted()
    if stops.scopes.contains(.all) { return ids }
    let store = SessionStore(connection: connection)
    var found: [SessionID] = []
    for id in ids {
      guard let session = try store.load(id)?.session else { continue }
      if stops.scope(of: session, policy) != nil { found.append(id) }
    }
    return found
  }

  /// Sessions that wait only because of a stop that was lifted, oldest first.
  func sessionsToGiveBack(_ policy: Policy) throws(LedgerError) -> [SessionID] {
    let stops = try RoutingReads.stops(connection)
    // Asked by name: sorted by id the planner would rather read every session, in every round.
    let ids = try connection.prepare(
      "SELECT id FROM session INDEXED BY session_stopped WHERE stopped_by IS NOT NULL"
    ).all { row in SessionID(row.int(0)) }.sorted()
    let store = SessionStore(connection: connection)
    var found: [SessionID] = []
    for id in ids {
      guard let session = try store.load(id)?.session else { continue }
      if stops.hasLifted(session, policy) { found.append(id) }
    }
    return found
  }

  // MARK: People

  /// A workstation says that it lives every five seconds; three beats may be missed.
  static let offlineMs: Int64 = 15_000

  /// Every agent with presence and load, by id.
  func roster(_ policy: Policy, at now: Timestamp) throws(LedgerError) -> [RosterRow] {
    var seen: [AgentID: (presence: Presence, servedAt: Timestamp?)] = [:]
    try connection.prepare(
      "SELECT agent, state, until, is_here, beat, boot, served_at FROM work_presence"
    )
    .all { row in (row.text(0), presence(row, from: 1), row.moment(6)) }
    .forEach { seen[$0.0] = ($0.1, $0.2) }
    var loads: [AgentID: (load: Double, count: Int)] = [:]
    try connection.prepare(
      """
      SELECT owner, channel, count(*) FROM session
      WHERE owner > 'agent:' AND owner < 'agent;' AND need_class < 5 GROUP BY owner, channel
      """
    )
    .all { row in (Owner(text: row.text(0))?.agent, row.text(1), Int(row.int(2))) }
    .forEach { agent, channel, count in
      guard let agent else { return }
      var sum = loads[agent] ?? (0, 0)
      sum.load += policy.routing.weight(of: channel) * Double(count)
      sum.count += count
      loads[agent] = sum
    }
    let agents: [Agent] = try connection.prepare("SELECT body FROM agent ORDER BY id")
      .all { (row) throws(LedgerError) in try Packed.value(row.blob(0)) }
    return agents.map { agent in
      RosterRow(
        agent: agent, presence: (seen[agent.id]?.presence ?? .offline).now(at: now),
        load: loads[agent.id]?.load ?? 0, capacity: agent.capacity ?? policy.routing.capacity,
        sessions: loads[agent.id]?.count ?? 0, isOnShift: agent.shifts?.contains(now) ?? true,
        lastServedAt: seen[agent.id]?.servedAt)
    }
  }

  /// Reads state, until, is_here, beat and boot.
  private func presence(_ row: Statement, from column: Int32) -> Presence {
    let isLive =
      row.bool(column + 2) && row.text(column + 4) == clock.bootID
      && clock.nowMs() - row.int(column + 3) <= RoutingReads.offlineMs
    guard isLive else { return .offline }
    return chosen(row, from: column)
  }

  /// Reads state and until: what the agent chose.
  private func chosen(_ row: Statement, from column: Int32) -> Presence {
    Presence(name: row.text(column), until: row.moment(column + 1)) ?? .online
  }

  /// What a workstation shows of its agent's work.
  func duty(of viewer: AgentID, at now: Timestamp) throws(LedgerError) -> Duty {
    let state =
      try connection.prepare("SELECT state, until FROM work_presence WHERE agent=?").bind(viewer)
      .first { row in chosen(row, from: 0) } ?? .online
    let offer = try connection.prepare(
      """
      SELECT session, until, terms FROM work_offer
      WHERE agent=? AND state='open' AND boot=? AND until>? LIMIT 1
      """
    )
    .bind(viewer).bind(clock.bootID).bind(clock.nowMs())
    .all { (row) throws(LedgerError) in
      (
        id: SessionID(row.int(0)), leftMs: row.int(1) - clock.nowMs(),
        terms: try Packed.list(row.optionalText(2)) as [SuitabilityTerm]
      )
    }.first
    var shown: Offer?
    if let offer, let row = try SessionList(connection: connection).rows([offer.id]).first {
      shown = Offer(row: row, leftMs: offer.leftMs, terms: offer.terms)
    }
    return Duty(
      presence: state.now(at: now), offer: shown,
      stops: try RoutingReads.stops(connection).scopes)
  }

  // MARK: Offers

  /// Waiting sessions that nobody is asked to take now, in the order of the queue.
  func sessionsToOffer(limit: Int) throws(LedgerError) -> [OfferCandidate] {
    let ids = try connection.prepare(
      """
      SELECT s.id FROM session s WHERE s.need_class = 0 AND NOT EXISTS(
        SELECT 1 FROM work_offer o
        WHERE o.session = s.id AND o.state = 'open' AND o.boot = ? AND o.until > ?)
      ORDER BY s.need_at, s.id LIMIT ?
      """
    )
    .bind(clock.bootID).bind(clock.nowMs()).bind(limit).all { row in SessionID(row.int(0)) }
    let store = SessionStore(connection: connection)
    var found: [OfferCandidate] = []
    for id in ids {
      guard let session = try store.load(id)?.session else { continue }
      let asked = try connection.prepare("SELECT agent FROM work_offer WHERE session=?")
        .bind(id.seq).all { row in row.text(0) }
      var last = session.lastAgent
      if last == nil { last = try lastAgent(of: session.customer) }
      found.append(OfferCandidate(session: session, asked: Set(asked), lastAgent: last))
    }
    return found
  }

  /// Who served the customer last in any session.
  private func lastAgent(of customer: CustomerID) throws(LedgerError) -> AgentID? {
    try connection.prepare(
      """
      SELECT last_agent FROM session WHERE customer=? AND last_agent IS NOT NULL
      ORDER BY id DESC LIMIT 1
      """
    )
    .bind(customer).first { row in row.text(0) }
  }

  /// Agents who are asked to take a session now.
  func askedAgents() throws(LedgerError) -> Set<AgentID> {
    Set(
      try connection.prepare(
        "SELECT agent FROM work_offer WHERE state='open' AND boot=? AND until>?"
      )
      .bind(clock.bootID).bind(clock.nowMs()).all { row in row.text(0) })
  }

  /// To whom a session is offered now.
  func offeredTo(_ session: SessionID) throws(LedgerError) -> AgentID? {
    try connection.prepare(
      "SELECT agent FROM work_offer WHERE session=? AND state='open' AND boot=? AND until>?"
    )
    .bind(session.seq).bind(clock.bootID).bind(clock.nowMs()).first { row in row.text(0) }
  }

  // MARK: Agents who are gone

  /// Open sessions of agents whose workstation has been silent for `lostMs`.
  ///
  /// Whoever took one by another way than a workstation, such as a script, has not left it.
  func leftBehind(
    lostMs: Int64, at now: Timestamp
  ) throws(LedgerError) -> [(session: SessionID, epoch: Int)] {
    let nowMs = clock.nowMs()
    let silent = try connection.prepare(
      """
      SELECT agent, seen_at FROM work_presence
      WHERE CASE WHEN boot = ?1 THEN ?2 - beat ELSE ?2 END >= ?3
      """
    )
    .bind(clock.bootID).bind(nowMs).bind(lostMs)
    .all { row in (agent: row.text(0), seenAt: Timestamp(ms: row.int(1))) }
    var left: [(SessionID, Int)] = []
    for (agent, seenAt) in silent {
      let owner = Owner.agent(agent).text
      let owned = try connection.prepare(
        """
        SELECT s.id, s.epoch, e.actor, e.at FROM session s JOIN event e ON e.seq = s.owner_since
        WHERE s.owner = ? AND s.owner > 'agent:' AND s.owner < 'agent;' AND s.need_class < 5
        """
      )
      .bind(owner)
      .all { row in (SessionID(row.int(0)), Int(row.int(1)), row.text(2), row.int(3)) }
      for (id, epoch, actor, since) in owned {
        let isLeft = actor == owner ? since <= seenAt.ms : now.ms - since >= lostMs
        if isLeft { left.append((id, epoch)) }
      }
    }
    return left
  }
}
