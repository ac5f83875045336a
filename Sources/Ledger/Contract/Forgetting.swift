public import Desk

/// A person who is being forgotten: how far that has come.
public struct Forgetting: Sendable, Equatable {
  /// In this order; what is done twice does no harm, so that a stopped one is just gone on with.
  public enum Stage: String, Sendable, CaseIterable {
    /// Attachments and recorded dialogues, while the facts still say which they are.
    case files
    /// Profile, orders, tickets, examples, consents.
    case facts
    case sessions
    /// Models that may have learned from them.
    case models
    /// What SQLite has kept of removed rows.
    case traces
  }

  /// The seq of the `customerForgotten`.
  public let seq: Seq
  public let customer: CustomerID
  public var stage: Stage
  /// What covers the ledger from here on may have learned from the person.
  public var since: Seq
  /// Whether an example of theirs taught a model.
  public var hasTaught: Bool
}

/// Removing persons and old sessions from a desk: bodies and salts go, digests and the chain stay.
public protocol PrivacyWork: Sendable {
  /// Appends `customerForgotten` and notes that the work is to be done; one under way is returned.
  func beginForgetting(_ customer: CustomerID, by actor: Actor, at now: Timestamp)
    throws(LedgerError) -> Forgetting

  /// What was begun and is not at its end, oldest first.
  func openForgettings() throws(LedgerError) -> [Forgetting]

  /// Keeps how far it has come.
  func save(_ forgetting: Forgetting) throws(LedgerError)

  /// Ends it.
  func finish(_ forgetting: Forgetting) throws(LedgerError)

  /// Removes the facts of the desk about a person; sessions stay.
  ///
  /// - Parameter examples: the names (`Example.id`) that examples of what they wrote have.
  /// - Returns: whether an example went.
  func forgetFacts(_ forgetting: Forgetting, examples: Set<String>) throws(LedgerError) -> Bool

  /// Removes what a session holds and appends `sessionForgotten`; false where that was done before.
  @discardableResult
  func forget(
    _ session: SessionID, _ cause: SessionForgotten.Cause, by actor: Actor, at now: Timestamp
  )
    throws(LedgerError) -> Bool

  /// The sessions of a customer that began before a seq, the oldest first, at most `limit`.
  func sessions(of customer: CustomerID, before seq: Seq, limit: Int) throws(LedgerError)
    -> [SessionID]

  /// Closed sessions without an event since a moment, the oldest first.
  func sessionsClosed(before moment: Timestamp, limit: Int) throws(LedgerError) -> [SessionID]

  /// Takes removed words out of the full-text index and removed bytes out of the file and its log.
  ///
  /// - Parameter rewrites: whether the file is written anew (`VACUUM`), which keeps other writers
  ///   out; without it only what was overwritten in place is given back.
  func removeTraces(rewrites: Bool) throws(LedgerError)

  /// Removes the copies that migrations left beside the desk; returns their names.
  func removeOldCopies() throws(LedgerError) -> [String]

  /// Notes where an archive of the desk was written, so that a forgetting can name it.
  func noteBackup(_ path: String, at now: Timestamp) throws(LedgerError)

  /// Where archives of the desk were written, oldest first.
  func backups() throws(LedgerError) -> [(path: String, at: Timestamp)]
}
