#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The few file operations a desk needs, straight on the operating system.
///
/// Foundation's `FileManager` costs milliseconds at its first use, and it hides the modes, the
/// `O_EXCL` and the `fsync` that a desk depends on.
enum Files {
  /// Bytes moved at a time between files.
  static let chunkBytes = 256 * 1024

  static func join(_ folder: String, _ name: String) -> String {
    folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }

  /// The part before the last slash: `/` for an entry of the root, `.` for a bare name.
  static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The part after the last slash.
  static func name(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
  }

  /// The path without symbolic links; what it names must be there.
  static func resolved(_ path: String) throws(PosixError) -> String {
    guard let whole = realpath(path, nil) else { throw PosixError("look at", path) }
    defer { free(whole) }
    return String(cString: whole)
  }

  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// Opens a file, which a child process does not inherit.
  static func open(_ path: String, _ flags: Int32, mode: UInt32 = 0o600)
    throws(PosixError) -> Int32
  {
    while true {
      #if canImport(Glibc)
        let descriptor = Glibc.open(path, flags | O_CLOEXEC, mode_t(mode))
      #else
        let descriptor = Darwin.open(path, flags | O_CLOEXEC, mode_t(mode))
      #endif
      if descriptor >= 0 { return descriptor }
      if errno != EINTR { throw PosixError("open", path) }
    }
  }

  /// Opens a folder, such as to lock it.
  static func openFolder(_ path: String) throws(PosixError) -> Int32 {
    try open(path, O_RDONLY | O_DIRECTORY)
  }

  /// Takes the lock on what a descriptor stands for; false where another one holds it.
  static func lock(_ descriptor: Int32) -> Bool { flock(descriptor, LOCK_EX | LOCK_NB) == 0 }

  /// Takes the lock, after whoever holds it; a signal does not end the wait.
  static func waitForLock(_ descriptor: Int32, _ path: String) throws(PosixError) {
    while flock(descriptor, LOCK_EX) != 0 {
      guard errno == EINTR else { throw PosixError("lock", path) }
    }
  }

  static func openToRead(_ path: String) throws(PosixError) -> Int32 { try open(path, O_RDONLY) }

  /// Opens a file for writing that must not be there yet.
  static func openNew(_ path: String) throws(PosixError) -> Int32 {
    try open(path, O_WRONLY | O_CREAT | O_EXCL)
  }

  static func close(_ descriptor: Int32) {
    #if canImport(Glibc)
      _ = Glibc.close(descriptor)
    #else
      _ = Darwin.close(descriptor)
    #endif
  }

  /// Reads at most `limitBytes` of a file; nil when it is longer.
  static func read(_ path: String, limitBytes: Int) throws(PosixError) -> [UInt8]? {
    let descriptor = try openToRead(path)
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    while true {
      let chunk = try read(descriptor, path, atMost: min(chunkBytes, limitBytes + 1 - bytes.count))
      if chunk.isEmpty { return bytes }
      bytes += chunk
      if bytes.count > limitBytes { return nil }
    }
  }

