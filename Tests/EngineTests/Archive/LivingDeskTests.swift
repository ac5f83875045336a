import Desk
import Foundation
import Ledger
import Testing

@testable import Engine

/// Import, backup and restore on the real ledger.
@Suite struct LivingDeskTests {
  @Test func whatWasImportedIsInTheRestoredDesk() throws {
    let test = try TestFolder()
    let desk = DeskFolder(path: test.at("desk"))
    try desk.create()
    let customers = try test.write("c.csv", "id,name,tier\nC1,李娜,vip\n")
    let orders = try test.write(
      "o.csv", "id,customer,status,placedAt,total,currency\n1,C1,paid,2026-11-01,12.50,EUR\n")
    let article = try test.write("a.md", "# Returns\n\nWithin thirty days.\n")
    let canned = try test.write("k.csv", "id,title,text\nK1,Hi,Hello there\n")
    let ledger = try SQLiteLedger.open(folder: URL(fileURLWithPath: desk.path), create: true)
    defer { ledger.close() }
    func take(_ kind: ImportKind, _ path: String) -> ImportReport {
      Importer(ledger: ledger).run(kind, paths: [path], actor: .system, at: Timestamp(ms: 1000))
    }
    for _ in 0..<2 {
      for (kind, path) in [
        (ImportKind.customers, customers), (.orders, orders), (.knowledge, article),
        (.canned, canned),
      ] {
        #expect(take(kind, path).isComplete)
      }
    }
    #expect(take(.customers, customers).unchanged == 1)
    #expect(try ledger.read { reader throws(LedgerError) in try reader.lastSeq } == 4)

    _ = try DeskArchive.backup(desk, to: test.at("a.tar"), at: Timestamp(ms: 2000)) {
      path throws(LedgerError) in try ledger.snapshot(to: URL(fileURLWithPath: path))
    }
    let restored = DeskFolder(path: test.at("restored"))
    _ = try DeskArchive.restore(test.at("a.tar"), into: restored)
    let copy = try SQLiteLedger.open(folder: URL(fileURLWithPath: restored.path), create: false)
    defer { copy.close() }
    try copy.read { reader throws(LedgerError) in
      #expect(try reader.customer("C1") == Customer(id: "C1", name: "李娜", tier: .vip))
      #expect(try reader.orders(of: "C1").map(\.totalMinor) == [1250])
      #expect(try reader.articles(changedAfter: 0).map(\.article.body) == ["Within thirty days."])
    }
  }
}
