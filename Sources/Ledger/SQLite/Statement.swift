import CSQLite
import CSystem

/// A prepared statement: bind in order, step, read columns by 0-based index.
final class Statement {
  let sql: String
  private let handle: OpaquePointer
  private unowned let connection: Connection
  private var nextIndex: Int32 = 1
  private var bindFailure: Int32 = SQLITE_OK

  init(_ sql: String, on connection: Connection) throws(LedgerError) {
    var prepared: OpaquePointer?
    let code = sqlite3_prepare_v3(
      connection.handle, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &prepared, nil)
    guard code == SQLITE_OK, let prepared else { throw connection.failure(code, sql: sql) }
    self.sql = sql
    self.connection = connection
    handle = prepared
  }

  deinit {
    sqlite3_finalize(handle)
  }

  /// Makes the statement ready to be bound again; a step that failed has already told its error.
  func reset() {
    sqlite3_reset(handle)
    nextIndex = 1
    bindFailure = SQLITE_OK
  }

  // MARK: Binding

  private func bound(_ code: Int32) -> Statement {
    nextIndex += 1
    if code != SQLITE_OK { bindFailure = code }
    return self
  }

  @discardableResult
  func bind(_ value: Int64) -> Statement {
    bound(sqlite3_bind_int64(handle, nextIndex, value))
  }

  @discardableResult
  func bind(_ value: Int64?) -> Statement {
    if let value { bind(value) } else { bindNull() }
  }

  @discardableResult
  func bind(_ value: Int) -> Statement { bind(Int64(value)) }

  @discardableResult
  func bind(_ value: Bool) -> Statement { bind(value ? 1 : 0) }

  @discardableResult
  func bind(_ value: Double) -> Statement {
    bound(sqlite3_bind_double(handle, nextIndex, value))
  }

  @discardableResult
  func bind(_ value: Double?) -> Statement {
    if let value { bind(value) } else { bindNull() }
  }

  @discardableResult
  func bind(_ value: [UInt8]?) -> Statement {
    if let value { bind(value) } else { bindNull() }
  }

  @discardableResult
  func bind(_ value: String) -> Statement {
    var value = value
    return value.withUTF8 { bytes in
      // An empty buffer may have no address, and SQLite takes a null address for NULL.
      guard let start = bytes.baseAddress, !bytes.isEmpty else {
        return bound(sqlite3_bind_text(handle, nextIndex, "", 0, nil))
      }
      return start.withMemoryRebound(to: CChar.self, capacity: bytes.count) { start in
        bound(
          sqlite3_bind_text(
            handle, nextIndex, start, Int32(clamping: bytes.count), tandem_sqlite_transient()))
      }
    }
  }

  @discardableResult
  func bind(_ value: String?) -> Statement {
    if let value { bind(value) } else { bindNull() }
  }

  @discardableResult
  func bind(_ value: [UInt8]) -> Statement {
    value.withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress, !bytes.isEmpty else {
        return bound(sqlite3_bind_zeroblob(handle, nextIndex, 0))
      }
      return bound(
        sqlite3_bind_blob(
          handle, nextIndex, start, Int32(clamping: bytes.count), tandem_sqlite_transient()))
    }
  }

  @discardableResult
  func bindNull() -> Statement {
    bound(sqlite3_bind_null(handle, nextIndex))
  }

  // MARK: Running

  /// Goes to the next row; false at the end.
  func step() throws(LedgerError) -> Bool {
    if bindFailure != SQLITE_OK { throw connection.failure(bindFailure, sql: sql) }
    switch sqlite3_step(handle) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    case let code:
      let failure = connection.failure(code, sql: sql)
      sqlite3_reset(handle)
      throw failure
    }
  }

  /// Runs to the end and lets go of what it read.
  func run() throws(LedgerError) {
    while try step() {}
    sqlite3_reset(handle)
  }

  /// Reads every row.
  func all<Value>(
    _ read: (Statement) throws(LedgerError) -> Value
  ) throws(LedgerError) -> [Value] {
    defer { reset() }
    var values: [Value] = []
    while try step() { values.append(try read(self)) }
    return values
  }

  /// Reads the first row, if there is one.
  func first<Value>(
    _ read: (Statement) throws(LedgerError) -> Value
  ) throws(LedgerError) -> Value? {
    defer { reset() }
    return try step() ? try read(self) : nil
  }

  // MARK: Columns

  var columnCount: Int { Int(sqlite3_column_count(handle)) }

  func name(_ column: Int32) -> String {
    sqlite3_column_name(handle, column).map { String(cString: $0) } ?? ""
  }

  func isNull(_ column: Int32) -> Bool { sqlite3_column_type(handle, column) == SQLITE_NULL }

  /// SQLite's type code of the value.
  func type(_ column: Int32) -> Int32 { sqlite3_column_type(handle, column) }

  func int(_ column: Int32) -> Int64 { sqlite3_column_int64(handle, column) }

  func optionalInt(_ column: Int32) -> Int64? { isNull(column) ? nil : int(column) }

  func bool(_ column: Int32) -> Bool { int(column) != 0 }

  func double(_ column: Int32) -> Double { sqlite3_column_double(handle, column) }

  func text(_ column: Int32) -> String {
    guard let start = sqlite3_column_text(handle, column) else { return "" }
    let count = Int(sqlite3_column_bytes(handle, column))
    return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }

  func optionalText(_ column: Int32) -> String? { isNull(column) ? nil : text(column) }

  func blob(_ column: Int32) -> [UInt8] {
    guard let start = sqlite3_column_blob(handle, column) else { return [] }
    return [UInt8](
      UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, column))))
  }

  func optionalBlob(_ column: Int32) -> [UInt8]? { isNull(column) ? nil : blob(column) }
}
