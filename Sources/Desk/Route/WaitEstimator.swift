import Foundation

/// A wait that ended with an agent.
public struct PastWait: Sendable, Equatable {
  public var enteredAt: Timestamp
  public var endedAt: Timestamp

  public init(enteredAt: Timestamp, endedAt: Timestamp) {
    self.enteredAt = enteredAt
    self.endedAt = endedAt
  }
}

/// Where a session stands in a queue, and what the queue's latest waits were.
public struct QueueStanding: Sendable, Equatable {
  /// Sessions of the queue before it.
  public var ahead: Int
  /// The latest waits that ended with an agent, newest first.
  public var past: [PastWait]

  public init(ahead: Int, past: [PastWait]) {
    self.ahead = ahead
    self.past = past
  }

  /// What can honestly be said of the wait.
  public var estimate: WaitEstimate { WaitEstimator.estimate(ahead: ahead, past: past) }
}

/// Expects of a wait that agents go on taking sessions as they lately did.
///
/// Who has nobody ahead waits as those lately did who had nobody ahead: between the quantiles of their
/// waits, whatever shape these have (an offer is not accepted before it is read), placed as a conformal
/// prediction places them, so that with few waits too four of five lie between (Vovk, Gammerman and
/// Shafer, 2005).
///
/// Who has n sessions ahead waits for n + 1 of the gaps between two takings. While somebody waits,
/// these gaps are the agents' own pace; their latest mean and scatter give those of the sum, to which
/// comes what a mean of so few gaps does not know. Its quantiles are those of a gamma distribution,
/// by the cube-root approximation of Wilson and Hilferty (1931). Such waits overlap, so that their own
/// quantiles would promise too much.
public enum WaitEstimator {
  /// The share of waits that lie in the interval.
  public static let coverage = 0.8
  /// The quantile of the normal distribution at 90 %: a tenth lies beyond it on each side.
  private static let tailDeviations = 1.2816
  /// With fewer gaps nothing is said of the time.
  public static let leastGaps = 12
  /// As many waits as are looked at; older ones tell of other hours.
  public static let pastLimit = 60
  /// A longer gap, in medians, is a break of the desk and not its pace.
  private static let longestGap = 10.0

  /// - Parameter past: newest first.
  public static func estimate(ahead: Int, past: [PastWait]) -> WaitEstimate {
    let past = past.prefix(pastLimit)
    if ahead == 0, let estimate = estimate(like: waitsOfFirst(past)) { return estimate }
    let gaps = gaps(past, isFirst: ahead == 0)
    guard gaps.count >= leastGaps else { return WaitEstimate(ahead: ahead) }
    let count = Double(gaps.count)
    let mean = gaps.reduce(0, +) / count
    guard mean > 0 else { return WaitEstimate(ahead: ahead) }
    let variance = gaps.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (count - 1)
    let scatter = variance / (mean * mean)
    let steps = Double(max(0, ahead) + 1)
    // Of the sum itself, and of the mean that was learned from so few.
    let spread = scatter / steps + scatter / count
    func quantile(_ deviations: Double) -> Int64 {
      let root = 1 - spread / 9 + deviations * (spread / 9).squareRoot()
      return Int64(steps * mean * pow(max(0, root), 3))
    }
    return WaitEstimate(
      ahead: ahead, expectedMs: quantile(0), lowMs: quantile(-tailDeviations),
      highMs: quantile(tailDeviations) + 1)
  }

  /// The waits of those who had nobody ahead when they came, sorted.
  ///
  /// Whoever came before the oldest of the waits ended may have had somebody ahead who is not among
  /// them.
  private static func waitsOfFirst(_ past: some Collection<PastWait>) -> [Double] {
    guard let oldest = past.map(\.endedAt).min() else { return [] }
    return past.filter { wait in
      wait.enteredAt >= oldest
        && !past.contains { $0.enteredAt < wait.enteredAt && $0.endedAt > wait.enteredAt }
    }
    .map { Double(max(0, $0.endedAt.msSince($0.enteredAt))) }
    .sorted()
  }

  /// A wait like any of these, which are sorted; nil of too few.
  private static func estimate(like waits: [Double]) -> WaitEstimate? {
    guard waits.count >= leastGaps else { return nil }
    // One more wait falls with the same chance into each of the gaps between these and beside them.
    func quantile(_ share: Double) -> Int64 {
      let place = min(Double(waits.count), max(1, share * Double(waits.count + 1))) - 1
      let (below, above) = (waits[Int(place)], waits[min(waits.count - 1, Int(place) + 1)])
      return Int64(below + (above - below) * (place - place.rounded(.down)))
    }
    let tail = (1 - coverage) / 2
    return WaitEstimate(
      ahead: 0, expectedMs: quantile(0.5), lowMs: quantile(tail), highMs: quantile(1 - tail) + 1)
  }

  /// The agents' pace: from one taking to the next, while somebody waited.
  ///
  /// - Parameter isFirst: for one whom nobody stands ahead of: then waits of those who came to an
  ///   empty queue tell more, agents may have been free.
  private static func gaps(_ past: some Collection<PastWait>, isFirst: Bool) -> [Double] {
    var busy: [Double] = []
    var fresh: [Double] = []
    for (wait, earlier) in zip(past, past.dropFirst()) {
      let gap = Double(wait.endedAt.msSince(max(earlier.endedAt, wait.enteredAt)))
      if wait.enteredAt <= earlier.endedAt { busy.append(gap) } else { fresh.append(gap) }
    }
    let gaps = isFirst && fresh.count >= leastGaps ? fresh : isFirst ? busy + fresh : busy
    let sorted = gaps.sorted()
    guard let median = sorted.isEmpty ? nil : sorted[sorted.count / 2] else { return [] }
    // A median of 0 comes of takings in one moment; then every gap counts.
    return median > 0 ? gaps.filter { $0 <= longestGap * median } : gaps
  }
}
