import Desk
import Foundation
import Language
import Testing

@testable import Ledger

@Suite struct ReadingTests {
  let desk = TestDesk()

  @Test func aTranscriptIsReadInPagesWithoutGapOrOverlap() throws {
    let ledger = try desk.open()
    let id = try #require(try desk.receive("m0", into: ledger).session).id
    for number in 1..<25 { _ = try desk.receive("m\(number)", into: ledger) }
    var texts: [String] = []
    var before: Seq?
    var hasOlder = true
    while hasOlder {
      let page = try transcript(id, before: before, limit: 10, ledger)
      texts = page.entries.compactMap { text($0) } + texts
      before = page.entries.first?.seq
      hasOlder = page.hasOlder
    }
    #expect(texts == (0..<25).map { "m\($0)" })
  }

  @Test func aTranscriptShowsSentimentsStatesNotesAndOwners() throws {
    let ledger = try desk.open()
    let id = try #require(try desk.receive("late!", polarity: -0.3, into: ledger).session).id
    let ann = Caller.agent("ann")
    _ = try desk.perform(.takeOver, on: id, by: ann, in: ledger)
    _ = try desk.perform(.send(text: "Sorry.", basis: nil), on: id, by: ann, in: ledger)
    let message = try #require(try session(id, ledger).pending.first?.id)
    _ = try desk.perform(.note(text: "hm"), on: id, by: ann, in: ledger)
    _ = try desk.perform(.withdraw(message), on: id, by: ann, in: ledger)
    let contents = try transcript(id, before: nil, limit: 50, ledger).entries.map(\.content)
    #expect(contents.count == 4)
    guard case .customer("late!", [], let sentiment?) = contents[0],
      case .ownerChanged(.agent("ann"), let change) = contents[1],
      case .desk(let outbound) = contents[2]
    else { throw LedgerError(.io, "unexpected: \(contents)") }
    #expect(sentiment == TestDesk.understanding(polarity: -0.3).sentiment)
    #expect(change.verb == .takeOver)
    #expect(outbound.state == .withdrawn)
    #expect(contents[3] == .note(author: "ann", text: "hm"))
  }

