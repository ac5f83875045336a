/// When customers come in the course of a day: two peaks and a quiet night.
enum ArrivalCurve {
  /// Shares of the day's customers by hour; their sum is `total`.
  private static let byHour: [Double] = [
    8, 5, 3, 2, 2, 3, 8, 18, 38, 62, 78, 76, 58, 54, 68, 74, 66, 54, 48, 52, 60, 52, 32, 16,
  ]
  private static let total = byHour.reduce(0, +)
  private static let peak = byHour.max() ?? 1

  /// Milliseconds from one arrival to the next, by thinning a process that always runs at the peak
  /// (Lewis and Shedler, 1979).
  ///
  /// - Parameter ms: since the midnight of the first day.
  static func gapMs(
    after ms: Int64, customersADay: Int, using generator: inout SplitMix64
  ) -> Int64 {
    let peakMeanMs = 3_600_000 / (Double(customersADay) * peak / total)
    var at = Double(ms)
    repeat {
      at += generator.exponential(mean: peakMeanMs)
    } while !generator.happens(byHour[Int(at / 3_600_000) % 24] / peak)
    return Int64(at) - ms
  }
}
