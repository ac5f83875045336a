import Desk
import Foundation
import Language

/// Writes an archive file by file and remembers the digests for its manifest.
struct ArchiveWriter {
  private let descriptor: Int32
  private let path: String
  private let createdAt: Timestamp
  private let kept: String
  private var files: [ArchiveManifest.File] = []

  /// - Parameter descriptor: of the new file at `path`.
  /// - Parameter kept: the sentence on what a failure leaves behind.
  init(_ descriptor: Int32, path: String, at now: Timestamp, kept: String) {
    self.descriptor = descriptor
    self.path = path
    createdAt = now
    self.kept = kept
  }

  /// Adds the file at `source` under a path below the desk's folder.
  mutating func add(_ name: String, from source: String) throws(ArchiveError) {
    let (input, size) = try ArchiveError.at(kept) { () throws(PosixError) in
      let input = try Files.open(source, O_RDONLY | O_NOFOLLOW)
      do throws(PosixError) {
        return (input, try FileStatus.of(descriptor: input, path: source).sizeBytes)
      } catch {
        close(input)
        throw error
      }
    }
    defer { close(input) }
    let header = try begin(name, size)
    var hasher = SHA256()
    var rest = size
    while rest > 0 {
      let chunk = try ArchiveError.at(kept) { () throws(PosixError) in
        try Files.read(input, source, atMost: Int(min(rest, Int64(Files.chunkBytes))))
      }
      if chunk.isEmpty {
        throw ArchiveError(
          .changed, "\(source) became shorter while it was copied; try again. \(kept)")
      }
      hasher.update(chunk)
      try write(chunk)
      rest -= Int64(chunk.count)
    }
    try write([UInt8](repeating: 0, count: header.paddingBytes))
    files.append(
      ArchiveManifest.File(path: name, sizeBytes: size, sha256: Hex.encode(hasher.finalize())))
  }

  /// Writes the manifest, its digest and the end, and brings all of it to the disk.
  func finish() throws(ArchiveError) -> ArchiveManifest {
    let manifest = ArchiveManifest(
      format: ArchiveManifest.currentFormat, createdAt: createdAt, files: files)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    let text: [UInt8]
    do {
      text = Array(try encoder.encode(manifest))
    } catch {
      throw ArchiveError(.io, "The list of the archive cannot be written. \(kept)")
    }
    try add(ArchiveManifest.name, text)
    let digest = Hex.encode(SHA256.hash(text)) + "  \(ArchiveManifest.name)\n"
    try add(ArchiveManifest.digestName, Array(digest.utf8))
    try write([UInt8](repeating: 0, count: 2 * TarHeader.blockBytes))
    try ArchiveError.at(kept) { () throws(PosixError) in try Files.sync(descriptor, path) }
    return manifest
  }

  private func add(_ name: String, _ content: [UInt8]) throws(ArchiveError) {
    let header = try begin(name, Int64(content.count))
    try write(content + [UInt8](repeating: 0, count: header.paddingBytes))
  }

  private func begin(_ name: String, _ size: Int64) throws(ArchiveError) -> TarHeader {
    let header = TarHeader(path: name, sizeBytes: size, modifiedSeconds: createdAt.ms / 1000)
    guard let block = header.encoded() else {
      throw ArchiveError(
        .pathTooLong, "The path \(name) is too long for an archive; shorten it. \(kept)")
    }
    try write(block)
    return header
  }

  private func write(_ bytes: [UInt8]) throws(ArchiveError) {
    try ArchiveError.at(kept) { () throws(PosixError) in
      try Files.write(bytes, to: descriptor, path)
    }
  }
}
