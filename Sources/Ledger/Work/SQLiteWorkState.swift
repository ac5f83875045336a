import Desk

/// Working state in the `work_*` tables; written through the same queue as facts.
struct SQLiteWorkState: WorkState {
  let queue: WriteQueue
  let readers: ReaderPool
  let clock: BootClock
  /// Tells whoever watches that something happened which no fact tells of.
  let changed: @Sendable () -> Void

  // MARK: Drafts

  /// Writes a draft; an empty one is removed.
  func saveDraft(_ draft: Draft) throws(LedgerError) {
    try queue.submit { (writer) throws(LedgerError) in
      if draft.isEmpty {
        try writer.connection.prepare("DELETE FROM work_draft WHERE session=? AND agent=?")
          .bind(draft.session.seq).bind(draft.agent).run()
      } else {
        try writer.connection.prepare(
          """
          INSERT OR REPLACE INTO work_draft(session, agent, text, is_note, at, files)
          VALUES(?,?,?,?,?,?)
          """
        )
        .bind(draft.session.seq).bind(draft.agent).bind(draft.text).bind(draft.isNote)
        .bind(draft.at.ms).bind(try Packed.json(draft.files)).run()
      }
    }
  }

  // MARK: Presence

  /// A terminal that has said nothing for so long is gone.
  static let presenceMs: Int64 = 60_000

  func setViewing(
    _ session: SessionID?, agent: AgentID, terminal: String, at now: Timestamp
  ) throws(LedgerError) {
    try queue.submit { (writer) throws(LedgerError) in
      try writer.connection.prepare(
        "INSERT OR REPLACE INTO work_viewing(agent, terminal, session, at) VALUES(?,?,?,?)"
      )
      .bind(agent).bind(terminal).bind(session?.seq).bind(now.ms).run()
      try writer.connection.prepare("DELETE FROM work_viewing WHERE at < ?")
        .bind(now.ms - SQLiteWorkState.presenceMs).run()
    }
  }

  func beat(_ agent: AgentID, isHere: Bool, at now: Timestamp) throws(LedgerError) {
    try queue.submit { (writer) throws(LedgerError) in
      try writer.offers.beat(agent, isHere: isHere, at: now)
    }
  }

  func setPresence(
    _ presence: Presence, agent: AgentID, at now: Timestamp
  ) throws(LedgerError) {
    try queue.submit { (writer) throws(LedgerError) in
      try writer.offers.setPresence(presence, agent: agent, at: now)
    }
    changed()
  }

  // MARK: Offers

  func offer(
    _ session: SessionID, to agent: AgentID, because terms: [SuitabilityTerm], forMs: Int64
  ) throws(LedgerError) -> Bool {
    let isMade = try queue.submit { (writer) throws(LedgerError) in
      try writer.offers.make(session, to: agent, because: terms, forMs: forMs)
    }
    if isMade { changed() }
    return isMade
  }

  func decline(_ session: SessionID, agent: AgentID) throws(LedgerError) -> Bool {
    let isDeclined = try queue.submit { (writer) throws(LedgerError) in
      try writer.offers.decline(session, agent: agent)
    }
    if isDeclined { changed() }
    return isDeclined
  }

  func forgetAsked(_ session: SessionID) throws(LedgerError) {
    try queue.submit { (writer) throws(LedgerError) in try writer.offers.forget(session) }
  }

  func markRead(_ session: SessionID, upTo seq: Seq, agent: AgentID) throws(LedgerError) {
    try queue.submit { (writer) throws(LedgerError) in
      try writer.connection.prepare(
        """
        INSERT INTO work_read(agent, session, seq) VALUES(?,?,?)
        ON CONFLICT DO UPDATE SET seq = max(seq, excluded.seq)
        """
      )
      .bind(agent).bind(session.seq).bind(seq).run()
    }
  }

  // MARK: Jobs

  func beat(_ worker: Worker) throws(LedgerError) {
    try queue.submit { (writer) throws(LedgerError) in
      try writer.jobs.beat(worker)
      try writer.jobs.renew(worker)
    }
  }

  func leave(_ worker: Worker) throws(LedgerError) {
    try queue.submit { (writer) throws(LedgerError) in try writer.jobs.leave(worker) }
  }

  /// Looks first whether there is anything to lease: an empty answer costs no commit.
  func lease(
    _ worker: Worker, kinds: Set<JobKind>, limit: Int, onlySession: SessionID?, at now: Timestamp
  ) throws(LedgerError) -> [LeasedJob] {
    guard limit > 0, let due = try nextDue(kinds: kinds), due <= now else { return [] }
    return try queue.submit { (writer) throws(LedgerError) in
      try writer.jobs.lease(
        worker, kinds: kinds, limit: limit, onlySession: onlySession, at: now)
    }
  }

  func retry(_ lease: Lease, at due: Timestamp, trouble: String?) throws(LedgerError) -> Bool {
    try queue.submit { (writer) throws(LedgerError) in
      try writer.jobs.retry(lease, at: due, trouble: trouble)
    }
  }

  func finish(_ lease: Lease) throws(LedgerError) -> Bool {
    try queue.submit { (writer) throws(LedgerError) in try writer.jobs.finish(lease) }
  }

  func hasLivingWorker() throws(LedgerError) -> Bool {
    try readers.read { (connection) throws(LedgerError) in
      try JobBook(connection: connection, clock: clock).hasLivingWorker()
    }
  }

  func nextDue(kinds: Set<JobKind>) throws(LedgerError) -> Timestamp? {
    try readers.read { (connection) throws(LedgerError) in
      let jobs = JobBook(connection: connection, clock: clock)
      var earliest: Timestamp?
      for kind in kinds {
        if let due = try jobs.nextDue(kind) { earliest = min(due, earliest ?? due) }
      }
      return earliest
    }
  }

  func openJobCount(kinds: Set<JobKind>, session: SessionID?) throws(LedgerError) -> Int {
    try readers.read { (connection) throws(LedgerError) in
      var count = 0
      for kind in kinds {
        count +=
          try connection.prepare(
            "SELECT count(*) FROM work_job WHERE kind=?1 AND (?2 IS NULL OR session=?2)"
          )
          .bind(kind.rawValue).bind(session?.seq).first { row in Int(row.int(0)) } ?? 0
      }
      return count
    }
  }
}
