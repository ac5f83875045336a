import Desk

/// How long sessions waited in queues until an agent had them.
struct WaitStore {
  let connection: Connection

  func keep(_ wait: PastWait, in queue: QueueName, _ seq: Seq) throws(LedgerError) {
    try connection.prepare("INSERT INTO wait(seq, queue, entered_at, ended_at) VALUES(?,?,?,?)")
      .bind(seq).bind(queue).bind(wait.enteredAt.ms).bind(wait.endedAt.ms).run()
  }

  /// Nobody counts further: past so many the place says nothing.
  private static let placeLimit = 1000

  /// Where a session would stand, and how long the queue's latest sessions waited.
  func standing(
    in queue: QueueName, virtualStartMs: Int64
  ) throws(LedgerError) -> QueueStanding {
    let ahead =
      try connection.prepare(
        """
        SELECT count(*) FROM (SELECT 1 FROM session
          WHERE need_class = ? AND need_at < ? AND owner = ? LIMIT ?)
        """
      )
      .bind(NeedClass.waiting.rawValue).bind(virtualStartMs).bind(Owner.queue(queue).text)
      .bind(WaitStore.placeLimit).first { row in Int(row.int(0)) } ?? 0
    return QueueStanding(ahead: ahead, past: try past(in: queue))
  }

  /// The latest waits of a queue, newest first.
  func past(in queue: QueueName) throws(LedgerError) -> [PastWait] {
    try connection.prepare(
      "SELECT entered_at, ended_at FROM wait WHERE queue = ? ORDER BY seq DESC LIMIT ?"
    )
    .bind(queue).bind(WaitEstimator.pastLimit)
    .all { row in
      PastWait(
        enteredAt: Timestamp(ms: row.int(0)), endedAt: Timestamp(ms: row.int(1)))
    }
  }
}
