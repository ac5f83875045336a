import Desk
import Testing

/// Law 2: one voice.
///
/// Commit checks the fence for everybody, start for the assistant and the system.
@Suite struct FenceTests {
  @Test func aReplyDraftedUnderAnOldEpochIsNotCommitted() {
    var bench = Bench.owned(by: .assistant)
    let reply = bench.reply("late")
    bench.attempt(.takeOver, by: .agent("ann"))
    #expect(bench.attempt(.respond(reply), by: .assistant).refusal == .notOwner(.agent("ann")))
    bench.attempt(.handBack(instruction: nil), by: .agent("ann"))
    #expect(
      bench.attempt(.respond(reply), by: .assistant).refusal == .staleEpoch(expected: 1, actual: 3))
  }

  @Test func aReplyToAnOlderMessageIsVoid() {
    var bench = Bench.owned(by: .assistant)
    let reply = bench.reply("to the first")
    bench.hear("another", id: "m2")
    #expect(bench.attempt(.respond(reply), by: .assistant).refusal == .superseded)
  }

  @Test func aMessageIsAnsweredOnce() {
    var bench = Bench.owned(by: .assistant)
    bench.answer()
    #expect(bench.answer("again").refusal == .nothingToAnswer)
  }

  @Test func aTakeoverWithdrawsWhatTheAssistantHasNotBegunToSend() {
    var bench = Bench.owned(by: .assistant)
    bench.answer("half made")
    bench.attempt(.takeOver, by: .agent("ann"))
    #expect(bench.session?.pending.isEmpty == true)
    guard case .messageWithdrawn(let withdrawn) = bench.events.last?.fact else {
      Issue.record("nothing was withdrawn")
      return
    }
    #expect(withdrawn.text == "half made")
    #expect(withdrawn.author == .assistant)
  }

  @Test func anAnswerThatWasWithdrawnLeavesTheCustomerUnanswered() throws {
    var bench = Bench.owned(by: .assistant)
    let since = try #require(bench.session?.unansweredSince)
    bench.answer("half made")
    #expect(bench.session?.unansweredSince == nil)
    bench.now = bench.now.adding(ms: 5000)
    bench.attempt(.takeOver, by: .agent("ann"))
    #expect(bench.session?.unansweredSince == since)
  }

  @Test func whatIsHandedBackUnansweredIsTheAssistantsToAnswer() {
    var bench = Bench.owned(by: .assistant)
    bench.answer("half made")
    bench.attempt(.takeOver, by: .agent("ann"))
    bench.attempt(.handBack(instruction: nil), by: .agent("ann"))
    #expect(bench.answer("again").refusal == nil)
    #expect(bench.session?.unansweredSince == nil)
  }

  @Test func everyTextOfAnAgentIsBounded() {
    let long = String(repeating: "x", count: Policy.remarkLimitBytes + 1)
    var bench = Bench.owned(by: .agent("ann"))
    let tooLong = Refusal.tooLong(limitBytes: Policy.remarkLimitBytes)
    let ann = Caller.agent("ann")
    #expect(bench.attempt(.handBack(instruction: long), by: ann).refusal == tooLong)
    #expect(bench.attempt(.resolve(disposition: long), by: ann).refusal == tooLong)
    #expect(
      bench.attempt(.transfer(to: .queue("vip"), reason: long), by: ann).refusal == tooLong)
    let tag = String(repeating: "t", count: Policy.tagLimitBytes + 1)
    #expect(
      bench.attempt(.tag(tag), by: ann).refusal == .tooLong(limitBytes: Policy.tagLimitBytes))
    for number in 0..<Policy.tagLimit { bench.attempt(.tag("t\(number)"), by: ann) }
    #expect(bench.attempt(.tag("more"), by: ann).refusal == .tooMany(limit: Policy.tagLimit))
    for _ in 0..<Policy.pendingLimit { bench.attempt(.send(text: "a", basis: nil), by: ann) }
    #expect(
      bench.attempt(.send(text: "a", basis: nil), by: ann).refusal
        == .tooMany(limit: Policy.pendingLimit))
  }

  @Test func whatIsAlreadyBeingSentIsNotWithdrawn() throws {
    var bench = Bench.owned(by: .assistant)
    bench.answer("leaving")
    let id = try #require(bench.session?.pending.first?.id)
    bench.attempt(.startDelivery(id), by: .system)
    bench.attempt(.takeOver, by: .agent("ann"))
    #expect(bench.session?.pending.first?.isSending == true)
    #expect(bench.attempt(.withdraw(id), by: .agent("ann")).refusal == .alreadySending(id))
  }

  @Test func aSystemNoticeOfAnEarlierEpochIsWithdrawnAtItsStart() throws {
    var bench = Bench.owned(by: .queue("general"))
    let notice = try #require(bench.session?.pending.first)
    bench.attempt(.claim, by: .agent("ann"))
    bench.attempt(.startDelivery(notice.id), by: .system)
    #expect(bench.lastFacts(1) == ["messageWithdrawn"])
  }

  @Test func anAgentsOwnMessageSurvivesEveryOwnerChange() throws {
    var bench = Bench.owned(by: .agent("ann"))
    bench.attempt(.send(text: "I look into it", basis: nil), by: .agent("ann"))
    let id = try #require(bench.session?.pending.last?.id)
    bench.attempt(.release, by: .agent("ann"))
    bench.attempt(.claim, by: .agent("bob"))
    bench.attempt(.startDelivery(id), by: .system)
    #expect(bench.lastFacts(1) == ["messageStarted"])
  }

  @Test func onlyTheOwnerSpeaks() {
    var bench = Bench.owned(by: .agent("ann"))
    let result = bench.attempt(.send(text: "me too", basis: nil), by: .agent("bob"))
    #expect(result.refusal == .notOwner(.agent("ann")))
  }

  @Test func aCommandGivenUnderAnOldEpochIsRefused() {
    var bench = Bench.owned(by: .queue("general"))
    let result = bench.attempt(.claim, by: .agent("ann"), expecting: 1)
    #expect(result.refusal == .staleEpoch(expected: 1, actual: 2))
  }

  @Test func aNoticeIsSpokenAtMostOnceInAnEpoch() {
    var bench = Bench.owned(by: .queue("general"))
    let again = bench.attempt(.notify(.received, text: "again"), by: .system)
    #expect(again.refusal == .noticeAlreadySpoken(.received))
    bench.attempt(.transfer(to: .queue("vip"), reason: nil), by: .system)
    #expect(bench.attempt(.notify(.received, text: "again"), by: .system).refusal == nil)
  }

  @Test func deliveryKeepsTheOrderOfTheSession() throws {
    var bench = Bench.owned(by: .agent("ann"))
    bench.attempt(.send(text: "one", basis: nil), by: .agent("ann"))
    bench.attempt(.send(text: "two", basis: nil), by: .agent("ann"))
    let ids = try #require(bench.session?.pending.map(\.id))
    #expect(bench.attempt(.startDelivery(ids[1]), by: .system).refusal == .notFirst(ids[0]))
  }

  @Test func aHeldMessageWaitsAndCanBeTakenBack() throws {
    var policy = Policy()
    policy.sendHoldMs = 5000
    var bench = Bench.owned(by: .agent("ann"), policy: policy)
    bench.attempt(.send(text: "one", basis: nil), by: .agent("ann"))
    let id = try #require(bench.session?.pending.first?.id)
    #expect(
      bench.attempt(.startDelivery(id), by: .system).refusal
        == .held(until: bench.now.adding(ms: 5000)))
    #expect(bench.attempt(.withdraw(id), by: .agent("ann")).refusal == nil)
    #expect(bench.session?.pending.isEmpty == true)
  }

  @Test func aMessageCannotBeDeliveredBeforeItWasStarted() throws {
    var bench = Bench.owned(by: .agent("ann"))
    bench.attempt(.send(text: "one", basis: nil), by: .agent("ann"))
    let id = try #require(bench.session?.pending.first?.id)
    #expect(
      bench.attempt(.finishDelivery(id, receipt: nil), by: .system).refusal == .notStarted(id))
  }
}
