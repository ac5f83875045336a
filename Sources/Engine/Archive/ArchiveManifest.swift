public import Desk

/// What an archive holds, each file with its size and digest.
public struct ArchiveManifest: Codable, Sendable, Equatable {
  public struct File: Codable, Sendable, Equatable {
    /// Below the desk's folder, such as `files/a.png`.
    public let path: String
    public let sizeBytes: Int64
    /// In hexadecimal digits.
    public let sha256: String
  }

  /// The form of archive that this program writes.
  public static let currentFormat = 1

  public let format: Int
  public let createdAt: Timestamp
  /// In the order of the archive.
  public let files: [File]

  /// Bytes of all files together.
  public var totalBytes: Int64 { files.reduce(0) { $0 + $1.sizeBytes } }

  static let name = "manifest.json"
  /// Holds the digest of the manifest as `sha256sum` writes it, so that nothing is unguarded.
  static let digestName = "manifest.sha256"
  /// A manifest is read into memory; this has room for a hundred thousand files.
  static let maxBytes = 32 * 1024 * 1024
}
