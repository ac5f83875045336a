/// Why a file was not taken into the desk; nothing was changed.
public enum FileFault: Error, Sendable, Equatable {
  /// There is nothing of that name.
  case missing
  /// A folder, a device or a pipe.
  case notAFile
  case tooLarge(bytes: Int, limitBytes: Int)
  /// It cannot be read, with the system's words.
  case unreadable(String)
  /// It cannot be kept in the desk, with the system's words.
  case notKept(String)
}