  @Test func theListIsSortedByNeedAndTheCountsAgree() throws {
    let ledger = try desk.open()
    for number in 0..<6 { _ = try desk.receive("m", from: "C\(number)", into: ledger) }
    let calm = try session(of: "C0", ledger)
    let waiting = try session(of: "C1", ledger)
    let mine = try session(of: "C2", ledger)
    let closed = try session(of: "C3", ledger)
    _ = try desk.perform(
      .escalate(reason: .manual, words: nil), on: waiting, by: .system, in: ledger)
    _ = try desk.perform(.takeOver, on: mine, by: .agent("ann"), in: ledger)
    _ = try desk.perform(.resolve(disposition: nil), on: closed, by: .system, in: ledger)
    let window = try window(SessionFilter(), ledger)
    #expect(window.total == 5)
    #expect(window.rows.prefix(2).map(\.id) == [waiting, mine])
    #expect(window.rows.contains { $0.id == calm })
    #expect(window.rows.first?.escalation == .manual)
    #expect(try self.window(SessionFilter(owner: .agent("ann")), ledger).rows.map(\.id) == [mine])
    #expect(try self.window(SessionFilter(owner: .queue), ledger).rows.map(\.id) == [waiting])
    #expect(try self.window(SessionFilter(status: .closed), ledger).rows.map(\.id) == [closed])
    _ = try desk.perform(.tag("late"), on: mine, by: .agent("ann"), in: ledger)
    _ = try desk.perform(.tag("late"), on: waiting, by: .agent("ann"), in: ledger)
    for (filter, found) in [
      (SessionFilter(tag: "late"), [waiting, mine]),
      (SessionFilter(owner: .agent("ann"), tag: "late", channel: "test"), [mine]),
      (SessionFilter(tag: "lat"), []), (SessionFilter(channel: "web"), []),
    ] {
      let window = try self.window(filter, ledger)
      #expect(window.rows.map(\.id) == found)
      #expect(window.total == found.count)
    }
    let later = desk.now.adding(ms: Policy().firstResponseTargetMs + 60_000)
    let counts = try ledger.read { (reader) throws(LedgerError) in
      try reader.answer(.counts, viewer: "ann", at: later)
    }
    #expect(
      counts
        == .counts(DeskCounts(mine: 1, waiting: 1, breached: 2, open: 5, assistant: 3)))
  }

  @Test func theListByPromiseAndTheCountsGoByEachQueuesOwn() throws {
    let ledger = try desk.open()
    defer { ledger.close() }
    var policy = Policy()
    var (slow, fast) = (QueueRules(), QueueRules())
    slow.firstResponseMs = 3_600_000
    fast.firstResponseMs = 10_000
    policy.queues = ["general": slow, "vip": fast]
    ledger.use(policy)
    for customer in ["slow", "fast", "calm"] {
      _ = try desk.receive("m", from: customer, into: ledger)
    }
    let (first, second) = (try session(of: "slow", ledger), try session(of: "fast", ledger))
    for id in [first, second] {
      _ = try desk.perform(
        .escalate(reason: .manual, words: nil), on: id, by: .system, in: ledger)
    }
    _ = try desk.perform(
      .transfer(to: .queue("vip"), reason: nil), on: second, by: .system, in: ledger)
    let rows = try window(SessionFilter(), by: .sla, ledger).rows
    #expect(rows.map(\.id) == [second, first, try session(of: "calm", ledger)])
    let due = try #require(rows.first?.due)
    #expect(rows.first?.waitingSince == due.at.adding(ms: -10_000))
    func counts(at moment: Timestamp) throws -> DeskCounts? {
      let answer = try ledger.read { (reader) throws(LedgerError) in
        try reader.answer(.counts, viewer: "ann", at: moment)
      }
      guard case .counts(let counts) = answer else { return nil }
      return counts
    }
    let before = try counts(at: due.at)
    #expect(before?.breached == 0 && before?.nextDueAt == due.at)
    let after = try counts(at: due.at.adding(ms: 1))
    #expect(after?.breached == 1 && after?.nextDueAt == rows[1].due?.at)
  }

  @Test func anotherPromiseOfTheDeskMovesWhatIsDue() throws {
    let ledger = try desk.open()
    defer { ledger.close() }
    _ = try desk.receive("m", from: "a", into: ledger)
    let id = try session(of: "a", ledger)
    _ = try desk.perform(.escalate(reason: .manual, words: nil), on: id, by: .system, in: ledger)
    let since = try #require(try window(SessionFilter(), ledger).rows.first?.waitingSince)
    var policy = Policy()
    policy.firstResponseTargetMs = 30_000
    ledger.use(policy)
    _ = try desk.receive("m", from: "b", into: ledger)
    let row = try window(SessionFilter(), ledger).rows.first
    #expect(row?.due == Due(soonAt: since.adding(ms: 22_500), at: since.adding(ms: 30_000)))
    #expect(try ledger.check().findings == [])
  }

  @Test func otherWeightsReorderTheQueueAndLeaveTheDeskSound() throws {
    let ledger = try desk.open()
    var policy = Policy()
    policy.priority.asked = 0
    ledger.use(policy)
    var ids: [SessionID] = []
    for (customer, reason) in [("C1", EscalationReason.manual), ("C2", .customerRequest)] {
      _ = try desk.receive("m", from: customer, into: ledger)
      let id = try session(of: customer, ledger)
      _ = try desk.perform(.escalate(reason: reason, words: nil), on: id, by: .system, in: ledger)
      ids.append(id)
    }
    func queue() throws -> [SessionID] {
      let answer = try ledger.read { (reader) throws(LedgerError) in
        try reader.answer(.queue(limit: 10), viewer: nil, at: desk.now)
      }
      guard case .queue(let rows) = answer else { return [] }
      return rows.map(\.session.id)
    }
    #expect(try queue() == ids)
    policy.priority.asked = 1000
    ledger.use(policy)
    // The places are computed anew by the next commit.
    _ = try desk.receive("m", from: "C3", into: ledger)
    #expect(try queue() == ids.reversed())
    #expect(try ledger.check().findings == [])
  }

  @Test(arguments: ["refund", "REFUND", "退款", "款", "order 88231", "refund order"])
  func aMessageIsFoundBeforeAndAfterItIsIndexed(_ query: String) throws {
    let ledger = try desk.open()
    _ = try desk.receive("I want a refund for order 88231 我要退款", from: "A", into: ledger)
    _ = try desk.receive("nothing of the kind 款退", from: "B", into: ledger)
    let wanted = try session(of: "A", ledger)
    func isFound() throws -> Bool {
      try search(query, ledger).hits.contains { hit in
        if case .message(wanted, _, _, .customer) = hit.place {
          !hit.matches.isEmpty
        } else {
          false
        }
      }
    }
    #expect(try isFound())
    for number in 0..<SearchIndexer.backlogLimit {
      _ = try desk.receive("filler", from: "F\(number % 9)", into: ledger)
    }
    let indexed = try ledger.readers.read { (connection) throws(LedgerError) in
      try connection.int("SELECT seq FROM work_index")
    }
    #expect(try #require(indexed) > 0)
    #expect(try isFound())
    // The characters the other way round are no hit for the phrase.
    #expect(try search("退款", ledger).hits.count == 1)
    #expect(try ledger.check().findings == [])
  }

  @Test(arguments: ["", "\"", "AND", "a\"b", "* ^ NEAR(", "😀", "-"])
  func noQueryIsAnError(_ query: String) throws {
    let ledger = try desk.open()
    _ = try desk.receive("some text", into: ledger)
    _ = try search(query, ledger)
  }

  @Test func anArticleIsFoundByItsWordsUntilItIsRetired() throws {
    let ledger = try desk.open()
    var article = Article(
      id: "returns", title: "Returns", body: "You can send it back.", questions: ["怎么退货"])
    try ledger.record([ProposedFact(.agent("ann"), .articleSaved(article))], at: desk.now)
    #expect(
      try search("退货", ledger).hits.map(\.place) == [.article(id: "returns", title: "Returns")])
    article.isCurrent = false
    let events = try ledger.record(
      [ProposedFact(.agent("ann"), .articleSaved(article))], at: desk.now)
    #expect(try search("退货", ledger).hits.isEmpty)
    let changed = try ledger.read { (reader) throws(LedgerError) in
      (try reader.articles(changedAfter: 1), try reader.knowledgeSeq())
    }
    #expect(changed.0.map(\.article) == [article])
    #expect(changed.1 == events.last?.seq)
  }

  @Test func withdrawnTextsOfTheAssistantWaitForTheNextAgent() throws {
    let ledger = try desk.open()
    let session = try #require(try desk.receive("hello", into: ledger).session)
    _ = try desk.perform(
      .respond(
        AssistantReply(
          message: try #require(session.lastInbound), epoch: 1, outcome: .answered,
          text: "Here you are.", score: 0.9,
          provenance: Provenance(model: "m", policyVersion: "p", latencyMs: 1))),
      on: session.id, by: .assistant, in: ledger)
    _ = try desk.perform(.takeOver, on: session.id, by: .agent("ann"), in: ledger)
    let texts = try ledger.read { (reader) throws(LedgerError) in
      try reader.withdrawn(in: session.id).map(\.text)
    }
    #expect(texts == ["Here you are."])
  }

  @Test func whatAnEscalationTookBackWaitsForWhoeverClaims() throws {
    let ledger = try desk.open()
    let session = try #require(try desk.receive("hello", into: ledger).session)
    _ = try desk.perform(
      .respond(
        AssistantReply(
          message: try #require(session.lastInbound), epoch: 1, outcome: .escalated,
          text: "It has shipped already.", score: 0.9,
          provenance: Provenance(model: "m", policyVersion: "p", latencyMs: 1),
          escalation: .unsupportedRequest)),
      on: session.id, by: .assistant, in: ledger)
    _ = try desk.perform(.claim, on: session.id, by: .agent("ann"), in: ledger)
    let texts = try ledger.read { (reader) throws(LedgerError) in
      try reader.withdrawn(in: session.id).map(\.text)
    }
    #expect(texts == ["It has shipped already."])
  }

  @Test func aDraftIsShownToItsAuthorAndToWhoeverOwnsTheSession() throws {
    let ledger = try desk.open()
    let id = try #require(try desk.receive("hello", into: ledger).session).id
    _ = try desk.perform(.takeOver, on: id, by: .agent("ann"), in: ledger)
    try ledger.work.saveDraft(
      Draft(session: id, agent: "bob", text: "mine", isNote: false, at: desk.now))
    func drafts(_ viewer: AgentID) throws -> [String] {
      let answer = try ledger.read { (reader) throws(LedgerError) in
        try reader.answer(.details(id), viewer: viewer, at: desk.now)
      }
      guard case .details(let details) = answer else { throw LedgerError(.io, "no details") }
      return details.drafts.map(\.text)
    }
    #expect(try drafts("bob") == ["mine"])
    #expect(try drafts("ann") == ["mine"])
    #expect(try drafts("cy") == [])
  }

  // MARK: Helpers

  private func transcript(
    _ id: SessionID, before: Seq?, limit: Int, _ ledger: SQLiteLedger
  ) throws -> TranscriptPage {
    let answer = try ledger.read { (reader) throws(LedgerError) in
      try reader.answer(.transcript(id, before: before, limit: limit), viewer: nil, at: desk.now)
    }
    guard case .transcript(let page) = answer else { throw LedgerError(.io, "no transcript") }
    return page
  }

  private func window(
    _ filter: SessionFilter, by sort: SessionSort = .need, _ ledger: SQLiteLedger
  ) throws -> SessionWindow {
    let answer = try ledger.read { (reader) throws(LedgerError) in
      try reader.answer(.sessions(filter, sort, offset: 0, limit: 50), viewer: "ann", at: desk.now)
    }
    guard case .sessions(let window) = answer else { throw LedgerError(.io, "no window") }
    return window
  }

  private func search(_ query: String, _ ledger: SQLiteLedger) throws -> SearchResult {
    let answer = try ledger.read { (reader) throws(LedgerError) in
      try reader.answer(.search(SearchRequest(words: query), limit: 20), viewer: nil, at: desk.now)
    }
    guard case .search(let result) = answer else { throw LedgerError(.io, "no result") }
    return result
  }

  private func session(_ id: SessionID, _ ledger: SQLiteLedger) throws -> Session {
    try #require(try ledger.read { (reader) throws(LedgerError) in try reader.session(id) })
  }

  private func session(of customer: CustomerID, _ ledger: SQLiteLedger) throws -> SessionID {
    try #require(
      try ledger.read { (reader) throws(LedgerError) in
        try reader.session(of: customer, channel: "test")
      })
  }

  private func text(_ entry: TranscriptEntry) -> String? {
    if case .customer(let text, _, _) = entry.content { text } else { nil }
  }
}
