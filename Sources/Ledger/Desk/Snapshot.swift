public import Foundation

/// Copies a desk's file while it is in use.
enum Snapshot {
  /// Writes one consistent copy and looks whether it can be read back.
  static func write(_ connection: Connection, to path: String) throws(LedgerError) {
    let draft = path + ".new"
    unlink(draft)
    // An empty file of ours first: the copy and its journal are nobody else's to read at any moment.
    let descriptor = open(draft, O_CREAT | O_EXCL | O_WRONLY, 0o600)
    guard descriptor >= 0 else {
      throw LedgerError(.io, "cannot write \(path): \(String(cString: strerror(errno)))")
    }
    close(descriptor)
    try connection.prepare("VACUUM INTO ?").bind(draft).run()
    let copy = try Connection(path: draft, .readOnly)
    defer { copy.close() }
    let verdict = try copy.prepare("PRAGMA quick_check").first { $0.text(0) }
    guard verdict == "ok" else {
      unlink(draft)
      throw LedgerError(.corrupt, "the copy could not be verified: \(verdict ?? "no answer")")
    }
    guard rename(draft, path) == 0 else {
      throw LedgerError(.io, "cannot write \(path): \(String(cString: strerror(errno)))")
    }
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
