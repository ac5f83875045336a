import Desk
import Foundation
import Testing

@testable import Ledger

@Suite struct CheckTests {
  let desk = TestDesk()

  @Test func aDeskAfterADayOfWorkIsSound() throws {
    let ledger = try filled()
    let report = try ledger.check()
    #expect(report.findings == [])
    #expect(report.isSound)
    #expect(report.eventCount > 80)
    #expect(report.sessionCount == 10)
  }

  struct Damage: CustomTestStringConvertible, Sendable {
    let sql: String
    let kind: CheckReport.Finding.Kind
    let isMended: Bool

    var testDescription: String { "\(kind.rawValue): \(sql)" }
  }

  static let damages = [
    Damage(
      sql: "UPDATE event SET body = CAST(replace(body, 'order 0', 'order 9') AS BLOB)",
      kind: .body, isMended: false),
    Damage(
      sql: "UPDATE event SET actor='agent:eve' WHERE seq=3", kind: .chain, isMended: false),
    Damage(sql: "UPDATE event SET digest=zeroblob(32) WHERE seq=4", kind: .body, isMended: false),
    Damage(sql: "DELETE FROM event WHERE seq=7", kind: .gap, isMended: false),
    Damage(
      sql:
        "UPDATE event SET version=version+1 WHERE seq=(SELECT max(seq) FROM event WHERE version>0)",
      kind: .version, isMended: false),
    Damage(
      sql: "UPDATE session SET mood=0.5 WHERE id=(SELECT min(id) FROM session)", kind: .projection,
      isMended: true),
    Damage(
      sql: "DELETE FROM session WHERE id=(SELECT max(id) FROM session)", kind: .projection,
      isMended: true),
    Damage(
      sql: "UPDATE entry SET text='something else' WHERE seq=(SELECT min(seq) FROM entry)",
      kind: .projection, isMended: true),
    Damage(
      sql: "DELETE FROM inbound WHERE id=(SELECT min(id) FROM inbound)", kind: .projection,
      isMended: true),
    Damage(sql: "UPDATE customer SET name='Nobody'", kind: .projection, isMended: true),
    Damage(
      sql: "INSERT INTO agent VALUES('ghost', 1, x'7b7d')", kind: .projection, isMended: true),
    Damage(sql: "DELETE FROM work_job WHERE kind='deliver'", kind: .job, isMended: true),
    Damage(
      sql: """
        INSERT INTO work_job(kind, session, subject, created_at, due_at, attempts)
        VALUES('deliver', 2, 99, 0, 0, 0)
        """, kind: .job, isMended: true),
  ]

  @Test(arguments: damages)
  func everyKindOfDamageIsFoundAndProjectionsAreMended(_ damage: Damage) throws {
    let ledger = try filled()
    try execute(damage.sql)
    let report = try ledger.check()
    #expect(report.findings.contains { $0.kind == damage.kind }, "\(report.findings)")
    guard damage.isMended else { return }
    #expect(report.findings.filter { !$0.isRepairable } == [])
    try ledger.repair()
    #expect(try ledger.check().findings == [])
  }

  @Test func aHoleInTheFullTextIndexIsFoundAndMended() throws {
    let ledger = try filled()
    for number in 0..<SearchIndexer.backlogLimit {
      _ = try desk.receive("filler \(number)", from: "F\(number % 9)", into: ledger)
    }
    #expect(try ledger.check().findings == [])
    try execute("INSERT INTO search(search) VALUES('delete-all')")
    #expect(try ledger.check().findings.first?.kind == .search)
    try ledger.repair()
    #expect(try ledger.check().findings == [])
  }

