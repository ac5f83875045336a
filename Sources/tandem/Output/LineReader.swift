import Foundation

/// Reads lines from a descriptor as bytes, each bounded.
struct LineReader {
  enum Line {
    case line([UInt8])
    /// The line was longer than allowed; its bytes were skipped.
    case tooLong
  }

  private let descriptor: Int32
  private let limitBytes: Int
  private var buffer: [UInt8] = []
  private var start = 0
  private var isAtEnd = false

  init(_ descriptor: Int32, limitBytes: Int) {
    self.descriptor = descriptor
    self.limitBytes = limitBytes
  }

  /// The next line without its break; nil at the end of the input.
  mutating func next() -> Line? {
    var isTooLong = false
    var searched = start
    while true {
      if let end = buffer[searched...].firstIndex(of: 0x0A) {
        let line = Array(buffer[start..<end])
        start = end + 1
        return isTooLong || line.count > limitBytes ? .tooLong : .line(line)
      }
      if isAtEnd {
        guard start < buffer.count else { return isTooLong ? .tooLong : nil }
        let line = Array(buffer[start...])
        start = buffer.count
        return isTooLong || line.count > limitBytes ? .tooLong : .line(line)
      }
      if start > 0 {
        buffer.removeFirst(start)
        start = 0
      }
      if buffer.count > limitBytes {
        isTooLong = true
        buffer.removeAll(keepingCapacity: true)
      }
      searched = buffer.count
      fill()
    }
  }

  private mutating func fill() {
    var chunk = [UInt8](repeating: 0, count: 65_536)
    let count = chunk.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
    if count > 0 {
      buffer.append(contentsOf: chunk[0..<count])
    } else if count == 0 || errno != EINTR {
      isAtEnd = true
    }
  }
}
