/// Numbers hashes 0, 1, 2 … in the order in which they are first seen.
///
/// Open addressing over two flat arrays: a dictionary would take three times the memory and time
/// for the millions of terms of a large build.
struct TermTable: Sendable, Equatable {
  /// The hashes by number.
  private(set) var hashes: [UInt64] = []
  /// Number + 1 of the hash in a slot; 0 marks a free one.
  private var slots: [UInt32]
  private var mask: Int

  init() {
    slots = [UInt32](repeating: 0, count: 1024)
    mask = 1023
  }

  /// A table of hashes numbered in their order; nil when one stands there twice.
  init?(_ hashes: [UInt64]) {
    self.init()
    for hash in hashes where !number(of: hash).isNew { return nil }
  }

  /// The number of `hash`, given now if it has none; `isNew` says which.
  mutating func number(of hash: UInt64) -> (number: Int, isNew: Bool) {
    var slot = Self.spread(hash) & mask
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if hashes[number] == hash { return (number, false) }
      slot = (slot + 1) & mask
    }
    hashes.append(hash)
    slots[slot] = UInt32(hashes.count)
    // Half full at most: probes stay short.
    if hashes.count * 2 > slots.count { grow() }
    return (hashes.count - 1, true)
  }

  /// The number of `hash`, nil if it has none.
  func find(_ hash: UInt64) -> Int? {
    var slot = Self.spread(hash) & mask
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if hashes[number] == hash { return number }
      slot = (slot + 1) & mask
    }
    return nil
  }

  private mutating func grow() {
    mask = slots.count * 2 - 1
    slots = [UInt32](repeating: 0, count: mask + 1)
    for (number, hash) in hashes.enumerated() {
      var slot = Self.spread(hash) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = UInt32(number + 1)
    }
  }

  /// The low bits of FNV-1a are its weakest; this mixes the high ones in.
  private static func spread(_ hash: UInt64) -> Int {
    Int(truncatingIfNeeded: (hash ^ (hash >> 29)) &* 0x9E37_79B9_7F4A_7C15 >> 20)
  }
}
