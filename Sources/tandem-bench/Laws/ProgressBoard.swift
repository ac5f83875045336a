import Foundation

/// How many groups each lane has played, in a file that all processes see.
///
/// A number is written and read by one system call, so no reader sees half of it.
final class ProgressBoard: Sendable {
  private let descriptor: Int32
  private let laneCount: Int

  init(path: String, laneCount: Int) throws {
    self.laneCount = laneCount
    descriptor = open(path, O_RDWR | O_CREAT, 0o600)
    guard descriptor >= 0 else { throw BenchError("\(path): \(String(cString: strerror(errno)))") }
    ftruncate(descriptor, off_t(laneCount * MemoryLayout<Int>.size))
  }

  deinit {
    close(descriptor)
  }

  /// Groups played to the end or given up by a lane.
  func played(_ lane: Int) -> Int { all()[lane] }

  func set(_ lane: Int, _ played: Int) {
    var played = played
    pwrite(
      descriptor, &played, MemoryLayout<Int>.size, off_t(lane * MemoryLayout<Int>.size))
  }

  /// Sleeps until every lane has played `count` groups.
  func wait(for count: Int) {
    while all().contains(where: { $0 < count }) { usleep(200) }
  }

  private func all() -> [Int] {
    var values = [Int](repeating: 0, count: laneCount)
    values.withUnsafeMutableBytes { bytes in
      _ = pread(descriptor, bytes.baseAddress, bytes.count, 0)
    }
    return values
  }
}
