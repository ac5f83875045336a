import Foundation
public import Language

extension ReplyMemory {
  /// The memory in a versioned binary form with a checksum, as `init(bytes:)` and
  /// `init(contentsOf:digest:)` read it.
  public var bytes: [UInt8] {
    var writer = ColumnWriter()
    model.write(to: &writer)
    commonWords.write(to: &writer)
    shelf.write(to: &writer)
    return ModelFile.seal(.replies, writer.bytes)
  }

  /// Reads a memory from its bytes.
  ///
  /// - Throws: `ModelFileError` for bytes that are no reply memory, damaged or of a newer format.
  public init(bytes: [UInt8]) throws(ModelFileError) {
    let storage = bytes.withUnsafeBytes { KeptBytes(copying: $0) }
    let raw = UnsafeRawBufferPointer(rebasing: storage.bytes[..<bytes.count])
    try self.init(storage, try ModelFile.contents(.replies, of: raw))
  }

  /// Maps a memory that lies in a file; its pages are shared by all processes that do.
  ///
  /// - Parameter digest: SHA-256 of the file that is meant, in hexadecimal digits.
  /// - Throws: `AssistError` where the file cannot be read or is another one, `ModelFileError` where
  ///   it is no reply memory, damaged or of a newer format.
  public init(contentsOf path: String, digest: String) throws {
    let storage = try KeptBytes(mapping: path)
    let isKnown = Hex.encode(SHA256.hash(storage.bytes)) == digest
    let range = try ModelFile.contents(.replies, of: storage.bytes, isKnown: isKnown)
    guard isKnown else { throw AssistError(.otherFile, context: path) }
    try self.init(storage, range)
  }

  private init(_ storage: KeptBytes, _ range: Range<Int>) throws(ModelFileError) {
    var reader = ColumnReader(storage, range)
    let model = try ReplyModel(from: &reader)
    let commonWords = try ReplyVocabulary(from: &reader)
    let shelf = try ReplyShelf(from: &reader)
    guard reader.isAtEnd else { throw ModelFileError(.damaged) }
    self.init(model: model, shelf: shelf, commonWords: commonWords)
  }
}

extension ReplyModel {
  func write(to writer: inout ColumnWriter) {
    writer.write([UInt64(pairCount)])
    writer.write(calibration)
    for table in [encoder.contexts, encoder.replies] {
      table.vocabulary.write(to: &writer)
      writer.write(table.scales)
      writer.write(table.steps)
    }
    rarity.write(to: &writer)
    for weights in [mix.means, mix.scales, mix.hidden, mix.output] { writer.write(weights) }
  }

  init(from reader: inout ColumnReader) throws(ModelFileError) {
    let pairs = try reader.read(UInt64.self)
    guard pairs.count == 1 else { throw ModelFileError(.damaged) }
    pairCount = Int(truncatingIfNeeded: pairs[0])
    calibration = try reader.readFloats(2)
    encoder = ReplyEncoder(
      contexts: try ReplyEncoder.Table(from: &reader),
      replies: try ReplyEncoder.Table(from: &reader))
    rarity = try WordRarity(from: &reader)
    mix = .standard
    mix.means = try reader.readFloats(mix.means.count)
    mix.scales = try reader.readFloats(mix.scales.count)
    mix.hidden = try reader.readFloats(mix.hidden.count)
    mix.output = try reader.readFloats(mix.output.count)
  }
}

extension ReplyEncoder.Table {
  fileprivate init(from reader: inout ColumnReader) throws(ModelFileError) {
    vocabulary = try ReplyVocabulary(from: &reader)
    scales = try reader.readFloats()
    steps = try reader.read(Int8.self)
    guard scales.count == vocabulary.count, steps.count == scales.count * ReplyEncoder.size else {
      throw ModelFileError(.damaged)
    }
  }
}
