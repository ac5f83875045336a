/// The features seen in training, each with its rarity.
struct FeatureTable: Sendable {
  /// A feature of a message: its row in the weights and its value.
  struct Feature {
    var row: Int
    var value: Float
  }

  /// The known features of a message.
  struct Vector {
    var features: [Feature] = []
    /// The share of the message's features, weighed by rarity, that the model knows: 0…1.
    var coverage: Float = 0

    /// Makes the length of the vector one.
    mutating func normalise() {
      let length = features.reduce(into: Float(0)) { $0 += $1.value * $1.value }.squareRoot()
      guard length > 0 else { return }
      for index in features.indices { features[index].value /= length }
    }
  }

  /// Hash + row in one open-addressing table; a row of -1 marks a free place.
  private var hashes: [UInt32]
  private var rows: [Int32]
  private var mask: Int
  private(set) var count = 0
  /// ln(examples / examples with the feature), by row.
  private(set) var rarities: [Float] = []
  private var rarestKnown: Float = 1

  init() {
    hashes = [UInt32](repeating: 0, count: 4_096)
    rows = [Int32](repeating: -1, count: 4_096)
    mask = 4_095
  }

  /// The row of a feature, made when it is new.
  mutating func row(adding hash: UInt32) -> Int {
    var place = Int(hash) & mask
    while rows[place] >= 0 {
      if hashes[place] == hash { return Int(rows[place]) }
      place = (place + 1) & mask
    }
    if (count + 1) * 2 > rows.count {
      grow()
      return row(adding: hash)
    }
    hashes[place] = hash
    rows[place] = Int32(count)
    count += 1
    return count - 1
  }

  @inline(__always)
  private func row(of hash: UInt32) -> Int? {
    var place = Int(hash) & mask
    while rows[place] >= 0 {
      if hashes[place] == hash { return Int(rows[place]) }
      place = (place + 1) & mask
    }
    return nil
  }

  private mutating func grow() {
    let oldHashes = hashes
    let oldRows = rows
    let capacity = rows.count * 2
    hashes = [UInt32](repeating: 0, count: capacity)
    rows = [Int32](repeating: -1, count: capacity)
    mask = capacity - 1
    for (hash, row) in zip(oldHashes, oldRows) where row >= 0 {
      var place = Int(hash) & mask
      while rows[place] >= 0 { place = (place + 1) & mask }
      hashes[place] = hash
      rows[place] = row
    }
  }

  /// Sets the rarities from how many of `exampleCount` examples hold each row.
  mutating func setRarities(exampleCounts: [Int32], exampleCount: Int) {
    rarities = exampleCounts.map { Self.logarithm(Float(exampleCount + 1) / Float($0)) }
    rarestKnown = Self.logarithm(Float(exampleCount + 1))
  }

  /// The known features of a message, each once, with their rarity as value.
  func vector(of text: NormalText) -> Vector {
    var vector = Vector()
    vector.features.reserveCapacity(128)
    var known: Float = 0
    var unknown: Float = 0
    IntentFeatures.visit(text) { hash in
      if let row = row(of: hash) {
        vector.features.append(Feature(row: row, value: rarities[row]))
        known += rarities[row]
      } else {
        // Most pieces of an unknown word are unknown: they count half.
        unknown += rarestKnown * 0.5
      }
    }
    // The square root forgives the word pairs that no example happens to hold.
    let share = known / max(known + unknown, .leastNormalMagnitude)
    vector.coverage = share.squareRoot()
    return vector
  }

  /// The natural logarithm of a number ≥ 1, by halving: no C library, the same bits everywhere.
  static func logarithm(_ value: Float) -> Float {
    let exponent = Float(value.exponent)
    let z = (value.significand - 1) / (value.significand + 1)
    let z2 = z * z
    let series = z * (2 + z2 * (2.0 / 3 + z2 * (2.0 / 5 + z2 * (2.0 / 7))))
    return exponent * 0.693_147_2 + series
  }
}
