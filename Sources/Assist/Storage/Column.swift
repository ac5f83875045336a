import Language

/// Numbers side by side that never change: made in memory, or lying in a mapped file.
///
/// `@unchecked Sendable` because what `elements` points to is never written again.
struct Column<Element: BitwiseCopyable>: @unchecked Sendable {
  /// Owns what `elements` points to.
  private let storage: KeptBytes
  let elements: UnsafeBufferPointer<Element>

  init(_ array: [Element]) {
    storage = array.withUnsafeBytes { KeptBytes(copying: $0) }
    elements = UnsafeRawBufferPointer(
      rebasing: storage.bytes[..<(array.count * MemoryLayout<Element>.stride)]
    ).bindMemory(to: Element.self)
  }

  fileprivate init(_ storage: KeptBytes, at offset: Int, count: Int) {
    self.storage = storage
    elements = UnsafeRawBufferPointer(
      rebasing: storage.bytes[offset..<(offset + count * MemoryLayout<Element>.stride)]
    ).bindMemory(to: Element.self)
  }

  var count: Int { elements.count }
  var isEmpty: Bool { elements.isEmpty }
  /// The same as bytes.
  var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(elements) }

  @inline(__always)
  subscript(index: Int) -> Element { elements[index] }
}

/// Writes columns one after the other, each at a multiple of eight bytes.
struct ColumnWriter {
  private(set) var bytes: [UInt8] = []

  /// Their count, then the numbers, the last one's end filled up.
  mutating func write<Element: BitwiseCopyable>(_ elements: UnsafeBufferPointer<Element>) {
    withUnsafeBytes(of: UInt64(elements.count).littleEndian) { bytes.append(contentsOf: $0) }
    bytes.append(contentsOf: UnsafeRawBufferPointer(elements))
    while bytes.count % 8 != 0 { bytes.append(0) }
  }

  mutating func write<Element: BitwiseCopyable>(_ elements: [Element]) {
    elements.withUnsafeBufferPointer { write($0) }
  }

  mutating func write<Element: BitwiseCopyable>(_ column: Column<Element>) {
    write(column.elements)
  }
}

/// Reads what a `ColumnWriter` wrote, without copying it.
///
/// Numbers are little-endian, as every machine is that the product runs on.
struct ColumnReader {
  private let storage: KeptBytes
  private var at: Int
  private let end: Int

  /// - Parameter range: where the columns lie; begins at a multiple of eight.
  init(_ storage: KeptBytes, _ range: Range<Int>) {
    self.storage = storage
    at = range.lowerBound
    end = range.upperBound
  }

  var isAtEnd: Bool { at == end }

  mutating func read<Element: BitwiseCopyable>(
    _ type: Element.Type
  ) throws(ModelFileError) -> Column<Element> {
    guard end - at >= 8 else { throw ModelFileError(.damaged) }
    let count = storage.bytes.load(fromByteOffset: at, as: UInt64.self)
    let room = (end - at - 8) / MemoryLayout<Element>.stride
    guard count <= UInt64(room) else { throw ModelFileError(.damaged) }
    let start = at + 8
    let bytes = Int(count) * MemoryLayout<Element>.stride
    let next = (start + bytes + 7) & ~7
    guard next <= end else { throw ModelFileError(.damaged) }
    at = next
    return Column(storage, at: start, count: Int(count))
  }

  /// Numbers no larger than any that is written, so that sums of them stay finite.
  mutating func readFloats() throws(ModelFileError) -> Column<Float> {
    let column = try read(Float.self)
    guard column.elements.allSatisfy({ abs($0) <= Self.largestNumber }) else {
      throw ModelFileError(.damaged)
    }
    return column
  }

  /// So many of them.
  mutating func readFloats(_ count: Int) throws(ModelFileError) -> [Float] {
    let column = try readFloats()
    guard column.count == count else { throw ModelFileError(.damaged) }
    return Array(column.elements)
  }

  /// Weights, scales and shares of any model stay far below.
  private static let largestNumber: Float = 100_000
}
