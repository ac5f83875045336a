/// Reads what a `ByteWriter` wrote; bytes that end too early or say too much are damage.
package struct ByteReader {
  private let bytes: [UInt8]
  private var at = 0

  package init(_ bytes: [UInt8]) { self.bytes = bytes }

  package var remaining: Int { bytes.count - at }

  package mutating func readBytes(_ count: Int) throws(ModelFileError) -> [UInt8] {
    guard count >= 0, count <= remaining else { throw ModelFileError(.damaged) }
    at += count
    return Array(bytes[(at - count)..<at])
  }

  package mutating func readUInt8() throws(ModelFileError) -> UInt8 {
    guard remaining >= 1 else { throw ModelFileError(.damaged) }
    at += 1
    return bytes[at - 1]
  }

  package mutating func readUInt32() throws(ModelFileError) -> UInt32 {
    try UInt32(littleEndian: read(UInt32.self))
  }

  package mutating func readUInt64() throws(ModelFileError) -> UInt64 {
    try UInt64(littleEndian: read(UInt64.self))
  }

  /// A number no larger than any that is written, so that sums of them stay finite.
  package mutating func readFloat() throws(ModelFileError) -> Float {
    let value = Float(bitPattern: try readUInt32())
    guard abs(value) <= Float(Self.largestNumber) else { throw ModelFileError(.damaged) }
    return value
  }

  /// A number no larger than any that is written.
  package mutating func readDouble() throws(ModelFileError) -> Double {
    let value = Double(bitPattern: try readUInt64())
    guard abs(value) <= Self.largestNumber else { throw ModelFileError(.damaged) }
    return value
  }

  /// Weights, scales and shares of any model stay far below.
  private static let largestNumber = 100_000.0

  /// A text of well-formed UTF-8.
  package mutating func readString() throws(ModelFileError) -> String {
    let raw = try readBytes(Int(try readUInt32()))
    guard let text = String(validating: raw, as: UTF8.self) else { throw ModelFileError(.damaged) }
    return text
  }

  package mutating func readFloats() throws(ModelFileError) -> [Float] {
    let count = try readCount(bytesEach: 4)
    var values: [Float] = []
    values.reserveCapacity(count)
    for _ in 0..<count { values.append(try readFloat()) }
    return values
  }

  package mutating func readUInt32s() throws(ModelFileError) -> [UInt32] {
    let count = try readCount(bytesEach: 4)
    var values: [UInt32] = []
    values.reserveCapacity(count)
    for _ in 0..<count { values.append(try readUInt32()) }
    return values
  }

  package mutating func readInt8s() throws(ModelFileError) -> [Int8] {
    let raw = try readBytes(try readCount(bytesEach: 1))
    return raw.map { Int8(bitPattern: $0) }
  }

  /// Checks a count against what is left before anything is made for it.
  private mutating func readCount(bytesEach: Int) throws(ModelFileError) -> Int {
    let count = Int(try readUInt32())
    guard count <= remaining / bytesEach else { throw ModelFileError(.damaged) }
    return count
  }

  private mutating func read<Number>(_: Number.Type) throws(ModelFileError) -> Number
  where Number: FixedWidthInteger {
    let size = MemoryLayout<Number>.size
    guard remaining >= size else { throw ModelFileError(.damaged) }
    at += size
    let start = at - size
    return bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: start, as: Number.self) }
  }
}
