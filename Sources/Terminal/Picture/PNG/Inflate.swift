/// Reads data compressed by DEFLATE (RFC 1951) within a zlib stream (RFC 1950), as PNG files hold.
struct Inflate {
  private let input: ArraySlice<UInt8>
  private var position: Int
  private var bits: UInt32 = 0
  private var bitCount = 0
  private var output: [UInt8] = []
  private let limitBytes: Int

  /// The data within a zlib stream.
  ///
  /// - Parameter limitBytes: more than this is not written, however much the stream holds.
  /// - Returns: nil where the stream is cut or malformed. The checksum is not looked at: a picture
  ///   with a wrong byte is still worth looking at.
  static func zlib(_ stream: ArraySlice<UInt8>, limitBytes: Int) -> [UInt8]? {
    guard stream.count > 6, let method = stream.first, method & 0x0F == 8,
      (Int(method) << 8 | Int(stream[stream.startIndex + 1])) % 31 == 0,
      stream[stream.startIndex + 1] & 0x20 == 0
    else { return nil }
    var reader = Inflate(stream.dropFirst(2), limitBytes: limitBytes)
    return reader.readBlocks() ? reader.output : nil
  }

  private init(_ input: ArraySlice<UInt8>, limitBytes: Int) {
    self.input = input
    self.limitBytes = limitBytes
    position = input.startIndex
    output.reserveCapacity(min(limitBytes, 4 * input.count))
  }

  // MARK: Blocks

  private mutating func readBlocks() -> Bool {
    while true {
      guard let isLast = take(1), let kind = take(2) else { return false }
      let isRead =
        switch kind {
        case 0: copyStored()
        case 1: expand(Self.fixedLengths, Self.fixedDistances)
        case 2: expandDescribed()
        default: false
        }
      // What is beyond the limit is not wanted.
      if output.count >= limitBytes { return true }
      if !isRead || isLast == 1 { return isRead }
    }
  }

  private mutating func copyStored() -> Bool {
    // The rest of this byte is void; whole bytes that were read ahead are not.
    position -= bitCount / 8
    bits = 0
    bitCount = 0
    guard position + 4 <= input.endIndex else { return false }
    let count = Int(input[position]) | Int(input[position + 1]) << 8
    let check = Int(input[position + 2]) | Int(input[position + 3]) << 8
    position += 4
    guard count == ~check & 0xFFFF, position + count <= input.endIndex else { return false }
    output += input[position..<position + count]
    position += count
    return true
  }

  private mutating func expandDescribed() -> Bool {
    guard let literals = take(5), let distances = take(5), let count = take(4) else { return false }
    var lengths = [UInt8](repeating: 0, count: 19)
    for index in 0..<count + 4 {
      guard let length = take(3) else { return false }
      lengths[Self.lengthOrder[index]] = UInt8(length)
    }
    guard let codes = Huffman(lengths[...]) else { return false }
    let wanted = literals + 257 + distances + 1
    var all: [UInt8] = []
    while all.count < wanted {
      guard let symbol = next(codes) else { return false }
      switch symbol {
      case 0..<16: all.append(UInt8(symbol))
      case 16:
        guard let last = all.last, let more = take(2) else { return false }
        all += repeatElement(last, count: more + 3)
      case 17:
        guard let more = take(3) else { return false }
        all += repeatElement(0, count: more + 3)
      default:
        guard let more = take(7) else { return false }
        all += repeatElement(0, count: more + 11)
      }
    }
    guard all.count == wanted, let first = Huffman(all[..<(literals + 257)]),
      let second = Huffman(all[(literals + 257)...])
    else { return false }
    return expand(first, second)
  }

  private mutating func expand(_ lengths: Huffman, _ distances: Huffman) -> Bool {
    while output.count < limitBytes {
      guard let symbol = next(lengths) else { return false }
      if symbol < 256 {
        output.append(UInt8(symbol))
        continue
      }
      if symbol == 256 { return true }
      guard symbol <= 285, let extra = take(Self.lengthBits[symbol - 257]),
        let code = next(distances), code < 30, let further = take(Self.distanceBits[code])
      else { return false }
      let distance = Self.distanceBase[code] + further
      guard distance <= output.count else { return false }
      for _ in 0..<Self.lengthBase[symbol - 257] + extra {
        output.append(output[output.count - distance])
      }
    }
    return true
  }

  // MARK: Bits

  /// Fills up to at least 16 bits where the input has them.
  private mutating func fill() {
    while bitCount <= 24, position < input.endIndex {
      bits |= UInt32(input[position]) << UInt32(bitCount)
      position += 1
      bitCount += 8
    }
  }

  private mutating func take(_ count: Int) -> Int? {
    if bitCount < count { fill() }
    guard bitCount >= count else { return nil }
    let value = Int(bits & (1 << UInt32(count) - 1))
    bits >>= UInt32(count)
    bitCount -= count
    return value
  }

  private mutating func next(_ code: Huffman) -> Int? {
    if bitCount < Huffman.maxLength { fill() }
    let entry = code.table[Int(bits) & (code.table.count - 1)]
    let length = Int(entry & 0x0F)
    guard length > 0, length <= bitCount else { return nil }
    bits >>= UInt32(length)
    bitCount -= length
    return Int(entry >> 4)
  }

  // MARK: Tables of the format

  private static let lengthOrder = [
    16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15,
  ]
  private static let lengthBase = [
    3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131,
    163, 195, 227, 258,
  ]
  private static let lengthBits = [
    0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
  ]
  private static let distanceBase = [
    1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049,
    3073, 4097, 6145, 8193, 12_289, 16_385, 24_577,
  ]
  private static let distanceBits = [
    0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13,
    13,
  ]
  private static let fixedLengths = Huffman(
    table: Huffman.table(
      of: ([UInt8](repeating: 8, count: 144) + [UInt8](repeating: 9, count: 112)
        + [UInt8](repeating: 7, count: 24) + [UInt8](repeating: 8, count: 8))[...]))
  private static let fixedDistances = Huffman(
    table: Huffman.table(of: [UInt8](repeating: 5, count: 30)[...]))
}

/// A code of symbols by lengths of at most 15 bits, looked up whole.
private struct Huffman {
  static let maxLength = 15

  /// For the next bits, the first bit lowest: the symbol, and in four bits its length; 0 for none.
  let table: [UInt16]

  /// - Returns: nil where more codes are wanted than there are.
  init?(_ lengths: ArraySlice<UInt8>) {
    var left = 1
    var counts = [Int](repeating: 0, count: Huffman.maxLength + 1)
    for length in lengths { counts[Int(length)] += 1 }
    for length in 1...Huffman.maxLength {
      left = left * 2 - counts[length]
      if left < 0 { return nil }
    }
    self.init(table: Huffman.table(of: lengths))
  }

  init(table: [UInt16]) { self.table = table }

  /// - Parameter lengths: of each symbol's code, 0 for none; they make a code.
  static func table(of lengths: ArraySlice<UInt8>) -> [UInt16] {
    let longest = max(1, Int(lengths.max() ?? 0))
    var table = [UInt16](repeating: 0, count: 1 << longest)
    var code = 0
    for length in 1...longest {
      for (symbol, own) in lengths.enumerated() where Int(own) == length {
        var reversed = 0
        for bit in 0..<length where code & (1 << bit) != 0 { reversed |= 1 << (length - 1 - bit) }
        for index in stride(from: reversed, to: table.count, by: 1 << length) {
          table[index] = UInt16(symbol) << 4 | UInt16(length)
        }
        code += 1
      }
      code <<= 1
    }
    return table
  }
}
