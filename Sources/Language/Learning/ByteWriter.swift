/// Writes numbers and texts as bytes, little end first.
package struct ByteWriter {
  package private(set) var bytes: [UInt8] = []

  package init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  package mutating func write(_ raw: [UInt8]) { bytes.append(contentsOf: raw) }

  package mutating func write(_ value: UInt8) { bytes.append(value) }

  package mutating func write(_ value: UInt32) {
    withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
  }

  package mutating func write(_ value: UInt64) {
    withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
  }

  package mutating func write(_ value: Float) { write(value.bitPattern) }

  package mutating func write(_ value: Double) { write(value.bitPattern) }

  /// Its length in bytes, then its UTF-8.
  package mutating func write(_ text: String) {
    write(UInt32(text.utf8.count))
    bytes.append(contentsOf: text.utf8)
  }

  /// Their count, then the numbers.
  package mutating func write(_ values: [Float]) {
    write(UInt32(values.count))
    for value in values { write(value) }
  }

  /// Their count, then the numbers.
  package mutating func write(_ values: [UInt32]) {
    write(UInt32(values.count))
    for value in values { write(value) }
  }

  /// Their count, then the numbers.
  package mutating func write(_ values: [Int8]) {
    write(UInt32(values.count))
    bytes.append(contentsOf: values.lazy.map { UInt8(bitPattern: $0) })
  }
}
