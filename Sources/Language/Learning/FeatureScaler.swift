/// Knows the features of a training set and brings those of any text to the scale it was learned at.
struct FeatureScaler: Sendable {
  let families: [FeatureFamily]
  private let table: FeatureTable
  /// What a value is multiplied by, by row: the rarer a feature, the more it tells.
  private let rarities: [Float]
  /// The rarity that a feature of no example would have.
  private let unknownRarity: Float

  /// Counts in how many texts each feature stands; rare ones are left out where there are more
  /// than `maxRows`.
  init(_ bags: [FeatureBag], families: [FeatureFamily], maxRows: Int) {
    var all = FeatureTable()
    var counts: [Int32] = []
    for bag in bags {
      for feature in bag.features {
        let row = all.row(adding: feature.hash)
        if row == counts.count { counts.append(0) }
        counts[row] += 1
      }
    }
    if all.count > maxRows {
      let least = Self.leastCount(counts, maxRows: maxRows)
      var kept = FeatureTable(expectedCount: maxRows)
      var keptCounts: [Int32] = []
      for (hash, count) in zip(all.hashes, counts) where count >= least {
        _ = kept.row(adding: hash)
        keptCounts.append(count)
      }
      all = kept
      counts = keptCounts
    }
    self.families = families
    table = all
    rarities = counts.map { Self.rarity(examples: bags.count, holding: Int($0)) }
    unknownRarity = Self.rarity(examples: bags.count, holding: 0)
  }

  private init(families: [FeatureFamily], table: FeatureTable, rarities: [Float], unknown: Float) {
    self.families = families
    self.table = table
    self.rarities = rarities
    unknownRarity = unknown
  }

  var rowCount: Int { table.count }

  /// One half of the logarithm of the classical inverse document frequency, plus one: among short
  /// texts, where nearly every word is rare, the full logarithm drowns the common words that
  /// tell one wish from the other.
  private static func rarity(examples: Int, holding: Int) -> Float {
    0.5 * Numerics.logarithm(Float(examples + 1) / Float(holding + 1)) + 1
  }

  /// The count that at most `maxRows` features reach.
  private static func leastCount(_ counts: [Int32], maxRows: Int) -> Int32 {
    var least: Int32 = 2
    while counts.count(where: { $0 >= least }) > maxRows { least += 1 }
    return least
  }

  /// Calls `body` with the row, scaled value and index in the bag of every feature; the row is -1
  /// for a feature that no example holds.
  @inline(__always)
  func forEach(_ bag: FeatureBag, _ body: (Int, Float, Int) -> Void) {
    let features = bag.features
    withUnsafeTemporaryAllocation(of: Float.self, capacity: families.count) { scales in
      withUnsafeTemporaryAllocation(of: Found.self, capacity: features.count) { found in
        scales.initialize(repeating: 0)
        for index in features.indices {
          let feature = features[index]
          let family = Int(feature.family)
          let row = table.row(of: feature.hash)
          var value = feature.value
          if family >= families.count {
            value = 0
          } else if families[family].scaling == .rarity {
            if value > 1 { value = 1 + Numerics.logarithm(value) }
            value *= row.map { rarities[$0] } ?? unknownRarity
            scales[family] += value * value
          }
          found.initializeElement(
            at: index, to: Found(row: Int32(truncatingIfNeeded: row ?? -1), value: value))
        }
        for family in families.indices {
          let isScaled = families[family].scaling == .rarity && scales[family] > 0
          let length = isScaled ? scales[family].squareRoot() : 1
          scales[family] = families[family].weight / length
        }
        for index in features.indices where found[index].value != 0 {
          let scale = scales[Int(features[index].family)]
          body(Int(found[index].row), found[index].value * scale, index)
        }
      }
    }
  }

  private struct Found {
    var row: Int32
    var value: Float
  }
}

extension FeatureScaler {
  func write(to writer: inout ByteWriter) {
    writer.write(UInt32(families.count))
    for family in families {
      writer.write(family.scaling.rawValue)
      writer.write(family.weight)
    }
    writer.write(unknownRarity)
    writer.write(table.hashes)
    writer.write(rarities)
  }

  init(from reader: inout ByteReader) throws(ModelFileError) {
    let familyCount = try reader.readUInt32()
    guard familyCount <= Self.maxFamilies else { throw ModelFileError(.damaged) }
    var families: [FeatureFamily] = []
    for _ in 0..<familyCount {
      guard let scaling = FeatureFamily.Scaling(rawValue: try reader.readUInt8()) else {
        throw ModelFileError(.damaged)
      }
      families.append(FeatureFamily(scaling: scaling, weight: try reader.readFloat()))
    }
    let unknown = try reader.readFloat()
    let hashes = try reader.readUInt32s()
    var table = FeatureTable(expectedCount: hashes.count)
    for hash in hashes { _ = table.row(adding: hash) }
    let rarities = try reader.readFloats()
    // A hash that stands twice makes one row of two.
    guard table.count == hashes.count, rarities.count == hashes.count else {
      throw ModelFileError(.damaged)
    }
    self.init(families: families, table: table, rarities: rarities, unknown: unknown)
  }

  private static let maxFamilies = 64
}
