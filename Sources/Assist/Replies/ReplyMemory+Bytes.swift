public import Language

extension ReplyMemory {
  /// The memory in a versioned binary form with a checksum, as `init(bytes:)` reads it.
  public var bytes: [UInt8] {
    var writer = ByteWriter()
    model.write(to: &writer)
    commonWords.write(to: &writer)
    shelf.write(to: &writer)
    return ModelFile.seal(.replies, writer.bytes)
  }

  /// Reads a memory from its bytes.
  ///
  /// - Throws: `ModelFileError` for bytes that are no reply memory, damaged or of a newer format.
  public init(bytes: [UInt8]) throws(ModelFileError) {
    var reader = ByteReader(try ModelFile.open(.replies, bytes))
    let model = try ReplyModel(from: &reader)
    let commonWords = try ReplyVocabulary(from: &reader)
    let shelf = try ReplyShelf(from: &reader)
    guard reader.remaining == 0 else { throw ModelFileError(.damaged) }
    self.init(model: model, shelf: shelf, commonWords: commonWords)
  }
}

extension ReplyModel {
  func write(to writer: inout ByteWriter) {
    writer.write(UInt64(pairCount))
    writer.write(calibration)
    for table in [encoder.contexts, encoder.replies] {
      table.vocabulary.write(to: &writer)
      writer.write(table.scales)
      writer.write(table.steps)
    }
    rarity.write(to: &writer)
    for weights in [mix.means, mix.scales, mix.hidden, mix.output] { writer.write(weights) }
  }

  init(from reader: inout ByteReader) throws(ModelFileError) {
    pairCount = Int(truncatingIfNeeded: try reader.readUInt64())
    calibration = try reader.readFloats()
    guard calibration.count == 2 else { throw ModelFileError(.damaged) }
    encoder = ReplyEncoder(
      contexts: try ReplyEncoder.Table(from: &reader),
      replies: try ReplyEncoder.Table(from: &reader))
    rarity = try WordRarity(from: &reader)
    mix = .standard
    let sizes = [mix.means, mix.scales, mix.hidden, mix.output].map(\.count)
    mix.means = try reader.readFloats()
    mix.scales = try reader.readFloats()
    mix.hidden = try reader.readFloats()
    mix.output = try reader.readFloats()
    guard [mix.means, mix.scales, mix.hidden, mix.output].map(\.count) == sizes else {
      throw ModelFileError(.damaged)
    }
  }
}

extension ReplyEncoder.Table {
  fileprivate init(from reader: inout ByteReader) throws(ModelFileError) {
    vocabulary = try ReplyVocabulary(from: &reader)
    scales = try reader.readFloats()
    steps = try reader.readInt8s()
    guard scales.count == vocabulary.count, steps.count == scales.count * ReplyEncoder.size else {
      throw ModelFileError(.damaged)
    }
  }
}

extension ReplyVocabulary {
  func write(to writer: inout ByteWriter) { writer.write(hashes) }

  init(from reader: inout ByteReader) throws(ModelFileError) {
    let hashes = try reader.readUInt32s()
    guard Set(hashes).count == hashes.count else { throw ModelFileError(.damaged) }
    self.init(hashes)
  }
}
