import Desk
import Foundation
import Synchronization
import Testing

@testable import Ledger

@Suite struct MigrationTests {
  let desk = TestDesk()

  private var path: String {
    desk.folder.appendingPathComponent(SQLiteLedger.fileName).path
  }

  /// A desk as the first schema left it, with a session in it.
  private func makeOldDesk() throws {
    let ledger = try desk.open()
    _ = try desk.receive("where is my order", into: ledger)
    ledger.close()
    try desk.goBack(
      to: 1,
      "DROP TABLE example; DROP TABLE model; DROP TABLE choice; DROP TABLE suggestion;"
        + TestDesk.withoutSchema4)
  }

  private func version(_ path: String) throws -> Int64? {
    let connection = try Connection(path: path, .readWrite)
    defer { connection.close() }
    return try connection.int("PRAGMA user_version")
  }

  @Test func aDeskOfTheFirstSchemaIsBroughtUpAndSound() throws {
    try makeOldDesk()
    let ledger = try desk.open()
    defer { ledger.close() }
    #expect(try version(path) == Schema.version)
    try ledger.record(
      [
        ProposedFact(
          .agent("lina"),
          .exampleSaved(Example(task: .intents, text: "hi", label: "greeting", origin: .labelled)))
      ], at: desk.tick())
    #expect(try ledger.check().findings == [])
    let examples = try ledger.read { (reader) throws(LedgerError) in
      try reader.examples(of: .intents, after: 0, limit: 10)
    }
    #expect(examples.map(\.example.label) == ["greeting"])
    #expect(examples.map(\.by) == [.agent("lina")])
  }

  @Test func aDeskOfTheFourthSchemaLearnsWhatIsDue() throws {
    let ledger = try desk.open()
    var policy = Policy()
    var rules = QueueRules()
    rules.firstResponseMs = 60_000
    rules.resolutionMs = 40_000
    policy.queues = ["general": rules]
    ledger.use(policy)
    let session = try #require(
      try desk.receive("still?", from: "a", id: "b", into: ledger).session?.id)
    _ = try desk.perform(
      .escalate(reason: .manual, words: nil), on: session, by: .system, in: ledger)
    let due = try dues(ledger, session)
    #expect(due != nil)
    ledger.close()
    try desk.goBack(
      to: 4,
      "UPDATE session SET service = json_remove("
        + "json_set(service, '$.dueAt', '2026-01-01T00:00:00Z'), "
        + "'$.responseDue', '$.resolutionDue');" + TestDesk.withoutSchema5)
    let again = try desk.open()
    defer { again.close() }
    #expect(try dues(again, session) == due)
    #expect(try again.check().findings == [])
  }

  @Test func aDeskWithoutStretchesGetsThoseThatItsFactsTell() throws {
    let ledger = try desk.open()
    let session = try #require(try desk.receive("hello", into: ledger).session?.id)
    _ = try desk.perform(.takeOver, on: session, by: .agent("lina"), in: ledger)
    _ = try desk.perform(
      .send(text: "Good day.", basis: nil), on: session, by: .agent("lina"), in: ledger)
    ledger.close()
    try desk.goBack(to: 5, TestDesk.withoutSchema6)
    let again = try desk.open()
    defer { again.close() }
    #expect(try again.check().findings == [])
    let now = desk.now
    let answer = try again.read { reader throws(LedgerError) in
      try reader.answer(
        .ownFigures(today: now.adding(ms: -60_000), week: now.adding(ms: -60_000)),
        viewer: "lina", at: now)
    }
    guard case .ownFigures(let figures) = answer else {
      Issue.record("\(answer)")
      return
    }
    #expect(figures.today.taken == 1 && figures.today.replies == 1)
  }

  private func dues(_ ledger: SQLiteLedger, _ id: SessionID) throws -> Due? {
    let now = desk.now
    let answer = try ledger.read { reader throws(LedgerError) in
      try reader.answer(.rows([id]), viewer: nil, at: now)
    }
    guard case .rows(let rows) = answer else { return nil }
    return rows.first?.due
  }

  @Test func howFarItIsIsTold() throws {
    try makeOldDesk()
    let told = Mutex<[MigrationProgress.Stage]>([])
    var options = LedgerOptions()
    options.migrating = { progress in told.withLock { $0.append(progress.stage) } }
    let ledger = try SQLiteLedger.open(folder: desk.folder, options: options)
    ledger.close()
    let steps = Int(Schema.version - 1)
    #expect(told.withLock { $0.contains(.changing(step: 1)) })
    #expect(told.withLock { $0.contains(.changing(step: steps)) && $0.last == .done })
  }

  @Test func theDeskAsItWasStandsBesideIt() throws {
    try makeOldDesk()
    try desk.open().close()
    let backup = path + ".schema-1"
    #expect(try version(backup) == 1)
    let copy = try Connection(path: backup, .readWrite)
    defer { copy.close() }
    #expect(try copy.int("SELECT count(*) FROM session") == 1)
    #expect(try copy.int("SELECT count(*) FROM sqlite_schema WHERE name='example'") == 0)
  }

  @Test func aMigrationThatCannotBeBackedUpChangesNothing() throws {
    try makeOldDesk()
    // Where the backup should lie, something is in its way.
    try FileManager.default.createDirectory(
      atPath: path + ".schema-1/x", withIntermediateDirectories: true)
    #expect(throws: LedgerError.self) { try desk.open() }
    #expect(try version(path) == 1)
  }

  @Test func everyStepLeadsToTheNextVersion() {
    #expect(Migration.steps.keys.sorted() == Array(2...Schema.version))
  }

  @Test func aDeskThatIsUpToDateIsNotCopied() throws {
    try desk.open().close()
    try desk.open().close()
    let names = try FileManager.default.contentsOfDirectory(atPath: desk.folder.path)
    #expect(!names.contains { $0.contains("schema-") })
  }
}
