#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The right to run a demo in a folder, held until the process ends.
///
/// A demo desk is made afresh at each start. Its file `demo.lock` says two things: that the folder is
/// a demo's and may be cleared, and, while it is locked, that a demo runs there. The lock ends with
/// the process, however that ends.
public struct DemoDesk: Sendable {
  /// Empty but for the lock until `DeskFolder.create` is called.
  public let folder: DeskFolder
  private let lock: Int32

  /// Ends the right before the process ends; called once.
  ///
  /// Not by a `deinit`: the last use of the value comes long before the end of the demo.
  func release() {
    close(lock)
  }

  /// How often a lock held for a moment by someone who only looks is tried again.
  private static let lockTries = 5
  /// How long a look at a lock lasts at most, with room for a slow machine.
  private static let lookMicroseconds: UInt32 = 2000

  /// The folder where a demo runs when no other demo does.
  public static func folder(in environment: DeskEnvironment) -> DeskFolder {
    DeskFolder(path: Files.join(environment.demoParentPath, "demo"))
  }

  /// Takes a folder for a demo and clears it.
  ///
  /// Without `given`, the demo's own folder; if a demo runs there, `demo-PID` beside it. Folders that
  /// ended demos left are removed.
  public static func claim(_ given: String? = nil, in environment: DeskEnvironment)
    throws(FolderError) -> DemoDesk
  {
    if let given {
      let folder = try DeskFolder.resolve(given, in: environment)
      if let demo = try claim(folder) { return demo }
      throw FolderError(
        .demoRunning, "A demo runs in \(folder.path); end it or name another folder.")
    }
    try preparePlace(environment)
    try removeEnded(environment)
    let first = folder(in: environment)
    if let demo = try claim(first) { return demo }
    let own = DeskFolder(path: first.path + "-\(environment.processID)")
    if let demo = try claim(own) { return demo }
    throw FolderError(.demoRunning, "A demo of this process runs in \(own.path).")
  }

  /// The desks on which a demo runs now, the plain one first.
  public static func running(in environment: DeskEnvironment) -> [DeskFolder] {
    candidates(environment).filter { isRunning($0) }
  }

  private static func isRunning(_ folder: DeskFolder) -> Bool {
    // A lock that cannot be opened is another user's demo, or none.
    guard let descriptor = try? Files.open(folder.demoLockPath, O_RDONLY) else { return false }
    defer { close(descriptor) }
    return flock(descriptor, LOCK_SH | LOCK_NB) != 0 && errno == EWOULDBLOCK
  }

  private static func candidates(_ environment: DeskEnvironment) -> [DeskFolder] {
    let parent = environment.demoParentPath
    // No parent folder: no demo ever ran.
    let names = (try? Files.list(parent)) ?? []
    return names.filter { $0 == "demo" || $0.hasPrefix("demo-") }
      .map { DeskFolder(path: Files.join(parent, $0)) }
  }

  /// In the system's temporary folder anyone can make names: ours must be ours, and private.
  private static func preparePlace(_ environment: DeskEnvironment) throws(FolderError) {
    let parent = environment.demoParentPath
    try FolderError.at { () throws(PosixError) in
      try Files.makeFolders(Files.parent(of: parent))
      try Files.makeFolder(parent, mode: DeskFolder.privateMode)
    }
    try DeskFolder(path: parent).check()
    try FolderError.at { () throws(PosixError) in
      try Files.setPermissions(parent, DeskFolder.privateMode)
    }
  }

  private static func removeEnded(_ environment: DeskEnvironment) throws(FolderError) {
    for folder in candidates(environment) where !folder.path.hasSuffix("/demo") {
      guard Files.exists(folder.demoLockPath), let demo = try claim(folder) else { continue }
      defer { demo.release() }
      try FolderError.at { () throws(PosixError) in try Files.removeTree(demo.folder.path) }
    }
  }

  /// Locks and clears a folder; nil when a demo runs there.
  private static func claim(_ folder: DeskFolder) throws(FolderError) -> DemoDesk? {
    try folder.check()
    let names = try FolderError.at { () throws(PosixError) in
      try Files.makeFolders(Files.parent(of: folder.path))
      try Files.makeFolder(folder.path, mode: DeskFolder.privateMode)
      return try Files.list(folder.path)
    }
    guard names.isEmpty || names.contains("demo.lock") else {
      throw FolderError(
        .notADemo,
        "\(folder.path) holds something that is no demo desk, so nothing was cleared; "
          + "name an empty or a new folder.")
    }
    return try FolderError.at { () throws(PosixError) in
      let lock = try Files.open(folder.demoLockPath, O_RDWR | O_CREAT)
      var isHeld = false
      defer { if !isHeld { close(lock) } }
      guard try isLocked(lock, folder) else { return nil }
      for name in try Files.list(folder.path) where name != "demo.lock" {
        try Files.removeTree(Files.join(folder.path, name))
      }
      try Files.setPermissions(folder.path, DeskFolder.privateMode)
      isHeld = true
      return DemoDesk(folder: folder, lock: lock)
    }
  }

  /// Takes the lock, and makes sure that the file was not removed between opening and locking.
  private static func isLocked(_ lock: Int32, _ folder: DeskFolder) throws(PosixError) -> Bool {
    for attempt in 1...lockTries {
      if flock(lock, LOCK_EX | LOCK_NB) == 0 {
        let opened = try FileStatus.of(descriptor: lock, path: folder.demoLockPath)
        return try FileStatus.of(folder.demoLockPath)?.isSame(opened) ?? false
      }
      if attempt < lockTries { usleep(lookMicroseconds) }
    }
    return false
  }
}
