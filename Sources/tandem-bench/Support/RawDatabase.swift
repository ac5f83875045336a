import CSQLite
import CSystem
import Foundation

/// SQLite without the house: the measure that the ledger is held against, and a look at its file.
final class RawDatabase {
  private let handle: OpaquePointer

  /// Opens or creates a file.
  init(path: String) throws {
    var opened: OpaquePointer?
    let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX
    guard sqlite3_open_v2(path, &opened, flags, nil) == SQLITE_OK, let opened else {
      throw BenchError("cannot open \(path)")
    }
    handle = opened
    sqlite3_busy_timeout(handle, 10_000)
  }

  deinit {
    sqlite3_close_v2(handle)
  }

  func execute(_ sql: String) throws {
    guard sqlite3_exec(handle, sql, nil, nil, nil) == SQLITE_OK else { throw failure(sql) }
  }

  /// Copies the log back into the file and cuts it off.
  func checkpoint() throws {
    try execute("PRAGMA wal_checkpoint(TRUNCATE)")
  }

  /// The first column of all rows, as bytes.
  func blobs(_ sql: String) throws -> [[UInt8]] {
    let statement = try RawStatement(sql, on: handle)
    var rows: [[UInt8]] = []
    while try statement.step() { rows.append(statement.blob) }
    return rows
  }

  func prepare(_ sql: String) throws -> RawStatement {
    try RawStatement(sql, on: handle)
  }

  private func failure(_ sql: String) -> BenchError {
    BenchError("\(String(cString: sqlite3_errmsg(handle))): \(sql)")
  }
}

/// A prepared statement.
final class RawStatement {
  private let handle: OpaquePointer
  private let sql: String

  fileprivate init(_ sql: String, on connection: OpaquePointer) throws {
    var prepared: OpaquePointer?
    guard sqlite3_prepare_v2(connection, sql, -1, &prepared, nil) == SQLITE_OK, let prepared else {
      throw BenchError("\(String(cString: sqlite3_errmsg(connection))): \(sql)")
    }
    handle = prepared
    self.sql = sql
  }

  deinit {
    sqlite3_finalize(handle)
  }

  /// Goes to the next row; false at the end.
  func step() throws -> Bool {
    switch sqlite3_step(handle) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    case let code: throw BenchError("SQLite error \(code): \(sql)")
    }
  }

  func run() throws {
    while try step() {}
    sqlite3_reset(handle)
  }

  /// Runs with one argument.
  func run(_ bytes: [UInt8]) throws {
    bytes.withUnsafeBytes { bytes in
      // The bytes outlive the step below it, but not this closure: SQLite takes a copy.
      _ = sqlite3_bind_blob(
        handle, 1, bytes.baseAddress, Int32(bytes.count), tandem_sqlite_transient())
    }
    try run()
  }

  /// Runs with whole numbers as arguments.
  ///
  /// - Returns: how many rows came back.
  @discardableResult
  func run(_ numbers: [Int64]) throws -> Int {
    for (index, number) in numbers.enumerated() {
      sqlite3_bind_int64(handle, Int32(index + 1), number)
    }
    var rows = 0
    while try step() { rows += 1 }
    sqlite3_reset(handle)
    return rows
  }

  /// The first column as bytes.
  var blob: [UInt8] {
    guard let start = sqlite3_column_blob(handle, 0) else { return [] }
    return [UInt8](
      UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, 0))))
  }
}
