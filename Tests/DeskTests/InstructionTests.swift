import Foundation
import Language
import Testing

@testable import Desk

/// What a session is handed back for, and when it is closed for it.
@Suite struct InstructionTests {
  // MARK: Words

  @Test(arguments: [
    ("offer the coupon, then close", "offer the coupon", true),
    ("Offer the coupon and then close it.", "Offer the coupon", true),
    ("Close", nil, true), ("please just close the chat now", nil, true),
    ("resolve the ticket please", nil, true),
    ("tell him the shop will close now", "tell him the shop will close now", false),
    ("say that we close at six", "say that we close at six", false),
    ("the end is near", "the end is near", false),
    ("offer the coupon, do not close", "offer the coupon", false),
    ("offer the coupon and don't close it", "offer the coupon", false),
    ("送优惠券，然后关闭会话", "送优惠券", true), ("送优惠券后关闭", "送优惠券", true), ("请结束对话吧", nil, true),
    ("可以关了", nil, true), ("告诉客户活动已经结束", "告诉客户活动已经结束", false),
    ("送优惠券，先不要关闭", "送优惠券", false), ("关单", nil, true), ("", nil, false), (" , ;", nil, false),
  ])
  func anInstructionSaysWhatToSayAndWhetherToClose(_ text: String, says: String?, closes: Bool) {
    let read = Instruction(text)
    #expect(read.says == says && read.asksToClose == closes, "\(read)")
  }

  // MARK: Timers

  /// A session that `ann` has answered and handed back.
  private func handedBack(_ instruction: String?, answered: Bool = true) -> Bench {
    var bench = Bench.owned(by: .agent("ann"))
    if answered { bench.attempt(.send(text: "Here it is.", basis: nil), by: .agent("ann")) }
    bench.attempt(.handBack(instruction: instruction), by: .agent("ann"))
    return bench
  }

  private func steps(_ bench: Bench) -> [PlannedStep.Kind] {
    bench.session?.service.steps.map(\.kind) ?? []
  }

  /// Lets the assistant say what it was told to, or nothing.
  @discardableResult
  private func say(_ text: String?, _ bench: inout Bench, epoch: Int? = nil) -> Refusal? {
    bench.attempt(
      .followInstruction(
        InstructedReply(
          dueAt: bench.session?.service.steps.first?.at ?? bench.now,
          epoch: epoch ?? bench.session?.epoch ?? 0, text: text)), by: .assistant
    ).refusal
  }

  private func deliver(_ bench: inout Bench) {
    for message in bench.session?.pending ?? [] {
      bench.attempt(.startDelivery(message.id), by: .system)
      bench.attempt(.finishDelivery(message.id, receipt: nil), by: .system)
    }
  }

  private func close(_ bench: inout Bench) -> Refusal? {
    guard let step = bench.session?.service.steps.first else { return .superseded }
    bench.now = max(bench.now, step.at)
    return bench.attempt(.step(dueAt: step.at), by: .system).refusal
  }

  @Test func withoutAnInstructionNothingIsPlanned() {
    #expect(steps(handedBack(nil)).isEmpty)
  }

  @Test func whatWasToldIsSaidThenTheQuietSessionIsClosed() {
    var bench = handedBack("offer the coupon, then close")
    #expect(steps(bench) == [.say])
    #expect(say("Take this coupon.", &bench) == nil)
    #expect(bench.lastFacts(3) == ["waitStepped", "messageCommitted", "waitPlanned"])
    #expect(bench.events.suffix(2).first?.actor == .assistant)
    let quiet = bench.now.adding(ms: bench.policy.instructedCloseMs)
    #expect(bench.session?.service.steps == [PlannedStep(.close, at: quiet)])
    deliver(&bench)
    #expect(close(&bench) == nil)
    #expect(bench.session?.status == .closed && bench.session?.disposition == "instructed")
  }

