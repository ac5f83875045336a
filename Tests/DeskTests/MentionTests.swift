import Desk
import Testing

/// A note names agents by `@`, and addresses name nobody.
@Suite struct MentionTests {
  @Test(arguments: [
    ("@ana please look", ["ana"]), ("ask @Ana, or @bob.k.", ["ana", "bob.k"]),
    ("(@ana) @ANA", ["ana"]), ("请＠小周 看一下", ["小周"]), ("请@ana看", ["ana看"]), ("@@ana", ["ana"]),
    ("write to ana@example.com", []), ("@", []), ("@ ana", []), ("no one", []),
  ])
  func namesStandBehindTheSign(_ text: String, _ names: [String]) {
    #expect(Mention.names(in: text) == names)
  }

  @Test func theirNumberAndLengthAreBounded() {
    let many = (0..<50).map { "@agent\($0)" }.joined(separator: " ")
    #expect(Mention.names(in: many).count == Mention.nameLimit)
    #expect(Mention.names(in: "@" + String(repeating: "x", count: 100)).isEmpty)
  }

  @Test func aTagIsTakenOffOnceAndOneThatIsNotThereChangesNothing() {
    var bench = Bench.owned(by: .agent("ann"))
    bench.attempt(.tag("late"), by: .agent("ann"))
    let removed = bench.attempt(.untag("late"), by: .agent("bob"))
    #expect(removed.refusal == nil)
    #expect(bench.session?.tags == [])
    let count = bench.events.count
    #expect(bench.attempt(.untag("late"), by: .agent("bob")).refusal == nil)
    #expect(bench.events.count == count)
    #expect(bench.attempt(.untag("late"), by: .assistant).refusal == .notForActor(.assistant))
  }
}
