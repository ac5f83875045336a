/// The features a model knows: hash to row, by open addressing.
struct FeatureTable: Sendable {
  /// Hash in the high half, row + 1 in the low half; 0 is a free place.
  private var slots: [UInt64]
  /// Of each place a byte of its hash, 0 where it is free: most features of a text are unknown, and
  /// this much of the table stays near the processor.
  private var tags: [UInt8]
  private var mask: Int
  private(set) var count = 0

  init(expectedCount: Int = 0) {
    var capacity = 1_024
    while capacity < expectedCount * 2 { capacity *= 2 }
    slots = [UInt64](repeating: 0, count: capacity)
    tags = [UInt8](repeating: 0, count: capacity)
    mask = capacity - 1
  }

  /// The row of a feature, made when it is new.
  mutating func row(adding hash: UInt32) -> Int {
    var place = Self.place(hash) & mask
    while slots[place] != 0 {
      if UInt32(truncatingIfNeeded: slots[place] >> 32) == hash {
        return Int(UInt32(truncatingIfNeeded: slots[place])) - 1
      }
      place = (place + 1) & mask
    }
    if (count + 1) * 2 > slots.count {
      grow()
      return row(adding: hash)
    }
    count += 1
    slots[place] = UInt64(hash) << 32 | UInt64(count)
    tags[place] = Self.tag(hash)
    return count - 1
  }

  @inline(__always)
  func row(of hash: UInt32) -> Int? {
    var place = Self.place(hash) & mask
    let tag = Self.tag(hash)
    while tags[place] != 0 {
      if tags[place] == tag, UInt32(truncatingIfNeeded: slots[place] >> 32) == hash {
        return Int(UInt32(truncatingIfNeeded: slots[place])) &- 1
      }
      place = (place &+ 1) & mask
    }
    return nil
  }

  /// The hash of every row, in the order of rows.
  var hashes: [UInt32] {
    var hashes = [UInt32](repeating: 0, count: count)
    for slot in slots where slot != 0 {
      hashes[Int(UInt32(truncatingIfNeeded: slot)) - 1] = UInt32(truncatingIfNeeded: slot >> 32)
    }
    return hashes
  }

  private mutating func grow() {
    let old = slots
    slots = [UInt64](repeating: 0, count: old.count * 2)
    tags = [UInt8](repeating: 0, count: slots.count)
    mask = slots.count - 1
    for slot in old where slot != 0 {
      let hash = UInt32(truncatingIfNeeded: slot >> 32)
      var place = Self.place(hash) & mask
      while slots[place] != 0 { place = (place + 1) & mask }
      slots[place] = slot
      tags[place] = Self.tag(hash)
    }
  }

  /// Never 0, and of other bits than the place.
  @inline(__always)
  private static func tag(_ hash: UInt32) -> UInt8 { UInt8(truncatingIfNeeded: hash) | 1 }

  @inline(__always)
  private static func place(_ hash: UInt32) -> Int {
    Int(truncatingIfNeeded: (UInt64(hash) &* 0x9E37_79B9_7F4A_7C15) >> 32)
  }
}
