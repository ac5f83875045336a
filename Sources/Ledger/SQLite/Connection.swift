import CSQLite
import Foundation

/// One SQLite connection with its statements prepared once.
///
/// `@unchecked Sendable` because every connection is used by one thread at a time: the writer's under
/// the leadership of `WriteQueue`, a reader's while it is taken out of `ReaderPool`, the others by the
/// thread that opened them.
final class Connection: @unchecked Sendable {
  /// How a connection is opened.
  enum Access {
    case readWrite
    /// Creates the file where it is missing.
    case create
    case readOnly
  }

  let handle: OpaquePointer
  /// By the address of the SQL literal, which is one and the same for the life of the program.
  private var literals: [UnsafePointer<UInt8>: Statement] = [:]
  private var built: [String: Statement] = [:]
  /// Queries are built from a closed set of filters; this bounds them all the same.
  private static let builtLimit = 64

  init(path: String, _ access: Access) throws(LedgerError) {
    var opened: OpaquePointer?
    let flags: Int32 =
      switch access {
      case .readWrite: SQLITE_OPEN_READWRITE
      case .create: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
      case .readOnly: SQLITE_OPEN_READONLY
      }
    let code = sqlite3_open_v2(path, &opened, flags | SQLITE_OPEN_NOMUTEX, nil)
    guard let opened else { throw LedgerError(.io, "out of memory", sqliteCode: SQLITE_NOMEM) }
    handle = opened
    sqlite3_extended_result_codes(opened, 1)
    if code != SQLITE_OK { throw failure(code, sql: nil) }
    BusyHandler.install(on: opened)
  }

  deinit {
    close()
  }

  private var isClosed = false

  /// Ends the connection; a second call does nothing.
  func close() {
    guard !isClosed else { return }
    isClosed = true
    literals.removeAll()
    built.removeAll()
    sqlite3_close_v2(handle)
  }

  /// The statement of an SQL literal, ready to be bound.
  func prepare(_ sql: StaticString) throws(LedgerError) -> Statement {
    let key = sql.utf8Start
    if let statement = literals[key] {
      statement.reset()
      return statement
    }
    let statement = try Statement(String(describing: sql), on: self)
    literals[key] = statement
    return statement
  }

  /// The statement of an SQL text put together at run time from fixed parts, never from input.
  func prepare(built sql: String) throws(LedgerError) -> Statement {
    if let statement = built[sql] {
      statement.reset()
      return statement
    }
    if built.count >= Connection.builtLimit { built.removeAll() }
    let statement = try Statement(sql, on: self)
    built[sql] = statement
    return statement
  }

  /// Runs statements that take no arguments and whose rows do not matter.
  func execute(_ sql: String) throws(LedgerError) {
    let code = sqlite3_exec(handle, sql, nil, nil, nil)
    if code != SQLITE_OK { throw failure(code, sql: sql) }
  }

  /// The first column of the first row as a number; nil where there is none.
  func int(_ sql: StaticString) throws(LedgerError) -> Int64? {
    let statement = try prepare(sql)
    defer { statement.reset() }
    return try statement.step() && !statement.isNull(0) ? statement.int(0) : nil
  }

  private var working: (() -> Void)?

  /// Has `tell` called many times a second while a statement runs; nil ends it.
  func whileWorking(_ tell: (() -> Void)?) {
    working = tell
    guard tell != nil else {
      sqlite3_progress_handler(handle, 0, nil, nil)
      return
    }
    // Unretained: the connection closes its handle, and with it the calls, before it goes.
    let me = Unmanaged.passUnretained(self).toOpaque()
    sqlite3_progress_handler(
      handle, Connection.workingSteps,
      { me in
        if let me { Unmanaged<Connection>.fromOpaque(me).takeUnretainedValue().working?() }
        return 0
      }, me)
  }

  /// Steps of SQLite's machine between two calls: some milliseconds.
  private static let workingSteps: Int32 = 50_000

  /// Lets what is locked fail at once.
  func neverWait() {
    sqlite3_busy_handler(handle, nil, nil)
  }

  /// A number that changes when another connection has committed.
  func dataVersion() throws(LedgerError) -> Int64 {
    try int("PRAGMA data_version") ?? 0
  }

  /// Whether a transaction is open.
  var isInTransaction: Bool { sqlite3_get_autocommit(handle) == 0 }

  /// Rows changed by the last statement.
  var changes: Int { Int(sqlite3_changes(handle)) }

  /// Runs `body` over one snapshot.
  func snapshot<Value>(
    _ body: () throws(LedgerError) -> Value
  ) throws(LedgerError) -> Value {
    try prepare("BEGIN").run()
    do {
      let value = try body()
      try prepare("COMMIT").run()
      return value
    } catch {
      rollBack()
      throw error
    }
  }

  /// Runs `body` in a write transaction.
  func transaction<Value>(
    _ body: () throws(LedgerError) -> Value
  ) throws(LedgerError) -> Value {
    try prepare("BEGIN IMMEDIATE").run()
    do {
      let value = try body()
      try prepare("COMMIT").run()
      return value
    } catch {
      rollBack()
      throw error
    }
  }

  /// Ends an open transaction without effect; SQLite may have ended it already.
  func rollBack() {
    if isInTransaction { sqlite3_exec(handle, "ROLLBACK", nil, nil, nil) }
  }

  /// What SQLite says of its last failure.
  func failure(_ code: Int32, sql: String?) -> LedgerError {
    let extended = sqlite3_extended_errcode(handle)
    let message = String(cString: sqlite3_errmsg(handle))
    return LedgerError(sqlite: extended == 0 ? code : extended, message, sql: sql)
  }
}
