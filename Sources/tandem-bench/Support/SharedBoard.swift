import Foundation

/// Some numbers in a file that all processes of a benchmark see.
///
/// A number is written and read by one system call, so no reader sees half of it.
final class SharedBoard: Sendable {
  private let descriptor: Int32
  private let count: Int

  /// Opens the board at `path`; a new one holds zeros.
  init(path: String, count: Int) throws {
    self.count = count
    descriptor = open(path, O_RDWR | O_CREAT, 0o600)
    guard descriptor >= 0 else { throw BenchError("\(path): \(String(cString: strerror(errno)))") }
    ftruncate(descriptor, off_t(count * MemoryLayout<Int>.size))
  }

  deinit {
    close(descriptor)
  }

  subscript(slot: Int) -> Int {
    get { values[slot] }
    set {
      var value = newValue
      pwrite(descriptor, &value, MemoryLayout<Int>.size, off_t(slot * MemoryLayout<Int>.size))
    }
  }

  /// Sleeps until each of the first `slots` numbers is at least `value`.
  func wait(for value: Int, inFirst slots: Int, pollUs: UInt32 = 500) {
    while values.prefix(slots).contains(where: { $0 < value }) { usleep(pollUs) }
  }

  /// The smallest number.
  var least: Int { values.min() ?? 0 }

  private var values: [Int] {
    var values = [Int](repeating: 0, count: count)
    values.withUnsafeMutableBytes { bytes in
      _ = pread(descriptor, bytes.baseAddress, bytes.count, 0)
    }
    return values
  }
}
