import Desk
import Testing

@testable import tandem

@Suite struct CommandLineValueTests {
  private let now = Timestamp(ms: 1_000_000)

  private func request(_ words: [String]) throws -> ActRequest? {
    guard case .run(.act, let parsed) = try CommandReader.read(["do"] + words) else { return nil }
    return try parsed.actRequest(now: now)
  }

  @Test(arguments: [
    (["claim", "S4"], Command.claim), (["takeover", "S4"], .takeOver),
    (["handback", "S4"], .handBack(instruction: nil)),
    (["handback", "S4", "--instruction", "offer tea"], .handBack(instruction: "offer tea")),
    (["transfer", "S4", "--to", "queue:vip"], .transfer(to: .queue("vip"), reason: nil)),
    (["transfer", "S4", "--to", "li", "--reason", "r"], .transfer(to: .agent("li"), reason: "r")),
    (["release", "S4"], .release),
    (["escalate", "S4", "--reason", "policy"], .escalate(reason: .policy, words: nil)),
    (["send", "S4", "好的"], .send(text: "好的", basis: nil)),
    (["note", "S4", "a b"], .note(text: "a b")),
    (["resolve", "S4", "--disposition", "done"], .resolve(disposition: "done")),
    (["reopen", "S4"], .reopen), (["wake", "S4"], .wake(dueAt: nil)),
    (["snooze", "S4", "--until", "2h"], .snooze(until: Timestamp(ms: 8_200_000))),
    (["untag", "S4", "vip"], .untag("vip")),
    (["tag", "S4", "vip"], .tag("vip")), (["withdraw", "S4", "M9"], .withdraw(MessageID(9))),
    (["reject", "S4", "2"], .rejectSuggestion(message: nil, rank: 2, reason: .other)),
    (
      ["reject", "S4", "1", "--reason", "tone", "--words", "too curt"],
      .rejectSuggestion(message: nil, rank: 1, reason: .tone, words: "too curt")
    ),
  ])
  func everyVerbIsItsCommand(_ words: [String], _ command: Command) throws {
    let plain = try request(words)
    #expect(plain == ActRequest(session: SessionID(4), command: command, expectedEpoch: nil))
    #expect(try request(words + ["--expect-epoch", "2"])?.expectedEpoch == 2)
  }

  @Test func anInstantIsReadAsItStands() throws {
    let until = try #require(Timestamp("2026-11-21T10:00:00Z"))
    #expect(
      try request(["snooze", "S4", "--until", "2026-11-21T10:00:00Z"])?.command
        == .snooze(until: until))
  }

  @Test(arguments: [
    ("30s", Int64(30_000)), ("30m", 1_800_000), ("2h", 7_200_000), ("1d", 86_400_000),
    ("366d", 31_622_400_000),
  ])
  func spansCountFromNow(_ word: String, _ ms: Int64) {
    #expect(ValueKind.spanMs(word) == ms)
  }

  @Test(arguments: [
    "", "m", "0m", "-3m", "2x", "367d", "99999999999999999999d", "1.5h", "9223372036854775807d",
  ])
  func otherWordsAreNoSpan(_ word: String) {
    #expect(ValueKind.spanMs(word) == nil)
  }

  @Test func everyKindTakesItsOwnAndRefusesOthers() {
    let table: [(ValueKind, takes: [String], refuses: [String])] = [
      (.text, ["", "x"], []), (.name, ["x"], [""]), (.name(offers: ["a"]), ["a", "b"], [""]),
      (.oneOf(["a", "b"]), ["a", "b"], ["", "A", "ab"]),
      (.wholeNumber(atLeast: 1), ["1", "77"], ["0", "1.0", "", "99999999999999999999", "１"]),
      (.factor, ["0.5", "10", "1e3"], ["0", "-1", "inf", "nan", "1000001", "x"]),
      (.seconds, ["0", "1.5", "31622400"], ["-1", "inf", "nan", "31622401", ""]),
      (.session, ["S1", "s12"], ["1", "S", "S0", "S-1", "M1"]),
      (.message, ["M3"], ["S3", "M", "3"]),
      (.moment, ["5m", "2026-11-21", "2026-11-21T10:00:00Z"], ["soon", "", "10:00"]),
      (.transferTarget, ["queue:a", "lina"], ["", "queue:", "skill:a"]),
      (.file, ["-", "a b"], [""]), (.folder, ["/"], [""]),
    ]
    for (kind, takes, refuses) in table {
      for word in takes { #expect(kind.accepts(word), "\(kind) takes \(word)") }
      for word in refuses { #expect(!kind.accepts(word), "\(kind) refuses \(word)") }
    }
  }

  @Test func whatTheModelCallsOptionalCanBeDemandedLater() throws {
    guard case .run(_, let parsed) = try CommandReader.read(["do", "resolve", "S1"]) else { return }
    #expect(throws: UsageError(code: .missingOption("--disposition"), path: ["do", "resolve"])) {
      try parsed.required("--disposition")
    }
    #expect(parsed.wrong("no such day").message == "no such day")
  }
}
