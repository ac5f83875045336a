import CSQLite

/// How long the write-ahead log was after the connection's last commit.
///
/// Used on the connection's thread alone.
final class LogLength {
  private(set) var pages = 0

  /// Follows a connection; `wal_autocheckpoint` must be off, since both use the same hook.
  ///
  /// The connection must not outlive this object: the hook holds no reference to it.
  init(of connection: Connection) {
    let context = Unmanaged.passUnretained(self).toOpaque()
    sqlite3_wal_hook(
      connection.handle,
      { context, _, _, pages in
        guard let context else { return SQLITE_OK }
        Unmanaged<LogLength>.fromOpaque(context).takeUnretainedValue().pages = Int(pages)
        return SQLITE_OK
      }, context)
  }
}
