import Desk
import Foundation
import Testing

@testable import Ledger

@Suite struct LearningFactTests {
  let desk = TestDesk()

  private func example(
    _ text: String, _ label: String, _ origin: Example.Origin = .labelled
  ) -> ProposedFact {
    ProposedFact(
      .agent("lina"),
      .exampleSaved(Example(task: .intents, text: text, label: label, origin: origin)))
  }

  private func chosen(_ version: String?, _ cause: ModelChosen.Cause) -> ProposedFact {
    ProposedFact(
      .agent("lina"),
      .modelChosen(ModelChosen(task: .intents, version: version, cause: cause)))
  }

  @Test func theLatestLabelOfATextIsItsLabel() throws {
    let ledger = try desk.open()
    defer { ledger.close() }
    try ledger.record([example("a", "x"), example("b", "y")], at: desk.tick())
    try ledger.record([example("a", "z")], at: desk.tick())
    let kept = try ledger.read { (reader) throws(LedgerError) in
      try reader.examples(of: .intents, after: 0, limit: 10)
    }
    #expect(kept.map(\.example.label) == ["y", "z"])
    #expect(try ledger.check().findings == [])
  }

  @Test func rollingBackUndoesChoicesOneByOneDownToTheShippedModel() throws {
    let ledger = try desk.open()
    defer { ledger.close() }
    func choice() throws -> ModelChoice? {
      try ledger.read { (reader) throws(LedgerError) in try reader.choice(of: .intents) }
    }
    #expect(try choice() == nil)
    try ledger.record([chosen("intents-1", .first)], at: desk.tick())
    try ledger.record([chosen("intents-2", .promoted)], at: desk.tick())
    #expect(try choice()?.previous == .some("intents-1"))
    try ledger.record([chosen("intents-1", .rolledBack)], at: desk.tick())
    #expect(try choice() == ModelChoice(version: "intents-1", earlier: [""]))
    try ledger.record([chosen(nil, .rolledBack)], at: desk.tick())
    #expect(try choice() == ModelChoice())
    #expect(try choice()?.previous == nil)
    #expect(try ledger.check().findings == [])
  }

  @Test func aChangedExampleIsFoundByCheckAndMendedByRepair() throws {
    let ledger = try desk.open()
    defer { ledger.close() }
    try ledger.record([example("a", "x")], at: desk.tick())
    let connection = try Connection(
      path: desk.folder.appendingPathComponent(SQLiteLedger.fileName).path, .readWrite)
    try connection.execute("UPDATE example SET label='y'")
    connection.close()
    #expect(try ledger.check().findings.map(\.kind) == [.projection])
    try ledger.repair()
    #expect(try ledger.check().findings == [])
  }

  @Test func onlyWhatPeopleLabelledHereCorrectsAModel() throws {
    let ledger = try desk.open()
    defer { ledger.close() }
    try ledger.record(
      [example("a", "x", .imported), example("b", "y"), example("c", "z")], at: desk.tick())
    let latest = try ledger.read { (reader) throws(LedgerError) in
      try reader.latestLabelled(.intents, after: 0, limit: 1)
    }
    #expect(latest.map(\.example.text) == ["c"])
    let both = try ledger.read { (reader) throws(LedgerError) in
      try reader.latestLabelled(.intents, after: 0, limit: 9)
    }
    #expect(both.map(\.example.text) == ["b", "c"])
  }
}
