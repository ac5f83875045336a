import Engine
import Foundation

/// Files in folders of their own that only their owner enters.
enum PrivateFile {
  /// Writes a file into a new folder of mode 0700.
  ///
  /// - Returns: its path.
  static func write(_ text: String, named name: String) throws(EngineError) -> String {
    let root = FileManager.default.temporaryDirectory
    let folder = root.appendingPathComponent("tandem-" + UUID().uuidString).path
    // Fails where something of that name stands already: nobody else's folder is ever used.
    guard mkdir(folder, 0o700) == 0 else {
      throw EngineError(.file, "no folder could be made in \(root.path)")
    }
    let path = folder + "/" + name
    guard
      FileManager.default.createFile(
        atPath: path, contents: Data(text.utf8), attributes: [.posixPermissions: 0o600])
    else {
      rmdir(folder)
      throw EngineError(.file, "\(path) could not be written")
    }
    return path
  }

  /// Removes a file with its folder, where an editor left nothing else in it.
  static func remove(_ path: String) {
    unlink(path)
    rmdir((path as NSString).deletingLastPathComponent)
  }
}
