#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What the file system says about one entry.
struct FileStatus: Equatable {
  enum Kind: Equatable {
    case folder, file, symbolicLink, other
  }

  let kind: Kind
  let owner: UInt32
  let group: UInt32
  /// The permission bits with set-id and sticky bits, such as `0o2770`.
  let permissions: UInt32
  let sizeBytes: Int64
  let device: UInt64
  let inode: UInt64

  /// The entry itself, also where it is a symbolic link; nil where there is nothing.
  static func of(_ path: String) throws(PosixError) -> FileStatus? {
    var raw = stat()
    if lstat(path, &raw) == 0 { return FileStatus(raw) }
    let error = PosixError("look at", path)
    if error.isNotFound { return nil }
    throw error
  }

  /// The entry that `path` leads to, symbolic links followed; nil where there is nothing.
  static func behind(_ path: String) throws(PosixError) -> FileStatus? {
    var raw = stat()
    if stat(path, &raw) == 0 { return FileStatus(raw) }
    let error = PosixError("look at", path)
    if error.isNotFound { return nil }
    throw error
  }

  static func of(descriptor: Int32, path: String) throws(PosixError) -> FileStatus {
    var raw = stat()
    guard fstat(descriptor, &raw) == 0 else { throw PosixError("look at", path) }
    return FileStatus(raw)
  }

  /// Whether both are the same entry of the file system.
  func isSame(_ other: FileStatus) -> Bool { device == other.device && inode == other.inode }

  private init(_ raw: stat) {
    switch raw.st_mode & S_IFMT {
    case S_IFDIR: kind = .folder
    case S_IFREG: kind = .file
    case S_IFLNK: kind = .symbolicLink
    default: kind = .other
    }
    owner = raw.st_uid
    group = raw.st_gid
    permissions = UInt32(raw.st_mode & 0o7777)
    sizeBytes = Int64(raw.st_size)
    device = UInt64(raw.st_dev)
    inode = UInt64(raw.st_ino)
  }
}