  @Test func aDamagedFullTextIndexKeepsNobodyFromWritingAndIsMended() throws {
    let ledger = try filled()
    try execute("UPDATE search_data SET block=x'FFFFFFFFFFFFFFFFFF' WHERE id=10")
    for number in 0..<(2 * SearchIndexer.backlogLimit) {
      _ = try desk.receive("filler \(number)", from: "F\(number % 9)", into: ledger)
    }
    #expect {
      try ledger.read { (reader) throws(LedgerError) in
        try reader.answer(.search("filler", limit: 5), viewer: nil, at: desk.now)
      }
    } throws: { ($0 as? LedgerError)?.code == .searchDamaged }
    try ledger.repair()
    #expect(try ledger.check().findings == [])
  }

  @Test func aLongReaderHoldsNoWriterUp() throws {
    let ledger = try filled()
    let reader = try DeskFile(folder: ledger.folder, create: false).openReader(ledger.options)
    defer { reader.close() }
    try reader.prepare("BEGIN").run()
    _ = try reader.int("SELECT count(*) FROM event")
    // More log than the housekeeper lets stand; were the writers made to wait for the reader, each
    // of its attempts would hold one up until the busy handler gives up.
    let text = String(repeating: "a long story ", count: 2000)
    let start = ContinuousClock.now
    for number in 0..<700 { _ = try desk.receive(text, from: "L\(number % 5)", into: ledger) }
    #expect(ContinuousClock.now - start < .seconds(30))
  }

  @Test func aDeskThatMovesOnWhileItIsCheckedIsSound() throws {
    let ledger = try filled()
    let ended = DispatchSemaphore(value: 0)
    let now = desk.now
    let isOver = Counter()
    let thread = Thread {
      var number = 0
      while isOver.value == 0 {
        let inbound = Inbound(
          channel: "test", customer: "C\(number % 12)", id: "w\(number)", parts: ["more"],
          understanding: TestDesk.understanding())
        // A message that was not taken is no matter here.
        _ = try? ledger.perform(
          Request(
            .receive(inbound), on: .customer("C\(number % 12)", channel: "test"), by: .customer,
            at: now))
        number += 1
      }
      ended.signal()
    }
    thread.start()
    for _ in 0..<5 { #expect(try ledger.check().findings == []) }
    isOver.add(1)
    ended.wait()
  }

  @Test func weightsThatComeAndGoWhileItIsCheckedAreNoDamage() throws {
    let ledger = try filled()
    var calls = 0
    let report = try ledger.check { _, _ in
      calls += 1
      // Other weights stand from after the events were read until after the queue was compared.
      guard calls <= 2 else { return }
      var policy = Policy()
      if calls == 1 { policy.priority.perMinute *= 2 }
      ledger.use(policy)
      // A message that was not taken leaves the old weights: then one round is enough.
      _ = try? desk.receive("more", from: "C1", into: ledger)
    }
    #expect(report.findings == [])
    #expect(calls == 4)
  }

  @Test func repairGivesEveryProjectionBackFromTheFactsAlone() throws {
    let ledger = try filled()
    let before = try rows(ledger)
    for name in Schema.projectionNames { try execute("DELETE FROM \(name)") }
    try execute("DELETE FROM work_job")
    try ledger.repair()
    #expect(try rows(ledger) == before)
    #expect(try ledger.check().findings == [])
    #expect(try ledger.work.openJobCount(kinds: [.deliver], session: nil) > 0)
  }

  @Test func aSnapshotIsADeskOfItsOwn() throws {
    let ledger = try filled()
    let other = TestDesk()
    try FileManager.default.createDirectory(at: other.folder, withIntermediateDirectories: true)
    try ledger.snapshot(to: other.folder.appendingPathComponent(SQLiteLedger.fileName))
    let copy = try SQLiteLedger.open(folder: other.folder, options: other.options)
    #expect(try copy.check().findings == [])
    #expect(try rows(copy) == rows(ledger))
  }

  /// A desk with ten sessions in many states.
  private func filled() throws -> SQLiteLedger {
    let ledger = try desk.open()
    let ann = Caller.agent("ann")
    try ledger.record(
      [
        ProposedFact(.system, .deskCreated(DeskCreated(creator: "ann"))),
        ProposedFact(
          .system, .agentSaved(Agent(id: "ann", name: "Ann", role: .admin, origin: .creator))),
        ProposedFact(
          .agent("ann"), .articleSaved(Article(id: "a", title: "Returns", body: "30 days"))),
        ProposedFact(.agent("ann"), .cannedSaved(Canned(id: "c", title: "Hi", text: "Hello!"))),
        ProposedFact(
          .system,
          .orderSaved(
            Order(
              id: "88231", customer: "C1", status: "shipped", placedAt: desk.now, totalMinor: 4200,
              currency: "EUR"))),
      ], at: desk.now)
    for number in 0..<10 {
      for text in ["Where is order \(number)?", "我的订单还没有到"] {
        _ = try desk.receive(
          text, from: "C\(number)", polarity: Double(number % 3) * -0.4, into: ledger)
      }
      let id = try #require(
        try ledger.read { (reader) throws(LedgerError) in
          try reader.session(of: "C\(number)", channel: "test")
        })
      guard number % 2 == 0 else { continue }
      _ = try desk.perform(.takeOver, on: id, by: ann, in: ledger)
      _ = try desk.perform(.send(text: "Looking.", basis: nil), on: id, by: ann, in: ledger)
      _ = try desk.perform(.tag("late"), on: id, by: ann, in: ledger)
      if number % 4 == 0 {
        _ = try desk.perform(
          .snooze(until: desk.now.adding(ms: 60_000)), on: id, by: ann, in: ledger)
      } else {
        _ = try desk.perform(.resolve(disposition: "ok"), on: id, by: ann, in: ledger)
      }
    }
    _ = try desk.perform(.takeOver, on: SessionID(7), by: .agent("bob"), in: ledger)
    return ledger
  }

  private func rows(_ ledger: SQLiteLedger) throws -> Answer {
    try ledger.read { (reader) throws(LedgerError) in
      try reader.answer(
        .sessions(SessionFilter(), .need, offset: 0, limit: 100), viewer: "ann", at: desk.now)
    }
  }

  /// Changes the file behind the ledger's back.
  private func execute(_ sql: String) throws {
    let connection = try Connection(
      path: desk.folder.appendingPathComponent(SQLiteLedger.fileName).path, .readWrite)
    try connection.execute(sql)
  }
}
