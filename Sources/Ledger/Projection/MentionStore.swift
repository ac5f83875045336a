import Desk

/// Which notes name which agents.
struct MentionStore {
  let connection: Connection

  func project(_ event: Event, of session: SessionID) throws(LedgerError) {
    guard case .noteAdded(let note) = event.fact, note.to == nil else { return }
    try keep(note.text, event.seq, session)
  }

  private func keep(_ text: String, _ seq: Seq, _ session: SessionID) throws(LedgerError) {
    for (rank, name) in Mention.names(in: text).enumerated() {
      try connection.prepare("INSERT INTO mention(seq, rank, name, session) VALUES(?,?,?,?)")
        .bind(seq).bind(rank).bind(name).bind(session.seq).run()
    }
  }

  /// Finds the names in the notes of a desk that kept none.
  func foldAll() throws(LedgerError) {
    let notes = try connection.prepare(
      """
      SELECT seq, session, text FROM entry
      WHERE kind = ? AND (instr(text, '@') > 0 OR instr(text, '＠') > 0) ORDER BY seq
      """
    )
    .bind(Entry.Kind.note.rawValue)
    .all { row in (seq: row.int(0), session: SessionID(row.int(1)), text: row.text(2)) }
    for note in notes { try keep(note.text, note.seq, note.session) }
  }
}
