/// Why an archive could not be written, verified or restored; the message says what was kept.
public struct ArchiveError: Error, Sendable, Equatable, CustomStringConvertible {
  public enum Code: String, Sendable {
    /// There is no desk to back up.
    case noDesk
    /// Something stands already where the archive should be written.
    case exists
    /// The archive would lie inside the desk it holds.
    case insideDesk
    /// The ledger could not make its snapshot.
    case snapshot
    /// A file of the desk changed while it was copied.
    case changed
    /// The path of an attachment or model is too long for an archive.
    case pathTooLong
    case diskFull
    /// The operating system refused.
    case io
    /// There is no such archive.
    case noArchive
    /// The file is something else than an archive of a desk.
    case notAnArchive
    /// The file ends too early.
    case truncated
    /// The content is not what was written.
    case damaged
    /// The list of what the archive holds is missing.
    case manifestMissing
    /// The archive was written by a newer program.
    case newerFormat
    /// The archive holds a path that leads out of the desk, or a file that no desk has.
    case unsafePath
    /// The folder to restore into is not empty.
    case notEmpty
    /// The folder to restore into cannot be a desk.
    case notAllowed
  }

  public let code: Code
  /// What happened, what was kept and what to do.
  public let description: String

  init(_ code: Code, _ description: String) {
    self.code = code
    self.description = description
  }

  /// A failure of the system, with a sentence on what was kept.
  init(_ error: PosixError, kept: String) {
    self.init(error.isDiskFull ? .diskFull : .io, "\(error.description). \(kept)")
  }

  /// Runs calls of the operating system and turns their failure into an archive's.
  static func at<Value>(_ kept: String, _ calls: () throws(PosixError) -> Value)
    throws(ArchiveError) -> Value
  {
    do {
      return try calls()
    } catch {
      throw ArchiveError(error, kept: kept)
    }
  }
}
