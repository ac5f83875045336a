import Foundation

/// Small text files of one person that the program can do without.
enum StateFile {
  /// - Returns: nil where there is none.
  static func read(_ path: String) -> String? {
    try? String(contentsOfFile: path, encoding: .utf8)
  }

  /// Writes a file whole; its folder is made where there is none.
  static func write(_ text: String, to path: String) {
    let folder = (path as NSString).deletingLastPathComponent
    // What cannot be kept is learned again.
    try? FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    try? text.write(toFile: path, atomically: true, encoding: .utf8)
  }

  /// The lines `name=value` of a file.
  static func values(of path: String) -> [String: String] {
    var values: [String: String] = [:]
    for line in (read(path) ?? "").split(separator: "\n") {
      let parts = line.split(separator: "=", maxSplits: 1)
      if parts.count == 2 { values[String(parts[0])] = String(parts[1]) }
    }
    return values
  }

  static func write(_ values: [String: String], to path: String) {
    write(values.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)\n" }.joined(), to: path)
  }
}
