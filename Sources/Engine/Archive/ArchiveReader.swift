import Foundation
import Language

/// Reads an archive from front to end and accepts nothing but what `ArchiveWriter` writes.
struct ArchiveReader {
  private let descriptor: Int32
  private let path: String
  private let kept: String
  private var buffer: ArraySlice<UInt8> = []

  /// - Parameter kept: the sentence on what a failure leaves behind.
  init(_ descriptor: Int32, path: String, kept: String) {
    self.descriptor = descriptor
    self.path = path
    self.kept = kept
  }

  /// Where the content of a file goes; called with each piece in order.
  typealias Sink = (_ piece: ArraySlice<UInt8>) throws(ArchiveError) -> Void

  /// Reads the whole archive and compares every byte of it with the manifest.
  ///
  /// - Parameter open: gives the sink of a file by its path; its content is verified only when
  ///   `read` returns.
  mutating func read(_ open: (_ path: String) throws(ArchiveError) -> Sink)
    throws(ArchiveError) -> ArchiveManifest
  {
    var found: [ArchiveManifest.File] = []
    var seen: Set<String> = []
    while true {
      guard let header = try header(isFirst: found.isEmpty) else {
        throw ArchiveError(
          .manifestMissing,
          "\(path) has no list of what it holds, so it cannot be trusted; use another backup. "
            + kept)
      }
      if header.path == ArchiveManifest.name {
        let manifest = try manifest(header)
        try compare(manifest, with: found)
        return manifest
      }
      guard ArchivePath.isSafe(header.path), seen.insert(header.path).inserted else {
        let shown = Display.oneLine(header.path, limitScalars: 80)
        throw ArchiveError(
          .unsafePath, "\(path) holds '\(shown)', which no backup of a desk has. \(kept)")
      }
      let sink = try open(header.path)
      var hasher = SHA256()
      try content(header) { piece throws(ArchiveError) in
        hasher.update(Array(piece))
        try sink(piece)
      }
      found.append(
        ArchiveManifest.File(
          path: header.path, sizeBytes: header.sizeBytes, sha256: Hex.encode(hasher.finalize())))
    }
  }

  // MARK: - The manifest

  private mutating func manifest(_ header: TarHeader) throws(ArchiveError) -> ArchiveManifest {
    let text = try whole(header, limitBytes: ArchiveManifest.maxBytes)
    guard let digestHeader = try self.header(isFirst: false),
      digestHeader.path == ArchiveManifest.digestName
    else { throw damaged("the digest of its list is missing") }
    let digest = try whole(digestHeader, limitBytes: 1024)
    let expected = Hex.encode(SHA256.hash(text)) + "  \(ArchiveManifest.name)\n"
    guard digest == Array(expected.utf8) else { throw damaged("its list was changed") }
    if try self.header(isFirst: false) != nil { throw damaged("something follows its list") }
    try checkNothingFollows()
    struct Format: Decodable {
      let format: Int
    }
    let decoder = JSONDecoder()
    let manifest: ArchiveManifest
    do {
      let format = try decoder.decode(Format.self, from: Data(text)).format
      guard format <= ArchiveManifest.currentFormat else {
        throw ArchiveError(
          .newerFormat, "\(path) was written by a newer tandem; use that one to restore it. \(kept)"
        )
      }
      manifest = try decoder.decode(ArchiveManifest.self, from: Data(text))
    } catch let error as ArchiveError {
      throw error
    } catch {
      throw damaged("its list cannot be read")
    }
    return manifest
  }

  private func compare(_ manifest: ArchiveManifest, with found: [ArchiveManifest.File])
    throws(ArchiveError)
  {
    for (listed, file) in zip(manifest.files, found) where listed != file {
      let shown = Display.oneLine(file.path, limitScalars: 80)
      throw damaged("'\(shown)' is not what was backed up")
    }
    guard manifest.files.count == found.count else {
      throw damaged("it holds \(found.count) files, its list has \(manifest.files.count)")
    }
    guard found.contains(where: { $0.path == "desk.sqlite" }) else {
      throw damaged("it holds no ledger")
    }
  }

  // MARK: - Blocks

  /// The next file's header; nil at the end of the archive.
  private mutating func header(isFirst: Bool) throws(ArchiveError) -> TarHeader? {
    let block = try take(TarHeader.blockBytes, isFirst: isFirst)
    if block.allSatisfy({ $0 == 0 }) {
      guard try take(TarHeader.blockBytes).allSatisfy({ $0 == 0 }) else {
        throw damaged("its end is broken")
      }
      return nil
    }
    if let header = TarHeader(block) { return header }
    if isFirst { throw notAnArchive }
    throw damaged("a file's name or size was changed")
  }

  private mutating func content(_ header: TarHeader, _ sink: Sink) throws(ArchiveError) {
    var rest = header.sizeBytes
    while rest > 0 {
      try fill()
      guard !buffer.isEmpty else { throw truncated }
      let piece = buffer.prefix(Int(min(rest, Int64(buffer.count))))
      buffer = buffer.dropFirst(piece.count)
      rest -= Int64(piece.count)
      try sink(piece)
    }
    guard try take(header.paddingBytes).allSatisfy({ $0 == 0 }) else {
      throw damaged("bytes between its files were changed")
    }
  }

  private mutating func whole(_ header: TarHeader, limitBytes: Int) throws(ArchiveError) -> [UInt8]
  {
    guard header.sizeBytes <= Int64(limitBytes) else { throw damaged("its list is too long") }
    var bytes: [UInt8] = []
    try content(header) { bytes += $0 }
    return bytes
  }

  private mutating func take(_ count: Int, isFirst: Bool = false) throws(ArchiveError) -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count < count {
      try fill()
      guard !buffer.isEmpty else { throw isFirst ? notAnArchive : truncated }
      let piece = buffer.prefix(count - bytes.count)
      buffer = buffer.dropFirst(piece.count)
      bytes += piece
    }
    return bytes
  }

  private mutating func checkNothingFollows() throws(ArchiveError) {
    try fill()
    guard buffer.isEmpty else { throw damaged("something follows its end") }
  }

  private mutating func fill() throws(ArchiveError) {
    guard buffer.isEmpty else { return }
    buffer = try ArchiveError.at(kept) { () throws(PosixError) in
      try Files.read(descriptor, path, atMost: Files.chunkBytes)[...]
    }
  }

  // MARK: - What is wrong

  private var notAnArchive: ArchiveError {
    ArchiveError(.notAnArchive, "\(path) is no backup of a desk. \(kept)")
  }

  private var truncated: ArchiveError {
    ArchiveError(
      .truncated, "\(path) ends too early, part of it is missing; use another backup. \(kept)")
  }

  private func damaged(_ what: String) -> ArchiveError {
    ArchiveError(.damaged, "\(path) is damaged: \(what); use another backup. \(kept)")
  }
}
