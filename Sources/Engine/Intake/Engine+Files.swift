public import Desk
import Foundation

extension Engine {
  /// Copies files into the desk, all or none.
  func keepFiles(_ paths: [String]) throws(EngineError) -> [Attachment] {
    var kept: [Attachment] = []
    do {
      for path in paths { kept.append(try keepFile(path)) }
      return kept
    } catch {
      discard(kept)
      throw error
    }
  }

  /// Copies a file into the desk under a name of its own; it is on the disk when this returns.
  ///
  /// Only what is a file is taken: a folder has no end, a pipe may never have one.
  private func keepFile(_ path: String) throws(EngineError) -> Attachment {
    do {
      guard let status = try FileStatus.behind(path) else {
        throw EngineError(.file, "There is no file \(path); nothing was taken in.")
      }
      guard status.kind == .file else {
        throw EngineError(.file, "\(path) is not a file; nothing was taken in.")
      }
      let limit = Limits.attachmentBytes
      guard let bytes = try Files.read(path, limitBytes: limit) else {
        throw EngineError(
          .input,
          "\(path) has \(status.sizeBytes) bytes; \(limit) is the limit. Nothing was taken in.")
      }
      try Files.makeFolder(
        folder.filesPath,
        mode: folder.isShared ? DeskFolder.sharedMode : DeskFolder.privateMode)
      let name = UUID().uuidString.lowercased()
      try writeFile(bytes, to: Files.join(folder.filesPath, name))
      return Attachment(name: Files.name(of: path), path: name, sizeBytes: bytes.count)
    } catch let error as EngineError {
      throw error
    } catch {
      throw EngineError(.file, "\(error). Nothing was taken in.")
    }
  }

  /// What a file that came with a message holds; nil where it cannot be read.
  ///
  /// Whoever wrote the fact, it is read from the desk's own folder and from nowhere else.
  public func content(of file: Attachment) -> [UInt8]? {
    guard !file.path.contains("/"), file.path != ".." else { return nil }
    // A file that was forgotten, or is out of reach, is not there to be shown.
    return try? Files.read(
      Files.join(folder.filesPath, file.path), limitBytes: Limits.attachmentBytes)
  }

  /// Removes copies that no message refers to.
  func discard(_ files: [Attachment]) {
    // One that cannot be removed takes room and harms nobody.
    for file in files { try? Files.remove(Files.join(folder.filesPath, file.path)) }
  }

  private func writeFile(_ bytes: [UInt8], to path: String) throws(PosixError) {
    let descriptor = try Files.openNew(path)
    defer { Files.close(descriptor) }
    do {
      // Whatever the umask: in a shared desk the group reads it.
      try Files.setPermissions(path, folder.fileMode)
      try Files.write(bytes, to: descriptor, path)
      try Files.sync(descriptor, path)
      try Files.syncFolder(folder.filesPath)
    } catch {
      try? Files.remove(path)
      throw error
    }
  }
}
