import Desk
import Language

/// Reads what a supervisor sees of the desk: one pass over the index of the open sessions, and ranges
/// of indexes for what happened since the beginning of the day.
struct BoardReads {
  let connection: Connection
  let routing: RoutingReads
  let policy: Policy
  let at: Timestamp

  private var list: SessionList { SessionList(connection: connection) }
  private var stints: StintReads { StintReads(connection, policy) }

  func board(since start: Timestamp) throws(LedgerError) -> Board {
    let owners = try stints.owners()
    var board = Board(at: at)
    board.open = try openSessions()
    board.stops = try RoutingReads.stops(connection).scopes
    board.hands = try hands()
    board.overdue = try overdue()
    board.falling = try falling()
    board.queues = try queues(of: owners)
    board.agents = try agents(since: start, hands: board.hands)
    try addDay(to: &board, owners, since: start)
    return board
  }

  // MARK: Now

  private func openSessions() throws(LedgerError) -> OpenSessions {
    var open = OpenSessions()
    try connection.prepare(
      """
      SELECT need_class, count(*), total(due_at < ?1), total(soon_at <= ?1 AND due_at >= ?1),
        total(slope <= ?2)
      FROM session INDEXED BY session_need WHERE need_class <= 5 GROUP BY need_class
      """
    )
    .bind(at.ms).bind(Mood.fallSlope)
    .all { row in (0..<5).map { Int(row.int($0)) } }
    .forEach { counts in
      switch NeedClass(rawValue: counts[0]) {
      case .waiting: open.waiting += counts[1]
      case .unanswered, .attended: open.agents += counts[1]
      case .souring, .assistant: open.assistant += counts[1]
      case .snoozed:
        open.snoozed += counts[1]
        return
      case .closed, .forgotten, nil: return
      }
      open.overdue += counts[2]
      open.soon += counts[3]
      open.falling += counts[4]
    }
    open.emotions = try emotions(of: open.total - open.snoozed)
    return open
  }

  /// Most are calm: grouping the others alone costs a third of grouping all.
  private func emotions(of total: Int) throws(LedgerError) -> [Emotion: Int] {
    var emotions: [Emotion: Int] = [:]
    try connection.prepare(
      """
      SELECT emotion, count(*) FROM session INDEXED BY session_need
      WHERE need_class < 5 AND emotion <> 'calm' GROUP BY emotion
      """
    )
    .all { row in (Emotion(rawValue: row.text(0)), Int(row.int(1))) }
    .forEach { emotion, count in
      if let emotion { emotions[emotion] = count }
    }
    let calm = total - emotions.values.reduce(0, +)
    if calm > 0 { emotions[.calm] = calm }
    return emotions
  }

  private func hands() throws(LedgerError) -> [SessionRow] {
    let ids = try connection.prepare(
      """
      SELECT id FROM session INDEXED BY session_agent
      WHERE owner > 'agent:' AND owner < 'agent;' AND hand_raised_at IS NOT NULL
        AND need_class < 5
      ORDER BY hand_raised_at, id
      """
    )
    .all { row in SessionID(row.int(0)) }
    return try list.rows(ids)
  }

  private func overdue() throws(LedgerError) -> [SessionRow] {
    let ids = try connection.prepare(
      """
      SELECT id FROM session INDEXED BY session_need WHERE need_class <= 1 AND due_at < ?
      ORDER BY due_at, id LIMIT ?
      """
    )
    .bind(at.ms).bind(Board.worstLimit).all { row in SessionID(row.int(0)) }
    return try list.rows(ids)
  }

  private func falling() throws(LedgerError) -> [SessionRow] {
    let ids = try connection.prepare(
      """
      SELECT id FROM session INDEXED BY session_need WHERE need_class < 5 AND slope <= ?
      ORDER BY slope, id LIMIT ?
      """
    )
    .bind(Mood.fallSlope).bind(Board.worstLimit).all { row in SessionID(row.int(0)) }
    return try list.rows(ids)
  }

  // MARK: Queues

  /// What a queue came to is told of the latest half hour.
  private static let flowMs = HalfHour.lengthMs

