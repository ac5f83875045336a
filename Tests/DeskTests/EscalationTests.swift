@testable import Desk
import Language
import Testing

@Suite struct EscalationTests {
  /// The owner change that the latest events hold.
  private func escalation(in bench: Bench) -> OwnerChanged? {
    for event in bench.events.reversed() {
      if case .ownerChanged(let change) = event.fact { return change }
    }
    return nil
  }

  @Test func aCustomerWhoAsksForAPersonGoesToTheQueueAtOnceWithAReason() {
    var bench = Bench()
    bench.hear("a human please", flags: MessageFlags(asksForHuman: true))
    #expect(bench.session?.owner == .queue("general"))
    #expect(escalation(in: bench)?.reason == .customerRequest)
    #expect(escalation(in: bench)?.packet?.unansweredQuestion == "a human please")
  }

  @Test func anAngryMessageIsGivenToAPersonWithTheWordsThatCausedIt() {
    var bench = Bench()
    bench.hear("this is a disgrace", polarity: -0.9)
    #expect(escalation(in: bench)?.reason == .negativeEmotion)
    #expect(escalation(in: bench)?.words == "word")
  }

  @Test func aThreatIsAMatterOfPolicy() {
    var bench = Bench()
    bench.hear("my lawyer will write", flags: MessageFlags(isThreat: true))
    #expect(escalation(in: bench)?.reason == .policy)
  }

  @Test func aMoodThatStaysBadCallsAPersonWithoutAnySingleOutburst() {
    var bench = Bench()
    bench.hear("hm", id: "m1", polarity: -0.55)
    #expect(bench.session?.owner == .assistant)
    bench.hear("hm", id: "m2", polarity: -0.55)
    #expect(escalation(in: bench)?.reason == .negativeEmotion)
  }

  @Test func whoGoesOnCalmlyAfterABadWordIsNotGivenAway() {
    var bench = Bench()
    bench.hear("useless", id: "m1", polarity: -0.58)
    bench.hear("and who pays for it?", id: "m2", polarity: 0, confidence: 0)
    #expect(bench.session?.owner == .assistant)
  }

  @Test func aSessionAnAgentHasIsNotEscalated() {
    var bench = Bench.owned(by: .agent("ann"))
    bench.hear("a human please", id: "m2", flags: MessageFlags(asksForHuman: true))
    #expect(bench.session?.owner == .agent("ann"))
  }

  @Test func theTurnLimitCallsAPerson() {
    var policy = Policy()
    policy.turnLimit = 2
    var bench = Bench(policy: policy)
    for turn in 1...3 {
      bench.hear("and then?", id: "m\(turn)")
      bench.answer("so \(turn)")
    }
    #expect(escalation(in: bench)?.reason == .turnLimit)
  }

  @Test func theSystemTellsTheCustomerOnceThatAPersonIsComing() {
    var bench = Bench()
    bench.hear("a human please", flags: MessageFlags(asksForHuman: true))
    #expect(bench.session?.notices == [.received])
    #expect(bench.session?.pending.count == 1)
  }

  @Test func theSystemSpeaksTheLanguageOfTheDialogue() {
    func turns(_ texts: String...) -> [Turn] {
      texts.map { Turn(seq: 1, speaker: .assistant, text: $0) }
    }
    #expect(Notice.language(of: "zh", in: turns("Hello")) == "zh")
    #expect(Notice.language(of: "mixed", in: turns("Hello")) == "zh")
    #expect(Notice.language(of: "en", in: turns("您好")) == "en")
    #expect(Notice.language(of: "other", in: turns("📦205412", "您好")) == "zh")
    #expect(Notice.language(of: nil, in: turns("📦205412")) == "en")
  }

  @Test func aPacketHoldsSlotsPromisesAndTheOpenQuestion() {
    let packet = HandOffPacket(
      why: .negativeEmotion, words: nil,
      turns: [
        Turn(seq: 1, speaker: .customer, text: "where is 88231", slots: ["orderNumber": "88231"]),
        Turn(seq: 2, speaker: .assistant, text: "It is on its way. It will arrive within 2 days."),
        Turn(seq: 3, speaker: .customer, text: "you said that"),
        Turn(seq: 4, speaker: .customer, text: "when exactly?"),
      ], trajectory: [0, -0.4])
    #expect(packet.slots == ["orderNumber": "88231"])
    #expect(packet.promises == ["It will arrive within 2 days"])
    #expect(packet.unansweredQuestion == "you said that when exactly?")
    #expect(packet.summary.count == 4)
  }

  @Test func aVipGoesToTheQueueOfVips() {
    var policy = Policy()
    policy.vipQueue = "vip"
    #expect(policy.queue(for: .vip) == "vip")
    #expect(policy.queue(for: .gold) == "general")
  }
}
