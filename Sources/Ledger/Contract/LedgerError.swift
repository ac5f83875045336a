/// Why the ledger could not do what was asked; nothing was changed unless it says so.
public struct LedgerError: Error, Sendable, Equatable, CustomStringConvertible {
  public enum Code: String, Sendable {
    /// There is no desk in the folder.
    case noDesk
    /// The desk was written by a newer program.
    case newerSchema
    case locked
    case readOnly
    case diskFull
    case corrupt
    /// The full-text index is damaged; the facts it was made from are not concerned.
    case searchDamaged
    /// The desk lies on a network file system.
    case networkFileSystem
    /// Another user's desk, or wrong permissions.
    case notAllowed
    /// Anything else that SQLite reports.
    case sqlite
    /// Anything else that the operating system reports.
    case io
    /// The ledger was closed.
    case closed
  }

  public let code: Code
  /// SQLite's extended result code, 0 where SQLite is not involved.
  public let sqliteCode: Int32
  /// What happened, in one sentence.
  public let message: String
  /// The SQL that was being run, without arguments.
  public let sql: String?

  public init(_ code: Code, _ message: String, sqliteCode: Int32 = 0, sql: String? = nil) {
    self.code = code
    self.message = message
    self.sqliteCode = sqliteCode
    self.sql = sql
  }

  /// A sentence for people, then what SQLite says, such as `The disk is full; nothing was changed.
  /// (SQLite error 13: database or disk is full - while executing COMMIT)`.
  public var description: String {
    guard sqliteCode != 0 else { return message }
    let detail =
      "SQLite error \(sqliteCode): \(message)"
      + (shortSQL.map { " - while executing " + $0 } ?? "")
    return sentence.map { "\($0) (\(detail))" } ?? detail
  }

  private var sentence: String? {
    switch code {
    case .locked:
      "Another program is writing a lot to the desk; nothing was changed. Try again in a moment."
    case .readOnly: "The desk cannot be written to; nothing was changed."
    case .diskFull: "The disk is full; nothing was changed."
    case .corrupt:
      "The desk's file is damaged or is no desk's; nothing was changed. Restore a backup into a new"
        + " folder."
    case .searchDamaged:
      "The search index is damaged; messages and articles are not. `tandem check --repair` makes it"
        + " anew."
    case .notAllowed: "The desk's file cannot be opened."
    case .io: "The disk reported an error; nothing was changed."
    case .noDesk, .newerSchema, .networkFileSystem, .sqlite, .closed: nil
    }
  }

  /// On one line: a schema of many tables says no more than its beginning.
  private var shortSQL: String? {
    guard let sql else { return nil }
    let line = sql.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.count > 120 ? line.prefix(119) + "…" : line
  }
}