  /// The next bytes of a file; empty at its end.
  static func read(_ descriptor: Int32, _ path: String, atMost count: Int)
    throws(PosixError) -> [UInt8]
  {
    var code: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
      var got = -1
      repeat {
        #if canImport(Glibc)
          got = Glibc.read(descriptor, buffer.baseAddress, count)
        #else
          got = Darwin.read(descriptor, buffer.baseAddress, count)
        #endif
      } while got < 0 && errno == EINTR
      if got < 0 { code = errno }
      initialized = max(0, got)
    }
    if code != 0 { throw PosixError("read", path, code: code) }
    return bytes
  }

  /// Writes all of `bytes`.
  static func write(_ bytes: some Collection<UInt8>, to descriptor: Int32, _ path: String)
    throws(PosixError)
  {
    let all = Array(bytes)
    var code: Int32 = 0
    all.withUnsafeBytes { buffer in
      var done = 0
      while done < buffer.count {
        let rest = UnsafeRawBufferPointer(rebasing: buffer[done...])
        #if canImport(Glibc)
          let count = Glibc.write(descriptor, rest.baseAddress, rest.count)
        #else
          let count = Darwin.write(descriptor, rest.baseAddress, rest.count)
        #endif
        if count > 0 {
          done += count
        } else if errno != EINTR {
          code = errno
          return
        }
      }
    }
    if code != 0 { throw PosixError("write", path, code: code) }
  }

  /// Brings what was written to the disk.
  static func sync(_ descriptor: Int32, _ path: String) throws(PosixError) {
    guard fsync(descriptor) == 0 else { throw PosixError("write", path) }
  }

  /// Brings a folder's list of entries to the disk.
  static func syncFolder(_ path: String) throws(PosixError) {
    let descriptor = try open(path, O_RDONLY | O_DIRECTORY)
    defer { close(descriptor) }
    try sync(descriptor, path)
  }

  /// Writes a file that is there whole or not at all, on disk when this returns.
  ///
  /// - Parameter mode: of the file, whatever the umask: in a shared desk the group reads it.
  static func replace(
    _ path: String, with bytes: some Collection<UInt8>, mode: UInt32
  ) throws(PosixError) {
    let part = path + ".part"
    try remove(part)
    let descriptor = try openNew(part)
    defer { close(descriptor) }
    do throws(PosixError) {
      try setPermissions(part, mode)
      try write(bytes, to: descriptor, part)
      try sync(descriptor, part)
      try move(part, to: path)
    } catch {
      try? remove(part)
      throw error
    }
    try syncFolder(parent(of: path))
  }

  /// Moves an entry, replacing a file or an empty folder that is there.
  static func move(_ from: String, to target: String) throws(PosixError) {
    guard rename(from, target) == 0 else { throw PosixError("write", target) }
  }

  /// Removes a file; one that is not there is no error.
  static func remove(_ path: String) throws(PosixError) {
    guard unlink(path) == 0 || errno == ENOENT else { throw PosixError("remove", path) }
  }

  /// Makes one folder with exactly these permissions, whatever the umask; one that is there stays.
  static func makeFolder(_ path: String, mode: UInt32) throws(PosixError) {
    if mkdir(path, mode_t(mode & 0o777)) == 0 { return try setPermissions(path, mode) }
    // Two processes may make it at once: the second finds it made.
    if errno != EEXIST { throw PosixError("create", path) }
  }

  /// Makes the missing folders of a path, each with mode 0700.
  static func makeFolders(_ path: String) throws(PosixError) {
    if exists(path) { return }
    let parent = parent(of: path)
    if parent != path { try makeFolders(parent) }
    if mkdir(path, 0o700) != 0, errno != EEXIST { throw PosixError("create", path) }
  }

  static func setPermissions(_ path: String, _ mode: UInt32) throws(PosixError) {
    guard chmod(path, mode_t(mode)) == 0 else {
      throw PosixError("set the permissions of", path)
    }
  }

  static func setGroup(_ path: String, _ group: UInt32) throws(PosixError) {
    guard lchown(path, uid_t.max, group) == 0 else { throw PosixError("set the group of", path) }
  }

  /// The names in a folder, sorted by their bytes, without `.` and `..`.
  static func list(_ path: String) throws(PosixError) -> [String] {
    guard let folder = opendir(path) else { throw PosixError("list", path) }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { raw in
        raw.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// Removes a folder with everything in it; symbolic links are removed, never followed.
  static func removeTree(_ path: String) throws(PosixError) {
    guard let status = try FileStatus.of(path) else { return }
    guard status.kind == .folder else { return try remove(path) }
    for name in try list(path) { try removeTree(join(path, name)) }
    guard rmdir(path) == 0 || errno == ENOENT else { throw PosixError("remove", path) }
  }
}
