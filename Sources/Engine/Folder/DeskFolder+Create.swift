#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension DeskFolder {
  /// The permissions of a desk that one user has.
  public static let privateMode: UInt32 = 0o700
  /// The permissions of a desk that a group shares; new files take its group.
  public static let sharedMode: UInt32 = 0o2770

  /// Makes the folder and its parts where they are missing, with a commented configuration.
  ///
  /// What is there stays. An empty folder of the caller is made private; the ledger itself is made
  /// by the ledger.
  ///
  /// - Parameter config: the text of the configuration, where it is made.
  public func create(config: String = DeskConfig.template) throws(FolderError) {
    try FolderError.at { () throws(PosixError) in
      if try FileStatus.of(path) == nil {
        try Files.makeFolders(Files.parent(of: path))
        try Files.makeFolder(path, mode: Self.privateMode)
      }
    }
    try check()
    try makePrivateIfNew()
    try FolderError.at { () throws(PosixError) in
      for folder in folderPaths {
        try Files.makeFolder(folder, mode: isShared ? Self.sharedMode : Self.privateMode)
      }
      try write(config)
    }
  }

  /// Refuses a folder that must not be used as a desk; one that is not there passes.
  public func check() throws(FolderError) {
    let found = try FolderError.at { () throws(PosixError) in try FileStatus.of(path) }
    guard let status = found else { return }
    switch status.kind {
    case .folder: break
    case .symbolicLink:
      throw FolderError(
        .symbolicLink, "\(path) is a symbolic link; name the folder it leads to as the desk.")
    case .file, .other:
      throw FolderError(.notAFolder, "\(path) is not a folder; name another one as the desk.")
    }
    let isGroups = status.permissions & Self.sharedMode == Self.sharedMode
    guard status.owner == geteuid() || isGroups else {
      throw FolderError(
        .foreignOwner,
        "\(path) belongs to \(Self.userName(status.owner)); its owner can share it with a group: "
          + "tandem desk share GROUP.")
    }
    guard !exists || isGroups || status.permissions & 0o077 == 0 else {
      throw FolderError(
        .notPrivate,
        "\(path) is open to other users (mode 0\(String(status.permissions & 0o777, radix: 8))); "
          + "make the desk private (chmod 700) or share it with a group: tandem desk share GROUP.")
    }
  }

  /// Whether the folder is a group's.
  public var isShared: Bool {
    // A folder that cannot be looked at is nobody's to share.
    let status = try? FileStatus.of(path)
    return status.map { $0.permissions & Self.sharedMode == Self.sharedMode } ?? false
  }

  /// The permissions of a file in this desk.
  public var fileMode: UInt32 { isShared ? 0o660 : 0o600 }

  private func makePrivateIfNew() throws(FolderError) {
    let mode = try FolderError.at { () throws(PosixError) in try FileStatus.of(path)?.permissions }
    guard let mode, !exists, !isShared, mode & 0o077 != 0 else { return }
    let names = try FolderError.at { () throws(PosixError) in try Files.list(path) }
    guard names.allSatisfy(Self.isPart) else {
      throw FolderError(
        .notPrivate,
        "\(path) holds other files and is open to other users "
          + "(mode 0\(String(mode & 0o777, radix: 8))); name an empty or a new folder as the desk.")
    }
    try FolderError.at { () throws(PosixError) in
      try Files.setPermissions(path, Self.privateMode)
    }
  }

  private func write(_ config: String) throws(PosixError) {
    if Files.exists(configPath) { return }
    let descriptor = try Files.open(configPath, O_WRONLY | O_CREAT, mode: fileMode)
    defer { close(descriptor) }
    try Files.write(config.utf8, to: descriptor, configPath)
  }

  private static func userName(_ user: UInt32) -> String {
    guard let name = getpwuid(user)?.pointee.pw_name else { return "user \(user)" }
    return String(cString: name)
  }
}
