import Desk
import Foundation
import Ledger
import Testing

@testable import Engine

/// What is left of a person who was forgotten.
@Suite struct ForgetTests {
  private let desk: PersonDesk
  private let admin: Caller

  init() throws {
    desk = try PersonDesk()
    admin = desk.caller
  }

  @Test func noFileOfTheDeskHoldsTheMarkerAndTheChainVerifies() throws {
    let before = try desk.filesWithMarker()
    #expect(before.contains { $0.hasPrefix("desk.sqlite") })
    #expect(before.contains { $0.hasPrefix("files/") })
    #expect(before.contains { $0.hasPrefix("dialogues/") })
    try Data(PersonDesk.marker.utf8).write(
      to: URL(fileURLWithPath: desk.engine.folder.databasePath + ".schema-2"))
    let head = try desk.engine.head(by: admin)
    let report = try desk.engine.forget(PersonDesk.customer, by: admin)
    #expect(try desk.filesWithMarker() == [])
    #expect(report.sessions == 1 && report.dialogues == 1)
    #expect(report.removedCopies == ["desk.sqlite.schema-2"])
    let check = try desk.engine.check(against: head)
    #expect(check.findings == [])
    #expect(check.forgottenCount > 10)
  }

  @Test func aForgettingComesAfterTheOneUnderWay() throws {
    let folder = desk.engine.folder
    let other = try #require(try ForgettingTurn.ifFree(folder))
    #expect(try ForgettingTurn.ifFree(folder) == nil)
    Thread.detachNewThread { other.end() }
    #expect(try desk.engine.forget(PersonDesk.customer, by: admin).sessions == 1)
    try #require(try ForgettingTurn.ifFree(folder)).end()
  }

  @Test func measuresKeepWhatHeadersSay() throws {
    let before = try #require(try session(desk.session))
    _ = try desk.engine.forget(PersonDesk.customer, by: admin)
    let after = try #require(try session(desk.session))
    #expect(after.isForgotten)
    #expect(after.messageCount == before.messageCount)
    #expect(after.openedAt == before.openedAt && after.lastAt == before.lastAt)
    #expect(after.firstHumanReplyAt == before.firstHumanReplyAt)
    #expect(after.version == before.version && after.epoch == before.epoch)
  }

  @Test func othersKeepWhatIsTheirs() throws {
    _ = try desk.engine.forget(PersonDesk.customer, by: admin)
    try desk.engine.reading { reader throws(LedgerError) in
      #expect(try reader.customer(PersonDesk.customer) == nil)
      #expect(try reader.orders(of: "C8").map(\.id) == ["moved"])
      #expect(try reader.session(desk.other)?.customer == "C8")
      #expect(try reader.consents(of: PersonDesk.customer) == [])
    }
    #expect(try desk.engine.suggestions(to: "where is my parcel", of: nil).isEmpty == false)
  }

  @Test func whoComesBackIsNew() throws {
    _ = try desk.engine.forget(PersonDesk.customer, by: admin)
    let again = try desk.history.receive("hello", from: PersonDesk.customer)
    #expect(again != desk.session)
    #expect(try session(again)?.customer == PersonDesk.customer)
    #expect(try desk.engine.check().findings == [])
    // Forgetting once more takes what came since.
    #expect(try desk.engine.forget(PersonDesk.customer, by: admin).sessions == 1)
    #expect(try desk.engine.check().findings == [])
  }

  @Test(arguments: Forgetting.Stage.allCases)
  func whatWasStoppedGoesOn(_ stage: Forgetting.Stage) throws {
    let work = desk.engine.ledger.privacy
    var begun = try work.beginForgetting(
      PersonDesk.customer, by: admin.actor, at: desk.engine.clock.now())
    if stage == .files {
      // Only begun: nothing was removed.
      #expect(try desk.engine.resumeForgetting())
    } else {
      // A process that was killed in this stage: earlier ones are done, this one may be, too.
      try desk.engine.carryOut(begun, stoppingBefore: stage)
      begun = try #require(try work.openForgettings().first)
      #expect(begun.stage == stage)
      let later = try desk.history.another()
      defer { later.close() }
      #expect(try later.resumeForgetting())
    }
    #expect(try work.openForgettings() == [])
    #expect(try desk.filesWithMarker() == [])
    #expect(try desk.engine.check().findings == [])
  }

  @Test func onlyWhoManagesTheDeskMayAndTheAttemptIsOnRecord() throws {
    #expect(throws: EngineError.self) {
      try desk.engine.forget(PersonDesk.customer, by: .agent("ann", role: .supervisor))
    }
    #expect(throws: EngineError.self) { try desk.engine.forget("nobody", by: admin) }
    var refused: [AuditLine] = []
    var filter = AuditFilter()
    filter.kind = .refused
    try desk.engine.audit(filter, by: admin) { refused.append($0) }
    #expect(refused.map(\.event.actor) == [.agent("ann")])
    #expect(refused.map(\.permission) == [.manageDesk])
  }

  @Test func aRestoreForgetsAgain() throws {
    let archive = desk.history.test.at("old.tar")
    try desk.engine.backup(to: archive)
    let report = try desk.engine.forget(PersonDesk.customer, by: admin)
    #expect(report.backups == [archive])
    let folder = DeskFolder(path: desk.history.test.at("restored"))
    let (_, forgotten) = try DeskArchive.restore(archive, into: folder)
    #expect(forgotten == 1)
    #expect(try desk.filesWithMarker(in: folder.path) == [])
    let restored = try Engine.open(folder, creating: false)
    defer { restored.close() }
    #expect(try restored.check().findings == [])
    #expect(try restored.reading { r throws(LedgerError) in try r.customer("C8") } != nil)
  }

  @Test func aListOfAnotherDeskForgetsNobody() throws {
    let archive = desk.history.test.at("old.tar")
    try desk.engine.backup(to: archive)
    let list = try desk.history.test.write(
      "list", #"{"at":"2100-01-01T00:00:00Z","customer":"C7","desk":"00"}"# + "\n")
    let folder = DeskFolder(path: desk.history.test.at("restored"))
    #expect(try DeskArchive.restore(archive, into: folder, forgotten: [list]).forgotten == 0)
  }

  private func session(_ id: SessionID) throws -> Session? {
    try desk.engine.reading { reader throws(LedgerError) in try reader.session(id) }
  }
}
