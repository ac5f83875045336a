import Language

/// The features an encoder knows: hash to row, by open addressing.
struct ReplyVocabulary: Sendable {
  /// Hash in the high half, row + 1 in the low half; 0 is a free place.
  private let slots: Column<UInt64>
  private let mask: Int
  let count: Int

  /// - Parameter hashes: each once; its index becomes its row.
  init(_ hashes: [UInt32]) {
    var capacity = Self.leastCapacity
    while capacity < hashes.count * 2 { capacity *= 2 }
    var slots = [UInt64](repeating: 0, count: capacity)
    mask = capacity - 1
    count = hashes.count
    for (row, hash) in hashes.enumerated() {
      var place = Self.place(hash) & mask
      while slots[place] != 0 { place = (place + 1) & mask }
      slots[place] = UInt64(hash) << 32 | UInt64(row + 1)
    }
    self.slots = Column(slots)
  }

  private static let leastCapacity = 1_024

  /// Those of the hashes that came at least `least` times, the most frequent `limit` of them.
  static func hashes(of counts: [UInt32: UInt32], least: UInt32, limit: Int) -> [UInt32] {
    let frequent = counts.filter { $0.value >= least }
      .sorted { ($0.value, $1.key) > ($1.value, $0.key) }
    return frequent.prefix(limit).map(\.key)
  }

  @inline(__always)
  func row(of hash: UInt32) -> Int32? {
    var place = Self.place(hash) & mask
    while true {
      let slot = slots[place]
      if slot == 0 { return nil }
      if UInt32(truncatingIfNeeded: slot >> 32) == hash {
        return Int32(truncatingIfNeeded: slot & 0xFFFF_FFFF) &- 1
      }
      place = (place &+ 1) & mask
    }
  }

  func write(to writer: inout ColumnWriter) { writer.write(slots) }

  init(from reader: inout ColumnReader) throws(ModelFileError) {
    slots = try reader.read(UInt64.self)
    mask = slots.count - 1
    let used = slots.elements.count { $0 != 0 }
    count = used
    // A free place ends every search; a row that is none would be looked up elsewhere.
    guard slots.count >= Self.leastCapacity, slots.count & mask == 0, used <= slots.count / 2,
      slots.elements.allSatisfy({ $0 == 0 || (1...UInt64(used)).contains($0 & 0xFFFF_FFFF) })
    else { throw ModelFileError(.damaged) }
  }

  @inline(__always)
  private static func place(_ hash: UInt32) -> Int {
    Int(truncatingIfNeeded: UInt64(hash) &* 0x9E37_79B9_7F4A_7C15 >> 32)
  }
}
