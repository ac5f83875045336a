#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension DeskFolder {
  /// Gives the desk to a group: folders 2770, files 0660, all of that group.
  ///
  /// Only the owner may; running again after a failure completes it.
  public func share(group name: String) throws(FolderError) {
    guard let group = getgrnam(name)?.pointee.gr_gid else {
      throw FolderError(.unknownGroup, "There is no group \(name); the desk was not changed.")
    }
    try check()
    let found = try FolderError.at { () throws(PosixError) in try FileStatus.of(path) }
    guard let status = found else { throw FolderError(.io, "There is no desk at \(path).") }
    guard status.owner == geteuid() else {
      throw FolderError(.foreignOwner, "Only the owner of \(path) can share it.")
    }
    try FolderError.at { () throws(PosixError) in try share(path, status, group: group) }
  }

  /// The parts first and the folder last: until then nobody else can enter.
  private func share(_ path: String, _ status: FileStatus, group: UInt32) throws(PosixError) {
    switch status.kind {
    case .folder:
      let isDesk = path == self.path
      // What else somebody keeps there, such as a provider's key, stays theirs.
      for name in try Files.list(path) where !isDesk || Self.isPart(name) {
        let part = Files.join(path, name)
        if let status = try FileStatus.of(part) { try share(part, status, group: group) }
      }
      try Files.setGroup(path, group)
      try Files.setPermissions(path, Self.sharedMode)
    case .file:
      try Files.setGroup(path, group)
      try Files.setPermissions(path, 0o660)
    case .symbolicLink, .other:
      // Following a link would change files that are not the desk's.
      break
    }
  }
}