  @Test func nothingIsClosedWhileTheLastWordIsOnItsWay() {
    var bench = handedBack("offer the coupon, then close")
    say("Take this coupon.", &bench)
    guard case .held? = close(&bench) else {
      Issue.record("closed over a message")
      return
    }
    #expect(bench.session?.pending.contains { $0.author == .assistant } == true)
  }

  @Test func whereNothingIsSureTheAssistantWaitsAndClosesNothing() {
    var bench = handedBack("offer the coupon, then close")
    #expect(say(nil, &bench) == nil)
    #expect(bench.session?.service.hasSaidAsTold == false && steps(bench).isEmpty)
  }

  @Test func whoWaitsForAnAnswerGetsThatFirst() {
    var bench = handedBack("offer the coupon, then close", answered: false)
    #expect(steps(bench).isEmpty)
    bench.answer()
    #expect(steps(bench) == [.say])
  }

  @Test func aMessageOfTheCustomerPutsTheClosingOff() {
    var bench = handedBack("close it")
    #expect(steps(bench) == [.close])
    let due = bench.session?.service.steps.first?.at ?? bench.now
    bench.now = bench.now.adding(ms: 300_000)
    bench.hear("one more thing", id: "m2")
    #expect(steps(bench).isEmpty)
    #expect(bench.attempt(.step(dueAt: due), by: .system).refusal == .superseded)
    bench.answer()
    #expect(bench.session?.service.steps.first?.at == bench.now.adding(ms: 600_000))
  }

  @Test func whoThanksIsLetGoSoon() {
    var bench = handedBack("close it")
    bench.hear("thanks!", id: "m2", intent: "talk/thanks")
    bench.attempt(
      .respond(bench.reply("You are welcome.", outcome: .courtesy)), by: .assistant)
    #expect(
      bench.session?.service.steps
        == [PlannedStep(.close, at: bench.now.adding(ms: Instruction.thankedMs))])
  }

  @Test func aTakeoverEndsIt() {
    var bench = handedBack("offer the coupon, then close")
    let old = bench.session?.epoch ?? 0
    let due = bench.session?.service.steps.first?.at ?? bench.now
    bench.attempt(.takeOver, by: .agent("bob"))
    #expect(steps(bench).isEmpty)
    #expect(say("Take this coupon.", &bench, epoch: old) == .notOwner(.agent("bob")))
    #expect(bench.attempt(.step(dueAt: due), by: .system).refusal == .superseded)
    bench.attempt(.handBack(instruction: "offer tea"), by: .agent("bob"))
    #expect(say("Take this coupon.", &bench, epoch: old) != nil)
    #expect(bench.session?.pending.isEmpty == false)
  }

  @Test func anEmergencyStopSaysNothing() {
    var bench = handedBack("offer the coupon, then close")
    bench.stops = AssistantStops([.all])
    #expect(say("Take this coupon.", &bench) == nil)
    #expect(bench.session?.owner == .queue("general"))
    #expect(!bench.events.contains { $0.actor == .assistant })
  }

  @Test func theFactsAreReadAsTheyWereWritten() throws {
    let step = PlannedStep(.say, at: Timestamp(ms: 5))
    for fact in [
      Fact.waitStepped(WaitStepped(step, lateMs: 2, found: false)),
      .waitPlanned(WaitPlanned(steps: [step, PlannedStep(.close, at: Timestamp(ms: 6))])),
      .waitShifted(WaitShifted(byMs: -7, from: Timestamp(ms: 8))),
    ] {
      let body = try fact.encodedBody(with: JSONEncoder())
      #expect(Fact(kind: fact.kind, body: body, with: JSONDecoder()) == fact)
    }
  }

  @Test func onlyTheAssistantFollowsAndOnlyTheSystemCloses() {
    var bench = handedBack("offer the coupon, then close")
    let due = bench.session?.service.steps.first?.at ?? bench.now
    #expect(bench.attempt(.step(dueAt: due), by: .system).refusal == .superseded)
    let reply = InstructedReply(dueAt: due, epoch: bench.session?.epoch ?? 0, text: "x")
    #expect(bench.attempt(.followInstruction(reply), by: .system).refusal == .notForActor(.system))
  }
}
