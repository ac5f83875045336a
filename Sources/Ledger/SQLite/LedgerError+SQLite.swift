import CSQLite

extension LedgerError {
  /// What an SQLite result code means for a desk.
  init(sqlite code: Int32, _ message: String, sql: String? = nil) {
    self.init(LedgerError.meaning(of: code), message, sqliteCode: code, sql: sql)
  }

  private static func meaning(of code: Int32) -> Code {
    switch code & 0xFF {
    case SQLITE_BUSY, SQLITE_LOCKED: .locked
    case SQLITE_READONLY: .readOnly
    case SQLITE_FULL: .diskFull
    case SQLITE_CORRUPT, SQLITE_NOTADB: .corrupt
    case SQLITE_PERM, SQLITE_AUTH, SQLITE_CANTOPEN: .notAllowed
    case SQLITE_IOERR: .io
    default: .sqlite
    }
  }
}
