import Desk
import Foundation
import Testing

@testable import Ledger

@Suite struct OpeningTests {
  let desk = TestDesk()

  @Test func aFolderWithoutADeskIsSaidToHaveNone() {
    #expect { try SQLiteLedger.open(folder: desk.folder) } throws: { code($0) == .noDesk }
  }

  @Test func aNewDeskIsItsOwnersAlone() throws {
    let ledger = try desk.open()
    defer { ledger.close() }
    let manager = FileManager.default
    let file = desk.folder.appendingPathComponent(SQLiteLedger.fileName).path
    let folderMode = try manager.attributesOfItem(atPath: desk.folder.path)[.posixPermissions]
    let fileMode = try manager.attributesOfItem(atPath: file)[.posixPermissions]
    #expect(folderMode as? Int == 0o700)
    #expect(fileMode as? Int == 0o600)
    #expect(
      try manager.contentsOfDirectory(atPath: desk.folder.path).allSatisfy {
        $0.hasPrefix(SQLiteLedger.fileName)
      })
  }

  @Test func anErrorIsASentenceFirstThenTheCodeAndTheSQLOnOneLine() {
    let error = LedgerError(
      sqlite: 5, "database is locked",
      sql: "CREATE TABLE t(\n" + String(repeating: "x INT,\n", count: 50))
    #expect(
      error.description.hasPrefix("Another program is writing a lot to the desk; nothing was"))
    #expect(
      error.description.contains("SQLite error 5: database is locked - while executing CREATE"))
    #expect(!error.description.contains("\n"))
    #expect(error.description.count < 320)
  }

  @Test func anotherFileOfSQLiteIsNoDesk() throws {
    try FileManager.default.createDirectory(at: desk.folder, withIntermediateDirectories: true)
    let path = desk.folder.appendingPathComponent(SQLiteLedger.fileName).path
    let connection = try Connection(path: path, .create)
    try connection.execute("CREATE TABLE t(x)")
    connection.close()
    let before = try Data(contentsOf: URL(fileURLWithPath: path))
    #expect { try SQLiteLedger.open(folder: desk.folder) } throws: { code($0) == .corrupt }
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
    try Data().write(to: URL(fileURLWithPath: path))
    #expect { try SQLiteLedger.open(folder: desk.folder) } throws: { code($0) == .corrupt }
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)).isEmpty)
    try Data("no database at all, but long enough to be looked at".utf8)
      .write(to: URL(fileURLWithPath: path))
    #expect { try SQLiteLedger.open(folder: desk.folder) } throws: { code($0) == .corrupt }
  }

  @Test func networkFileSystemsAreKnownByTheirNumbers() {
    #expect(FileSystem.networkName(magic: 0x6969) == "NFS")
    #expect(FileSystem.networkName(magic: 0xFF53_4D42) == "CIFS")
    #expect(FileSystem.networkName(magic: Int64(Int32(bitPattern: 0xFF53_4D42))) == "CIFS")
    #expect(FileSystem.networkName(magic: 0x0102_1997) == "9p")
    for local: Int64 in [0xEF53, 0x5846_5342, 0x9123_683E, 0x0102_1994, 0x794C_7630, 0x2FC1_2FC1] {
      #expect(FileSystem.networkName(magic: local) == nil)
    }
  }

  @Test func anOlderProgramBesideANewerOneWritesNothingAndStillReads() throws {
    let ledger = try desk.open()
    let id = try #require(try desk.receive("hello", into: ledger).session).id
    let newer = try Connection(
      path: desk.folder.appendingPathComponent(SQLiteLedger.fileName).path, .readWrite)
    try newer.execute("PRAGMA user_version=\(Schema.version + 1)")
    #expect { try desk.receive("again", into: ledger) } throws: { code($0) == .newerSchema }
    #expect {
      try ledger.work.saveDraft(
        Draft(session: id, agent: "ann", text: "d", isNote: false, at: desk.now))
    } throws: {
      code($0) == .newerSchema
    }
    let session = try ledger.read { (reader) throws(LedgerError) in try reader.session(id) }
    #expect(session?.messageCount == 1)
    #expect { try SQLiteLedger.open(folder: desk.folder) } throws: { code($0) == .newerSchema }
  }

  @Test func aFactOfANewerProgramMakesItsSessionReadOnly() throws {
    var ledger = try desk.open()
    let id = try #require(try desk.receive("hello", into: ledger).session).id
    let other = try #require(try desk.receive("hello", from: "C2", into: ledger).session).id
    ledger.close()
    try appendUnknown(to: id)
    ledger = try desk.open()
    try ledger.repair()
    #expect(
      try desk.perform(.takeOver, on: id, by: .agent("ann"), in: ledger)
        == .refused(.newerProgramNeeded))
    #expect(try desk.perform(.takeOver, on: other, by: .agent("ann"), in: ledger).session != nil)
    let page = try ledger.read { (reader) throws(LedgerError) in
      try reader.answer(.transcript(id, before: nil, limit: 10), viewer: nil, at: desk.now)
    }
    guard case .transcript(let page) = page else { throw LedgerError(.io, "no transcript") }
    #expect(page.entries.last?.content == .unreadable(kind: "telepathyFelt"))
    #expect(try ledger.check().findings == [])
  }

  @Test func aFullDiskFailsTheRequestAndNothingElse() throws {
    desk.options.maxPages = 120
    let ledger = try desk.open()
    var accepted = 0
    var failure: LedgerError?
    while failure == nil, accepted < 5000 {
      do {
        let text = String(repeating: "long ", count: 400)
        _ = try desk.receive(text, from: "C\(accepted % 7)", id: "m\(accepted)", into: ledger)
        accepted += 1
      } catch let error as LedgerError {
        failure = error
      }
    }
    #expect(failure?.code == .diskFull)
    let events = try ledger.read { (reader) throws(LedgerError) in
      try reader.events(after: 0, limit: 100_000)
    }
    #expect(events.count { $0.fact.kind == "messageReceived" } == accepted)
    #expect(events.map(\.seq) == Array(1...Seq(events.count)))
    // Space comes back: the same message is taken.
    try ledger.queue.submit { (writer) throws(LedgerError) in
      try writer.connection.execute("PRAGMA max_page_count=10000")
    }
    #expect(try desk.receive("again", id: "m\(accepted)", into: ledger).session != nil)
    #expect(try ledger.check().findings == [])
  }

  @Test func aFailedMemberOfAGroupLeavesItsNeighboursAlone() throws {
    let ledger = try desk.open()
    let now = desk.now
    let outcomes = Counter()
    let failures = Counter()
    DispatchQueue.concurrentPerform(iterations: 12) { number in
      do {
        if number % 4 == 0 {
          try ledger.queue.submit { (writer) throws(LedgerError) in
            try writer.connection.execute("INSERT INTO work_setting VALUES('c\(number)', '1')")
            throw LedgerError(.io, "this one fails")
          }
        } else {
          let inbound = Inbound(
            channel: "test", customer: "C\(number)", id: "\(number)", parts: ["m"],
            understanding: TestDesk.understanding())
          _ = try ledger.perform(
            Request(
              .receive(inbound), on: .customer("C\(number)", channel: "test"), by: .customer,
              at: now))
          outcomes.add(1)
        }
      } catch {
        failures.add(1)
      }
    }
    #expect(outcomes.value == 9)
    #expect(failures.value == 3)
    let left = try ledger.queue.submit { (writer) throws(LedgerError) in
      try writer.connection.int("SELECT count(*) FROM work_setting WHERE name LIKE 'c%'")
    }
    #expect(left == 0)
    #expect(try ledger.check().findings == [])
  }

  @Test func aClosedLedgerSaysSo() throws {
    let ledger = try desk.open()
    ledger.close()
    ledger.close()
    #expect { try desk.receive("hello", into: ledger) } throws: { code($0) == .closed }
  }

  private func code(_ error: any Error) -> LedgerError.Code? { (error as? LedgerError)?.code }

  /// Writes as a newer program would: a kind this one does not know, properly chained.
  private func appendUnknown(to id: SessionID) throws {
    let connection = try Connection(
      path: desk.folder.appendingPathComponent(SQLiteLedger.fileName).path, .readWrite)
    let log = EventLog(connection)
    var head = try log.head()
    let version = try SessionStore(connection: connection).load(id)?.session.version ?? 0
    try log.append(
      Event(
        seq: head.seq + 1, session: id, version: version + 1, epoch: 1, actor: .system,
        at: desk.now, fact: .unknown(kind: "telepathyFelt", body: #"{"v":9}"#)), after: &head)
  }
}
