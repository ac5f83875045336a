import Desk
import Foundation
import Testing

@testable import Ledger

@Suite struct SuggestionOutcomeTests {
  let desk = TestDesk()
  private let ann = Caller.agent("ann")

  private struct Bench {
    let ledger: SQLiteLedger
    let session: SessionID
    let message: Seq
  }

  /// A session that ann owns, with three suggestions shown for its message.
  private func shown(_ texts: [String] = ["one", "two", "three"]) throws -> Bench {
    let ledger = try desk.open()
    let session = try #require(try desk.receive("where is it", into: ledger).session)
    _ = try desk.perform(.takeOver, on: session.id, by: ann, in: ledger)
    let message = try #require(session.lastInbound)
    let bench = Bench(ledger: ledger, session: session.id, message: message)
    try show(texts, bench)
    return bench
  }

  private func show(_ texts: [String], _ bench: Bench, for message: Seq? = nil) throws {
    let suggestions = texts.map {
      Suggestion(
        source: .canned, score: 0.5, text: $0,
        signs: SuggestionSigns(road: .canned, fit: 0.6, subject: $0))
    }
    _ = try desk.perform(
      .showSuggestions(
        SuggestionsShown(
          message: message ?? bench.message, suggestions: suggestions,
          provenance: Provenance(model: "m", policyVersion: "p", latencyMs: 1), intent: "x/y")),
      on: bench.session, by: .system, in: bench.ledger)
  }

  private func send(_ basis: ReplyBasis?, _ bench: Bench) throws {
    _ = try desk.perform(
      .send(text: "text", basis: basis), on: bench.session, by: ann, in: bench.ledger)
  }

  /// What became of each, in the order of showing; the table must be what the facts lead to.
  private func outcomes(_ bench: Bench) throws -> [SuggestionOutcome] {
    #expect(try bench.ledger.check().findings == [])
    return try judged(bench).sorted { ($0.shown, $0.rank) < ($1.shown, $1.rank) }.map(\.outcome)
  }

  private func judged(_ bench: Bench) throws -> [JudgedSuggestion] {
    try bench.ledger.read { (reader) throws(LedgerError) in
      try reader.latestJudged(after: 0, limit: 50)
    }
  }

  @Test func nothingIsDecidedWhileTheAgentHasSaidNothing() throws {
    let bench = try shown()
    defer { bench.ledger.close() }
    #expect(try outcomes(bench) == [])
    let counts = try bench.ledger.read { (reader) throws(LedgerError) in
      try reader.suggestionCounts()
    }
    #expect(counts.map(\.count) == [3])
    #expect(counts.map(\.outcome) == [nil])
    #expect(counts.map(\.intent) == ["x/y"])
  }

  @Test func theOneTakenIsAcceptedThoseAboveItSkippedThoseBelowUnread() throws {
    let bench = try shown()
    defer { bench.ledger.close() }
    try send(ReplyBasis(source: .canned, rank: 2, edited: false, message: bench.message), bench)
    #expect(try outcomes(bench) == [.skipped, .accepted, .unread])
    #expect(try judged(bench).first?.signs?.fit == 0.6)
  }

  @Test func anEditedOneKeepsHowMuchWasChanged() throws {
    let bench = try shown()
    defer { bench.ledger.close() }
    try send(
      ReplyBasis(source: .canned, rank: 1, edited: true, message: bench.message, distance: 0.25),
      bench)
    #expect(try outcomes(bench) == [.edited, .unread, .unread])
    let counts = try bench.ledger.read { (reader) throws(LedgerError) in
      try reader.suggestionCounts()
    }
    #expect(counts.first { $0.outcome == .edited }?.distanceSum == 0.25)
  }

  @Test func whoeverWritesTheirOwnIgnoresThemAll() throws {
    let bench = try shown()
    defer { bench.ledger.close() }
    try send(nil, bench)
    #expect(try outcomes(bench) == [.ignored, .ignored, .ignored])
  }

  @Test func aRejectionIsKeptWithItsReasonAndOutlivesTheReply() throws {
    let bench = try shown()
    defer { bench.ledger.close() }
    let outcome = try desk.perform(
      .rejectSuggestion(message: nil, rank: 2, reason: .outdated, words: "old price"),
      on: bench.session, by: ann, in: bench.ledger)
    guard case .suggestionRejected(let fact)? = outcome.events.first?.fact else {
      Issue.record("no fact: \(outcome)")
      return
    }
    #expect(fact.message == bench.message)
    #expect(fact.source == .canned)
    try send(nil, bench)
    #expect(try outcomes(bench) == [.ignored, .rejected, .ignored])
    let rejected = try bench.ledger.read { (reader) throws(LedgerError) in
      try reader.suggestionsRejected(for: bench.message, in: bench.session)
    }
    #expect(rejected.map(\.text) == ["two"])
  }

  @Test func whatWasNotShownCannotBeRejected() throws {
    let bench = try shown()
    defer { bench.ledger.close() }
    for (message, rank) in [(bench.message, 4), (bench.message, 0), (bench.message + 1, 1)] {
      let outcome = try desk.perform(
        .rejectSuggestion(message: message, rank: rank, reason: .wrong), on: bench.session, by: ann,
        in: bench.ledger)
      #expect(outcome == .refused(.unknownSuggestion(rank: rank)))
    }
  }

  @Test func aNewerListForTheMessageReplacesTheOpenOne() throws {
    let bench = try shown()
    defer { bench.ledger.close() }
    try show(["four"], bench)
    try send(ReplyBasis(source: .canned, rank: 1, edited: false), bench)
    #expect(try outcomes(bench) == [.accepted])
  }

  @Test func whatNobodyAnsweredBeforeTheMatterMovedOnIsUnread() throws {
    let bench = try shown(["one"])
    defer { bench.ledger.close() }
    let next = try #require(try desk.receive("hello?", into: bench.ledger).session?.lastInbound)
    try show(["two"], bench, for: next)
    _ = try desk.perform(
      .handBack(instruction: nil), on: bench.session, by: ann, in: bench.ledger)
    #expect(try outcomes(bench) == [.unread, .unread])
  }

  @Test func aDeskOfTheSecondSchemaLearnsWhatBecameOfItsSuggestions() throws {
    let bench = try shown()
    try send(ReplyBasis(source: .canned, rank: 1, edited: false), bench)
    bench.ledger.close()
    try desk.goBack(to: 2, "DROP TABLE suggestion;" + TestDesk.withoutSchema4)
    let ledger = try desk.open()
    defer { ledger.close() }
    let again = Bench(ledger: ledger, session: bench.session, message: bench.message)
    #expect(try outcomes(again) == [.accepted, .unread, .unread])
  }
}
