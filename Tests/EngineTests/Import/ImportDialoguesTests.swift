import Desk
import Foundation
import Ledger
import Testing

@testable import Engine

/// Recorded dialogues on their way into the desk.
@Suite struct ImportDialoguesTests {
  private let desk: HistoryDesk
  private var store: DialogueStore { DialogueStore(folder: desk.engine.folder) }

  init() throws {
    desk = try HistoryDesk()
  }

  private func kept() throws -> [String] {
    var ids: [String] = []
    try store.visit {
      ids.append($0.id)
      return true
    }
    return ids.sorted()
  }

  private func dialogue(_ id: String, _ reply: String = "Hello!") -> String {
    HistoryDesk.line(id, [("customer", "hi"), ("action", "lookup"), ("agent", reply)])
  }

  @Test func whatComesInAgainIsUnchangedAndMakesNoFact() throws {
    let first = try desk.importDialogues()
    #expect(first.isComplete && first.added == 40)
    let seq = try desk.engine.reading { reader throws(LedgerError) in try reader.lastSeq }
    let second = try desk.importDialogues()
    #expect(second.added == 0 && second.unchanged == 40)
    #expect(try desk.engine.reading { reader throws(LedgerError) in try reader.lastSeq } == seq)
    #expect(try store.paths().count == 1)
  }

  @Test func theFactNamesTheFileWithItsDigest() throws {
    try desk.importDialogues()
    let facts = try desk.engine.reading { reader throws(LedgerError) in
      try reader.events(of: .dialoguesImported, after: 0, upTo: .max)
    }
    guard case .dialoguesImported(let fact)? = facts.first?.fact else {
      Issue.record("no fact")
      return
    }
    #expect(fact.dialogues == 40 && fact.turns == 80)
    let bytes = try desk.test.read("desk/dialogues/" + fact.file)
    #expect(bytes.count == fact.sizeBytes)
  }

  @Test func aDialogueWithOtherTurnsTakesThePlaceOfTheEarlier() throws {
    try desk.importDialogues([dialogue("A"), dialogue("B")])
    let report = try desk.importDialogues([
      dialogue("A"), dialogue("B", "Good day."), dialogue("C"),
    ])
    #expect(report.added == 1 && report.updated == 1 && report.unchanged == 1)
    #expect(try kept() == ["A", "B", "C"])
    var replies: [String] = []
    try store.visit {
      if $0.id == "B" { replies += $0.turns.map(\.text) }
      return true
    }
    #expect(replies == ["hi", "Good day."])
  }

  @Test func aFileWithABadLineComesInNotAtAll() throws {
    for (line, words) in [
      ("{", "expected {"), (#"{"id":"","turns":[]}"#, "id:"),
      (#"{"id":"X","turns":[{"role":"robot","text":"hi"}]}"#, "found 'robot'"),
      (dialogue("A", "Another."), "with other turns"),
    ] {
      let report = try desk.importDialogues([dialogue("A"), "", line])
      #expect(report.files.first?.problems.first?.line == 3)
      #expect(report.files.first?.problems.first?.message.contains(words) == true)
      #expect(report.added == 0)
    }
    #expect(try kept().isEmpty)
    #expect(try Files.list(desk.engine.folder.dialoguesPath).isEmpty)
  }

  @Test func whatTeachesNothingIsSkippedWithItsLine() throws {
    let report = try desk.importDialogues([
      HistoryDesk.line("A", [("agent", "Hello!"), ("customer", "hi")]), dialogue("B"),
      dialogue("B"),
    ])
    #expect(report.isComplete && report.added == 1)
    #expect(report.files.first?.skipped.map(\.line) == [1, 3])
  }

  @Test func aCheckChangesNothing() throws {
    let report = try desk.importDialogues(isCheck: true)
    #expect(report.added == 40)
    #expect(try kept().isEmpty)
    #expect(!Files.exists(desk.engine.folder.dialoguesPath))
  }

  @Test func linesOfAnyLengthAreReadOneByOne() throws {
    let text = String(repeating: "x", count: 300_000)
    let path = try desk.test.write("long.txt", "a\n\(text)\r\n\nb")
    let descriptor = try Files.openToRead(path)
    defer { Files.close(descriptor) }
    var scanner = LineScanner(descriptor, path: path, limitBytes: 1_000)
    var lines: [LineScanner.Line] = []
    while let line = try scanner.next() { lines.append(line) }
    #expect(
      lines == [.whole(Array("a".utf8)), .tooLong, .whole([]), .whole(Array("b".utf8))])
  }

  @Test func whoMayNotManageKnowledgeIsRefused() throws {
    #expect {
      try desk.engine.importFiles(.dialogues, paths: ["x"], isCheck: false, by: .agent("mei"))
    } throws: {
      ($0 as? EngineError)?.code == .refused(.missingPermission(.manageKnowledge))
    }
  }

  @Test func aBackupBringsThemAlong() throws {
    try desk.importDialogues()
    let archive = desk.test.at("backup.tar")
    try desk.engine.backup(to: archive)
    let folder = DeskFolder(path: desk.test.at("restored"))
    _ = try DeskArchive.restore(archive, into: folder)
    #expect(try DialogueStore(folder: folder).paths().count == 1)
  }
}
