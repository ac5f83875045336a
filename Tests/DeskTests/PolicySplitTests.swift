@testable import Desk
import Language
import Testing

@Suite struct PolicySplitTests {
  @Test func theSharesAreKeptAndEachCustomerKeepsTheirSide() {
    let split = PolicySplit(name: "calm", share: 0.3, rules: Policy())
    let customers = (0..<20_000).map { "customer-\($0)" }
    let second = customers.filter(split.isSecond)
    #expect(abs(Double(second.count) / 20_000 - 0.3) < 0.02)
    #expect(second == customers.filter(split.isSecond))
    let other = PolicySplit(name: "else", share: 0.3, rules: Policy())
    let both = second.filter(other.isSecond).count
    #expect(abs(Double(both) / Double(second.count) - 0.3) < 0.03)
  }

  @Test func nobodyOrEverybodyIsOnTheSecondSideAtTheEnds() {
    #expect(!PolicySplit(name: "x", share: 0, rules: Policy()).isSecond("C1"))
    #expect(PolicySplit(name: "x", share: 1, rules: Policy()).isSecond("C1"))
  }

  @Test func aCustomerOfTheSecondSideIsServedByItsRules() {
    var tried = Policy()
    tried.queue = "other"
    var policy = Policy()
    policy.split = PolicySplit(name: "x", share: 1, rules: tried)
    #expect(policy.rules(for: "C1").queue == "other")
    policy.split?.share = 0
    #expect(policy.rules(for: "C1").queue == "general")
  }

  @Test func aDifferenceCountsWhereChanceSeldomBringsIt() {
    // Worked by hand: pooled 0.15, standard error 0.0505; z = 0.1 / 0.0505 = 1.98.
    let test = TwoProportions(first: 10, of: 100, second: 20, of: 100)
    #expect(abs((test.z ?? 0) - 1.980) < 0.001)
    #expect(abs((test.probability ?? 0) - 0.0477) < 0.0005)
    #expect(test.isSignificant)
    #expect(!TwoProportions(first: 10, of: 100, second: 13, of: 100).isSignificant)
  }

  @Test func ofTooFewNothingIsSaid() {
    let test = TwoProportions(first: 0, of: 20, second: 3, of: 20)
    #expect(test.z == nil && test.probability == nil && !test.isSignificant)
    #expect(TwoProportions(first: 0, of: 0, second: 0, of: 0).first == 0)
  }

  @Test func bothSidesAreCountedFromTheFacts() {
    let split = PolicySplit(name: "x", share: 0, rules: Policy())
    var comparison = PolicyComparison(split)
    var bench = Bench()
    bench.hear("this is a disgrace", polarity: -0.9)
    bench.attempt(.claim, by: .agent("ann"))
    bench.attempt(.resolve(disposition: nil), by: .agent("ann"))
    for event in bench.events { comparison.take(event) }
    let (first, second) = comparison.sides
    #expect(first.sessions == 1 && second.sessions == 0)
    #expect(first.count(.handedOff) == 1 && first.count(.angryEnd) == 1)
    #expect(first.count(.solvedAlone) == 0 && first.count(.breached) == 0)
  }
}
