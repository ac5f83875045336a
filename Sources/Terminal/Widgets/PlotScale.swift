/// Where values stand between the lowest and the highest that a plot shows.
struct PlotScale {
  let low: Double
  let high: Double

  init(_ range: ClosedRange<Double>) {
    low = range.lowerBound
    high = range.upperBound
  }

  /// From 0, or the lowest value below it, to the largest.
  static func range(of values: some Sequence<Double>) -> ClosedRange<Double> {
    var (low, high) = (0.0, 0.0)
    for value in values where value.isFinite {
      low = min(low, value)
      high = max(high, value)
    }
    return low...high
  }

  /// 0...1; what is outside is taken as the nearer end, no number as the lower one.
  func share(of value: Double) -> Double {
    guard high > low, !value.isNaN else { return 0 }
    return min(max((value - low) / (high - low), 0), 1)
  }

  /// Which of `count` steps shows `value`.
  func step(of value: Double, among count: Int) -> Int {
    Int((share(of: value) * Double(count - 1)).rounded())
  }
}
