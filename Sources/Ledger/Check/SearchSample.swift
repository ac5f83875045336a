import Desk
import Language

/// Looks for messages of the desk in its full-text index, by every one of their words.
///
/// SQLite's own check of the index would lock all writers out while it lasts; a sample does not.
struct SearchSample {
  /// So many messages, evenly spread over the ledger, are looked for.
  private static let sampleCount: Int64 = 256

  let desk: Connection

  func run(_ report: inout CheckReport) throws(LedgerError) {
    let end = try desk.int("SELECT seq FROM work_index WHERE name='search'") ?? 0
    let step = max(1, end / SearchSample.sampleCount)
    var seq: Seq = 0
    while let (next, text) = try message(after: seq, upTo: end) {
      if try !isIndexed(next, text) {
        report.add(.init(.search, seq: next, "message \(next) is not in the full-text index"))
      }
      seq = max(next, seq + step)
    }
  }

  private func message(after seq: Seq, upTo end: Seq) throws(LedgerError) -> (Seq, String)? {
    try desk.prepare(
      "SELECT seq, text FROM entry WHERE seq > ? AND seq <= ? AND kind <= 1 ORDER BY seq LIMIT 1"
    )
    .bind(seq).bind(end).first { row in (row.int(0), row.text(1)) }
  }

  private func isIndexed(_ seq: Seq, _ text: String) throws(LedgerError) -> Bool {
    // A few words stand for all of a long message.
    let words = Set(Tokens.forIndex(text).prefix(12)).map { "\"\($0)\"" }
    if words.isEmpty { return true }
    do throws(LedgerError) {
      return try desk.prepare("SELECT 1 FROM search WHERE search MATCH ? AND rowid = ?")
        .bind(words.joined(separator: " AND ")).bind(seq).first { _ in true } ?? false
    } catch  where error.code == .corrupt {
      return false
    } catch {
      throw error
    }
  }
}
