import Desk
import Engine
import Foundation
import Workstation

/// The agent's own files, as paths are typed: from the folder the program was started in, or from `~`.
enum AgentFiles {
  /// Copies a file into the desk, or says why not.
  static func keep(_ path: String, in engine: Engine) -> Result<Attachment, FileFault> {
    do throws(FileFault) {
      return .success(try engine.keepFile(whole(path)))
    } catch {
      return .failure(error)
    }
  }

  /// What lies in a folder; nothing where it cannot be read.
  static func listing(of folder: String) -> FolderListing {
    let path = folder.isEmpty ? "." : whole(folder)
    var names: [String] = []
    guard let stream = opendir(path) else { return FolderListing(folder: folder, names: []) }
    defer { closedir(stream) }
    while names.count < FolderListing.limit, let entry = readdir(stream) {
      let name = withUnsafePointer(to: entry.pointee.d_name) { start in
        start.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) {
          String(cString: $0)
        }
      }
      // What cannot be typed cannot be offered.
      let isTyped = name.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
      guard name != ".", name != "..", isTyped else { continue }
      names.append(isFolder(entry.pointee, path + "/" + name) ? name + "/" : name)
    }
    return FolderListing(folder: folder, names: names.sorted())
  }

  private static func isFolder(_ entry: dirent, _ path: String) -> Bool {
    switch Int(entry.d_type) {
    case Int(DT_DIR): return true
    case Int(DT_LNK), Int(DT_UNKNOWN):
      var status = stat()
      return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    default: return false
    }
  }

  /// The path with the home folder in the place of `~`.
  private static func whole(_ path: String) -> String {
    path == "~" || path.hasPrefix("~/") ? NSHomeDirectory() + path.dropFirst() : path
  }
}
