import Desk
import Foundation
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
    let connection = try Connection(path: path, .readWrite)
    try connection.execute(
      "DROP TABLE example; DROP TABLE model; DROP TABLE choice; DROP TABLE suggestion;"
        + TestDesk.withoutSchema4 + "PRAGMA user_version=1")
    connection.close()
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
