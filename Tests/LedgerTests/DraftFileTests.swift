import Desk
import Foundation
import Testing

@testable import Ledger

/// Files that were attached and not sent yet, and the messages they go out with.
@Suite struct DraftFileTests {
  let desk = TestDesk()
  private let bill = Attachment(name: "bill.pdf", path: "0f0e", sizeBytes: 9)
  private let photo = Attachment(name: "照片.png", path: "1a1b", sizeBytes: 4096)

  private func owned(_ ledger: SQLiteLedger) throws -> SessionID {
    let id = try #require(try desk.receive("hi", into: ledger).session?.id)
    _ = try desk.perform(.takeOver, on: id, by: .agent("ann"), in: ledger)
    return id
  }

  private func save(
    _ text: String, _ files: [Desk.Attachment], isNote: Bool = false, _ id: SessionID,
    _ ledger: SQLiteLedger
  ) throws {
    try ledger.work.saveDraft(
      Draft(
        session: id, agent: "ann", text: text, isNote: isNote, at: desk.now, files: files))
  }

  private func draft(_ id: SessionID, _ ledger: SQLiteLedger) throws -> Draft? {
    let now = desk.now
    let answer = try ledger.read { (reader) throws(LedgerError) in
      try reader.answer(.details(id), viewer: "ann", at: now)
    }
    guard case .details(let details) = answer else { throw LedgerError(.io, "\(answer)") }
    return details.drafts.first
  }

  private func isNamed(_ path: String, _ id: SessionID, _ ledger: SQLiteLedger) throws -> Bool {
    try ledger.read { (reader) throws(LedgerError) in
      try reader.message(of: id, after: 0, refersTo: path)?.isFound ?? false
    }
  }

  @Test func whatIsAttachedOutlivesTheProgramWithoutAnyText() throws {
    let ledger = try desk.open()
    let id = try owned(ledger)
    try save("", [bill, photo], id, ledger)
    ledger.close()
    let again = try desk.open()
    defer { again.close() }
    #expect(try draft(id, again)?.files == [bill, photo])
    let named = try again.read { (reader) throws(LedgerError) in
      try reader.draftFiles(of: id)
    }
    #expect(named == [bill, photo])
    try save("", [], id, again)
    #expect(try draft(id, again) == nil)
  }

  @Test func aNoteLeavesTheFilesForTheReply() throws {
    let ledger = try desk.open()
    defer { ledger.close() }
    let id = try owned(ledger)
    try save("ask the store", [bill], isNote: true, id, ledger)
    _ = try desk.perform(.note(text: "ask the store"), on: id, by: .agent("ann"), in: ledger)
    let left = try draft(id, ledger)
    #expect(left?.text == "" && left?.isNote == false && left?.files == [bill])
    _ = try desk.perform(
      .send(text: "", basis: nil, files: [bill]), on: id, by: .agent("ann"), in: ledger)
    #expect(try draft(id, ledger) == nil)
  }

  @Test func aTranscriptShowsWhatWentWithAMessage() throws {
    let ledger = try desk.open()
    defer { ledger.close() }
    let id = try owned(ledger)
    #expect(try !isNamed(bill.path, id, ledger))
    _ = try desk.perform(
      .send(text: "here", basis: nil, files: [bill]), on: id, by: .agent("ann"), in: ledger)
    let now = desk.now
    let answer = try ledger.read { (reader) throws(LedgerError) in
      try reader.answer(.transcript(id, before: nil, limit: 10), viewer: "ann", at: now)
    }
    guard case .transcript(let page) = answer, case .desk(let last)? = page.entries.last?.content
    else { throw LedgerError(.io, "\(answer)") }
    #expect(last.text == "here" && last.files == [bill])
    #expect(try isNamed(bill.path, id, ledger))
    #expect(try !isNamed(photo.path, id, ledger))
    #expect(try ledger.check().findings == [])
  }

  @Test func aDeskOfTheSeventhSchemaKeepsItsDrafts() throws {
    let ledger = try desk.open()
    let id = try owned(ledger)
    try save("half a", [], id, ledger)
    ledger.close()
    try desk.goBack(to: 7, TestDesk.withoutSchema8)
    let again = try desk.open()
    defer { again.close() }
    #expect(try draft(id, again)?.text == "half a")
    try save("half a", [bill], id, again)
    #expect(try draft(id, again)?.files == [bill])
    #expect(try again.check().findings == [])
  }
}
