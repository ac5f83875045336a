/// Reads a file line by line, holding one line at a time.
struct LineScanner {
  enum Line: Equatable {
    case whole([UInt8])
    /// Longer than the limit; the rest of it was passed over.
    case tooLong
  }

  private static let chunkBytes = 256 * 1024

  private let descriptor: Int32
  private let path: String
  private let limitBytes: Int
  private var chunk: ArraySlice<UInt8> = []
  private var isAtEnd = false

  init(_ descriptor: Int32, path: String, limitBytes: Int) {
    self.descriptor = descriptor
    self.path = path
    self.limitBytes = limitBytes
  }

  /// The next line without its end; nil after the last one.
  mutating func next() throws(PosixError) -> Line? {
    var line: [UInt8] = []
    var isTooLong = false
    var hasAny = false
    while true {
      if chunk.isEmpty {
        if isAtEnd { break }
        chunk = try Files.read(descriptor, path, atMost: Self.chunkBytes)[...]
        isAtEnd = chunk.isEmpty
        continue
      }
      hasAny = true
      let end = chunk.firstIndex(of: UInt8(ascii: "\n"))
      let part = chunk[..<(end ?? chunk.endIndex)]
      if line.count + part.count > limitBytes { isTooLong = true } else { line += part }
      chunk = chunk[(end.map { $0 + 1 } ?? chunk.endIndex)...]
      if end != nil { break }
    }
    guard hasAny else { return nil }
    if isTooLong { return .tooLong }
    if line.last == UInt8(ascii: "\r") { line.removeLast() }
    return .whole(line)
  }
}
