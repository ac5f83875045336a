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

  let classCount: Int
  /// Scores are multiplied by this before the softmax, so that probabilities come true.
  var sharpness: Float
  private let families: [FeatureFamily]
  private let table: FeatureTable
  /// ln(examples / examples with the feature), by row.
  private let rarities: [Float]
  /// `classCount` for each row; the last row is the bias.
  private var weights: [Float]

  /// Learns from `examples`.
  ///
  /// - Parameter heldBack: examples the model does not learn from, which set the calibration; with
  ///   none, a fixed tenth of the examples is held back for it and learned in the end.
  /// - Throws: `TrainingError` when there is nothing to learn from or tell apart.
  static func train(
    _ examples: [LinearExample], classCount: Int, heldBack: [LinearExample] = [],
    options: LinearOptions
  ) throws(TrainingError) -> LinearModel {
    guard !examples.isEmpty, classCount > 0 else { throw TrainingError(.noExamples) }
    guard classCount <= LabelRules.maxCount else {
      throw TrainingError(.tooManyLabels(classCount))
    }
    if heldBack.isEmpty, examples.count >= Self.minForHoldingBack {
      var learned: [LinearExample] = []
      var kept: [LinearExample] = []
      for (index, example) in examples.enumerated() {
        if index % 10 == 7 { kept.append(example) } else { learned.append(example) }
      }
      var trial = LinearModel(learned, classCount, options)
      trial.calibrate(on: kept)
      var model = LinearModel(examples, classCount, options)
      model.sharpness = trial.sharpness
      return model
    }
    var model = LinearModel(examples, classCount, options)
    model.calibrate(on: heldBack)
    return model
  }

  /// Fewer examples are too few to set some aside.
  private static let minForHoldingBack = 200
  /// What the margins of short texts ask for where nothing was held back.
  private static let standardSharpness: Float = 3

  private init(_ examples: [LinearExample], _ classCount: Int, _ options: LinearOptions) {
    self.classCount = classCount
    families = options.families
    sharpness = Self.standardSharpness
    var table = FeatureTable()
    var counts: [Int32] = []
    for example in examples {
      for feature in example.features.features {
        let row = table.row(adding: feature.hash)
        if row == counts.count { counts.append(0) }
        counts[row] += 1
      }
    }
    self.table = table
    rarities = counts.map {
      Numerics.logarithm(Float(examples.count + 1) / Float($0 + 1)) + 1
    }
    weights = []
    var matrix = LinearTrainer.Matrix()
    matrix.rowCount = table.count
    matrix.classCount = classCount
    for example in examples {
      forEachScaled(example.features) { row, value, _ in
        matrix.rows.append(Int32(row))
        matrix.values.append(value)
      }
      matrix.starts.append(matrix.rows.count)
      matrix.targets.append(example.target)
    }
    weights = LinearTrainer(matrix, options: options).run()
  }

  /// Calls `body` with the row, scaled value and index of every known feature.
  @inline(__always)
  private func forEachScaled(_ bag: FeatureBag, _ body: (Int, Float, Int) -> Void) {
    withUnsafeTemporaryAllocation(of: Float.self, capacity: families.count) { squares in
      squares.initialize(repeating: 0)
      withUnsafeTemporaryAllocation(
        of: (row: Int32, value: Float).self, capacity: bag.features.count
      ) { known in
        for index in bag.features.indices {
          let feature = bag.features[index]
          let family = Int(feature.family)
          guard let row = table.row(of: feature.hash), family < families.count else {
            known.initializeElement(at: index, to: (-1, 0))
            continue
          }
          var value = feature.value
          if families[family].scaling == .rarity {
            if value > 1 { value = 1 + Numerics.logarithm(value) }
            value *= rarities[row]
            squares[family] += value * value
          }
          known.initializeElement(at: index, to: (Int32(truncatingIfNeeded: row), value))
        }
        for family in families.indices {
          let length = families[family].scaling == .rarity ? squares[family].squareRoot() : 1
          squares[family] = length > 0 ? families[family].weight / length : 0
        }
        for index in bag.features.indices where known[index].row >= 0 {
          let scale = squares[Int(bag.features[index].family)]
          body(Int(known[index].row), known[index].value * scale, index)
        }
      }
    }
  }

  /// The raw score of every class.
  func scores(_ bag: FeatureBag) -> [Float] {
    var scores = Array(weights.suffix(classCount))
    let classCount = classCount
    scores.withUnsafeMutableBufferPointer { scores in
      weights.withUnsafeBufferPointer { weights in
        forEachScaled(bag) { row, value, _ in
          let base = row &* classCount
          for column in 0..<classCount { scores[column] += weights[base &+ column] * value }
        }
      }
    }
    return scores
  }

  /// The calibrated probability of every class; they sum to one.
  func probabilities(_ bag: FeatureBag) -> [Float] {
    var scores = scores(bag)
    Numerics.softmax(&scores, sharpness: sharpness)
    return scores
  }

  /// The share of a text's features that the model knows: 0…1; 0 of none.
  func knownShare(_ bag: FeatureBag) -> Float {
    guard !bag.features.isEmpty else { return 0 }
    let known = bag.features.count { table.row(of: $0.hash) != nil }
    return Float(known) / Float(bag.features.count)
  }

  /// The features that spoke for or against a class, the strongest first.
  func contributions(_ bag: FeatureBag, to label: Int) -> [Contribution] {
    var found: [Contribution] = []
    forEachScaled(bag) { row, value, index in
      let row = weights[(row * classCount)..<((row + 1) * classCount)]
      let mean = row.reduce(0, +) / Float(classCount)
      let weight = (row[row.startIndex + label] - mean) * value
      found.append(Contribution(feature: bag.features[index], weight: weight))
    }
    return found.sorted { abs($0.weight) > abs($1.weight) }
  }

  /// Moves the weights so that `bag` is given `target`, and little else changes.
  ///
  /// Passive-aggressive: the smallest change of the weights of this text's known features that puts
  /// the target in front of its strongest rival by a margin.
  mutating func learn(_ bag: FeatureBag, target: Int) {
    for _ in 0..<3 {
      let scores = scores(bag)
      let rivals = scores.indices.filter { $0 != target }
      guard let rival = rivals.max(by: { scores[$0] < scores[$1] }) else { return }
      let loss = Self.correctionMargin - (scores[target] - scores[rival])
      guard loss > 0 else { return }
      var length: Float = 1
      forEachScaled(bag) { _, value, _ in length += value * value }
      let step = loss / (2 * length)
      var changes: [(Int, Float)] = [(weights.count / classCount - 1, step)]
      forEachScaled(bag) { row, value, _ in changes.append((row, step * value)) }
      for (row, change) in changes {
        weights[row * classCount + target] += change
        weights[row * classCount + rival] -= change
      }
    }
  }

  /// How far in front a corrected class is put, in scores.
  private static let correctionMargin: Float = 0.5

  /// Chooses the sharpness under which the held-back examples are likeliest.
  private mutating func calibrate(on heldBack: [LinearExample]) {
    guard !heldBack.isEmpty else { return }
    let rows = heldBack.map { (scores($0.features), $0.target) }
    func loss(_ sharpness: Float) -> Double {
      rows.reduce(0) { sum, row in
        var probabilities = row.0
        Numerics.softmax(&probabilities, sharpness: sharpness)
        let likelihood = max(probabilities[row.1], 1e-6)
        return sum + Double(Numerics.logarithm(1 / likelihood))
      }
    }
    var best = (sharpness: Self.standardSharpness, loss: Double.infinity)
    for step in 0..<24 {
      // A fifth more at each step, from 0.5 to 40.
      let sharpness = 0.5 * (0..<step).reduce(Float(1)) { product, _ in product * 1.21 }
      let here = loss(sharpness)
      if here < best.loss { best = (sharpness, here) }
    }
    sharpness = best.sharpness
  }
}

