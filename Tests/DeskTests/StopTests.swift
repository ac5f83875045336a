import Desk
import Language
import Testing

/// The emergency stop: nothing more from the assistant, and what it held waits for people.
@Suite struct StopTests {
  @Test func aScopeIsWrittenAndReadBack() {
    for scope in [StopScope.all, .queue("vip"), .intent("returns/refund")] {
      #expect(StopScope(text: scope.text) == scope)
      #expect(OwnerCause(text: OwnerCause.stopped(scope).text) == .stopped(scope))
    }
    for text in ["", "queue:", "intent:", "everything"] { #expect(StopScope(text: text) == nil) }
  }

  @Test func anIntentMeansItselfAndItsGroup() {
    let stops = AssistantStops([.intent("returns")])
    #expect(stops.scope(queue: "q", intent: "returns") != nil)
    #expect(stops.scope(queue: "q", intent: "returns/refund") != nil)
    #expect(stops.scope(queue: "q", intent: "returnsome") == nil)
    #expect(stops.scope(queue: "q", intent: nil) == nil)
  }

  @Test func whatTheAssistantHoldsGoesToTheQueueWithPacketAndRaisedEpoch() throws {
    var bench = Bench.owned(by: .assistant)
    bench.answer("gone")
    let first = try #require(bench.session?.pending.first?.id)
    bench.attempt(.startDelivery(first), by: .system)
    bench.attempt(.finishDelivery(first, receipt: nil), by: .system)
    bench.stops = AssistantStops([.all])
    bench.attempt(.stop, by: .system)
    let session = try #require(bench.session)
    #expect(session.owner == .queue("general") && session.epoch == 2)
    #expect(session.escalation?.reason == .policy && session.stoppedBy == .all)
    // Who waits for nothing is told nothing.
    #expect(bench.lastFacts(1) == ["ownerChanged"])
  }

  @Test func theBriefPacketOfAStopIsCompletedForWhoeverOpensTheSession() throws {
    var bench = Bench.owned(by: .assistant)
    bench.history = [
      Turn(
        seq: 1, speaker: .customer, text: "My lamp arrived broken today.",
        slots: ["order": "88231"]),
      Turn(seq: 2, speaker: .assistant, text: "We will send a new lamp within two days."),
      Turn(seq: 3, speaker: .customer, text: "When does it arrive?"),
    ]
    bench.stops = AssistantStops([.all])
    bench.attempt(.stop, by: .system)
    let packets = bench.events.compactMap { event -> HandOffPacket? in
      if case .ownerChanged(let change) = event.fact { change.packet } else { nil }
    }
    let brief = try #require(packets.last)
    #expect(brief.unansweredQuestion == "When does it arrive?" && brief.slots["order"] == "88231")
    #expect(brief.summary.count == 3 && brief.tried == nil)
    let whole = brief.completed(by: SessionSummary(turns: bench.history, trajectory: []))
    #expect(
      whole
        == HandOffPacket(
          why: .policy, words: nil, turns: bench.history, trajectory: brief.trajectory))
  }

  @Test func onlyTheSystemStopsAndOnlyWhereAStopHolds() {
    var bench = Bench.owned(by: .assistant)
    #expect(bench.attempt(.stop, by: .system).refusal == .notStopped)
    bench.stops = AssistantStops([.queue("vip")])
    #expect(bench.attempt(.stop, by: .system).refusal == .notStopped)
    bench.stops = AssistantStops([.queue("general")])
    #expect(bench.attempt(.stop, by: .agent("ann")).refusal == .notForActor(.agent("ann")))
    #expect(bench.attempt(.stop, by: .system).refusal == nil)
    #expect(bench.attempt(.stop, by: .system).refusal == .wrongOwner(.queue("general")))
  }

  @Test func whoWritesWhileItIsStoppedGoesStraightToTheQueueAndIsToldSo() throws {
    var bench = Bench()
    bench.stops = AssistantStops([.all])
    bench.hear()
    #expect(bench.session?.owner == .queue("general") && bench.session?.epoch == 1)
    #expect(bench.session?.stoppedBy == .all)
    #expect(bench.lastFacts(1) == ["messageCommitted"])
  }

  @Test func aMessageThatTurnsToAStoppedIntentLeavesTheAssistant() throws {
    var bench = Bench.owned(by: .assistant)
    bench.stops = AssistantStops([.intent("refund")])
    bench.hear("still calm", id: "m2")
    #expect(bench.session?.owner == .assistant)
    bench.hear("about a refund", id: "m3", intent: "refund")
    #expect(bench.session?.stoppedBy == .intent("refund"))
    #expect(bench.session?.notices == [.received])
  }

  @Test func anAnswerOfTheAssistantThatComesAfterTheStopIsNotSaid() {
    var bench = Bench.owned(by: .assistant)
    bench.stops = AssistantStops([.all])
    bench.answer("too late")
    #expect(bench.session?.owner == .queue("general"))
    #expect(bench.session?.pending.contains { $0.author == .assistant } == false)
  }

  @Test func aMessageOfTheAssistantThatHasNotLeftDoesNotLeaveAfterTheStop() throws {
    var bench = Bench.owned(by: .assistant)
    bench.answer("half made")
    let message = try #require(bench.session?.pending.first?.id)
    bench.stops = AssistantStops([.all])
    bench.attempt(.startDelivery(message), by: .system)
    #expect(bench.session?.owner == .queue("general"))
    // What it takes back leaves the customer waiting, who is told so.
    #expect(bench.session?.pending.map(\.author) == [.system])
  }

  @Test func theEndOfAStopGivesBackOnlyWhatItPutThere() {
    var bench = Bench.owned(by: .assistant)
    bench.stops = AssistantStops([.all])
    bench.attempt(.stop, by: .system)
    let back = Command.handBack(instruction: nil)
    #expect(bench.attempt(back, by: .system).refusal == .assistantStopped(.all))
    bench.stops = AssistantStops()
    #expect(bench.attempt(back, by: .agent("sue", role: .supervisor)).refusal != nil)
    #expect(bench.attempt(back, by: .system).refusal == nil)
    #expect(bench.session?.owner == .assistant && bench.session?.stoppedBy == nil)
    var other = Bench.owned(by: .queue("general"))
    #expect(other.attempt(back, by: .system).refusal == .wrongOwner(.queue("general")))
  }

  @Test func whoAsksForAPersonMeanwhileKeepsWaitingForOne() {
    var bench = Bench.owned(by: .assistant)
    bench.stops = AssistantStops([.all])
    bench.attempt(.stop, by: .system)
    bench.hear("a person, please", id: "m2", flags: MessageFlags(asksForHuman: true))
    #expect(bench.session?.stoppedBy == nil)
  }

  @Test func anotherQueueKeepsTheMarkAndAnAgentEndsIt() {
    var bench = Bench.owned(by: .assistant)
    bench.stops = AssistantStops([.all])
    bench.attempt(.stop, by: .system)
    bench.attempt(.transfer(to: .queue("vip"), reason: nil), by: .system)
    #expect(bench.session?.stoppedBy == .all)
    bench.attempt(.claim, by: .agent("ann"))
    bench.attempt(.release, by: .agent("ann"))
    #expect(bench.session?.stoppedBy == nil)
  }

  @Test func anAgentHandsNothingBackWhileItIsStopped() {
    var bench = Bench.owned(by: .agent("ann"))
    bench.stops = AssistantStops([.all])
    #expect(
      bench.attempt(.handBack(instruction: nil), by: .agent("ann")).refusal
        == .assistantStopped(.all))
  }
}
