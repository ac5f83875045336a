import CSQLite
import Foundation

/// The desk's file: where it is, whether it may be opened, and how its connections are set up.
struct DeskFile: Sendable {
  let folder: URL
  let path: String

  /// Looks whether there is a desk in the folder and makes one where `create` says so.
  init(folder: URL, create: Bool) throws(LedgerError) {
    self.folder = folder
    path = folder.appendingPathComponent(SQLiteLedger.fileName).path
    if create { try DeskFile.makeFolder(folder) }
    guard access(folder.path, F_OK) == 0 else {
      throw LedgerError(.noDesk, "there is no desk at \(folder.path)")
    }
    try FileSystem.requireLocal(folder.path)
    if access(path, F_OK) != 0 {
      guard errno == ENOENT else {
        throw LedgerError(.notAllowed, "You may not enter \(folder.path).")
      }
      guard create else { throw LedgerError(.noDesk, "there is no desk at \(folder.path)") }
      try makeFile()
    }
    guard access(path, R_OK) == 0 else {
      throw LedgerError(.notAllowed, "You may not read \(path).")
    }
    guard access(path, W_OK) == 0, access(folder.path, W_OK) == 0 else {
      throw LedgerError(.readOnly, "You may not write to \(path); nothing was changed.")
    }
  }

  private static func makeFolder(_ folder: URL) throws(LedgerError) {
    if access(folder.path, F_OK) == 0 { return }
    do {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw LedgerError(.io, "cannot make \(folder.path): \(error.localizedDescription)")
    }
  }

  /// Makes the desk beside its place and moves it there whole: a desk is complete or not there.
  private func makeFile() throws(LedgerError) {
    let draft = path + ".new-\(UUID().uuidString)"
    // SQLite gives its helper files the mode of the main file.
    let descriptor = Foundation.open(draft, O_CREAT | O_EXCL | O_RDWR, 0o600)
    guard descriptor >= 0 else {
      throw LedgerError(
        errno == EACCES ? .notAllowed : .io,
        "cannot make \(path): \(String(cString: strerror(errno)))")
    }
    Foundation.close(descriptor)
    do throws(LedgerError) {
      let connection = try Connection(path: draft, .create)
      try connection.execute("PRAGMA page_size=4096")
      try Schema.create(on: connection)
      try connection.execute("PRAGMA journal_mode=WAL")
      connection.close()
    } catch {
      for suffix in ["", "-wal", "-shm", "-journal"] { unlink(draft + suffix) }
      throw error
    }
    // Of two who create at once the first wins; the other opens what is there.
    let linked = link(draft, path) == 0 || errno == EEXIST
    let reason = String(cString: strerror(errno))
    for suffix in ["", "-wal", "-shm"] { unlink(draft + suffix) }
    if !linked { throw LedgerError(.io, "cannot make \(path): \(reason)") }
  }

  // MARK: Connections

  /// The connection that writes; it brings an older desk to this program's schema.
  func openWriter(_ options: LedgerOptions) throws(LedgerError) -> Connection {
    let connection = try Connection(path: path, .readWrite)
    try setUp(connection, options)
    try Migration.run(on: connection, file: self, tell: options.migrating)
    return connection
  }

  func openReader(_ options: LedgerOptions) throws(LedgerError) -> Connection {
    let connection = try Connection(path: path, .readWrite)
    try setUp(connection, options)
    try connection.execute("PRAGMA query_only=1")
    return connection
  }

  private func setUp(_ connection: Connection, _ options: LedgerOptions) throws(LedgerError) {
    // Before anything is set: what is no desk's file stays as it is.
    let id = try connection.int("PRAGMA application_id")
    guard id == Schema.applicationID else {
      throw LedgerError(.corrupt, "\(path) is not a desk's file; nothing was changed.")
    }
    let mode = try connection.prepare(built: "PRAGMA journal_mode=WAL").first { $0.text(0) }
    guard mode == "wal" else {
      throw LedgerError(.io, "\(path) cannot keep a write-ahead log here")
    }
    var settings = """
      PRAGMA synchronous=\(options.durability.rawValue);
      PRAGMA cache_size=-\(options.cacheKiB);
      PRAGMA wal_autocheckpoint=0;
      PRAGMA temp_store=MEMORY;
      PRAGMA foreign_keys=OFF;
      """
    if let pages = options.maxPages { settings += "PRAGMA max_page_count=\(pages);" }
    try connection.execute(settings)
  }
}
