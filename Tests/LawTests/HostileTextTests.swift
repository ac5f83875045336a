import Desk
import Engine
import Foundation
import Ledger
import Testing

/// What fuzzing found, kept: texts that broke a road they take.
@Suite struct HostileTextTests {
  @Test(arguments: [
    "order \u{0E33}late", "中文\u{0E33}x", "\u{1F3FB}a \u{1F3FB}b", "a\u{1}b c",
    "x\u{200D}y \u{0E33}z",
    "\"quoted\" AND \"words\"", "a-b c.d e_f", "中 \u{20E3} 文字",
  ]) func aSearchForAnyTextIsAnswered(query: String) throws {
    let desk = try LawDeskFolder()
    let ledger = try desk.open()
    defer { ledger.close() }
    let answer = try ledger.read { reader throws(LedgerError) in
      try reader.answer(
        .search(SearchRequest(words: query), limit: 5), viewer: nil, at: Timestamp(ms: 0))
    }
    guard case .search = answer else {
      Issue.record("\(answer)")
      return
    }
  }

  @Test func whatAnImportSaysOfAFileHoldsNoControls() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("tandem-hostile-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let engine = try Engine.open(DeskFolder(path: folder.path), creating: true)
    defer { engine.close() }
    let file = folder.appendingPathComponent("rows.csv")
    try Data("id,\u{1B}]0;owned\u{07}name,\u{9B}31m\u{202E}x\n1,2,3\n".utf8).write(to: file)
    let report = try engine.importFiles(
      .customers, paths: [file.path], isCheck: true,
      by: Caller(.agent("ann"), permissions: Role.admin.permissions))
    let said = try #require(report.files.first?.refused)
    #expect(
      said.unicodeScalars.allSatisfy { scalar in
        scalar.value == 0x0A || scalar.value >= 0xA0 || (0x20..<0x7F).contains(scalar.value)
      })
    #expect(!said.unicodeScalars.contains("\u{202E}"))
  }
}
