import Desk
import Testing

@testable import Assist

/// A provider that failed is left alone for a while.
@Suite struct ProviderBreakerTests {
  @Test func thePausesGrowAndOneQuestionFindsOut() {
    var breaker = ProviderBreaker(probeMs: 8_000)
    #expect(breaker.trouble(atMs: 0) == nil)
    breaker.fail(.cut, atMs: 0)
    #expect(breaker.trouble(atMs: 999) == .cut)
    #expect(breaker.trouble(atMs: 1_000) == nil)
    // The others do not wait with it.
    #expect(breaker.trouble(atMs: 1_001) == .cut)
    breaker.fail(.slow(.connect), atMs: 1_500)
    #expect(breaker.trouble(atMs: 3_499) == .slow(.connect))
    #expect(breaker.trouble(atMs: 3_500) == nil)
    for second in 0..<80 { breaker.fail(.cut, atMs: Int64(second)) }
    #expect(breaker.trouble(atMs: 60_078) == .cut)
    #expect(breaker.trouble(atMs: 60_079) == nil)
    breaker.succeed()
    #expect(breaker.state == .ready)
    #expect(breaker.trouble(atMs: 60_080) == nil)
  }

  @Test func aLimitLastsAsLongAsTheProviderSays() {
    var breaker = ProviderBreaker(probeMs: 8_000)
    breaker.fail(.limited(retryAfterSeconds: 20), atMs: 0)
    #expect(breaker.state.mark == .limited)
    #expect(breaker.trouble(atMs: 19_999) != nil)
    #expect(breaker.trouble(atMs: 20_000) == nil)
    breaker.fail(.limited(retryAfterSeconds: .max), atMs: 0)
    #expect(breaker.trouble(atMs: ProviderBreaker.longestLimitMs) == nil)
  }

  @Test func aFullHouseIsNoTroubleOfTheProvider() {
    var breaker = ProviderBreaker(probeMs: 1)
    breaker.fail(.busy, atMs: 0)
    breaker.fail(.closing, atMs: 0)
    #expect(breaker.state == .ready)
  }
}
