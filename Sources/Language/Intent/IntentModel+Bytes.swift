extension IntentModel {
  /// The model in a versioned binary form with a checksum, as `init(bytes:)` reads it.
  public var bytes: [UInt8] {
    var writer = ByteWriter()
    writer.write(version)
    writer.write(UInt32(labels.count))
    for label in labels { writer.write(label) }
    writer.write(UInt64(statistics.exampleCount))
    writer.write(statistics.knownShare)
    writer.write(statistics.knownShareDeviation)
    for label in labels { writer.write(statistics.labelShares[label] ?? 0) }
    writer.write(scope.weights)
    writer.write(scope.threshold)
    spelling.write(to: &writer)
    linear?.write(to: &writer)
    return ModelFile.seal(.intents, writer.bytes)
  }

  /// Reads a model from its bytes.
  ///
  /// - Throws: `ModelFileError` for bytes that are no intent model, damaged or of a newer format.
  public convenience init(bytes: [UInt8]) throws(ModelFileError) {
    var reader = ByteReader(try ModelFile.open(.intents, bytes))
    let version = try reader.readString()
    let count = Int(try reader.readUInt32())
    guard count <= LabelRules.maxCount else { throw ModelFileError(.damaged) }
    var labels: [String] = []
    for _ in 0..<count {
      let label = try reader.readString()
      guard LabelRules.isValid(label) else { throw ModelFileError(.damaged) }
      labels.append(label)
    }
    var statistics = IntentStatistics()
    statistics.exampleCount = Int(truncatingIfNeeded: try reader.readUInt64())
    statistics.knownShare = try reader.readDouble()
    statistics.knownShareDeviation = try reader.readDouble()
    for label in labels { statistics.labelShares[label] = try reader.readDouble() }
    var scope = IntentScope()
    scope.weights = try reader.readFloats()
    guard scope.weights.isEmpty || scope.weights.count == IntentScope.signCount else {
      throw ModelFileError(.damaged)
    }
    scope.threshold = try reader.readFloat()
    let spelling = try Spelling(from: &reader)
    let linear = count == 0 ? nil : try LinearModel(from: &reader)
    guard reader.remaining == 0, (linear?.classCount ?? 0) == count else {
      throw ModelFileError(.damaged)
    }
    self.init(
      version: version, labels: labels, statistics: statistics, linear: linear, scope: scope,
      spelling: spelling)
  }
}
