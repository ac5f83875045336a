import Desk
import Foundation
import Ledger
import Testing

@testable import Engine

/// Who did what, and what a person is told of what is held on them.
@Suite struct AuditTests {
  private let desk: PersonDesk

  init() throws {
    desk = try PersonDesk()
  }

  private func lines(_ change: (inout AuditFilter) -> Void = { _ in }) throws -> [AuditLine] {
    var filter = AuditFilter()
    change(&filter)
    var lines: [AuditLine] = []
    try desk.engine.audit(filter, by: desk.caller) { lines.append($0) }
    return lines
  }

  @Test func everyActHasItsActorItsRulesAndItsPerson() throws {
    let all = try lines()
    #expect(all.contains { $0.act == .saw && $0.customer == PersonDesk.customer })
    #expect(all.contains { $0.act == .sent && $0.event.session == desk.other })
    #expect(all.allSatisfy { $0.policy != nil || $0.event.seq < 4 })
    let theirs = try lines { $0.customer = "C8" }
    #expect(!theirs.isEmpty && theirs.allSatisfy { $0.customer == "C8" })
    let ofSession = try lines { $0.session = desk.session }
    #expect(ofSession.allSatisfy { $0.event.session == desk.session })
    let before = ofSession.count
    let agent = Caller.agent("ann")
    _ = desk.engine.perform(.reveal(.phone, reason: "curious"), on: desk.session, by: agent)
    #expect(throws: EngineError.self) {
      _ = try desk.engine.export(
        PersonDesk.customer, only: desk.session, isPlain: true, by: agent)
    }
    let with = try lines { $0.session = desk.session }
    #expect(with.count == before + 2 && with.last?.act == .refused)
    #expect(try lines { $0.session = desk.other }.allSatisfy { $0.act != .refused })
    #expect(try lines { $0.kind = .revealed }.map(\.permission) == [.reveal])
    #expect(try lines { $0.agent = "nobody" }.isEmpty)
    #expect(try lines { $0.to = Timestamp(ms: 0) }.isEmpty)
  }

  @Test func theAuditNeedsThePermissionAndShowsWhoLackedIt() throws {
    let agent = Caller.agent("ann")
    #expect(throws: EngineError.self) {
      try desk.engine.audit(AuditFilter(), by: agent) { _ in }
    }
    #expect(throws: EngineError.self) { _ = try desk.engine.head(by: agent) }
    #expect(throws: EngineError.self) {
      _ = try desk.engine.export("C8", isPlain: true, by: agent)
    }
    _ = desk.engine.perform(.reveal(.phone, reason: "curious"), on: desk.session, by: agent)
    let refused = try lines { $0.kind = .refused }.compactMap { line -> String? in
      guard case .refused(let refused) = line.event.fact else { return nil }
      return refused.command
    }
    #expect(refused == ["audit", "audit head", "export", "reveal"])
    #expect(try lines { $0.permission = .reveal }.count == 2)
  }

  @Test func anExportHoldsEverythingMaskedUnlessItIsPlain() throws {
    let plain = try desk.engine.export(PersonDesk.customer, isPlain: true, by: desk.caller)
    let text = String(decoding: try plain.json(), as: UTF8.self)
    for part in ["note ", "draft ", "lamp ", "about ", "notes ", "@example.com", "because "] {
      #expect(
        text.contains(
          part == "@example.com" ? PersonDesk.marker + part : part + PersonDesk.marker), "\(part)")
    }
    #expect(plain.examples.isEmpty && plain.models.map(\.task) == [.replies])
    let masked = try desk.engine.export(PersonDesk.customer, isPlain: false, by: desk.caller)
    let shown = String(decoding: try masked.json(), as: UTF8.self)
    #expect(!shown.contains(PersonDesk.marker + "@example.com"))
    #expect(shown.contains("q***@example.com"))
    #expect(try lines { $0.kind = .personExported }.count == 2)
  }

  @Test func sessionsTooOldToBeKeptAreForgotten() throws {
    _ = desk.engine.perform(.resolve(disposition: "done"), on: desk.session, by: desk.caller)
    var config = DeskConfig()
    config.policy.privacy.retentionDays = 30
    let later = Engine(
      folder: desk.engine.folder, config: config, ledger: desk.engine.ledger,
      clock: Clock { Timestamp(ms: Clock.system.now().ms + 31 * 86_400_000) })
    #expect(try !later.keepPrivacy())
    let (old, open) = try desk.engine.reading { reader throws(LedgerError) in
      (try reader.session(desk.session), try reader.session(desk.other))
    }
    #expect(old?.isForgotten == true && open?.isForgotten == false)
    #expect(try desk.engine.check().findings == [])
    // The profile is the shop's and stays.
    let files = try desk.filesWithMarker()
    #expect(!files.contains { $0.hasPrefix("files/") })
  }
}
