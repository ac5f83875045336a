import Desk

/// Projects what becomes of suggestions: one row for each that was shown.
///
/// A row is open until an agent says something, turns it down, or the matter moves on.
struct SuggestionStore {
  let connection: Connection

  func project(_ event: Event, of session: SessionID) throws(LedgerError) {
    switch event.fact {
    case .suggestionsShown(let shown): try show(shown, event, session)
    case .suggestionRejected(let rejected):
      try connection.prepare(
        """
        UPDATE suggestion SET outcome='rejected', reason=?, decided=? WHERE shown=? AND rank=?
        """
      )
      .bind(rejected.reason.rawValue).bind(event.seq).bind(rejected.shown).bind(rejected.rank)
      .run()
    case .messageCommitted(let message):
      guard case .agent = event.actor else { return }
      if let basis = message.basis { try take(basis, event.seq, session) }
      // A text from elsewhere was preferred to all that were shown.
      let isOwn = (message.basis?.rank ?? 0) < 1
      try end(session, isOwn ? .ignored : .unread, event.seq)
    case .ownerChanged(let change):
      switch change.to {
      case .assistant, .nobody: try end(session, .unread, event.seq)
      case .queue, .agent: break
      }
    default: break
    }
  }

  /// A newer list for a message replaces what is open of the older one.
  private func show(
    _ shown: SuggestionsShown, _ event: Event, _ session: SessionID
  ) throws(LedgerError) {
    try connection.prepare(
      "DELETE FROM suggestion WHERE session=? AND message=? AND outcome IS NULL"
    )
    .bind(session.seq).bind(shown.message).run()
    try end(session, .unread, event.seq)
    for (place, suggestion) in shown.suggestions.enumerated() {
      try connection.prepare(
        """
        INSERT INTO suggestion(shown, rank, session, message, source, intent, score, fit, signs)
        VALUES(?,?,?,?,?,?,?,?,?)
        """
      )
      .bind(event.seq).bind(place + 1).bind(session.seq).bind(shown.message)
      .bind(suggestion.source.rawValue).bind(shown.intent).bind(suggestion.score)
      .bind(suggestion.signs?.fit).bind(try suggestion.signs.map(Packed.bytes)).run()
    }
  }

  /// Whoever took one has read those above it and passed them over.
  private func take(
    _ basis: ReplyBasis, _ seq: Seq, _ session: SessionID
  ) throws(LedgerError) {
    let shown =
      try connection.prepare(
        "SELECT max(shown) FROM suggestion WHERE session=?1 AND (?2 IS NULL OR message=?2)"
      )
      .bind(session.seq).bind(basis.message).first { row in row.optionalInt(0) } ?? nil
    guard let shown else { return }
    try connection.prepare(
      "UPDATE suggestion SET outcome=?, distance=?, decided=? WHERE shown=? AND rank=? AND source=?"
    )
    .bind((basis.isChanged ? SuggestionOutcome.edited : .accepted).rawValue).bind(basis.distance)
    .bind(seq).bind(shown).bind(basis.rank).bind(basis.source.rawValue).run()
    try connection.prepare(
      """
      UPDATE suggestion SET outcome='skipped', decided=?
      WHERE shown=? AND rank<? AND outcome IS NULL
      """
    )
    .bind(seq).bind(shown).bind(basis.rank).run()
  }

  /// Decides everything that is still open.
  private func end(
    _ session: SessionID, _ outcome: SuggestionOutcome, _ seq: Seq
  ) throws(LedgerError) {
    try connection.prepare(
      "UPDATE suggestion SET outcome=?, decided=? WHERE session=? AND outcome IS NULL"
    )
    .bind(outcome.rawValue).bind(seq).bind(session.seq).run()
  }
}
