import Desk
import Foundation
import Testing

/// Offers, whispers, raised hands and agents who are gone.
@Suite struct SupervisionTests {
  @Test func onlyWhoItIsOfferedToAcceptsAndNobodyElseClaimsMeanwhile() {
    var bench = Bench.owned(by: .queue("general"))
    #expect(bench.attempt(.accept, by: .agent("ann")).refusal == .notOffered)
    bench.offeredTo = "ann"
    #expect(bench.attempt(.accept, by: .agent("bob")).refusal == .notOffered)
    #expect(bench.attempt(.claim, by: .agent("bob")).refusal == .offeredTo("ann"))
    #expect(bench.attempt(.accept, by: .agent("ann")).refusal == nil)
    #expect(bench.session?.owner == .agent("ann"))
    #expect(bench.attempt(.accept, by: .agent("ann")).refusal == .alreadyYours)
  }

  @Test func whoItIsOfferedToMayAlsoClaimIt() {
    var bench = Bench.owned(by: .queue("general"))
    bench.offeredTo = "ann"
    #expect(bench.attempt(.claim, by: .agent("ann")).refusal == nil)
  }

  @Test func aWhisperGoesToTheOwnerAndNeedsAPermission() {
    let sue = Caller.agent("sue", role: .supervisor)
    var bench = Bench.owned(by: .agent("ann"))
    #expect(
      bench.attempt(.whisper(text: "x"), by: .agent("bob")).refusal
        == .missingPermission(.supervise))
    #expect(
      bench.attempt(.whisper(text: "x"), by: .agent("ann")).refusal == .wrongOwner(.agent("ann")))
    let before = bench.session
    bench.attempt(.whisper(text: "offer the coupon"), by: sue)
    guard case .noteAdded(let note) = bench.events.last?.fact else {
      Issue.record("nothing was whispered")
      return
    }
    #expect(note == NoteAdded(text: "offer the coupon", to: "ann"))
    #expect(bench.session?.pending == before?.pending && bench.session?.epoch == before?.epoch)
    var waiting = Bench.owned(by: .queue("general"))
    #expect(
      waiting.attempt(.whisper(text: "x"), by: sue).refusal == .wrongOwner(.queue("general")))
  }

  @Test func aHandIsRaisedByTheOwnerAndLoweredByThemOrASupervisor() {
    var bench = Bench.owned(by: .agent("ann"))
    #expect(
      bench.attempt(.raiseHand(words: nil), by: .agent("bob")).refusal == .notOwner(.agent("ann")))
    #expect(bench.attempt(.lowerHand, by: .agent("ann")).refusal == .superseded)
    bench.attempt(.raiseHand(words: "a refund of 900"), by: .agent("ann"))
    #expect(bench.session?.handRaisedAt == bench.now)
    #expect(bench.attempt(.raiseHand(words: nil), by: .agent("ann")).refusal == .superseded)
    #expect(
      bench.attempt(.lowerHand, by: .agent("bob")).refusal == .missingPermission(.supervise))
    bench.attempt(.lowerHand, by: .agent("sue", role: .supervisor))
    #expect(bench.session?.handRaisedAt == nil)
    bench.attempt(.raiseHand(words: nil), by: .agent("ann"))
    bench.attempt(.release, by: .agent("ann"))
    #expect(bench.session?.handRaisedAt == nil)
  }

  @Test func theSessionOfAnAgentWhoIsGoneWaitsAndTheCustomerIsToldOnce() {
    var bench = Bench.owned(by: .agent("ann"))
    bench.attempt(.send(text: "one moment", basis: nil), by: .agent("ann"))
    #expect(bench.attempt(.leaveAgent, by: .agent("ann")).refusal == .notForActor(.agent("ann")))
    bench.attempt(.leaveAgent, by: .system)
    #expect(bench.session?.owner == .queue("general"))
    #expect(bench.session?.notices == [.agentLeft])
    // What the agent sent is theirs and stays.
    #expect(bench.session?.pending.map(\.author) == [.agent("ann"), .system])
    #expect(
      bench.attempt(.leaveAgent, by: .system).refusal == .wrongOwner(.queue("general")))
  }

  @Test func theNewFactsAreReadBackAsTheyWereWritten() throws {
    let facts: [Fact] = [
      .handMoved(HandMoved(isUp: true, words: "help")),
      .handMoved(HandMoved(isUp: false, words: nil)),
      .assistantStopped(AssistantStop(.queue("vip"))), .assistantStarted(AssistantStop(.all)),
      .noteAdded(NoteAdded(text: "x", to: "ann")),
      .ownerChanged(
        OwnerChanged(.release, from: .agent("a"), to: .queue("q"), cause: .agentLost)),
      .ownerChanged(
        OwnerChanged(
          .escalate, from: .assistant, to: .queue("q"), cause: .stopped(.intent("a/b")))),
      .sessionOpened(
        SessionOpened(
          customer: "c", channel: "x", tier: .gold, owner: .queue("q"), stoppedBy: .all)),
    ]
    for fact in facts {
      let body = try fact.encodedBody(with: .init())
      #expect(Fact(kind: fact.kind, body: body, with: .init()) == fact)
    }
  }
}
