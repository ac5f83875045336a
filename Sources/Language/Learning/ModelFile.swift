/// The envelope of every saved model: magic, format version, kind, length, SHA-256, contents.
package enum ModelFile {
  /// What a model is for; the raw value stands in the file.
  package enum Kind: UInt32 {
    case intents = 1
    case sentiment = 2
    case satisfaction = 3
    case replies = 4
    case retrieval = 5
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
    guard bytes.starts(with: magic) else { throw ModelFileError(.foreign) }
    var reader = ByteReader(bytes)
    _ = try reader.readBytes(magic.count)
    let version = try reader.readUInt32()
    guard version <= formatVersion else { throw ModelFileError(.newer(Int(version))) }
    guard version > 0 else { throw ModelFileError(.damaged) }
    let rawKind = try reader.readUInt32()
    let length = try reader.readUInt64()
    let digest = try reader.readBytes(SHA256.digestBytes)
    guard length == UInt64(reader.remaining) else { throw ModelFileError(.damaged) }
    let contents = try reader.readBytes(reader.remaining)
    guard SHA256.hash(contents) == digest else { throw ModelFileError(.damaged) }
    // The kind is looked at last, so that a damaged kind is called damage only by its sum's failing.
    guard rawKind == kind.rawValue else { throw ModelFileError(.otherKind) }
    return contents
  }
}
