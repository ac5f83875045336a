import Desk
import Foundation

/// Folds all events into projections of their own, in a file that goes away.
///
/// The facts pass through the same projector as in daily work; sessions besides through the pure fold
/// of the law, so that a projector that forgets something is found out.
final class Replay {
  let connection: Connection
  private let path: String
  private let rules: ListRules
  private var records: [SessionID: SessionRecord] = [:]
  private var touched: Set<SessionID> = []
  /// So many sessions are held in memory; more are written and read again.
  private static let recordLimit = 4096

  init(folder: URL, rules: ListRules) throws(LedgerError) {
    path =
      folder.appendingPathComponent(".check-\(getpid())-\(UInt32.random(in: 0...UInt32.max))").path
    self.rules = rules
    // A leftover of a stopped check is of no use to anybody.
    unlink(path)
    connection = try Connection(path: path, .create)
    try connection.execute(
      "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA cache_size=-8192;"
        + Schema.projections)
    unlink(path)
  }

  /// Folds a page of events.
  func fold(_ events: [Event]) throws(LedgerError) {
    try connection.transaction { () throws(LedgerError) in
      var projector = Projector(connection)
      for event in events {
        try projector.project(event)
        guard let id = event.session else { continue }
        let known = try record(id)
        try projector.projectOwner(event, before: known)
        if var record = known {
          record.apply(event)
          records[id] = record
        } else {
          records[id] = SessionRecord(opening: event)
        }
        touched.insert(id)
      }
      try projector.flush()
      if records.count > Replay.recordLimit { try writeRecords() }
    }
  }

  /// Writes what is still in memory.
  func finish() throws(LedgerError) {
    if touched.isEmpty { return }
    try connection.transaction { () throws(LedgerError) in try writeRecords() }
  }

  private func record(_ id: SessionID) throws(LedgerError) -> SessionRecord? {
    if let record = records[id] { return record }
    return try SessionStore(connection: connection).load(id)
  }

  private func writeRecords() throws(LedgerError) {
    let store = SessionStore(connection: connection)
    for id in touched {
      if let record = records[id] { try store.save(record, rules) }
    }
    touched.removeAll(keepingCapacity: true)
    records.removeAll(keepingCapacity: true)
  }
}
