/// Puts scalars together from bytes that arrive one by one.
struct UTF8Assembler: Sendable {
  enum Result: Equatable {
    case needsMore
    case scalar(Unicode.Scalar)
    /// What was begun is no character; the byte that showed it is one by itself, or begins another.
    case malformed(Unicode.Scalar?)
  }

  private var value: UInt32 = 0
  private var missing = 0
  private var smallest: UInt32 = 0

  mutating func add(_ byte: UInt8) -> Result {
    if missing > 0 {
      if byte & 0xC0 == 0x80 { return addTail(byte) }
      missing = 0
      if case .scalar(let scalar) = start(byte) { return .malformed(scalar) }
      return .malformed(nil)
    }
    return start(byte)
  }

  /// Forgets what was begun; true if there was something.
  mutating func abandon() -> Bool {
    defer { missing = 0 }
    return missing > 0
  }

  /// Whether no character is under way.
  var isEmpty: Bool { missing == 0 }

  private mutating func start(_ byte: UInt8) -> Result {
    switch byte {
    case 0..<0x80: return .scalar(Unicode.Scalar(byte))
    case 0xC2..<0xE0: begin(byte & 0x1F, missing: 1, smallest: 0x80)
    case 0xE0..<0xF0: begin(byte & 0x0F, missing: 2, smallest: 0x800)
    case 0xF0..<0xF5: begin(byte & 0x07, missing: 3, smallest: 0x10000)
    default: return .malformed(nil)
    }
    return .needsMore
  }

  private mutating func begin(_ bits: UInt8, missing: Int, smallest: UInt32) {
    value = UInt32(bits)
    self.missing = missing
    self.smallest = smallest
  }

  private mutating func addTail(_ byte: UInt8) -> Result {
    value = value << 6 | UInt32(byte & 0x3F)
    missing -= 1
    if missing > 0 { return .needsMore }
    guard value >= smallest, let scalar = Unicode.Scalar(value) else { return .malformed(nil) }
    return .scalar(scalar)
  }
}
