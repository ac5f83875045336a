import Desk
import Language

/// Writes transcript entries.
struct EntryStore {
  let connection: Connection

  func insert(_ entry: Entry) throws(LedgerError) {
    let row = try connection.prepare(
      """
      INSERT INTO entry(seq, session, at, kind, author, text, state, trouble, notice, polarity,
        confidence, emotion, cues, slots, is_rich)
      VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)
      """)
    row.bind(entry.seq).bind(entry.session.seq).bind(entry.at.ms).bind(entry.kind.rawValue)
      .bind(entry.author.text).bind(entry.text).bind(entry.state?.rawValue).bind(entry.trouble)
      .bind(entry.notice?.rawValue)
    bind(entry.sentiment, entry.slots, to: row)
    try row.bind(entry.isRich).run()
  }

  /// Adds what a message was understood to mean, where it was written in an earlier transaction.
  func understand(_ seq: Seq, _ sentiment: Sentiment, _ slots: [String: String])
    throws(LedgerError)
  {
    let row = try connection.prepare(
      "UPDATE entry SET polarity=?, confidence=?, emotion=?, cues=?, slots=? WHERE seq=?")
    bind(sentiment, slots, to: row)
    try row.bind(seq).run()
  }

  /// Moves a message of the desk on.
  func setState(_ message: MessageID, _ state: DeliveryState, trouble: String?)
    throws(LedgerError)
  {
    try connection.prepare("UPDATE entry SET state=?, trouble=? WHERE seq=?")
      .bind(state.rawValue).bind(trouble).bind(message.seq).run()
  }

  private func bind(_ sentiment: Sentiment?, _ slots: [String: String], to row: Statement) {
    if let sentiment {
      row.bind(sentiment.polarity).bind(sentiment.confidence).bind(sentiment.emotion.rawValue)
        .bind(Pairs.text(sentiment.movedBy.map { ($0.weight.description, $0.text) }))
    } else {
      row.bindNull().bindNull().bindNull().bindNull()
    }
    row.bind(Pairs.text(slots.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }))
  }

  /// Reads the sentiment columns that begin at `column`: polarity, confidence, emotion, cues.
  static func sentiment(_ row: Statement, at column: Int32) -> Sentiment? {
    guard let emotion = row.optionalText(column + 2).flatMap(Emotion.init) else { return nil }
    return Sentiment(
      polarity: row.double(column), confidence: row.double(column + 1), emotion: emotion,
      movedBy: Pairs.list(row.optionalText(column + 3)).map {
        SentimentCue(text: $0.1, weight: Double($0.0) ?? 0)
      })
  }
}
