/// Which paths an archive of a desk may hold.
enum ArchivePath {
  /// What a person writes for a desk.
  static let settings = ["config.json", "lexicon.txt"]
  /// The folders of a desk that a backup takes; passage indexes can be made again.
  static let folders = ["files", "models", "dialogues"]

  /// Whether the path names a file that a desk has, and nothing outside the desk.
  static func isSafe(_ path: String) -> Bool {
    let parts = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    let isPlain = parts.allSatisfy { part in
      !part.isEmpty && !part.elementsEqual(".".utf8) && !part.elementsEqual("..".utf8)
        && part.allSatisfy { $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") }
    }
    guard isPlain else { return false }
    if path == "desk.sqlite" || settings.contains(path) { return true }
    return parts.count >= 2 && folders.contains { parts[0].elementsEqual($0.utf8) }
  }
}
