import Engine
import Foundation
import Workstation

/// Reads a person's `keys.conf` and keeps the macros that they record, in a file of the same format.
final class KeysShelf {
  /// `$XDG_CONFIG_HOME/tandem/keys.conf`.
  let path: String
  private let macrosPath: String
  private var stamp: [Int64]

  init(_ environment: DeskEnvironment) {
    path = environment.configPath + "/keys.conf"
    macrosPath = environment.statePath + "/macros.conf"
    stamp = []
  }

  /// Reads both files: `.keysRead`, or `.keysRefused` with the first fault.
  func read() -> AppEvent {
    stamp = KeysShelf.stamp(of: path)
    do throws(KeysFault) {
      let keys = try KeysShelf.keys(in: path) ?? Keys()
      let recorded = try KeysShelf.keys(in: macrosPath)?.macros ?? []
      return .keysRead(keys, recorded: recorded)
    } catch {
      return .keysRefused(error)
    }
  }

  /// Reads them where the keys file is another than at the last time.
  func readIfChanged() -> AppEvent? {
    KeysShelf.stamp(of: path) == stamp ? nil : read()
  }

  /// Keeps these recorded macros and no other.
  func keep(_ macros: [Macro]) {
    StateFile.write(macros.map { $0.line + "\n" }.joined(), to: macrosPath)
  }

  /// - Returns: nil where there is no such file.
  private static func keys(in path: String) throws(KeysFault) -> Keys? {
    let name = (path as NSString).lastPathComponent
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    let text: String
    do {
      text = try String(contentsOfFile: path, encoding: .utf8)
    } catch {
      throw KeysFault(.unreadable(error.localizedDescription), file: name, line: nil)
    }
    return try KeysFile.read(text, file: name)
  }

  /// What changes when a file is written: its time, size and inode; empty where there is none.
  private static func stamp(of path: String) -> [Int64] {
    var status = stat()
    guard stat(path, &status) == 0 else { return [] }
    return [
      Int64(status.st_mtim.tv_sec), Int64(status.st_mtim.tv_nsec), Int64(status.st_size),
      Int64(status.st_ino),
    ]
  }
}
