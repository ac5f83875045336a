/// Why a desk's folder cannot be used; nothing in it was changed.
public struct FolderError: Error, Sendable, Equatable, CustomStringConvertible {
  public enum Code: String, Sendable {
    /// The path given for the desk is empty.
    case noPath
    /// A symbolic link stands where the desk should be.
    case symbolicLink
    /// Something that is no folder stands where the desk should be.
    case notAFolder
    /// The folder belongs to another user and is not shared with a group of this one.
    case foreignOwner
    /// The folder holds other things than a desk and is open to other users.
    case notPrivate
    /// The folder holds something that is no demo desk, so the demo does not clear it.
    case notADemo
    /// A demo runs in the folder.
    case demoRunning
    /// There is no group of that name.
    case unknownGroup
    /// The operating system refused; the message has its words.
    case io
  }

  public let code: Code
  /// What happened and what to do, in one sentence.
  public let description: String

  init(_ code: Code, _ description: String) {
    self.code = code
    self.description = description
  }

  init(_ error: PosixError) {
    self.init(.io, error.description)
  }

  /// Runs calls of the operating system and turns their failure into a folder's.
  static func at<Value>(_ calls: () throws(PosixError) -> Value) throws(FolderError) -> Value {
    do {
      return try calls()
    } catch {
      throw FolderError(error)
    }
  }
}
