import Desk
import Foundation

/// Keeps the write-ahead log short, on a thread of its own.
///
/// It copies the log into the desk's file while commits go on; once it has done so it asks the writer
/// to copy the little that came meanwhile between two transactions, after which SQLite begins the log
/// anew. A log that stays some MiB long is overwritten in place: a growing one would make every
/// commit wait for the file system's own journal too. Of several processes one copies at a time, by
/// SQLite's own lock. It sleeps until the log is long; an idle desk costs nothing.
///
/// `@unchecked Sendable` because the variables are touched only under `lock`.
final class Housekeeper: @unchecked Sendable {
  /// A log longer than this (16 MiB) is copied back into the desk's file; the longer it is, the more
  /// often a page was written again meanwhile and is copied once.
  static let copyPages = 4000
  /// A log longer than this (40 MiB) is cut off as soon as nobody reads it.
  static let truncatePages = 10_000

  private let file: DeskFile
  private let options: LedgerOptions
  private let lock = NSCondition()
  private var isClosed = false
  private var isRunning = true
  /// The length of the log when it was last too long; nil when there is nothing to do.
  private var logPages: Int?
  private var isCopied = false
  private var isCopying = false

  init(file: DeskFile, options: LedgerOptions) {
    self.file = file
    self.options = options
    let thread = Thread { [weak self] in self?.run() }
    thread.name = "tandem.house"
    thread.start()
  }

  /// Called after each commit of this process with the length of the log.
  ///
  /// - Returns: whether the caller should now copy the end of the log.
  func noteCommit(logPages pages: Int) -> Bool {
    guard pages > Housekeeper.copyPages else { return false }
    lock.lock()
    defer { lock.unlock() }
    if isCopied {
      isCopied = false
      return true
    }
    if logPages == nil { lock.signal() }
    logPages = pages
    return false
  }

  /// Runs `body` while nothing is copied.
  func whileIdle(_ body: () -> Void) {
    lock.lock()
    defer { lock.unlock() }
    while isCopying { lock.wait() }
    body()
  }

  func close() {
    lock.lock()
    isClosed = true
    lock.broadcast()
    while isRunning { lock.wait() }
    lock.unlock()
  }

  private func run() {
    // A desk that cannot be opened any more needs no housekeeping.
    let connection = try? file.openReader(options)
    // Cutting off holds the lock of all writers: with a long reader about it must not wait.
    connection?.neverWait()
    while let connection, let pages = waitForWork() {
      // What fails now is tried again after the next commit; the log only grows meanwhile.
      try? connection.copyLog(pages > Housekeeper.truncatePages ? .truncate : .passive)
      lock.lock()
      isCopied = true
      isCopying = false
      logPages = nil
      lock.broadcast()
      lock.unlock()
    }
    connection?.close()
    lock.lock()
    isRunning = false
    lock.broadcast()
    lock.unlock()
  }

  /// Sleeps until the log is long; nil at the end.
  private func waitForWork() -> Int? {
    lock.lock()
    defer { lock.unlock() }
    while logPages == nil, !isClosed { lock.wait() }
    isCopying = !isClosed
    return isClosed ? nil : logPages
  }
}

extension Connection {
  /// How much of the write-ahead log is copied back.
  enum LogCopy: String {
    /// What can be copied without waiting for anybody.
    case passive = "PASSIVE"
    /// All of it, after which the log's file is cut off.
    case truncate = "TRUNCATE"
  }

  func copyLog(_ mode: LogCopy) throws(LedgerError) {
    try prepare(built: "PRAGMA wal_checkpoint(\(mode.rawValue))").run()
  }
}