extension LinearModel {
  /// Writes the model behind what `writer` holds.
  func write(to writer: inout ByteWriter) {
    writer.write(UInt32(classCount))
    writer.write(sharpness)
    writer.write(UInt32(families.count))
    for family in families {
      writer.write(family.scaling.rawValue)
      writer.write(family.weight)
      writer.write(UInt32(family.minExamples))
    }
    writer.write(table.hashes)
    writer.write(rarities)
    writer.write(weights)
  }

  /// Reads what `write(to:)` wrote.
  ///
  /// - Throws: `ModelFileError` `.damaged` where the parts do not fit together.
  init(from reader: inout ByteReader) throws(ModelFileError) {
    classCount = Int(try reader.readUInt32())
    sharpness = try reader.readFloat()
    let familyCount = try reader.readUInt32()
    guard classCount > 0, classCount <= LabelRules.maxCount, sharpness > 0, familyCount <= 16 else {
      throw ModelFileError(.damaged)
    }
    var families: [FeatureFamily] = []
    for _ in 0..<familyCount {
      guard let scaling = FeatureFamily.Scaling(rawValue: try reader.readUInt8()) else {
        throw ModelFileError(.damaged)
      }
      let weight = try reader.readFloat()
      families.append(
        FeatureFamily(
          scaling: scaling, weight: weight, minExamples: Int(try reader.readUInt32())))
    }
    self.families = families
    let hashes = try reader.readUInt32s()
    var table = FeatureTable(expectedCount: hashes.count)
    for hash in hashes { _ = table.row(adding: hash) }
    self.table = table
    rarities = try reader.readFloats()
    weights = try reader.readFloats()
    // A hash that stands twice makes one row of two.
    guard table.count == hashes.count, rarities.count == hashes.count,
      weights.count == (hashes.count + 1) * classCount
    else { throw ModelFileError(.damaged) }
  }
}
