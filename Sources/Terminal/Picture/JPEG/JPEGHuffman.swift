/// A code of a JPEG file: symbols of eight bits by codes of up to sixteen.
struct JPEGHuffman {
  /// By the next eight bits: symbol and length, 0 where the code is longer.
  private var short = [UInt16](repeating: 0, count: 256)
  /// By length: one past the last code, moved to the top of sixteen bits; 0 where there is none.
  private var ends = [Int](repeating: 0, count: 17)
  /// By length: what leads from a code to the place of its symbol.
  private var offsets = [Int](repeating: 0, count: 17)
  private let symbols: [UInt8]

  /// - Parameter counts: of the codes of each length, 1 to 16.
  /// - Returns: nil where more codes are wanted than there are, or symbols are missing.
  init?(counts: ArraySlice<UInt8>, symbols: ArraySlice<UInt8>) {
    self.symbols = Array(symbols)
    var code = 0
    var place = 0
    for (index, count) in counts.enumerated() {
      let length = index + 1
      let count = Int(count)
      guard code + count <= 1 << length, place + count <= symbols.count else { return nil }
      offsets[length] = place - code
      if count > 0 { ends[length] = (code + count) << (16 - length) }
      if length <= 8 {
        for own in 0..<count {
          let first = (code + own) << (8 - length)
          let entry = UInt16(self.symbols[place + own]) << 8 | UInt16(length)
          for next in first..<first + 1 << (8 - length) { short[next] = entry }
        }
      }
      code = (code + count) << 1
      place += count
    }
  }

  /// The symbol that sixteen bits begin with, and how many of them it takes; nil for none.
  @inline(__always)
  func symbol(of next: Int) -> (symbol: Int, length: Int)? {
    let entry = short[next >> 8]
    if entry != 0 { return (Int(entry >> 8), Int(entry & 0xFF)) }
    for length in 9...16 where next < ends[length] {
      let place = next >> (16 - length) + offsets[length]
      return symbols.indices.contains(place) ? (Int(symbols[place]), length) : nil
    }
    return nil
  }
}
