public import Desk
import Foundation
import Ledger

/// Files that belong to messages and drafts: copies in the desk's own folder.
extension Engine {
  /// Copies files that came with a message into the desk, all or none.
  func keepFiles(_ paths: [String]) throws(EngineError) -> [Attachment] {
    var kept: [Attachment] = []
    for path in paths {
      do throws(FileFault) {
        kept.append(try keepFile(path))
      } catch {
        discard(kept)
        throw EngineError(error, path)
      }
    }
    return kept
  }

  /// Copies a file into the desk under a name of its own; it is on the disk when this returns.
  ///
  /// Only what is a file is taken: a folder has no end, a pipe may never have one. Whoever then does
  /// not refer to the copy takes it away again (`discard`).
  public func keepFile(_ path: String) throws(FileFault) -> Attachment {
    let bytes = try Self.content(at: path)
    do throws(PosixError) {
      try Files.makeFolder(
        folder.filesPath,
        mode: folder.isShared ? DeskFolder.sharedMode : DeskFolder.privateMode)
      let name = UUID().uuidString.lowercased()
      try writeFile(bytes, to: Files.join(folder.filesPath, name))
      return Attachment(name: Files.name(of: path), path: name, sizeBytes: bytes.count)
    } catch {
      throw .notKept(error.reason)
    }
  }

  private static func content(at path: String) throws(FileFault) -> [UInt8] {
    let limit = Limits.attachmentBytes
    let status: FileStatus?
    let bytes: [UInt8]?
    do throws(PosixError) {
      status = try FileStatus.behind(path)
      bytes = status?.kind == .file ? try Files.read(path, limitBytes: limit) : nil
    } catch {
      throw .unreadable(error.reason)
    }
    guard let status else { throw .missing }
    guard status.kind == .file else { throw .notAFile }
    guard let bytes else { throw .tooLarge(bytes: Int(status.sizeBytes), limitBytes: limit) }
    return bytes
  }

  /// What a file that belongs to a message holds; nil where it cannot be read.
  ///
  /// Whoever wrote the fact, it is read from the desk's own folder and from nowhere else.
  public func content(of file: Attachment) -> [UInt8]? {
    // A file that was forgotten, or is out of reach, is not there to be shown.
    place(of: file).flatMap { try? Files.read($0, limitBytes: Limits.attachmentBytes) }
  }

  /// Where a file lies; nil for a path that leads out of the desk's folder.
  func place(of file: Attachment) -> String? {
    let name = file.path
    guard !name.isEmpty, !name.utf8.contains(UInt8(ascii: "/")), name != "..", name != "." else {
      return nil
    }
    return Files.join(folder.filesPath, name)
  }

  /// The first of these files that lies no longer in the desk.
  func gone(among files: [Attachment]) -> Attachment? {
    files.first { file in place(of: file).map { !Files.exists($0) } ?? true }
  }

  /// Removes copies that neither message nor draft refers to.
  public func discard(_ files: [Attachment]) {
    // One that cannot be removed takes room and harms nobody.
    for file in files { if let place = place(of: file) { try? Files.remove(place) } }
  }

  /// Removes what was taken off a draft, unless a message or another draft of the session has it too:
  /// one that was withdrawn still names its files.
  public func discard(_ files: [Attachment], unlessNamedIn session: SessionID) {
    guard !files.isEmpty else { return }
    do throws(EngineError) {
      let drafted = Set(
        try reading { (reader) throws(LedgerError) in
          try reader.draftFiles(of: session).map(\.path)
        })
      for file in files where !drafted.contains(file.path) {
        if try !isNamed(file.path, in: session) { discard([file]) }
      }
    } catch {
      // What is not known to be unused stays.
    }
  }

  private func isNamed(_ path: String, in session: SessionID) throws(EngineError) -> Bool {
    var cursor: Seq = 0
    while true {
      let after = cursor
      let part = try reading { (reader) throws(LedgerError) in
        try reader.message(of: session, after: after, refersTo: path)
      }
      guard let part else { return false }
      if part.isFound { return true }
      cursor = part.upTo
    }
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

extension EngineError {
  /// What a file of a message was refused for.
  fileprivate init(_ fault: FileFault, _ path: String) {
    switch fault {
    case .missing: self.init(.file, "There is no file \(path); nothing was taken in.")
    case .notAFile: self.init(.file, "\(path) is not a file; nothing was taken in.")
    case .tooLarge(let bytes, let limit):
      self.init(
        .input, "\(path) has \(bytes) bytes; \(limit) is the limit. Nothing was taken in.")
    case .unreadable(let why):
      self.init(.file, "\(path) cannot be read: \(why). Nothing was taken in.")
    case .notKept(let why):
      self.init(.file, "\(path) cannot be kept in the desk: \(why). Nothing was taken in.")
    }
  }
}
