@testable import Desk
import Language
import Testing

@Suite struct PriorityTests {
  private var weights: PriorityWeights {
    var weights = PriorityWeights()
    weights.severity = ["complaint": 3, "complaint/legal": 9]
    return weights
  }

  /// A waiting session with every bounded term drawn at random.
  private func session(_ chance: inout SystemRandomNumberGenerator, since: Timestamp) -> Session {
    var session = Session(id: SessionID(Seq.random(in: 1...1000, using: &chance)), at: since)
    session.owner = .queue("general")
    session.waitingSince = since
    for _ in 0..<Int.random(in: 0...4, using: &chance) {
      session.mood.feel(
        Sentiment(
          polarity: Double.random(in: -1...1, using: &chance), confidence: 1,
          emotion: Emotion.allCases.randomElement(using: &chance) ?? .calm, movedBy: []))
    }
    session.tier = Tier.allCases.randomElement(using: &chance) ?? .standard
    session.intent = ["complaint", "complaint/legal", "hours"].randomElement(using: &chance)
    session.clarifications = Int.random(in: 0...9, using: &chance)
    session.service.response = [.fine, .soon, .breached].randomElement(using: &chance) ?? .fine
    session.service.isReturning = Bool.random(using: &chance)
    if let reason = EscalationReason.allCases.randomElement(using: &chance) {
      session.escalation = EscalationMark(reason: reason, words: nil, at: since)
    }
    return session
  }

  @Test func nobodyIsOvertakenByWhoCameLaterThanTheBound() {
    var chance = SystemRandomNumberGenerator()
    let limit = weights.overtakingLimitMs
    for _ in 0..<2000 {
      let early = Timestamp(ms: 1_700_000_000_000)
      let late = early.adding(ms: limit + Int64.random(in: 1...3_600_000, using: &chance))
      let first = Priority.virtualStartMs(of: session(&chance, since: early), weights)
      let second = Priority.virtualStartMs(of: session(&chance, since: late), weights)
      #expect((first ?? 0) <= (second ?? 0))
    }
  }

  @Test func theTermsStayBetweenZeroAndTheirBound() {
    var chance = SystemRandomNumberGenerator()
    for _ in 0..<2000 {
      let terms = Priority.fixedTerms(
        of: session(&chance, since: Timestamp(ms: 0)), weights)
      #expect(terms.allSatisfy { $0.points > 0 })
      #expect(terms.reduce(0) { $0 + $1.points } <= weights.bound)
      #expect(Set(terms.map(\.name)).count == terms.count)
    }
  }

  @Test func aClockThatIsADayBehindMakesNoWaitNegative() {
    var chance = SystemRandomNumberGenerator()
    let since = Timestamp(ms: 1_700_000_000_000)
    let waiting = session(&chance, since: since)
    let terms = Priority(of: waiting, at: since.adding(ms: -86_400_000), weights).terms
    #expect(terms.first == PriorityTerm(.waiting, 0))
  }

  @Test func theNearestGroupOfAnIntentGivesItsSeverity() {
    #expect(weights.severity(of: "complaint/legal") == 9)
    #expect(weights.severity(of: "complaint/late") == 3)
    #expect(weights.severity(of: "complaints") == 0)
  }

  @Test func aBreachedPromiseCountsMoreThanOneThatIsNearlyBroken() {
    var session = Session(id: SessionID(1), at: Timestamp(ms: 0))
    session.service.response = .soon
    #expect(Priority.fixedTerms(of: session, weights) == [PriorityTerm(.slaSoon, 4)])
    session.service.resolution = .breached
    #expect(Priority.fixedTerms(of: session, weights) == [PriorityTerm(.slaBreached, 8)])
  }
}
