import CSystem
import Foundation

/// Which file systems can hold a desk.
enum FileSystem {
  /// Magic numbers of file systems whose shared memory does not reach other hosts, from `statfs(2)`.
  private static let networkNames: [Int64: String] = [
    0x6969: "NFS",
    0x517B: "SMB",
    0xFF53_4D42: "CIFS",
    0xFE53_4D42: "SMB2",
    0x0102_1997: "9p",
    0x5346_414F: "AFS",
    0x6B41_4653: "AFS",
    0x7375_7245: "Coda",
    0x564C: "NCP",
    0x00C3_6400: "Ceph",
    0x4750_4653: "GPFS",
    0x0BD0_0BD0: "Lustre",
    0x0116_1970: "GFS2",
    0x7461_636F: "OCFS2",
    0x6573_5546: "FUSE",
  ]

  /// The network file system that a magic number stands for; nil where a desk may lie on it.
  ///
  /// FUSE counts as one: sshfs and its like cannot be told from the others by this number.
  static func networkName(magic: Int64) -> String? {
    // The kernel's field is signed on some machines.
    networkNames[magic & 0xFFFF_FFFF]
  }

  /// Refuses a folder on a network file system: the write-ahead log needs one host.
  static func requireLocal(_ path: String) throws(LedgerError) {
    let magic = tandem_file_system_type(path)
    guard magic >= 0 else {
      throw LedgerError(.io, "cannot look at \(path): \(String(cString: strerror(errno)))")
    }
    if let name = networkName(magic: magic) {
      throw LedgerError(
        .networkFileSystem,
        "\(path) lies on a network file system (\(name)); a desk needs a disk of this machine,"
          + " since its write-ahead log is shared memory of one host")
    }
  }
}
