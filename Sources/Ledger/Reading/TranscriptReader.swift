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
    // The session's events are the index of its entries; the body is read only where it is needed.
    let entries = try connection.prepare(
      """
      SELECT m.seq, m.at, m.kind, m.author, m.text, m.state, m.trouble, m.notice,
        m.polarity, m.confidence, m.emotion, m.cues, m.is_rich
      FROM event e CROSS JOIN entry m ON m.seq = e.seq
      WHERE e.session = ? AND e.seq < ? ORDER BY e.seq DESC LIMIT ?
      """
    )
    .bind(session.seq).bind(before ?? Seq.max).bind(limit + 1)
    .all { (row) throws(LedgerError) in try entry(row, troubles) }
    let shown = entries.prefix(limit).filter { entry in
      viewer.map { entry.mayBeRead(by: WhisperReader($0)) } ?? true
    }
    return TranscriptPage(
      session: session, entries: shown.reversed(), hasOlder: entries.count > limit,
      asOf: asOf)
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
      if case .messageCommitted(let message)? = fact { citations = message.citations }
      content = .desk(
        Outbound(
          author: author, text: text, notice: row.optionalText(7).flatMap(Notice.init),
          citations: citations, state: DeliveryState(rawValue: row.text(5)) ?? .committed,
          trouble: row.optionalText(6) ?? troubles[seq]))
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
    case .unreadable:
      content = .unreadable(kind: text)
    }
    return TranscriptEntry(seq: seq, at: Timestamp(ms: row.int(1)), content: content)
  }
}

extension TranscriptEntry {
  fileprivate func mayBeRead(by reader: WhisperReader) -> Bool {
    guard case .whisper(let author, let to, _) = content else { return true }
    return reader.reads(from: author, to: to)
  }
}

extension Actor {
  /// The agent who acts, if one does.
  fileprivate var agentID: AgentID? {
    if case .agent(let id) = self { id } else { nil }
  }
}
