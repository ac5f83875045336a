import Foundation

/// Tells when a file of some kind in some folders was written; costs nothing while none is.
final class FolderWatch {
  /// Becomes readable when something in the folders was written; -1 where the system cannot tell.
  let descriptor: Int32
  private let suffix: String

  /// Watches those of `folders` that exist for files whose names end with `suffix`.
  init(_ folders: [String], suffix: String) {
    self.suffix = suffix
    #if os(Linux)
      descriptor = inotify_init1(Int32(O_NONBLOCK | O_CLOEXEC))
      let news = UInt32(IN_CLOSE_WRITE) | UInt32(IN_MOVED_TO)
      // A folder that is not there is looked for at the next start.
      for folder in folders where descriptor >= 0 { inotify_add_watch(descriptor, folder, news) }
    #else
      descriptor = -1
    #endif
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Whether such a file was written since the last call.
  func takeChange() -> Bool {
    guard descriptor >= 0 else { return false }
    var bytes = [UInt8](repeating: 0, count: 4096)
    var found = false
    while true {
      let count = read(descriptor, &bytes, bytes.count)
      guard count > 0 else { return found }
      // Each event ends with the name of its file, filled up with zeros.
      found = found || bytes[..<count].split(separator: 0).contains { $0.ends(with: suffix.utf8) }
    }
  }
}

extension ArraySlice<UInt8> {
  fileprivate func ends(with end: String.UTF8View) -> Bool { suffix(end.count).elementsEqual(end) }
}
