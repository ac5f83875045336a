import Language

/// How rarely words come in the texts of a desk.
struct WordRarity: Sendable {
  private let vocabulary: ReplyVocabulary
  private let rarities: Column<Float>
  /// Of a word that never came.
  let unseen: Float

  /// - Parameter counts: in how many of `textCount` texts a word came.
  init(counts: [UInt32: UInt32], textCount: Int) {
    let hashes = ReplyVocabulary.hashes(of: counts, least: 2, limit: 300_000)
    vocabulary = ReplyVocabulary(hashes)
    rarities = Column(
      hashes.map { hash in
        ReplyMath.logarithm(1 + Float(textCount) / Float(counts[hash] ?? 1))
      })
    unseen = ReplyMath.logarithm(1 + Float(textCount))
  }

  @inline(__always)
  func of(_ hash: UInt32) -> Float {
    guard let row = vocabulary.row(of: hash) else { return unseen }
    return rarities[Int(row)]
  }

  func isKnown(_ hash: UInt32) -> Bool { vocabulary.row(of: hash) != nil }

  func write(to writer: inout ColumnWriter) {
    vocabulary.write(to: &writer)
    writer.write(rarities)
    writer.write([unseen])
  }

  init(from reader: inout ColumnReader) throws(ModelFileError) {
    vocabulary = try ReplyVocabulary(from: &reader)
    rarities = try reader.readFloats()
    unseen = try reader.readFloats(1)[0]
    guard rarities.count == vocabulary.count else { throw ModelFileError(.damaged) }
  }
}
