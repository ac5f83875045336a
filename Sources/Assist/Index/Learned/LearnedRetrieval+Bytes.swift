public import Language

extension LearnedRetrieval {
  /// What was learned, as a file holds it.
  public var bytes: [UInt8] {
    var writer = ByteWriter()
    writer.write(version)
    writer.write(weights)
    for table in [associations.asked, associations.held] {
      writer.write(UInt32(table.hashes.count))
      for hash in table.hashes { writer.write(hash) }
    }
    writer.write(associations.weights)
    writer.write(UInt32(past.questions.count))
    for question in past.questions {
      writer.write(question.text)
      writer.write(UInt32(question.articles.count))
      for article in question.articles { writer.write(article) }
      writer.write(UInt8(question.isOwn ? 1 : 0))
    }
    return ModelFile.seal(.retrieval, writer.bytes)
  }

  /// Reads what `bytes` wrote.
  ///
  /// - Throws: when the bytes are no such file, of a later format, or damaged.
  public init(bytes: [UInt8]) throws(ModelFileError) {
    var reader = ByteReader(try ModelFile.open(.retrieval, bytes))
    let version = try reader.readString()
    let weights = try reader.readFloats()
    let asked = try Self.readTable(&reader)
    let held = try Self.readTable(&reader)
    let associations = WordAssociations(
      asked: asked, held: held, weights: try reader.readInt8s())
    guard weights.count == RankingFeatures.count,
      associations.weights.count == asked.hashes.count * held.hashes.count
    else { throw ModelFileError(.damaged) }
    var questions: [PastQuestions.Question] = []
    for _ in 0..<(try reader.readUInt32()) {
      let text = try reader.readString()
      var articles: [String] = []
      for _ in 0..<(try reader.readUInt32()) { articles.append(try reader.readString()) }
      questions.append(
        PastQuestions.Question(
          text: text, articles: articles, isOwn: try reader.readUInt8() != 0))
    }
    guard reader.remaining == 0 else { throw ModelFileError(.damaged) }
    self.init(
      version: version, associations: associations, past: PastQuestions(questions),
      weights: weights)
  }

  private static func readTable(_ reader: inout ByteReader) throws(ModelFileError) -> TermTable {
    var hashes: [UInt64] = []
    for _ in 0..<(try reader.readUInt32()) { hashes.append(try reader.readUInt64()) }
    guard let table = TermTable(hashes) else { throw ModelFileError(.damaged) }
    return table
  }
}
