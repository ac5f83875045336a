import Desk
import Testing

/// The closed table: every verb from every owner by every kind of actor.
@Suite struct TransitionTests {
  static let owners: [Owner] = [.assistant, .queue("general"), .agent("ann"), .nobody]
  static let callers: [(name: String, caller: Caller)] = [
    ("system", .system), ("assistant", .assistant), ("customer", .customer),
    ("ann", .agent("ann")), ("bob", .agent("bob")), ("super", .agent("sue", role: .supervisor)),
  ]
  static let commands: [(verb: OwnerVerb, command: Command)] = [
    (.escalate, .escalate(reason: .manual, words: nil)), (.claim, .claim), (.accept, .accept),
    (.takeOver, .takeOver),
    (.handBack, .handBack(instruction: nil)),
    (.transfer, .transfer(to: .queue("vip"), reason: nil)), (.release, .release),
    (.resolve, .resolve(disposition: nil)), (.reopen, .reopen),
  ]

  /// What the house plan's table allows, written down once more by hand.
  static let allowed: Set<String> = [
    "escalate assistant system", "escalate assistant assistant", "escalate assistant ann",
    "escalate assistant bob", "escalate assistant super",
    "claim queue:general ann", "claim queue:general bob", "claim queue:general super",
    "accept queue:general ann",
    "takeOver assistant ann", "takeOver assistant bob", "takeOver assistant super",
    "takeOver queue:general ann", "takeOver queue:general bob", "takeOver queue:general super",
    "takeOver agent:ann super",
    "handBack agent:ann ann", "handBack agent:ann super",
    "transfer agent:ann ann", "transfer agent:ann super", "transfer agent:ann system",
    "transfer queue:general super", "transfer queue:general system",
    "release agent:ann ann", "release agent:ann system",
    "resolve assistant assistant", "resolve assistant super", "resolve assistant system",
    "resolve queue:general super", "resolve queue:general system",
    "resolve agent:ann ann", "resolve agent:ann super", "resolve agent:ann system",
    "reopen nobody customer", "reopen nobody ann", "reopen nobody bob", "reopen nobody super",
  ]

  @Test func everyPairOfOwnerAndVerbByEveryActorIsAllowedOnlyWhereTheTableSaysSo() {
    for owner in TransitionTests.owners {
      for (name, caller) in TransitionTests.callers {
        for (verb, command) in TransitionTests.commands {
          var bench = Bench.owned(by: owner)
          // An offer stands where one can; it changes no other row but that others do not claim.
          if verb == .accept { bench.offeredTo = "ann" }
          let before = bench.session
          let key = "\(verb.rawValue) \(owner.text) \(name)"
          let result = bench.attempt(command, by: caller)
          if TransitionTests.allowed.contains(key) {
            #expect(result.refusal == nil, "\(key) is refused")
            #expect(bench.session?.epoch == (before?.epoch ?? 0) + 1, "\(key) keeps the epoch")
          } else {
            #expect(result.refusal != nil, "\(key) is allowed")
            #expect(bench.session == before, "\(key) was refused and changed the session")
          }
        }
      }
    }
  }

  @Test func everyVerbLeadsWhereTheTableSays() {
    func owner(after command: Command, from: Owner, by caller: Caller) -> Owner? {
      var bench = Bench.owned(by: from)
      bench.attempt(command, by: caller)
      return bench.session?.owner
    }
    #expect(
      owner(after: .escalate(reason: .manual, words: nil), from: .assistant, by: .system)
        == .queue("general"))
    #expect(owner(after: .claim, from: .queue("q"), by: .agent("bob")) == .agent("bob"))
    #expect(owner(after: .takeOver, from: .assistant, by: .agent("bob")) == .agent("bob"))
    #expect(
      owner(after: .handBack(instruction: "x"), from: .agent("ann"), by: .agent("ann"))
        == .assistant)
    #expect(
      owner(
        after: .transfer(to: .agent("bob"), reason: nil), from: .agent("ann"), by: .agent("ann"))
        == .agent("bob"))
    #expect(owner(after: .release, from: .agent("ann"), by: .agent("ann")) == .queue("general"))
    #expect(
      owner(after: .resolve(disposition: nil), from: .agent("ann"), by: .agent("ann")) == .nobody)
    #expect(owner(after: .reopen, from: .nobody, by: .agent("ann")) == .assistant)
  }

  @Test func aLoserOfAClaimIsToldWhoHasIt() {
    var bench = Bench.owned(by: .queue("general"))
    bench.attempt(.claim, by: .agent("ann"))
    #expect(bench.attempt(.claim, by: .agent("bob")).refusal == .wrongOwner(.agent("ann")))
  }

  @Test func anAgentWithoutBargeInCannotTakeASessionFromAnother() {
    var bench = Bench.owned(by: .agent("ann"))
    #expect(bench.attempt(.takeOver, by: .agent("bob")).refusal == .missingPermission(.bargeIn))
  }

  @Test func takingOverWhatIsYoursIsRefused() {
    var bench = Bench.owned(by: .agent("ann"))
    #expect(bench.attempt(.takeOver, by: .agent("ann")).refusal == .alreadyYours)
  }

  @Test func aTransferToAnUnknownAgentIsRefused() {
    var bench = Bench.owned(by: .agent("ann"))
    let result = bench.attempt(.transfer(to: .agent("nobody"), reason: nil), by: .agent("ann"))
    #expect(result.refusal == .unknownAgent("nobody"))
  }

  @Test func aTransferBetweenQueuesKeepsTheWaitingTime() {
    var bench = Bench.owned(by: .queue("general"))
    let since = bench.session?.waitingSince
    bench.now = bench.now.adding(ms: 60_000)
    bench.attempt(.transfer(to: .queue("vip"), reason: nil), by: .system)
    #expect(bench.session?.owner == .queue("vip"))
    #expect(bench.session?.waitingSince == since)
  }

  @Test func snoozeAndWakeChangeTheStatusAndNothingElse() {
    var bench = Bench.owned(by: .agent("ann"))
    let epoch = bench.session?.epoch
    let until = bench.now.adding(ms: 60_000)
    bench.attempt(.snooze(until: until), by: .agent("ann"))
    #expect(bench.session?.status == .snoozed)
    #expect(bench.attempt(.wake(dueAt: until.adding(ms: 1)), by: .system).refusal == .superseded)
    bench.now = until.adding(ms: 500)
    bench.attempt(.wake(dueAt: until), by: .system)
    #expect(bench.session?.status == .open)
    #expect(bench.session?.epoch == epoch)
    guard case .woken(let woken) = bench.events.last?.fact else {
      Issue.record("the last event is not a waking")
      return
    }
    #expect(woken.lateMs == 500)
  }
}
