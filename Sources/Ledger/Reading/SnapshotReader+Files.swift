import Desk

/// Which files of the desk are still referred to.
extension SnapshotReader {
  /// So many events are looked at in one snapshot: well under 50 ms.
  private static let fileEvents = 10_000

  func draftFiles(of session: SessionID) throws(LedgerError) -> [Attachment] {
    try connection.prepare("SELECT files FROM work_draft WHERE session=? AND files IS NOT NULL")
      .bind(session.seq)
      .all { (row) throws(LedgerError) -> [Attachment] in
        try Packed.list(row.optionalText(0))
      }
      .flatMap { $0 }
  }

  func message(
    of session: SessionID, after seq: Seq, refersTo path: String
  ) throws(LedgerError) -> (isFound: Bool, upTo: Seq)? {
    let part = try connection.prepare(
      """
      SELECT max(seq), max(found) FROM (
        SELECT e.seq AS seq, CASE WHEN m.is_rich THEN instr(e.body, ?3) > 0 ELSE 0 END AS found
        FROM event e LEFT JOIN entry m ON m.seq = e.seq
        WHERE e.session=?1 AND e.seq > ?2 ORDER BY e.seq LIMIT ?4)
      """
    )
    .bind(session.seq).bind(seq).bind(Array(path.utf8)).bind(Self.fileEvents)
    .first { row in row.optionalInt(0).map { (isFound: row.bool(1), upTo: $0) } }
    return part ?? nil
  }
}
