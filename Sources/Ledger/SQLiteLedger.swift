public import Desk
public import Foundation

/// The ledger of one desk in one SQLite file, which several processes may hold at once.
///
/// The file is `desk.sqlite` in the desk's folder. Reads run side by side on connections of their
/// own; writes are committed in groups. Threads: one for the feed from the first `watch` on, one for
/// housekeeping where the options ask for it; decisions run on the callers' threads in turns.
public final class SQLiteLedger: Ledger {
  /// The desk's file inside its folder.
  public static let fileName = "desk.sqlite"

  /// The folder of the desk.
  public let folder: URL
  public let options: LedgerOptions
  let queue: WriteQueue
  let readers: ReaderPool
  let feed: Feed
  private let turnstile: Turnstile
  private let housekeeper: Housekeeper?
  private let policies = PolicyBox()
  private let workState: SQLiteWorkState
  private let clock: BootClock
  private let privacyWork: SQLitePrivacy

  /// Opens the desk in a folder.
  ///
  /// - Parameter create: true makes a desk where there is none; the folder is made with mode 0700.
  public static func open(
    folder: URL, create: Bool = false, options: LedgerOptions = LedgerOptions()
  ) throws(LedgerError) -> SQLiteLedger {
    try SQLiteLedger(folder: folder, create: create, options: options)
  }

  private init(folder: URL, create: Bool, options: LedgerOptions) throws(LedgerError) {
    self.folder = folder
    self.options = options
    let file = try DeskFile(folder: folder, create: create)
    let connection = try file.openWriter(options)
    let clock = BootClock(nowMs: options.bootClockMs, bootID: BootID.current)
    self.clock = clock
    let writer = Writer(connection, policies: policies, clock: clock)
    writer.atCommit = options.atCommit
    queue = WriteQueue(writer)
    readers = ReaderPool(limit: options.readerLimit) { () throws(LedgerError) in
      try file.openReader(options)
    }
    feed = Feed(file: file, options: options)
    turnstile = Turnstile(folder: folder.path)
    let feed = feed
    workState = SQLiteWorkState(queue: queue, readers: readers, clock: clock) {
      feed.wake()
    }
    privacyWork = SQLitePrivacy(queue: queue, readers: readers, file: file, options: options)
    let housekeeper =
      options.keepsHouse ? Housekeeper(file: file, options: options) : nil
    self.housekeeper = housekeeper
    writer.committed = { hasEvents, logPages in
      if hasEvents { feed.wake() }
      return housekeeper?.noteCommit(logPages: logPages) ?? false
    }
  }

  deinit {
    close()
  }

  public func perform(_ request: Request) throws(LedgerError) -> Outcome {
    guard case .claim = request.command else { return try write(request) }
    return try turnstile.passing { () throws(LedgerError) in
      try write(request)
    } unless: { () throws(LedgerError) in
      try lostAlready(request).map { .refused($0) }
    }
  }

  public func perform(together requests: [Request]) throws(LedgerError) -> [Outcome] {
    try queue.submit { (writer) throws(LedgerError) in
      var outcomes: [Outcome] = []
      outcomes.reserveCapacity(requests.count)
      for request in requests { outcomes.append(try writer.perform(request)) }
      return outcomes
    }
  }

  private func write(_ request: Request) throws(LedgerError) -> Outcome {
    try queue.submit { (writer) throws(LedgerError) in try writer.perform(request) }
  }

  /// Of many who race for one session all but one lose: who has lost by now is told so from a
  /// snapshot, and does not stand in the way of the others' transactions.
  private func lostAlready(_ request: Request) throws(LedgerError) -> Refusal? {
    guard case .session(let id) = request.target else { return nil }
    let session = try read { (reader) throws(LedgerError) in try reader.session(id) }
    let result = decide(
      request.command, on: session, by: request.caller, expecting: request.expectedEpoch,
      nextSeq: 0, at: request.at, in: DecisionContext())
    // A want of permission is recorded, so it is decided where it can be.
    guard case .failure(let refusal) = result, refusal.code != "missingPermission" else {
      return nil
    }
    return refusal
  }

  @discardableResult
  public func record(_ facts: [ProposedFact], at now: Timestamp) throws(LedgerError) -> [Event] {
    try queue.submit { (writer) throws(LedgerError) in try writer.record(facts, at: now) }
  }

  public func found(_ facts: [ProposedFact], at now: Timestamp) throws(LedgerError) {
    try queue.submit { (writer) throws(LedgerError) in
      if writer.isEmpty { try writer.record(facts, at: now) }
    }
  }

  public func use(_ policy: Policy) {
    policies.policy = policy
  }

  public func read<Value>(
    _ body: (any LedgerReader) throws(LedgerError) -> Value
  ) throws(LedgerError) -> Value {
    let (policy, clock) = (policies.policy, clock)
    return try readers.read { (connection) throws(LedgerError) in
      try body(SnapshotReader(connection, policy: policy, clock: clock))
    }
  }

  public func watch(
    atMostEveryMs pauseMs: Int64, _ notice: @escaping @Sendable () -> Void
  ) -> any FeedWatch {
    feed.watch(atMostEveryMs: pauseMs, notice)
  }

  public var work: any WorkState { workState }
  public var privacy: any PrivacyWork { privacyWork }

  public func betweenTransactions(_ body: () -> Void) {
    turnstile.whileOutside {
      queue.betweenTransactions {
        if let housekeeper { housekeeper.whileIdle(body) } else { body() }
      }
    }
  }

  public func settleClock(at now: Timestamp) throws(LedgerError) -> Int64 {
    let clock = workState.clock
    let isSettled = try readers.read { (connection) throws(LedgerError) in
      let watch = WallClockWatch(connection: connection, clock: clock)
      if try watch.isNew() { return false }
      return try watch.jumpMs(at: now) == 0
    }
    if isSettled { return 0 }
    return try queue.submit { (writer) throws(LedgerError) in try writer.settleClock(at: now) }
  }

  public func close() {
    housekeeper?.close()
    feed.close()
    queue.close()
    readers.close()
  }
}
