@testable import Desk
import Language
import Testing

@Suite struct PolicyTrialTests {
  private func trial(_ benches: [Bench], tried: Policy) -> PolicyTrial.Report {
    var trial = PolicyTrial(inForce: Policy(), tried: tried)
    for bench in benches {
      for event in bench.events { trial.take(event) }
    }
    return trial.report
  }

  @Test func theSameRulesDifferInNothing() {
    var angry = Bench()
    angry.hear("this is a disgrace", polarity: -0.9)
    let report = trial([angry], tried: Policy())
    #expect(report.sessions == 1)
    #expect(report.inForce == report.tried)
    #expect(report.inForce.handOffs == 1)
    #expect(report.inForce.byReason == ["negativeEmotion": 1])
    #expect(report.differences.isEmpty)
  }

  @Test func rulesThatBearMoreCallFewerPeopleAndLeaveMoreAngryEnds() {
    var tried = Policy()
    tried.angerThreshold = -1
    tried.moodThreshold = -1
    var bench = Bench()
    bench.hear("this is a disgrace", polarity: -0.9)
    let report = trial([bench], tried: tried)
    #expect(report.tried.handOffs == 0)
    #expect(report.tried.angryEnds == 1)
    #expect(report.inForce.angryEnds == 0)
    #expect(report.differences.map(\.session) == [SessionID(2)])
  }

  @Test func aHigherThresholdGivesUnsureAnswersToPeople() {
    var tried = Policy()
    tried.answerThreshold = 1.1
    var bench = Bench()
    bench.hear()
    bench.answer()
    let report = trial([bench], tried: tried)
    #expect(report.inForce.handOffs == 0)
    #expect(report.tried.byReason == ["missingKnowledge": 1])
  }

  @Test func whoWasTakenOverByHandReachedAPersonUnderAnyRules() {
    var tried = Policy()
    tried.turnLimit = 1
    var bench = Bench()
    bench.hear()
    bench.attempt(.takeOver, by: .agent("ann"))
    bench.hear("bad", id: "m2", polarity: -0.9)
    let report = trial([bench], tried: tried)
    #expect(report.tried.handOffs == 0 && report.tried.angryEnds == 0)
  }

  @Test func otherQueuesAreADifference() {
    var tried = Policy()
    tried.escalation.queueByReason = [.customerRequest: "people"]
    var bench = Bench()
    bench.hear("a human please", flags: MessageFlags(asksForHuman: true))
    let report = trial([bench], tried: tried)
    #expect(report.inForce.byQueue == ["general": 1])
    #expect(report.tried.byQueue == ["people": 1])
    #expect(report.differences.count == 1)
  }

  @Test func sessionsWithoutTheirBeginningAreLeftOut() {
    var bench = Bench()
    bench.hear("a human please", flags: MessageFlags(asksForHuman: true))
    var trial = PolicyTrial(inForce: Policy(), tried: Policy())
    for event in bench.events.dropFirst(2) { trial.take(event) }
    #expect(trial.report.sessions == 0)
  }
}
