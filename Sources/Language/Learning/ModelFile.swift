/// The envelope of every saved model: magic, format version, kind, length, SHA-256, contents.
package enum ModelFile {
  /// What a model is for; the raw value stands in the file.
  package enum Kind: UInt32 {
    case intents = 1
    case sentiment = 2
    case satisfaction = 3
    case replies = 4
    case retrieval = 5
    case vectors = 6
  }

  /// Raised when the contents of a kind change so that an older program cannot read them.
  package static let formatVersion = 1

  private static let magic: [UInt8] = Array("TNDMODEL".utf8)
  private static let headerBytes = magic.count + 4 + 4 + 8 + SHA256.digestBytes

  /// Wraps the contents of a model.
  package static func seal(_ kind: Kind, _ contents: [UInt8]) -> [UInt8] {
    var writer = ByteWriter(capacity: headerBytes + contents.count)
    writer.write(magic)
    writer.write(UInt32(formatVersion))
    writer.write(kind.rawValue)
    writer.write(UInt64(contents.count))
    writer.write(SHA256.hash(contents))
    writer.write(contents)
    return writer.bytes
  }

  /// The contents of a sealed model, verified.
  package static func open(_ kind: Kind, _ bytes: [UInt8]) throws(ModelFileError) -> [UInt8] {
    let range = try bytes.withUnsafeBufferPointer { (bytes) throws(ModelFileError) in
      try contents(kind, of: UnsafeRawBufferPointer(bytes))
    }
    return Array(bytes[range])
  }

  /// Where the contents of a sealed model lie, verified.
  ///
  /// They begin at a multiple of eight bytes, so that numbers can be read where they lie.
  ///
  /// - Parameter isKnown: whether the bytes are known to be those that were written, so that their sum
  ///   needs no second look.
  package static func contents(
    _ kind: Kind, of bytes: UnsafeRawBufferPointer, isKnown: Bool = false
  ) throws(ModelFileError) -> Range<Int> {
    guard bytes.starts(with: magic) else { throw ModelFileError(.foreign) }
    var reader = ByteReader(Array(bytes.prefix(headerBytes)))
    _ = try reader.readBytes(magic.count)
    let version = try reader.readUInt32()
    guard version <= formatVersion else { throw ModelFileError(.newer(Int(version))) }
    guard version > 0 else { throw ModelFileError(.damaged) }
    let rawKind = try reader.readUInt32()
    let length = try reader.readUInt64()
    let digest = try reader.readBytes(SHA256.digestBytes)
    guard length == UInt64(bytes.count - headerBytes) else { throw ModelFileError(.damaged) }
    if !isKnown {
      let found = SHA256.hash(UnsafeRawBufferPointer(rebasing: bytes[headerBytes...]))
      guard found == digest else { throw ModelFileError(.damaged) }
    }
    // The kind is looked at last, so that a damaged kind is called damage only by its sum's failing.
    guard rawKind == kind.rawValue else { throw ModelFileError(.otherKind) }
    return headerBytes..<bytes.count
  }
}
