#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
public import Desk
public import Ledger

/// Backups of a desk: one plain archive with the ledger, the configuration, models and attachments.
///
/// The archive is an ordinary tar file, so that a desk can be saved without this program, and it ends
/// with a manifest of digests, so that nothing is restored that was not backed up.
public enum DeskArchive {
  /// Writes a new archive of the desk; the file appears at `path` only when it is complete and on disk.
  ///
  /// - Parameters:
  ///   - snapshot: writes a copy of the ledger as it is now to the path it is given.
  ///   - now: the time the archive says it was made.
  /// - Returns: what the archive holds.
  public static func backup(
    _ folder: DeskFolder, to path: String, at now: Timestamp,
    snapshot: (_ path: String) throws(LedgerError) -> Void
  ) throws(ArchiveError) -> ArchiveManifest {
    let kept = "No backup was written."
    guard folder.exists else {
      throw ArchiveError(.noDesk, "There is no desk at \(folder.path). \(kept)")
    }
    try checkTarget(path, folder, kept)
    let part = path + ".\(processID).part"
    let copy = path + ".\(processID).snapshot"
    defer {
      // Both are gone on success; after a failure there is nothing better to do than to try.
      try? Files.remove(part)
      try? Files.remove(copy)
    }
    let descriptor = try ArchiveError.at(kept) { () throws(PosixError) in
      try Files.remove(copy)
      return try Files.openNew(part)
    }
    defer { Files.close(descriptor) }
    do throws(LedgerError) {
      try snapshot(copy)
    } catch {
      throw ArchiveError(.snapshot, "The ledger could not be copied: \(error). \(kept)")
    }
    var writer = ArchiveWriter(descriptor, path: part, at: now, kept: kept)
    try writer.add("desk.sqlite", from: copy)
    // Listed after the snapshot: whatever its messages refer to is there.
    for name in try contents(of: folder, kept) {
      try writer.add(name, from: Files.join(folder.path, name))
    }
    let manifest = try writer.finish()
    try ArchiveError.at(kept) { () throws(PosixError) in
      try Files.move(part, to: path)
      try Files.syncFolder(Files.parent(of: path))
    }
    return manifest
  }

  /// Reads an archive to its end and compares all of it with its manifest.
  public static func verify(_ path: String) throws(ArchiveError) -> ArchiveManifest {
    try read(path, kept: "Nothing was changed.") { _ throws(ArchiveError) in { _ in } }
  }

  /// Keeps the files that are being written apart from those of other processes.
  static var processID: Int32 { getpid() }

  private static func checkTarget(_ path: String, _ folder: DeskFolder, _ kept: String)
    throws(ArchiveError)
  {
    let status = try ArchiveError.at(kept) { () throws(PosixError) in try FileStatus.of(path) }
    if status != nil {
      throw ArchiveError(.exists, "\(path) is there already; name another file. \(kept)")
    }
    let isInside = try ArchiveError.at(kept) { () throws(PosixError) in
      let parent = try Files.resolved(Files.parent(of: path))
      let desk = try Files.resolved(folder.path)
      return parent == desk || parent.hasPrefix(desk + "/")
    }
    if isInside {
      throw ArchiveError(
        .insideDesk, "\(path) lies in the desk itself; name a file elsewhere. \(kept)")
    }
  }

  /// The files besides the ledger, below the desk's folder.
  private static func contents(of folder: DeskFolder, _ kept: String) throws(ArchiveError)
    -> [String]
  {
    try ArchiveError.at(kept) { () throws(PosixError) in
      var names: [String] = []
      func gather(_ name: String) throws(PosixError) {
        let path = Files.join(folder.path, name)
        switch try FileStatus.of(path)?.kind {
        case .file: names.append(name)
        case .folder:
          for entry in try Files.list(path) { try gather(name + "/" + entry) }
        case .symbolicLink, .other, nil: break
        }
      }
      for name in ArchivePath.settings + ArchivePath.folders { try gather(name) }
      return names
    }
  }

  /// Opens and reads an archive; see `ArchiveReader.read`.
  static func read(
    _ path: String, kept: String,
    _ open: (_ path: String) throws(ArchiveError) -> ArchiveReader.Sink
  ) throws(ArchiveError) -> ArchiveManifest {
    let descriptor: Int32
    do {
      descriptor = try Files.openToRead(path)
    } catch {
      if error.isNotFound {
        throw ArchiveError(.noArchive, "There is no file \(path). \(kept)")
      }
      throw ArchiveError(error, kept: kept)
    }
    defer { Files.close(descriptor) }
    var reader = ArchiveReader(descriptor, path: path, kept: kept)
    return try reader.read(open)
  }
}
