/// A linear classifier over hashed features: one row of class weights per known feature.
///
/// Trained from examples, it gives calibrated probabilities, says which features moved a reading,
/// can be corrected by one example at a time, and is saved as bytes.
struct LinearModel: Sendable {
  /// How much one feature of a text spoke for a class.
  struct Contribution: Sendable {
    var feature: FeatureBag.Feature
    /// What it added to the score of the class over its mean over all classes.
    var weight: Float
  }

  /// What is read from one text.
  struct Reading: Sendable {
    /// The raw score of every class.
    var scores: [Float]
    /// The share of the text's features of each family that training knew; 1 of none.
    var knownShares: [Float]
    /// The same of all features; 0 of none.
    var knownShare: Float
    /// Whether any feature is known.
    var isKnown: Bool
  }

  let classCount: Int
  /// Scores are multiplied by this before the softmax, so that probabilities come true.
  var sharpness: Float
  private let scaler: FeatureScaler
  private let rows: WeightRows
  private let bias: [Float]
  private var corrections = Corrections()

  init(
    classCount: Int, sharpness: Float, scaler: FeatureScaler, rows: WeightRows, bias: [Float]
  ) {
    self.classCount = classCount
    self.sharpness = sharpness
    self.scaler = scaler
    self.rows = rows
    self.bias = bias
  }

  /// Everything the model says about a text.
  func read(_ bag: FeatureBag) -> Reading {
    var scores = bias
    let families = scaler.families.count
    var shares = [Float](repeating: 0, count: families)
    var knownCount: Float = 0
    var isCorrected = false
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: max(1, families)) { counts in
      counts.initialize(repeating: 0)
      scores.withUnsafeMutableBufferPointer { scores in
        scaler.forEach(bag) { row, value, index in
          let family = Int(bag.features[index].family)
          counts[family] += 1
          if row >= 0 {
            shares[family] += 1
            knownCount += 1
            rows.add(row, times: value, to: scores)
          }
          if !corrections.isEmpty,
            corrections.add(bag.features[index].hash, times: value, to: scores)
          {
            isCorrected = true
          }
        }
      }
      for family in shares.indices {
        shares[family] = counts[family] > 0 ? shares[family] / Float(counts[family]) : 1
      }
    }
    return Reading(
      scores: scores, knownShares: shares,
      knownShare: knownCount / Float(max(1, bag.features.count)),
      isKnown: knownCount > 0 || isCorrected)
  }

  /// The calibrated probability of every class; they sum to one.
  func probabilities(_ bag: FeatureBag) -> [Float] {
    probabilities(read(bag))
  }

  /// The calibrated probability of every class; they sum to one.
  func probabilities(_ reading: Reading) -> [Float] {
    var scores = reading.scores
    Numerics.softmax(&scores, sharpness: sharpness)
    return scores
  }

  /// The features that spoke for or against a class, the strongest first.
  func contributions(_ bag: FeatureBag, to label: Int) -> [Contribution] {
    var found: [Contribution] = []
    var weights = [Float](repeating: 0, count: classCount)
    scaler.forEach(bag) { row, value, index in
      for column in weights.indices { weights[column] = 0 }
      weights.withUnsafeMutableBufferPointer { weights in
        if row >= 0 { rows.add(row, times: value, to: weights) }
        _ = corrections.add(bag.features[index].hash, times: value, to: weights)
      }
      let mean = weights.reduce(0, +) / Float(classCount)
      if weights[label] != mean {
        found.append(Contribution(feature: bag.features[index], weight: weights[label] - mean))
      }
    }
    return found.sorted { abs($0.weight) > abs($1.weight) }
  }

  /// Moves the weights so that `bag` is given `target`, and little else changes.
  ///
  /// The smallest change of the weights of this text's features that puts the target before each
  /// of its rivals by a margin (passive-aggressive steps); features no example held are learned too.
  mutating func learn(_ bag: FeatureBag, target: Int) {
    for _ in 0..<Self.correctionSteps {
      let scores = read(bag).scores
      let rivals = scores.indices.lazy.filter { $0 != target }
      guard let rival = rivals.max(by: { scores[$0] < scores[$1] }) else { return }
      let loss = Self.correctionMargin - (scores[target] - scores[rival])
      guard loss > 0 else { return }
      var length: Float = 0
      scaler.forEach(bag) { _, value, _ in length += value * value }
      guard length > 0 else { return }
      let step = loss / (2 * length)
      scaler.forEach(bag) { _, value, index in
        corrections.change(bag.features[index].hash, target, by: step * value)
        corrections.change(bag.features[index].hash, rival, by: -step * value)
      }
    }
  }

  /// How far in front a corrected class is put, in scores.
  private static let correctionMargin: Float = 0.3
  /// Every step beats one rival; more than these hardly ever stand before the target.
  private static let correctionSteps = 8
}

extension LinearModel {
  /// Writes the model behind what `writer` holds.
  func write(to writer: inout ByteWriter) {
    writer.write(UInt32(classCount))
    writer.write(sharpness)
    writer.write(bias)
    scaler.write(to: &writer)
    rows.write(to: &writer)
    corrections.write(to: &writer)
  }

  /// Reads what `write(to:)` wrote.
  ///
  /// - Throws: `ModelFileError` `.damaged` where the parts do not fit together.
  init(from reader: inout ByteReader) throws(ModelFileError) {
    classCount = Int(try reader.readUInt32())
    sharpness = try reader.readFloat()
    bias = try reader.readFloats()
    guard classCount > 0, classCount <= LabelRules.maxCount, sharpness > 0,
      bias.count == classCount
    else { throw ModelFileError(.damaged) }
    scaler = try FeatureScaler(from: &reader)
    rows = try WeightRows(from: &reader, classCount: classCount)
    guard rows.rowCount == scaler.rowCount else { throw ModelFileError(.damaged) }
    corrections = try Corrections(from: &reader, classCount: classCount)
  }
}
