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

  /// Such as `SQLite error 13: database or disk is full - while executing INSERT …`.
  public var description: String {
    guard sqliteCode != 0 else { return message }
    return "SQLite error \(sqliteCode): \(message)" + (sql.map { " - while executing " + $0 } ?? "")
  }
}
