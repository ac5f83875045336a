@testable import Desk
import Language
import Testing

@Suite struct EscalationRulesTests {
  private static func understanding(
    _ intent: String, confidence: Double = 0.9, amount: String? = nil, polarity: Double = 0
  ) -> Understanding {
    Understanding(
      language: .english, intent: [IntentGuess(label: intent, confidence: confidence)],
      entities: amount.map { [Entity(kind: .amount, text: $0, value: $0)] } ?? [],
      sentiment: Sentiment(polarity: polarity, confidence: 1, emotion: .calm, movedBy: []),
      flags: MessageFlags(), models: ModelVersions(intent: "test", sentiment: "test"))
  }

  private static func hear(
    _ bench: inout Bench, _ understanding: Understanding, id: String = "m1"
  ) {
    bench.attempt(
      .receive(
        Inbound(
          channel: "test", customer: "C1", id: id, parts: ["hello"], understanding: understanding)),
      by: .customer)
  }

  private static var policy: Policy {
    var policy = Policy()
    policy.escalation.sensitive = ["fraud": ["account/fraud"], "legal": ["legal"]]
    policy.escalation.refundIntents = ["returns/refund"]
    policy.escalation.refundLimits = ["CNY": 500]
    return policy
  }

  @Test(arguments: [
    ("legal/contract", 0.9, "legal: legal/contract"),
    ("account/fraud", 0.6, "fraud: account/fraud"),
    ("account/fraud", 0.4, nil), ("account/frauds", 0.9, nil),
  ])
  func aSensitiveTopicCallsAPersonWhereItIsSureEnough(
    intent: String, confidence: Double, words: String?
  ) {
    var bench = Bench(policy: Self.policy)
    Self.hear(&bench, Self.understanding(intent, confidence: confidence))
    #expect(bench.session?.escalation?.words == words)
    #expect(bench.session?.escalation?.reason == (words == nil ? nil : .policy))
  }

  @Test(arguments: [
    ("CNY 500", nil), ("CNY 500.5", "CNY 500.5 > CNY 500"), ("USD 900", nil), ("much", nil),
  ])
  func aRefundAboveAuthorityCallsAPerson(amount: String, words: String?) {
    var bench = Bench(policy: Self.policy)
    Self.hear(&bench, Self.understanding("returns/refund", amount: amount))
    #expect(bench.session?.escalation?.words == words)
  }

  @Test func aVipGetsAPersonAtOnceWhereTheDeskSaysSo() {
    var policy = Policy()
    policy.escalation.vipAtOnce = true
    var session = Session(id: SessionID(1), at: Timestamp(ms: 0))
    session.tier = .vip
    let call = session.callForHuman(Self.understanding("hours"), tone: .neutral, policy)
    #expect(call == CallForHuman(reason: .policy, words: "vip"))
    session.tier = .gold
    #expect(session.callForHuman(Self.understanding("hours"), tone: .neutral, policy) == nil)
  }

  @Test func aMoodThatFallsFastCallsAPerson() {
    var policy = Policy()
    policy.escalation.fallThreshold = 0.6
    var bench = Bench(policy: policy)
    Self.hear(&bench, Self.understanding("hours", polarity: 0.4))
    Self.hear(&bench, Self.understanding("hours", polarity: -0.4), id: "m2")
    #expect(bench.session?.escalation?.reason == .negativeEmotion)
  }

  @Test func intentsAndReasonsChooseTheQueueBeforeTheTierDoes() {
    var policy = Policy()
    policy.vipQueue = "vip"
    policy.escalation.queueByIntent = ["returns": "returns", "returns/refund": "money"]
    policy.escalation.queueByReason = [.negativeEmotion: "care"]
    var session = Session(id: SessionID(1), at: Timestamp(ms: 0))
    session.tier = .vip
    #expect(policy.queue(of: session, for: .manual) == "vip")
    #expect(policy.queue(of: session, for: .negativeEmotion) == "care")
    session.intent = "returns/label"
    #expect(policy.queue(of: session, for: .negativeEmotion) == "returns")
    session.intent = "returns/refund"
    #expect(policy.queue(of: session, for: .negativeEmotion) == "money")
  }

  @Test func whoIsCalledTwiceForOneReasonStaysWithPeople() {
    var bench = Bench()
    bench.hear("a human please", flags: MessageFlags(asksForHuman: true))
    bench.attempt(.claim, by: .agent("ann"))
    #expect(bench.attempt(.handBack(instruction: nil), by: .agent("ann")).refusal == nil)
    bench.hear("a human please", id: "m2", flags: MessageFlags(asksForHuman: true))
    bench.attempt(.claim, by: .agent("ann"))
    #expect(
      bench.attempt(.handBack(instruction: nil), by: .agent("ann")).refusal == .staysWithPeople)
    #expect(
      bench.attempt(.handBack(instruction: nil), by: .agent("eve", role: .supervisor)).refusal
        == nil)
  }

  @Test func whoIsCalledAgainMuchLaterMayGoBack() {
    var bench = Bench()
    bench.hear("a human please", flags: MessageFlags(asksForHuman: true))
    bench.attempt(.claim, by: .agent("ann"))
    bench.attempt(.handBack(instruction: nil), by: .agent("ann"))
    bench.now = bench.now.adding(ms: Policy().escalation.debounceMs + 1)
    bench.hear("a human please", id: "m2", flags: MessageFlags(asksForHuman: true))
    bench.attempt(.claim, by: .agent("ann"))
    #expect(bench.attempt(.handBack(instruction: nil), by: .agent("ann")).refusal == nil)
  }

  @Test func theAssistantAloneAfterHoursCallsPeopleOnlyWhereItMust() {
    var policy = Policy()
    policy.assistantAnswers = false
    var rules = QueueRules()
    rules.hours = BusinessHours(zone: .utc, week: Array(repeating: [540..<1020], count: 7))
    rules.afterHours.assistant = .alone
    policy.queues = ["general": rules]
    var bench = Bench(policy: policy)
    bench.hear("this is a disgrace", polarity: -0.9)
    #expect(bench.session?.owner == .assistant)
    bench.hear("a human please", id: "m2", flags: MessageFlags(asksForHuman: true))
    #expect(bench.session?.owner == .queue("general"))
  }

  @Test func aSilentAssistantTakesNothingAfterHours() {
    var policy = Policy()
    var rules = QueueRules()
    rules.hours = BusinessHours(zone: .utc, week: Array(repeating: [], count: 7))
    rules.afterHours.assistant = .silent
    policy.queues = ["general": rules]
    var bench = Bench(policy: policy)
    bench.hear()
    #expect(bench.session?.owner == .queue("general"))
  }
}
