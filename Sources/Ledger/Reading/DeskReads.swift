import Desk

/// Reads that decisions and screens share.
enum DeskReads {
  /// The customer's latest session on a channel.
  static func session(
    _ connection: Connection, of customer: CustomerID, channel: String
  ) throws(LedgerError) -> SessionID? {
    try connection.prepare(
      "SELECT id FROM session WHERE customer=? AND channel=? ORDER BY id DESC LIMIT 1"
    )
    .bind(customer).bind(channel)
    .first { row in SessionID(row.int(0)) }
  }

  /// The latest turns of a dialogue, oldest first; what was taken back before it left was not said.
  ///
  /// Messages are found through the index of the session's events: a second index over `entry` would
  /// cost every message one more page to write.
  static func turns(
    _ connection: Connection, of session: SessionID, limit: Int
  ) throws(LedgerError) -> [Turn] {
    let turns = try connection.prepare(
      """
      SELECT m.seq, m.author, m.text, m.slots
      FROM event e CROSS JOIN entry m ON m.seq = e.seq
      WHERE e.session = ? AND m.kind <= 1 AND m.state IS NOT 'withdrawn' ORDER BY e.seq DESC LIMIT ?
      """
    )
    .bind(session.seq).bind(limit)
    .all { (row) throws(LedgerError) in
      let slots = Pairs.list(row.optionalText(3))
      return Turn(
        seq: row.int(0), speaker: Turn.Speaker(try actor(row.text(1))), text: row.text(2),
        slots: Dictionary(slots) { _, newer in newer })
    }
    return turns.reversed()
  }

  static func customer(
    _ connection: Connection, _ id: CustomerID
  ) throws(LedgerError) -> Customer? {
    let body = try connection.prepare("SELECT body FROM customer WHERE id=?").bind(id)
      .first { row in row.blob(0) }
    guard let body else { return nil }
    return try Packed.value(body)
  }

  /// Reads an actor's name.
  static func actor(_ text: String) throws(LedgerError) -> Actor {
    guard let actor = Actor(text: text) else {
      throw LedgerError(.corrupt, "a row has an unknown actor")
    }
    return actor
  }
}
