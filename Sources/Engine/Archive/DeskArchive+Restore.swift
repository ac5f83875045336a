public import Ledger

extension DeskArchive {
  /// Restores an archive into a folder that is absent or empty.
  ///
  /// The archive is verified to its last byte first. The desk is then built beside the folder and
  /// moved into place as a whole; after a failure there is no trace of it.
  ///
  /// Whom the desk forgot after the archive was made is forgotten again before the desk is in place.
  ///
  /// - Parameters:
  ///   - lists: lists of forgotten persons besides the one that lies beside the archive.
  ///   - options: how the desk is opened where persons are to be forgotten in it.
  /// - Returns: what was restored, and how many persons were forgotten again.
  public static func restore(
    _ path: String, into folder: DeskFolder, forgotten lists: [String] = [],
    options: LedgerOptions = LedgerOptions()
  ) throws(ArchiveError) -> (manifest: ArchiveManifest, forgotten: Int) {
    let kept = "Nothing was restored."
    try checkEmpty(folder, kept)
    let lines = try forgottenLines(lists, beside: path, kept)
    let verified = try read(path, kept: kept) { _ throws(ArchiveError) in { _ in } }
    let build = DeskFolder(path: folder.path + ".restore-\(processID)")
    defer {
      // Gone on success; what a failure leaves is removed as far as the system lets us.
      try? Files.removeTree(build.path)
    }
    try ArchiveError.at(kept) { () throws(PosixError) in
      try Files.removeTree(build.path)
      try Files.makeFolders(Files.parent(of: build.path))
      for path in [build.path] + build.folderPaths {
        try Files.makeFolder(path, mode: DeskFolder.privateMode)
      }
    }
    // The digests are compared again as the bytes are written: the file may have been replaced.
    let restored = try extract(path, into: build, kept)
    guard restored == verified else {
      throw ArchiveError(.changed, "\(path) was replaced while it was read; try again. \(kept)")
    }
    let forgotten = try forgetAgain(lines, in: build, for: folder, options, kept)
    try checkEmpty(folder, kept)
    try ArchiveError.at(kept) { () throws(PosixError) in
      try syncFolders(build.path)
      try Files.move(build.path, to: folder.path)
      try Files.syncFolder(Files.parent(of: folder.path))
    }
    return (restored, forgotten)
  }

  private static func forgottenLines(
    _ lists: [String], beside path: String, _ kept: String
  ) throws(ArchiveError) -> [ForgottenList.Line] {
    try ArchiveError.at(kept) { () throws(PosixError) in
      var lines = try ForgottenList.read(ForgottenList.path(beside: path))
      for list in lists {
        // One that was named must be there.
        Files.close(try Files.openToRead(list))
        lines += try ForgottenList.read(list)
      }
      return lines
    }
  }

  private static func forgetAgain(
    _ lines: [ForgottenList.Line], in build: DeskFolder, for folder: DeskFolder,
    _ options: LedgerOptions, _ kept: String
  ) throws(ArchiveError) -> Int {
    guard !lines.isEmpty else { return 0 }
    var options = options
    options.migrating = { [tell = options.migrating] in
      tell($0.moved(from: build.path, to: folder.path))
    }
    do throws(EngineError) {
      let engine = try Engine.open(build, creating: false, options: options)
      defer { engine.close() }
      return try engine.forgetAgain(lines)
    } catch {
      throw ArchiveError(
        .io, "Those who were forgotten cannot be forgotten again: \(error). \(kept)")
    }
  }

  private static func checkEmpty(_ folder: DeskFolder, _ kept: String) throws(ArchiveError) {
    do {
      try folder.check()
    } catch {
      throw ArchiveError(.notAllowed, "\(error.description) \(kept)")
    }
    let names = try ArchiveError.at(kept) { () throws(PosixError) in
      try FileStatus.of(folder.path) == nil ? [] : try Files.list(folder.path)
    }
    guard names.isEmpty else {
      throw ArchiveError(
        .notEmpty, "\(folder.path) is not empty; name a new folder to restore into. \(kept)")
    }
  }

  private static func extract(_ path: String, into build: DeskFolder, _ kept: String)
    throws(ArchiveError) -> ArchiveManifest
  {
    var open: (descriptor: Int32, path: String)?
    func closeFile() throws(ArchiveError) {
      guard let file = open else { return }
      open = nil
      defer { Files.close(file.descriptor) }
      try ArchiveError.at(kept) { () throws(PosixError) in
        try Files.sync(file.descriptor, file.path)
      }
    }
    defer {
      if let file = open { Files.close(file.descriptor) }
    }
    let manifest = try read(path, kept: kept) { name throws(ArchiveError) in
      try closeFile()
      let target = Files.join(build.path, name)
      let descriptor = try ArchiveError.at(kept) { () throws(PosixError) in
        try Files.makeFolders(Files.parent(of: target))
        return try Files.openNew(target)
      }
      open = (descriptor, target)
      return { piece throws(ArchiveError) in
        try ArchiveError.at(kept) { () throws(PosixError) in
          try Files.write(piece, to: descriptor, target)
        }
      }
    }
    try closeFile()
    return manifest
  }

  private static func syncFolders(_ path: String) throws(PosixError) {
    for name in try Files.list(path) {
      let entry = Files.join(path, name)
      if try FileStatus.of(entry)?.kind == .folder { try syncFolders(entry) }
    }
    try Files.syncFolder(path)
  }
}
