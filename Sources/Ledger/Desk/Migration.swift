import Desk
import Foundation

/// Brings a desk's file to the schema of this program.
enum Migration {
  /// The step that leads to each version from the one before.
  static let steps: [Int64: @Sendable (Connection) throws(LedgerError) -> Void] = [
    2: { (connection) throws(LedgerError) in try connection.execute(Schema.learning) },
    3: { (connection) throws(LedgerError) in
      try connection.execute(Schema.suggestions)
      try foldSuggestions(connection)
    },
    4: { (connection) throws(LedgerError) in
      try connection.execute("ALTER TABLE session ADD COLUMN service TEXT;" + Schema.waits)
      try connection.execute(Schema.stops + Schema.routing)
      try connection.execute(Schema.consents + Schema.privacy)
    },
    5: { (connection) throws(LedgerError) in
      try connection.execute(Schema.dues)
      try StoredListRules.foldDues(connection)
    },
    6: { (connection) throws(LedgerError) in
      try connection.execute(Schema.stints)
      try StintStore(connection: connection).foldAll()
    },
    7: { (connection) throws(LedgerError) in
      try connection.execute(Schema.mentions)
      try MentionStore(connection: connection).foldAll()
    },
    8: { (connection) throws(LedgerError) in
      try connection.execute("ALTER TABLE work_draft ADD COLUMN files TEXT")
    },
  ]

  /// Fills the table of suggestions from the facts of a desk that had none.
  private static func foldSuggestions(_ connection: Connection) throws(LedgerError) {
    let log = EventLog(connection)
    let store = SuggestionStore(connection: connection)
    var seq: Seq = 0
    while true {
      let events = try connection.prepare(
        """
        SELECT e.seq, e.session, e.version, e.epoch, e.actor, e.at, e.kind, e.body FROM event e
        WHERE e.seq > ? AND e.kind IN ('suggestionsShown', 'messageCommitted', 'ownerChanged')
        ORDER BY e.seq LIMIT 1000
        """
      )
      .bind(seq).all(log.event)
      guard let last = events.last else { return }
      for event in events {
        if let session = event.session { try store.project(event, of: session) }
      }
      seq = last.seq
    }
  }

  /// Refuses to go on in a desk of a newer program; asked in every write transaction.
  static func requireKnownVersion(_ connection: Connection) throws(LedgerError) {
    let version = try connection.int("PRAGMA user_version") ?? 0
    if version > Schema.version {
      throw LedgerError(
        .newerSchema,
        "The desk was written by a newer program (schema \(version), this one knows"
          + " \(Schema.version)); start that one to go on.")
    }
  }

  /// Runs the steps that are missing in one transaction, after a verified backup beside the desk.
  ///
  /// The backup is taken through a second connection while the transaction keeps other writers
  /// out: it holds everything up to the first step, and of several processes one takes it.
  static func run(
    on connection: Connection, file: DeskFile, tell: @escaping @Sendable (MigrationProgress) -> Void
  ) throws(LedgerError) {
    try requireKnownVersion(connection)
    guard try version(of: connection) < Schema.version else { return }
    try connection.transaction { () throws(LedgerError) in
      // Another process may have been faster, or even newer.
      try requireKnownVersion(connection)
      let version = try version(of: connection)
      guard version < Schema.version else { return }
      var progress = MigrationProgress(
        from: version, to: Schema.version, copy: backupPath(file, from: version))
      try backUp(file, version: version, progress, tell)
      for next in (version + 1)...Schema.version {
        guard let step = steps[next] else { continue }
        progress.stage = .changing(step: Int(next - version))
        try tellingOften(connection, { tell(progress) }) { () throws(LedgerError) in
          try step(connection)
        }
      }
      try connection.execute("PRAGMA user_version=\(Schema.version)")
      progress.stage = .done
      tell(progress)
    }
  }

  /// Runs `body` with `tell` called many times a second while SQLite works for it.
  private static func tellingOften(
    _ connection: Connection, _ tell: @escaping () -> Void,
    _ body: () throws(LedgerError) -> Void
  ) throws(LedgerError) {
    tell()
    connection.whileWorking(tell)
    defer { connection.whileWorking(nil) }
    try body()
  }

  /// Where the desk as it was before a migration from `version` lies.
  static func backupPath(_ file: DeskFile, from version: Int64) -> String {
    file.path + ".schema-\(version)"
  }

  private static func backUp(
    _ file: DeskFile, version: Int64, _ start: MigrationProgress,
    _ tell: @escaping @Sendable (MigrationProgress) -> Void
  ) throws(LedgerError) {
    let reader = try Connection(path: file.path, .readWrite)
    defer { reader.close() }
    do throws(LedgerError) {
      try Snapshot.write(reader, to: backupPath(file, from: version)) { stage in
        var progress = start
        progress.stage = stage
        tell(progress)
      }
    } catch {
      throw LedgerError(
        error.code,
        "The desk is of schema \(version) and could not be backed up before it is brought to"
          + " \(Schema.version); nothing was changed: \(error.description)")
    }
  }

  private static func version(of connection: Connection) throws(LedgerError) -> Int64 {
    try connection.int("PRAGMA user_version") ?? 0
  }
}