  private func queues(of owners: [Owner]) throws(LedgerError) -> [BoardQueue] {
    var queues: [QueueName: BoardQueue] = [:]
    let known = [policy.queue, policy.vipQueue].compactMap(\.self) + policy.queues.keys
    for name in known { queues[name] = BoardQueue(name: name) }
    try connection.prepare(
      """
      SELECT owner, count(*), min(waiting_since), total(soon_at <= ?1 AND due_at >= ?1),
        total(due_at < ?1)
      FROM session INDEXED BY session_need WHERE need_class = 0 GROUP BY owner
      """
    )
    .bind(at.ms)
    .all { row in
      Owner(text: row.text(0))?.queue.map {
        BoardQueue(
          name: $0, waiting: Int(row.int(1)), waitingSince: row.moment(2), soon: Int(row.int(3)),
          overdue: Int(row.int(4)))
      }
    }
    .forEach { queue in
      if let queue { queues[queue.name] = queue }
    }
    let recent = at.adding(ms: -BoardReads.flowMs)
    for owner in owners {
      guard let name = owner.queue else { continue }
      let flow = try stints.flow(of: owner, since: recent)
      // A queue that the rules no longer name and where nothing happens is gone.
      guard queues[name] != nil || flow.came + flow.left > 0 else { continue }
      queues[name, default: BoardQueue(name: name)].came = flow.came
      queues[name, default: BoardQueue(name: name)].left = flow.left
    }
    let waits = WaitStore(connection: connection)
    for name in queues.keys {
      let past = try waits.past(in: name)
      let ahead = queues[name]?.waiting ?? 0
      queues[name]?.told = WaitEstimator.estimate(ahead: ahead, past: past)
    }
    return queues.values.sorted { $0.name < $1.name }
  }

  // MARK: Agents

  private func agents(
    since start: Timestamp, hands: [SessionRow]
  ) throws(LedgerError) -> [BoardAgent] {
    var overdue: [AgentID: Int] = [:]
    try connection.prepare(
      """
      SELECT owner, count(*) FROM session INDEXED BY session_need
      WHERE need_class = 1 AND due_at < ? GROUP BY owner
      """
    )
    .bind(at.ms).all { row in (Owner(text: row.text(0))?.agent, Int(row.int(1))) }
    .forEach { agent, count in
      if let agent { overdue[agent] = count }
    }
    let viewing = try viewing()
    var agents: [BoardAgent] = []
    for row in try routing.roster(policy, at: at) {
      let id = row.agent.id
      let seen = row.presence == .offline ? nil : viewing[id]
      agents.append(
        BoardAgent(
          row, overdue: overdue[id] ?? 0, hands: hands.count { $0.owner == .agent(id) },
          viewing: try seen.flatMap { id throws(LedgerError) in try list.rows([id]).first },
          today: try stints.figures(of: id, since: start)))
    }
    return agents
  }

  /// What each agent opened last, of those whose workstation lives.
  private func viewing() throws(LedgerError) -> [AgentID: SessionID] {
    var viewing: [AgentID: SessionID] = [:]
    try connection.prepare(
      "SELECT agent, session FROM work_viewing WHERE at > ? AND session IS NOT NULL ORDER BY at"
    )
    .bind(at.ms - SQLiteWorkState.presenceMs)
    .all { row in (row.text(0), SessionID(row.int(1))) }
    .forEach { agent, session in viewing[agent] = session }
    return viewing
  }

  // MARK: The day

  private func addDay(
    to board: inout Board, _ owners: [Owner], since start: Timestamp
  ) throws(LedgerError) {
    var halfHours = HalfHour.all(from: start, to: at)
    let first = HalfHour.index(of: start)
    var moods = halfHours.map { _ in (count: 0, sum: 0.0) }
    var day = DayFigures()
    func place(_ halfHour: Int64) -> Int? {
      let place = Int(halfHour - first)
      return halfHours.indices.contains(place) ? place : nil
    }
    for owner in owners {
      try stints.beginnings(of: owner, since: start) { halfHour, arrivals, fromAssistant in
        day.arrivals += arrivals
        day.handOffs += fromAssistant
        guard let place = place(halfHour) else { return }
        halfHours[place].arrivals += arrivals
        halfHours[place].handOffs += fromAssistant
      }
      for ending in try stints.endings(of: owner, since: start) {
        day.closed += ending.closed
        day.contained += ending.contained
        guard let place = place(ending.halfHour) else { continue }
        moods[place].count += ending.moods
        moods[place].sum += ending.moodSum
      }
      guard let queue = owner.queue else { continue }
      var waits = try stints.waits(in: queue, since: start)
      for wait in waits {
        if wait.to == "agent" {
          day.answered += 1
          day.waitMs += wait.end.msSince(wait.since)
        } else if wait.to == "nobody" {
          day.abandoned += 1
        }
      }
      if let since = board.queues.first(where: { $0.name == queue })?.waitingSince {
        waits.append((since, at, "queue"))
      }
      for wait in waits {
        let from = max(0, Int(HalfHour.index(of: wait.since) - first))
        let to = min(halfHours.count - 1, Int(HalfHour.index(of: wait.end) - first))
        guard from <= to else { continue }
        for place in from...to { halfHours[place].take(waitSince: wait.since, to: wait.end) }
      }
    }
    for place in halfHours.indices where moods[place].count > 0 {
      halfHours[place].mood = moods[place].sum / Double(moods[place].count)
    }
    for agent in board.agents { day.agents += agent.today }
    board.day = day
    board.halfHours = halfHours
  }
}
