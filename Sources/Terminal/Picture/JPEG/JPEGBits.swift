/// The bits of a scan, up to the next marker.
struct JPEGBits {
  private let bytes: [UInt8]
  /// Where the next byte is; at the end of the scan, where its marker is.
  private(set) var position: Int
  private var bits: UInt64 = 0
  private var count = 0

  init(_ bytes: [UInt8], from position: Int) {
    self.bytes = bytes
    self.position = position
  }

  private mutating func fill() {
    while count <= 48, position < bytes.count {
      let byte = bytes[position]
      if byte == 0xFF {
        // A zero says that it was no marker.
        guard position + 1 < bytes.count, bytes[position + 1] == 0 else { return }
        position += 1
      }
      position += 1
      bits = bits << 8 | UInt64(byte)
      count += 8
    }
  }

  /// - Parameter wanted: 0 to 16.
  mutating func take(_ wanted: Int) throws(JPEGFault) -> Int {
    if count < wanted { fill() }
    guard count >= wanted else { throw .damaged }
    count -= wanted
    return Int(truncatingIfNeeded: bits >> UInt64(count)) & ((1 << wanted) - 1)
  }

  mutating func symbol(_ code: JPEGHuffman) throws(JPEGFault) -> Int {
    if count < 16 { fill() }
    let next =
      count >= 16
      ? bits >> UInt64(count - 16) : bits << UInt64(16 - count)
    guard let (symbol, length) = code.symbol(of: Int(truncatingIfNeeded: next) & 0xFFFF),
      length <= count
    else { throw .damaged }
    count -= length
    return symbol
  }

  /// A number of so many bits of which the lower half of the range stands for negative ones.
  mutating func signed(_ length: Int) throws(JPEGFault) -> Int {
    // Sixteen bits are of other kinds of pictures.
    guard length < 16 else { throw .damaged }
    if length == 0 { return 0 }
    let value = try take(length)
    return value < 1 << (length - 1) ? value - (1 << length) + 1 : value
  }

  /// Goes past a restart marker, of which the number must be `number`.
  mutating func restart(_ number: Int) throws(JPEGFault) {
    bits = 0
    count = 0
    while position + 1 < bytes.count, bytes[position] == 0xFF, bytes[position + 1] == 0xFF {
      position += 1
    }
    guard position + 1 < bytes.count, bytes[position] == 0xFF,
      bytes[position + 1] == 0xD0 + UInt8(number & 7)
    else { throw .damaged }
    position += 2
  }
}
