import Desk
import Language

/// Pages of a session's transcript.
struct TranscriptReader {
  let connection: Connection
  let log: EventLog

  /// - Parameters:
  ///   - before: only entries before this seq; nil asks for the newest page.
  ///   - viewer: who reads: whispers between others are left out; nil reads all.
  func page(
    of session: SessionID, before: Seq?, limit: Int, asOf: Seq, viewer: Agent?
  ) throws(LedgerError) -> TranscriptPage {
    let troubles = try troubles(of: session)
    let older = try older(of: session, before: before ?? .max, limit: limit, troubles)
    return TranscriptPage(
      session: session, entries: older.entries.filter { $0.mayBeRead(by: viewer) },
      hasOlder: older.hasMore, asOf: asOf)
  }

  /// A page from the middle.
  func page(
    of session: SessionID, at place: TranscriptPlace, limit: Int, asOf: Seq, viewer: Agent?
  ) throws(LedgerError) -> TranscriptPage {
    let troubles = try troubles(of: session)
    var older = Part(entries: [], hasMore: true)
    let newer: Part
    switch place {
    case .after(let seq): newer = try self.newer(of: session, after: seq, limit: limit, troubles)
    case .around(let seq):
      older = try self.older(of: session, before: seq + 1, limit: limit / 2, troubles)
      newer = try self.newer(of: session, after: seq, limit: limit - limit / 2, troubles)
    }
    return TranscriptPage(
      session: session,
      entries: (older.entries + newer.entries).filter { $0.mayBeRead(by: viewer) },
      hasOlder: older.hasMore, hasNewer: newer.hasMore, asOf: asOf)
  }

  /// Entries in order, and whether more follow on the side on which they were cut.
  private struct Part {
    var entries: [TranscriptEntry]
    var hasMore: Bool
  }

  private func older(
    of session: SessionID, before seq: Seq, limit: Int, _ troubles: [Seq: String]
  ) throws(LedgerError) -> Part {
    let entries = try entries(
      of: session, where: "e.seq < ? ORDER BY e.seq DESC", seq, limit: limit + 1, troubles)
    return Part(entries: entries.prefix(limit).reversed(), hasMore: entries.count > limit)
  }

  private func newer(
    of session: SessionID, after seq: Seq, limit: Int, _ troubles: [Seq: String]
  ) throws(LedgerError) -> Part {
    let entries = try entries(
      of: session, where: "e.seq > ? ORDER BY e.seq", seq, limit: limit + 1, troubles)
    return Part(entries: Array(entries.prefix(limit)), hasMore: entries.count > limit)
  }

  /// The session's events are the index of its entries; the body is read only where it is needed.
  private func entries(
    of session: SessionID, where side: String, _ seq: Seq, limit: Int, _ troubles: [Seq: String]
  ) throws(LedgerError) -> [TranscriptEntry] {
    try connection.prepare(
      built: """
        SELECT m.seq, m.at, m.kind, m.author, m.text, m.state, m.trouble, m.notice,
          m.polarity, m.confidence, m.emotion, m.cues, m.is_rich
        FROM event e CROSS JOIN entry m ON m.seq = e.seq
        WHERE e.session = ? AND \(side) LIMIT ?
        """
    )
    .bind(session.seq).bind(seq).bind(limit)
    .all { (row) throws(LedgerError) in try entry(row, troubles) }
  }

  /// Why deliveries of the session are being tried again.
  private func troubles(of session: SessionID) throws(LedgerError) -> [Seq: String] {
    let pairs = try connection.prepare(
      """
      SELECT subject, trouble FROM work_job
      WHERE session=? AND kind='deliver' AND trouble IS NOT NULL
      """
    )
    .bind(session.seq).all { row in (row.int(0), row.text(1)) }
    return Dictionary(pairs) { first, _ in first }
  }

  private func entry(
    _ row: Statement, _ troubles: [Seq: String]
  ) throws(LedgerError) -> TranscriptEntry {
    let seq = row.int(0)
    guard let kind = Entry.Kind(rawValue: Int(row.int(2))) else {
      throw LedgerError(.corrupt, "entry \(seq) cannot be read")
    }
    let text = row.text(4)
    let author = try DeskReads.actor(row.text(3))
    let fact = row.bool(12) ? try log.event(seq)?.fact : nil
    let content: TranscriptEntry.Content
    switch kind {
    case .customer:
      var files: [Attachment] = []
      if case .messageReceived(let message)? = fact { files = message.files }
      content = .customer(
        text: text, files: files, sentiment: EntryStore.sentiment(row, at: 8))
    case .desk:
      var citations: [Citation] = []
      var files: [Attachment] = []
      if case .messageCommitted(let message)? = fact {
        citations = message.citations
        files = message.files ?? []
      }
      content = .desk(
        Outbound(
          author: author, text: text, notice: row.optionalText(7).flatMap(Notice.init),
          citations: citations, state: DeliveryState(rawValue: row.text(5)) ?? .committed,
          trouble: row.optionalText(6) ?? troubles[seq], files: files))
    case .note:
      content = .note(author: author.agentID ?? "", text: text)
    case .whisper:
      if case .noteAdded(let note)? = fact, let to = note.to {
        content = .whisper(author: author.agentID ?? "", to: to, text: text)
      } else {
        content = .unreadable(kind: FactKind.noteAdded.rawValue)
      }
    case .hand:
      if case .handMoved(let hand)? = fact {
        content = .hand(by: author, hand)
      } else {
        content = .unreadable(kind: FactKind.handMoved.rawValue)
      }
    case .ownerChanged:
      if case .ownerChanged(let change)? = fact {
        content = .ownerChanged(by: author, change)
      } else {
        content = .unreadable(kind: FactKind.ownerChanged.rawValue)
      }
    case .snoozed:
      content = .snoozed(by: author, until: Timestamp(ms: Int64(text) ?? 0))
    case .woken:
      content = .woken
    case .tagged:
      content = .tagged(text)
    case .untagged:
      content = .untagged(text)
    case .unreadable:
      content = .unreadable(kind: text)
    }
    return TranscriptEntry(seq: seq, at: Timestamp(ms: row.int(1)), content: content)
  }
}

extension TranscriptEntry {
  /// - Parameter viewer: nil reads all.
  fileprivate func mayBeRead(by viewer: Agent?) -> Bool {
    guard let viewer, case .whisper(let author, let to, _) = content else { return true }
    return WhisperReader(viewer).reads(from: author, to: to)
  }
}

extension Actor {
  /// The agent who acts, if one does.
  fileprivate var agentID: AgentID? {
    if case .agent(let id) = self { id } else { nil }
  }
}
