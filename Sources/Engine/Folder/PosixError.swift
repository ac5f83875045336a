#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A call of the operating system that failed.
struct PosixError: Error, Equatable, CustomStringConvertible {
  /// What was being done, such as `open`.
  let action: String
  let path: String
  /// The system's `errno`.
  let code: Int32

  init(_ action: String, _ path: String, code: Int32 = errno) {
    self.action = action
    self.path = path
    self.code = code
  }

  /// The system's own words, such as `No space left on device`.
  var reason: String { String(cString: strerror(code)) }

  /// Such as `cannot open /tmp/desk: Permission denied`.
  var description: String { "cannot \(action) \(path): \(reason)" }

  var isNotFound: Bool { code == ENOENT || code == ENOTDIR }
  var isDiskFull: Bool { code == ENOSPC || code == EDQUOT }
}
