/// Why the room Assist could not do what was asked.
public struct AssistError: Error, Sendable, Equatable {
  /// What went wrong, as far as a caller acts differently.
  public enum Code: Sendable, Equatable {
    /// The file cannot be opened or read.
    case unreadable
    /// The file cannot be written; what was there before is untouched.
    case unwritable
    /// The file is no passage index of this version: rebuild it.
    case foreignFile
    /// The file is whole, but not the one that was asked for.
    case otherFile
    /// The file is cut short or its checksum is wrong: rebuild it.
    case damagedFile
  }

  public let code: Code
  /// The path or figure it happened with, for the log.
  public let context: String

  public init(_ code: Code, context: String) {
    self.code = code
    self.context = context
  }
}
