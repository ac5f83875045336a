/// The features of one text, each once, with how often it came and where it stood first.
///
/// A feature is a hash and belongs to a family (words, characters, …); a model weighs and
/// normalises each family on its own.
struct FeatureBag: Sendable {
  /// One feature of a text.
  struct Feature: Sendable, Equatable {
    var hash: UInt32
    var family: UInt8
    /// How often it came, or its value where the family's values are taken as they are.
    var value: Float
    /// The folded scalars it was first read from, to tell a person which words moved a reading.
    var range: Range<UInt16>
  }

  private(set) var features: [Feature] = []
  /// Index into `features` plus one, by hash; 0 is a free place.
  private var places: [UInt16]

  init() {
    places = [UInt16](repeating: 0, count: 512)
    features.reserveCapacity(256)
  }

  /// More features than this add nothing to a reading.
  static let maxFeatures = 16_000

  /// Adds a feature; one that came before gets `value` more.
  @inline(__always)
  mutating func add(
    _ hash: UInt32, family: UInt8, value: Float = 1, range: Range<UInt16> = 0..<0
  ) {
    var place = Int(hash) & (places.count &- 1)
    while places[place] != 0 {
      let index = Int(places[place]) &- 1
      if features[index].hash == hash {
        features[index].value += value
        return
      }
      place = (place &+ 1) & (places.count &- 1)
    }
    guard features.count < Self.maxFeatures else { return }
    features.append(Feature(hash: hash, family: family, value: value, range: range))
    places[place] = UInt16(features.count)
    if features.count &* 2 > places.count { grow() }
  }

  private mutating func grow() {
    places = [UInt16](repeating: 0, count: places.count * 2)
    let mask = places.count - 1
    for index in features.indices {
      var place = Int(features[index].hash) & mask
      while places[place] != 0 { place = (place + 1) & mask }
      places[place] = UInt16(index + 1)
    }
  }
}

/// Mixing of scalars into feature hashes: the same in every run and build.
enum FeatureHash {
  @inline(__always)
  static func mix(_ hash: UInt32, _ value: UInt32) -> UInt32 {
    var hash = (hash ^ value) &* 0x85EB_CA6B
    hash ^= hash >> 15
    return hash &* 0xC2B2_AE35 ^ hash >> 13
  }
}
