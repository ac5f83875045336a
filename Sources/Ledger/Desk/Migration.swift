import Foundation

/// Brings a desk's file to the schema of this program.
enum Migration {
  /// The step that leads to each version from the one before.
  static let steps: [Int64: @Sendable (Connection) throws(LedgerError) -> Void] = [:]

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

  /// Runs the steps that are missing, each desk's first one after a verified backup beside it.
  static func run(on connection: Connection, file: DeskFile) throws(LedgerError) {
    try requireKnownVersion(connection)
    let version = try connection.int("PRAGMA user_version") ?? 0
    guard version < Schema.version else { return }
    try Snapshot.write(connection, to: file.path + ".before-\(Schema.version)")
    try connection.transaction { () throws(LedgerError) in
      // Another process may have been faster.
      let version = try connection.int("PRAGMA user_version") ?? 0
      guard version < Schema.version else { return }
      for next in (version + 1)...Schema.version {
        if let step = steps[next] { try step(connection) }
      }
      try connection.execute("PRAGMA user_version=\(Schema.version)")
    }
  }
}
