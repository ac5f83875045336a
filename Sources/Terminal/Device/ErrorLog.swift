import Glibc

/// Sends standard error to a file while the screen is in use, since whatever is printed there would
/// be painted over.
public final class ErrorLog {
  private let file: Int32
  private let original: Int32
  private let start: off_t
  private var isActive = true

  /// Appends standard error to the file at `path` from now on; nil if it cannot be opened.
  public init?(path: String) {
    file = open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    guard file >= 0 else { return nil }
    original = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3)
    start = lseek(file, 0, SEEK_END)
    guard original >= 0, dup2(file, STDERR_FILENO) >= 0 else {
      close(file)
      if original >= 0 { close(original) }
      return nil
    }
  }

  /// Puts standard error back.
  ///
  /// - Returns: the last 4 KiB of what was written meanwhile, to be shown now that there is a place.
  public func restore() -> String {
    guard isActive else { return "" }
    isActive = false
    dup2(original, STDERR_FILENO)
    close(original)
    let end = lseek(file, 0, SEEK_END)
    let from = max(start, end - 4096)
    var bytes = [UInt8](repeating: 0, count: max(0, Int(end - from)))
    let count = pread(file, &bytes, bytes.count, from)
    close(file)
    return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
  }
}
