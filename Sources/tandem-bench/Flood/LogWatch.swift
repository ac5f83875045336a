import Foundation
import Synchronization

/// Looks at the length of a desk's write-ahead log again and again.
final class LogWatch: Sendable {
  private let largestBytes = Atomic(0)
  private let isEnding = Atomic(false)
  private let finished = DispatchSemaphore(value: 0)
  /// Between two looks.
  private static let pauseUs: UInt32 = 20_000

  init(_ desk: String) {
    Thread.detachNewThread { [self] in
      while !isEnding.load(ordering: .relaxed) {
        largestBytes.max(BenchDesk.logBytes(desk), ordering: .relaxed)
        usleep(LogWatch.pauseUs)
      }
      finished.signal()
    }
  }

  /// Ends the watch and gives the largest length seen.
  func end() -> Int {
    isEnding.store(true, ordering: .relaxed)
    finished.wait()
    return largestBytes.load(ordering: .relaxed)
  }
}
