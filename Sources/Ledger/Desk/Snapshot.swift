public import Foundation

/// Copies a desk's file while it is in use.
enum Snapshot {
  /// Writes one consistent copy and looks whether it can be read back.
  ///
  /// - Parameter tell: what is being done; called many times a second.
  static func write(
    _ connection: Connection, to path: String,
    tell: @escaping (MigrationProgress.Stage) -> Void = { _ in }
  ) throws(LedgerError) {
    let draft = path + ".new"
    unlink(draft)
    // An empty file of ours first: the copy and its journal are nobody else's to read at any moment.
    let descriptor = open(draft, O_CREAT | O_EXCL | O_WRONLY, 0o600)
    guard descriptor >= 0 else {
      throw LedgerError(.io, "cannot write \(path): \(String(cString: strerror(errno)))")
    }
    close(descriptor)
    let bytes = try bytes(of: connection)
    connection.whileWorking { tell(.copying(share: share(of: draft, bytes))) }
    defer { connection.whileWorking(nil) }
    try connection.prepare("VACUUM INTO ?").bind(draft).run()
    let copy = try Connection(path: draft, .readOnly)
    defer { copy.close() }
    copy.whileWorking { tell(.verifying) }
    let verdict = try copy.prepare("PRAGMA quick_check").first { $0.text(0) }
    guard verdict == "ok" else {
      unlink(draft)
      throw LedgerError(.corrupt, "the copy could not be verified: \(verdict ?? "no answer")")
    }
    guard rename(draft, path) == 0 else {
      throw LedgerError(.io, "cannot write \(path): \(String(cString: strerror(errno)))")
    }
  }

  /// The size that a copy will have, without free pages.
  private static func bytes(of connection: Connection) throws(LedgerError) -> Int64 {
    let pages = try connection.int("PRAGMA page_count") ?? 0
    let free = try connection.int("PRAGMA freelist_count") ?? 0
    return (pages - free) * (try connection.int("PRAGMA page_size") ?? 0)
  }

  private static func share(of path: String, _ bytes: Int64) -> Double {
    var about = stat()
    guard stat(path, &about) == 0, bytes > 0 else { return 0 }
    return min(1, Double(about.st_size) / Double(bytes))
  }
}

extension SQLiteLedger {
  /// Writes a consistent, verified copy of the desk's file; others go on working meanwhile.
  public func snapshot(to file: URL) throws(LedgerError) {
    let desk = try DeskFile(folder: folder, create: false)
    let connection = try desk.openReader(options)
    defer { connection.close() }
    try connection.execute("PRAGMA query_only=0")
    try Snapshot.write(connection, to: file.path)
  }
}
