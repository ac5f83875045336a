import Foundation

/// A steady rate: the moment of each step follows from the start alone, so that a slow step is caught
/// up with and the rate holds.
struct Pace {
  private let startMs = Stopwatch.nowMs()
  private let intervalMs: Double

  init(perSecond: Double) {
    intervalMs = 1000 / perSecond
  }

  /// Sleeps until the step is due; not at all when it is late.
  func wait(for step: Int) {
    let leftMs = startMs + Double(step) * intervalMs - Stopwatch.nowMs()
    if leftMs > 0 { usleep(UInt32(leftMs * 1000)) }
  }
}
