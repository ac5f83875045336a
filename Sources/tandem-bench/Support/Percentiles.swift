import Foundation

/// Durations in milliseconds, of which percentiles are asked.
struct Percentiles {
  private var sorted: [Double]

  init(_ milliseconds: [Double]) {
    sorted = milliseconds.sorted()
  }

  /// The value below which a share of all lies; 0 of none.
  subscript(share: Double) -> Double {
    guard !sorted.isEmpty else { return 0 }
    return sorted[min(sorted.count - 1, Int(share * Double(sorted.count)))]
  }

  var p50: Double { self[0.5] }
  var p99: Double { self[0.99] }
  var largest: Double { sorted.last ?? 0 }
}

/// A clock that never goes back.
enum Stopwatch {
  static func nowMs() -> Double { Double(DispatchTime.now().uptimeNanoseconds) / 1_000_000 }

  /// Milliseconds that `body` takes.
  static func ms(_ body: () throws -> Void) rethrows -> Double {
    let start = nowMs()
    try body()
    return nowMs() - start
  }
}
