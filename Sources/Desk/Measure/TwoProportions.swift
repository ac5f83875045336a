import Foundation

/// Whether two shares differ by more than chance would have it.
///
/// The two-proportion z-test with the pooled share (Fleiss, Levin and Paik, *Statistical Methods for
/// Rates and Proportions*, 3rd edition, 2003, section 3.1): it holds where each side has some of both
/// outcomes, five and more.
public struct TwoProportions: Sendable, Equatable {
  public let first: Double
  public let second: Double
  /// The difference in standard errors; nil where the test does not hold.
  public let z: Double?
  /// How often chance alone would differ as much; nil where the test does not hold.
  public let probability: Double?

  /// A difference that chance alone would bring less often counts.
  public static let level = 0.05
  private static let leastOfEach = 5.0

  public init(first count: Int, of total: Int, second otherCount: Int, of otherTotal: Int) {
    let (n, m) = (Double(total), Double(otherTotal))
    first = total > 0 ? Double(count) / n : 0
    second = otherTotal > 0 ? Double(otherCount) / m : 0
    let pooled = total + otherTotal > 0 ? Double(count + otherCount) / (n + m) : 0
    let least = min(n, m) * min(pooled, 1 - pooled)
    guard least >= Self.leastOfEach else {
      z = nil
      probability = nil
      return
    }
    let deviations = (second - first) / (pooled * (1 - pooled) * (1 / n + 1 / m)).squareRoot()
    z = deviations
    probability = erfc(abs(deviations) / 2.0.squareRoot())
  }

  public var isSignificant: Bool { probability.map { $0 < Self.level } ?? false }
}
