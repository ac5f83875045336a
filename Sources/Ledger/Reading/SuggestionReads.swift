import Desk

/// Reads of suggestions and of what became of them.
enum SuggestionReads {
  /// The list shown last for a message, with the seq of that fact.
  static func shown(
    _ connection: Connection, _ log: EventLog, for message: Seq, in session: SessionID
  ) throws(LedgerError) -> (seq: Seq, shown: SuggestionsShown)? {
    let events = try connection.prepare(
      """
      SELECT e.seq, e.session, e.version, e.epoch, e.actor, e.at, e.kind, e.body
      FROM event e WHERE e.session=? AND e.seq>=? AND e.kind='suggestionsShown'
      ORDER BY e.seq DESC LIMIT 50
      """
    )
    .bind(session.seq).bind(message).all(log.event)
    for event in events {
      if case .suggestionsShown(let shown) = event.fact, shown.message == message {
        return (event.seq, shown)
      }
    }
    return nil
  }
}

extension SnapshotReader {
  func suggestionsShown(
    for message: Seq, in session: SessionID
  ) throws(LedgerError) -> SuggestionsShown? {
    try SuggestionReads.shown(connection, log, for: message, in: session)?.shown
  }

  func suggestionsRejected(
    for message: Seq, in session: SessionID
  ) throws(LedgerError) -> [Suggestion] {
    let rejected = try connection.prepare(
      """
      SELECT shown, rank FROM suggestion
      WHERE session=? AND message=? AND outcome='rejected' ORDER BY decided DESC LIMIT 50
      """
    )
    .bind(session.seq).bind(message).all { row in (shown: row.int(0), rank: Int(row.int(1))) }
    var found: [Suggestion] = []
    for place in rejected {
      guard case .suggestionsShown(let list)? = try log.event(place.shown)?.fact,
        list.suggestions.indices.contains(place.rank - 1)
      else { continue }
      found.append(list.suggestions[place.rank - 1])
    }
    return found
  }

  func judgedUpTo() throws(LedgerError) -> Seq {
    try connection.int("SELECT max(decided) FROM suggestion") ?? 0
  }

  func latestJudged(after seq: Seq, limit: Int) throws(LedgerError) -> [JudgedSuggestion] {
    try connection.prepare(
      """
      SELECT shown, rank, source, intent, score, signs, outcome, distance, decided
      FROM suggestion WHERE decided IS NOT NULL AND decided>?
      ORDER BY decided DESC, shown DESC, rank DESC LIMIT ?
      """
    )
    .bind(seq).bind(limit)
    .all { (row) throws(LedgerError) in
      guard let source = SuggestionSource(rawValue: row.text(2)),
        let outcome = SuggestionOutcome(rawValue: row.text(6))
      else { throw LedgerError(.corrupt, "a suggestion has an unknown source or outcome") }
      return JudgedSuggestion(
        shown: row.int(0), rank: Int(row.int(1)), source: source, intent: row.optionalText(3),
        score: row.double(4),
        signs: try row.optionalBlob(5).map { bytes throws(LedgerError) in try Packed.value(bytes) },
        outcome: outcome, distance: row.isNull(7) ? nil : row.double(7), decided: row.int(8))
    }.reversed()
  }

  func suggestionCounts() throws(LedgerError) -> [SuggestionCount] {
    try connection.prepare(
      """
      SELECT source, intent, outcome, count(*), total(distance), count(distance)
      FROM suggestion GROUP BY source, intent, outcome ORDER BY source, intent, outcome
      """
    )
    .all { (row) throws(LedgerError) in
      guard let source = SuggestionSource(rawValue: row.text(0)) else {
        throw LedgerError(.corrupt, "a suggestion has an unknown source")
      }
      return SuggestionCount(
        source: source, intent: row.optionalText(1),
        outcome: row.optionalText(2).flatMap(SuggestionOutcome.init), count: Int(row.int(3)),
        distanceSum: row.double(4), measured: Int(row.int(5)))
    }
  }
}
