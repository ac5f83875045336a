import CSystem
import Foundation

/// Where scratch desks lie: a real disk, removed at the end.
struct ScratchFolder {
  let path: String

  /// A fresh folder under `--dir`, else under `.build/bench`; a memory file system is refused.
  init(_ options: BenchOptions, _ name: String) throws {
    let parent = options.text("dir") ?? ".build/bench"
    try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
    guard !ScratchFolder.memoryFileSystems.contains(tandem_file_system_type(parent)) else {
      throw BenchError("\(parent) lies in memory; figures of a disk need a disk")
    }
    path = parent + "/\(name)-\(getpid())"
    try? FileManager.default.removeItem(atPath: path)
  }

  func remove() {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// tmpfs and ramfs, as statfs(2) numbers them.
  private static let memoryFileSystems: Set<Int64> = [0x0102_1994, 0x8584_58F6]
}
