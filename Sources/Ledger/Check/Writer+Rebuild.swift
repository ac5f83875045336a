import Desk

extension Writer {
  /// So many events are folded at a time.
  private static let pageEvents = 1000

  /// Throws the projections away and folds them again, inside the open transaction.
  ///
  /// What stood in them is overwritten, so that nothing of a later forgetting stays in free pages.
  func rebuild() throws(LedgerError) {
    try overwriting { () throws(LedgerError) in try foldAll() }
  }

  private func foldAll() throws(LedgerError) {
    for name in Schema.projectionNames {
      try connection.prepare(built: "DELETE FROM \(name)").run()
    }
    var records: [SessionID: SessionRecord] = [:]
    var projector = Projector(connection)
    var seq: Seq = 0
    while true {
      let events = try log.events(after: seq, limit: Writer.pageEvents)
      guard let last = events.last else { break }
      for event in events { try fold(event, &projector, &records) }
      try projector.flush()
      for record in records.values { try sessions.save(record, listRules) }
      records.removeAll(keepingCapacity: true)
      seq = last.seq
    }
    try jobs.rederive()
    try rebuildSearch()
    forget()
  }

  /// A damaged index cannot even be dropped: what it consists of is made that of an empty one before.
  private func rebuildSearch() throws(LedgerError) {
    try connection.execute(
      """
      DELETE FROM search_data;
      DELETE FROM search_idx;
      INSERT INTO search_data VALUES(10, x'00000000000000'), (1, x'');
      DROP TABLE search;
      """ + Schema.search)
    try connection.execute("UPDATE work_index SET seq=0 WHERE name='search'")
    var indexer = SearchIndexer(connection: connection)
    while try indexer.index(limit: Writer.pageEvents) > 0 {}
  }

  private func fold(
    _ event: Event, _ projector: inout Projector, _ records: inout [SessionID: SessionRecord]
  ) throws(LedgerError) {
    try projector.project(event)
    guard let id = event.session else { return }
    var known = records[id]
    if known == nil { known = try sessions.load(id) }
    try projector.projectOwner(event, before: known)
    if var record = known {
      record.apply(event)
      records[id] = record
    } else {
      records[id] = SessionRecord(opening: event)
    }
  }
}

extension JobBook {
  /// Opens and ends jobs until they are those that the facts call for; leases and attempts stay.
  func rederive() throws(LedgerError) {
    var demanded: Set<String> = []
    let store = SessionStore(connection: connection)
    for id in try JobComparison.sessionsWithWork(connection) {
      guard let record = try store.load(id) else { continue }
      for demand in record.demands {
        let key = "\(demand.kind.rawValue) \(id.seq) \(demand.subject)"
        demanded.insert(key)
        let isOpen = try connection.prepare(
          "SELECT 1 FROM work_job WHERE session=? AND kind=? AND subject=?"
        )
        .bind(id.seq).bind(demand.kind.rawValue).bind(demand.subject).first { _ in true }
        if isOpen == nil { try open(demand, at: try moment(of: demand.subject)) }
      }
    }
    let jobs = try connection.prepare("SELECT id, kind, session, subject FROM work_job")
      .all { row in (id: row.int(0), key: "\(row.text(1)) \(row.int(2)) \(row.int(3))") }
    for job in jobs where !demanded.contains(job.key) {
      try connection.prepare("DELETE FROM work_job WHERE id=?").bind(job.id).run()
    }
  }

  private func moment(of seq: Seq) throws(LedgerError) -> Timestamp {
    let at = try connection.prepare("SELECT at FROM event WHERE seq=?").bind(seq)
      .first { row in row.int(0) }
    return Timestamp(ms: at ?? 0)
  }
}
