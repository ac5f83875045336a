import Desk

/// Figures of stretches of time, from the rows that say who had which session when.
struct StintReads {
  let connection: Connection
  /// What a desk promises that has no queues by name, and so no timers that say who came late.
  let promiseMs: Int64

  init(_ connection: Connection, _ policy: Policy) {
    self.connection = connection
    promiseMs = policy.queues.isEmpty ? policy.firstResponseTargetMs : .max
  }

  /// Every owner there ever was, found by jumping from one to the next in the index.
  func owners() throws(LedgerError) -> [Owner] {
    try connection.prepare(
      """
      WITH RECURSIVE found(owner) AS (
        SELECT min(owner) FROM stint
        UNION ALL
        SELECT (SELECT min(s.owner) FROM stint s WHERE s.owner > found.owner) FROM found
        WHERE found.owner IS NOT NULL)
      SELECT owner FROM found WHERE owner IS NOT NULL
      """
    )
    .all { row in Owner(text: row.text(0)) }.compactMap(\.self)
  }

  /// What an agent did since a moment.
  func figures(of agent: AgentID, since start: Timestamp) throws(LedgerError) -> AgentFigures {
    var figures = AgentFigures()
    let owner = Owner.agent(agent).text
    try connection.prepare(
      """
      SELECT count(*), count(replied_at - asked_since), total(replied_at - asked_since),
        total(came_from = 'queue'),
        total(came_from = 'queue' AND (is_late OR began_at - asked_since > ?3)),
        total(replies), total(suggested), total(edited)
      FROM stint WHERE owner = ?1 AND began_at >= ?2
      """
    )
    .bind(owner).bind(start.ms).bind(promiseMs)
    .first { row in
      figures.taken = Int(row.int(0))
      figures.firstResponses = Int(row.int(1))
      figures.firstResponseMs = row.int(2)
      figures.fromQueue = Int(row.int(3))
      figures.late = Int(row.int(4))
      figures.replies = Int(row.int(5))
      figures.suggested = Int(row.int(6))
      figures.edited = Int(row.int(7))
    }
    try connection.prepare(
      """
      SELECT count(*), total(ended_at - began_at - paused_ms), count(mood_before + mood_after),
        total(CASE WHEN mood_after IS NOT NULL THEN mood_before END),
        total(CASE WHEN mood_before IS NOT NULL THEN mood_after END)
      FROM stint WHERE owner = ? AND ended_at >= ? AND replies > 0
      """
    )
    .bind(owner).bind(start.ms)
    .first { row in
      figures.handled = Int(row.int(0))
      figures.handlingMs = row.int(1)
      figures.moods = Int(row.int(2))
      figures.moodBefore = row.double(3)
      figures.moodAfter = row.double(4)
    }
    return figures
  }

  /// How many sessions came to an owner since a moment, and how many left.
  func flow(
    of owner: Owner, since start: Timestamp
  ) throws(LedgerError) -> (came: Int, left: Int) {
    let came = try connection.prepare(
      "SELECT count(*) FROM stint WHERE owner = ? AND began_at >= ?"
    )
    .bind(owner.text).bind(start.ms).first { row in Int(row.int(0)) }
    let left = try connection.prepare(
      "SELECT count(*) FROM stint WHERE owner = ? AND ended_at >= ?"
    )
    .bind(owner.text).bind(start.ms).first { row in Int(row.int(0)) }
    return (came ?? 0, left ?? 0)
  }

  // MARK: The day

  /// Sessions that began with an owner, or came to them from the assistant, by half hours since 1970.
  func beginnings(
    of owner: Owner, since start: Timestamp,
    _ take: (_ halfHour: Int64, _ arrivals: Int, _ fromAssistant: Int) -> Void
  ) throws(LedgerError) {
    try connection.prepare(
      """
      SELECT began_at / ?3, total(came_from IN ('none', 'nobody')), total(came_from = 'assistant')
      FROM stint WHERE owner = ?1 AND began_at >= ?2 GROUP BY 1
      """
    )
    .bind(owner.text).bind(start.ms).bind(HalfHour.lengthMs)
    .all { row in (row.int(0), Int(row.int(1)), Int(row.int(2))) }
    .forEach(take)
  }

  /// How sessions left an owner in half an hour.
  struct Endings {
    var halfHour: Int64
    var closed: Int
    var contained: Int
    var moods: Int
    var moodSum: Double
  }

  func endings(of owner: Owner, since start: Timestamp) throws(LedgerError) -> [Endings] {
    try connection.prepare(
      """
      SELECT ended_at / ?3, total(went_to = 'nobody'), total(went_to = 'nobody' AND NOT had_people),
        count(mood_after), total(mood_after)
      FROM stint WHERE owner = ?1 AND ended_at >= ?2 GROUP BY 1
      """
    )
    .bind(owner.text).bind(start.ms).bind(HalfHour.lengthMs)
    .all { row in
      Endings(
        halfHour: row.int(0), closed: Int(row.int(1)), contained: Int(row.int(2)),
        moods: Int(row.int(3)), moodSum: row.double(4))
    }
  }

  /// The waits in a queue that ended since a moment: their beginning and end, and with whom.
  func waits(
    in queue: QueueName, since start: Timestamp
  ) throws(LedgerError) -> [(since: Timestamp, end: Timestamp, to: String)] {
    try connection.prepare(
      """
      SELECT coalesce(asked_since, began_at), ended_at, went_to FROM stint
      WHERE owner = ? AND ended_at >= ?
      """
    )
    .bind(Owner.queue(queue).text).bind(start.ms)
    .all { row in (Timestamp(ms: row.int(0)), Timestamp(ms: row.int(1)), row.text(2)) }
  }
}
