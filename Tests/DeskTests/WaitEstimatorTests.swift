@testable import Desk
import Foundation
import Testing

@Suite struct WaitEstimatorTests {
  /// A generator with a seed of its own, so that a failure can be repeated.
  private struct Chance: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }

    mutating func exponential(mean: Double) -> Double {
      -mean * log(Double.random(in: 0.000_001..<1, using: &self))
    }
  }

  private struct Served {
    let at: Double
    let taken: Double
    let ahead: Int

    var wait: PastWait {
      PastWait(
        enteredAt: Timestamp(ms: Int64(at * 1000)), endedAt: Timestamp(ms: Int64(taken * 1000)))
    }
  }

  /// Customers in the order in which they came to agents who serve for random times; those who had to
  /// wait.
  private func served(agents: Int, load: Double, count: Int, seed: UInt64) -> [Served] {
    var chance = Chance(state: seed)
    var free = Array(repeating: 0.0, count: agents)
    var all: [Served] = []
    var now = 0.0
    for _ in 0..<count {
      now += chance.exponential(mean: 300 / (Double(agents) * load))
      let agent = free.indices.min { free[$0] < free[$1] } ?? 0
      let taken = max(now, free[agent])
      free[agent] = taken + chance.exponential(mean: 300)
      guard taken > now else { continue }
      let ahead = all.reversed().prefix { $0.taken > now }.count
      all.append(Served(at: now, taken: taken, ahead: ahead))
    }
    return all
  }

  @Test(arguments: [(4, 0.9, UInt64(1)), (8, 0.95, 2), (3, 0.85, 3), (12, 1.0, 4), (2, 0.7, 5)])
  func fourOfFiveWaitsLieInTheInterval(agents: Int, load: Double, seed: UInt64) {
    let all = served(agents: agents, load: load, count: 8000, seed: seed)
    var inside = 0
    var told = 0
    for (index, one) in all.enumerated() where index > 100 {
      let past = all[..<index].reversed().lazy.filter { $0.taken <= one.at }
        .prefix(WaitEstimator.pastLimit).map(\.wait)
      let estimate = WaitEstimator.estimate(ahead: one.ahead, past: Array(past))
      guard let low = estimate.lowMs, let high = estimate.highMs else { continue }
      told += 1
      let waitedMs = Int64((one.taken - one.at) * 1000)
      if (low...high).contains(waitedMs) { inside += 1 }
    }
    let share = Double(inside) / Double(max(1, told))
    #expect(told > 1000)
    #expect((0.75...0.85).contains(share), "\(share) of \(told)")
  }

  @Test func whoHasNobodyAheadIsToldTheWaitsOfOthersWhoHadNobody() {
    var chance = Chance(state: 6)
    var past: [PastWait] = []
    var inside = 0
    var told = 0
    for number in 0..<2000 {
      // An offer is read and accepted; seldom it is missed and the next agent asked.
      let isMissed = Int.random(in: 0..<15, using: &chance) == 0
      let waitMs = Int64.random(in: 2000..<6000, using: &chance) + (isMissed ? 20_000 : 0)
      let enteredAt = Timestamp(ms: Int64(number) * 60_000)
      let estimate = WaitEstimator.estimate(ahead: 0, past: past)
      if let low = estimate.lowMs, let high = estimate.highMs {
        told += 1
        if (low...high).contains(waitMs) { inside += 1 }
        #expect(low >= 2000)
      }
      past.insert(PastWait(enteredAt: enteredAt, endedAt: enteredAt.adding(ms: waitMs)), at: 0)
      if past.count > WaitEstimator.pastLimit { past.removeLast() }
    }
    #expect(told > 1900)
    let share = Double(inside) / Double(told)
    #expect((0.77...0.83).contains(share), "\(share)")
  }

  /// Agents who take one session of a waiting queue each minute.
  private func steady(_ count: Int, everyMs: (Int) -> Int64 = { _ in 60_000 }) -> [PastWait] {
    var at: Int64 = 0
    var waits: [PastWait] = []
    for number in 0..<count {
      at += everyMs(number)
      waits.append(
        PastWait(enteredAt: Timestamp(ms: at - 3_600_000), endedAt: Timestamp(ms: at)))
    }
    return waits.reversed()
  }

  @Test func withFewWaitsNothingIsSaidOfTheTime() {
    let past = steady(WaitEstimator.leastGaps)
    #expect(WaitEstimator.estimate(ahead: 3, past: past) == WaitEstimate(ahead: 3))
  }

  @Test func whoStandsFurtherBackIsToldALongerWait() {
    let past = steady(60)
    #expect(WaitEstimator.estimate(ahead: 0, past: past).expectedMs == 60_000)
    #expect(WaitEstimator.estimate(ahead: 9, past: past).expectedMs == 600_000)
  }

  @Test func theIntervalHoldsTheMiddleAndNarrowsAgainstTheWait() {
    let past = steady(60) { Int64($0 % 7 + 1) * 15_000 }
    let near = WaitEstimator.estimate(ahead: 0, past: past)
    let far = WaitEstimator.estimate(ahead: 20, past: past)
    for estimate in [near, far] {
      #expect(estimate.lowMs ?? 0 < estimate.expectedMs ?? 0)
      #expect(estimate.expectedMs ?? 0 < estimate.highMs ?? 0)
    }
    func width(_ estimate: WaitEstimate) -> Double {
      Double((estimate.highMs ?? 0) - (estimate.lowMs ?? 0)) / Double(estimate.expectedMs ?? 1)
    }
    #expect(width(far) < width(near))
  }

  @Test func aNightBetweenTwoTakingsIsNotTheirPace() {
    let past = steady(40) { $0 == 20 ? 36_000_000 : 60_000 }
    #expect(WaitEstimator.estimate(ahead: 0, past: past).expectedMs == 60_000)
  }
}
