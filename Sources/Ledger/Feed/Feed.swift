import Desk
import Foundation

/// Tells watchers that the ledger has grown, whichever process made it grow.
///
/// A thread sleeps on the folder's file events; after each wake it looks whether something was
/// committed and whether the last seq grew or an offer was made, and once a second besides, so that a lost file event
/// delays a notice and never swallows it.
///
/// `@unchecked Sendable` because the variables are touched only
/// under `lock`, and `doorbell` is immutable.
final class Feed: @unchecked Sendable {
  private let file: DeskFile
  private let options: LedgerOptions
  private let lock = NSCondition()
  private var watchers: [Int: Watcher] = [:]
  private var nextID = 0
  private var isRunning = false
  private var isClosed = false
  private var thread: Thread?
  private let doorbell: Doorbell

  init(file: DeskFile, options: LedgerOptions) {
    self.file = file
    self.options = options
    doorbell = Doorbell(folder: file.folder.path)
  }

  func watch(
    atMostEveryMs pauseMs: Int64, _ notice: @escaping @Sendable () -> Void
  ) -> any FeedWatch {
    lock.lock()
    defer { lock.unlock() }
    let id = nextID
    nextID += 1
    watchers[id] = Watcher(pauseMs: pauseMs, notice: notice)
    if !isRunning, !isClosed {
      isRunning = true
      doorbell.listen()
      let thread = Thread { [self] in run() }
      thread.name = "tandem.feed"
      self.thread = thread
      thread.start()
    }
    return Watch(feed: self, id: id)
  }

  /// Called after a commit of this process.
  func wake() {
    doorbell.ring()
  }

  func close() {
    lock.lock()
    isClosed = true
    watchers.removeAll()
    doorbell.ring()
    // The last owner of the ledger may be a notice: the feed's thread does not wait for itself.
    while isRunning, Thread.current !== thread { lock.wait() }
    lock.unlock()
  }

  fileprivate func cancel(_ id: Int) {
    lock.lock()
    watchers[id] = nil
    lock.unlock()
  }

  // MARK: The thread

  /// How long a lost file event can delay a notice.
  private static let recheckMs: Int32 = 1000

  /// A busy disk takes so long to make a commit durable; the looks before add up to thrice that.
  private static let longestPauseUs: UInt32 = 50_000

  private func run() {
    // Without a connection (the desk was moved away) there is nothing to tell; `close` still works.
    let connection = try? file.openReader(options)
    var commits = connection.flatMap(dataVersion)
    var seen = connection.flatMap(newest)
    while !hasEnded {
      let rest = rest()
      let cause = doorbell.wait(timeoutMs: rest.timeoutMs, hearsFiles: !rest.isForAll)
      tellRested()
      guard let connection else { continue }
      if cause == .file { waitForCommit(connection, after: commits) }
      let version = dataVersion(connection)
      // Nothing was committed; most wakes are drafts, marks and heartbeats, which end here or below.
      if version != nil, version == commits { continue }
      guard let now = newest(connection) else { continue }
      commits = version
      if now != seen {
        seen = now
        noteChange()
        tellRested()
      }
    }
    connection?.close()
    lock.lock()
    isRunning = false
    lock.broadcast()
    lock.unlock()
  }

  /// The log is written before its commit can be seen: looks again for a moment.
  ///
  /// A commit writes its log in several steps; those whose commit is seen here wake nobody again.
  private func waitForCommit(_ connection: Connection, after commits: Int64?) {
    var pauseUs: UInt32 = 0
    while pauseUs <= Feed.longestPauseUs {
      if pauseUs > 0 { usleep(pauseUs) }
      doorbell.forgetFileEvents()
      if dataVersion(connection) != commits || hasEnded { return }
      pauseUs = pauseUs == 0 ? 50 : pauseUs + pauseUs / 2
    }
  }

  /// A number that changes with every commit of another connection.
  private func dataVersion(_ connection: Connection) -> Int64? {
    try? connection.dataVersion()
  }

  /// The last seq, and how often offers and presence changed: both are told of.
  private func newest(_ connection: Connection) -> Newest? {
    // A failed look is repeated within a second.
    try? connection.prepare(
      """
      SELECT (SELECT max(seq) FROM event),
        (SELECT value FROM work_cursor WHERE name = 'routing')
      """
    ).first { row in Newest(seq: row.int(0), changes: row.int(1)) }
  }

  private struct Newest: Equatable {
    let seq: Seq
    let changes: Int64
  }

  private var hasEnded: Bool { lock.withLock { isClosed } }

  // MARK: Watchers

  private struct Watcher {
    let pauseMs: Int64
    let notice: @Sendable () -> Void
    /// Whether something happened that it was not told of.
    var isDue = false
    var restsUntilMs: Int64 = 0
  }

  private func nowMs() -> Int64 { Int64(DispatchTime.now().uptimeNanoseconds / 1_000_000) }

  /// How long to sleep, and whether nobody wants to be told anything so long.
  private func rest() -> (timeoutMs: Int32, isForAll: Bool) {
    lock.withLock {
      let now = nowMs()
      var timeoutMs = Int64(Feed.recheckMs)
      var isForAll = !watchers.isEmpty
      for watcher in watchers.values {
        let restMs = watcher.restsUntilMs - now
        if restMs <= 0 { isForAll = false }
        if restMs > 0 || watcher.isDue { timeoutMs = min(timeoutMs, max(0, restMs)) }
      }
      return (Int32(timeoutMs), isForAll)
    }
  }

  private func noteChange() {
    lock.withLock {
      for id in watchers.keys { watchers[id]?.isDue = true }
    }
  }

  /// Tells those who were not told of a change and do not rest.
  private func tellRested() {
    let notices = lock.withLock {
      let now = nowMs()
      var notices: [@Sendable () -> Void] = []
      for (id, watcher) in watchers where watcher.isDue && watcher.restsUntilMs <= now {
        notices.append(watcher.notice)
        watchers[id]?.isDue = false
        watchers[id]?.restsUntilMs = now + watcher.pauseMs
      }
      return notices
    }
    for notice in notices { notice() }
  }
}

/// One watcher of a feed.
private final class Watch: FeedWatch {
  private let feed: Feed
  private let id: Int

  init(feed: Feed, id: Int) {
    self.feed = feed
    self.id = id
  }

  deinit {
    feed.cancel(id)
  }

  func cancel() {
    feed.cancel(id)
  }
}
