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
/// Who has n sessions ahead waits for n + 1 of the gaps between two takings. While somebody waits,
/// these gaps are the agents' own pace; their latest mean and scatter give those of the sum, to which
/// comes what a mean of so few gaps does not know. Its quantiles are those of a gamma distribution,
/// by the cube-root approximation of Wilson and Hilferty (1931).
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
    let gaps = gaps(past.prefix(pastLimit), isFirst: ahead == 0)
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
