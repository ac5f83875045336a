import Desk
import Language

/// Finds the messages of one session that hold some words, a stretch at a time.
struct WordFinder {
  let connection: Connection
  let log: EventLog

  /// Entries looked at in one read: some ten milliseconds.
  private static let stretch = 5_000

  /// The next stretch of a session, newest first.
  ///
  /// A message counts only if the words stand in what the viewer sees of it: otherwise a search would
  /// tell what is masked.
  func messages(
    of session: SessionID, holding words: String, seenAs sight: Sight, before: Seq?, asOf: Seq,
    viewer: Agent?
  ) throws(LedgerError) -> FoundWords {
    var found = FoundWords(seqs: [], goesOnBefore: nil, asOf: asOf)
    guard let sought = SoughtWords(words) else { return found }
    let rows = try connection.prepare(
      """
      SELECT m.seq, m.kind, m.text FROM event e CROSS JOIN entry m ON m.seq = e.seq
      WHERE e.session = ? AND e.seq < ? ORDER BY e.seq DESC LIMIT ?
      """
    )
    .bind(session.seq).bind(before ?? Seq.max).bind(WordFinder.stretch)
    .all { row in (seq: row.int(0), kind: Entry.Kind(rawValue: Int(row.int(1))), text: row.text(2))
    }
    for row in rows {
      guard let kind = row.kind, [.customer, .desk, .note, .whisper].contains(kind),
        sought.occurs(in: row.text),
        sought.occurs(in: Display.form(Masking.text(row.text, sight)))
      else { continue }
      if kind == .whisper, try !mayRead(row.seq, viewer) { continue }
      found.seqs.append(row.seq)
    }
    if rows.count == WordFinder.stretch { found.goesOnBefore = rows.last?.seq }
    return found
  }

  private func mayRead(_ seq: Seq, _ viewer: Agent?) throws(LedgerError) -> Bool {
    guard let viewer else { return true }
    return try log.event(seq).map(WhisperReader(viewer).reads) ?? false
  }
}
