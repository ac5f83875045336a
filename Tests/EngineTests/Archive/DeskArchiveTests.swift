import Desk
import Foundation
import Language
import Ledger
import Testing

@testable import Engine

@Suite struct DeskArchiveTests {
  private let test: TestFolder
  private let desk: DeskFolder
  private let now = Timestamp(ms: 1_795_000_000_123)
  /// What the ledger's snapshot holds in these tests: more than one block, no round number.
  private let ledgerBytes = (0..<5000).map { UInt8(truncatingIfNeeded: $0 &* 31) }

  init() throws {
    test = try TestFolder()
    desk = DeskFolder(path: test.at("desk"))
    try desk.create()
    try test.write("desk/desk.sqlite", "the living ledger")
    try test.write("desk/desk.sqlite-wal", "its log")
    try test.write("desk/config.json", "{ queue: 'front' }")
    try test.write("desk/lexicon.txt", "[bad 2]\nbricked")
    try test.write("desk/files/2026/照片.png", [UInt8](repeating: 7, count: 512))
    try test.write("desk/files/empty", "")
    try test.write("desk/models/intent-3.bin", "weights")
    try test.write("desk/index/passages-9", "can be made again")
    symlink("/etc/passwd", test.at("desk/files/link"))
  }

  @discardableResult
  private func backUp(_ name: String = "a.tar") throws(ArchiveError) -> ArchiveManifest {
    try DeskArchive.backup(desk, to: test.at(name), at: now) { path throws(LedgerError) in
      do {
        let descriptor = try Files.openNew(path)
        defer { Files.close(descriptor) }
        try Files.write(ledgerBytes, to: descriptor, path)
      } catch {
        throw LedgerError(.io, "\(error)")
      }
    }
  }

  private func code(_ work: () throws -> Void) -> ArchiveError.Code? {
    let error = #expect(throws: ArchiveError.self) { try work() }
    // Each sentence says what was kept.
    #expect(error?.description.contains("No") == true)
    return error?.code
  }

  private var leftovers: [String] {
    get throws { try Files.list(test.path).filter { $0 != "desk" && $0 != "a.tar" } }
  }

  // MARK: - There and back

  @Test func whatWasBackedUpIsRestored() throws {
    let manifest = try backUp()
    #expect(
      manifest.files.map(\.path) == [
        "desk.sqlite", "config.json", "lexicon.txt", "files/2026/照片.png", "files/empty",
        "models/intent-3.bin",
      ])
    #expect(manifest.createdAt == now)
    #expect(manifest.totalBytes == 5000 + 18 + 15 + 512 + 7)
    #expect(manifest.files[5].sha256 == Hex.encode(SHA256.hash(Array("weights".utf8))))
    #expect(try FileStatus.of(test.at("a.tar"))?.permissions == 0o600)
    #expect(try DeskArchive.verify(test.at("a.tar")) == manifest)
    #expect(try leftovers.isEmpty)

    let target = DeskFolder(path: test.at("new/desk"))
    #expect(try DeskArchive.restore(test.at("a.tar"), into: target).manifest == manifest)
    #expect(try test.read("new/desk/desk.sqlite") == ledgerBytes)
    #expect(try test.read("new/desk/config.json") == Array("{ queue: 'front' }".utf8))
    #expect(try test.read("new/desk/files/2026/照片.png") == [UInt8](repeating: 7, count: 512))
    #expect(try test.read("new/desk/files/empty").isEmpty)
    #expect(
      try Files.list(target.path) == [
        "config.json", "desk.sqlite", "files", "index", "lexicon.txt", "models",
      ])
    #expect(try FileStatus.of(target.path)?.permissions == 0o700)
    #expect(try FileStatus.of(target.databasePath)?.permissions == 0o600)
    #expect(try Files.list(test.at("new")) == ["desk"])
  }

  @Test func tarListsAndUnpacksTheArchive() throws {
    let manifest = try backUp()
    try Files.makeFolder(test.at("out"), mode: 0o700)
    let tar = Process()
    tar.executableURL = URL(fileURLWithPath: "/bin/tar")
    tar.arguments = ["xvf", test.at("a.tar"), "--quoting-style=literal", "-C", test.at("out")]
    let pipe = Pipe()
    tar.standardOutput = pipe
    try tar.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    tar.waitUntilExit()
    #expect(tar.terminationStatus == 0)
    #expect(
      String(decoding: output, as: UTF8.self).split(separator: "\n").map(String.init)
        == manifest.files.map(\.path) + ["manifest.json", "manifest.sha256"])
    #expect(try test.read("out/desk.sqlite") == ledgerBytes)
    let digest = Hex.encode(SHA256.hash(try test.read("out/manifest.json")))
    #expect(try test.read("out/manifest.sha256") == Array("\(digest)  manifest.json\n".utf8))
  }

  @Test func anEmptyFolderIsRestoredInto() throws {
    try backUp()
    try Files.makeFolder(test.at("empty"), mode: 0o755)
    _ = try DeskArchive.restore(test.at("a.tar"), into: DeskFolder(path: test.at("empty")))
    #expect(try FileStatus.of(test.at("empty"))?.permissions == 0o700)
    #expect(try Files.list(test.at("empty")).contains("desk.sqlite"))
  }

  // MARK: - Backups that are refused

  @Test func aBackupReplacesNothingAndNeverLiesInItsDesk() throws {
    try test.write("a.tar", "precious")
    #expect(code { try backUp() } == .exists)
    #expect(try test.read("a.tar") == Array("precious".utf8))
    for name in ["desk/b.tar", "desk/files/b.tar", "desk/files/2026/b.tar"] {
      #expect(code { try backUp(name) } == .insideDesk)
    }
    #expect(code { try backUp("no/such/folder/b.tar") } == .io)
    #expect(try leftovers.isEmpty)
  }

  @Test func aFailedBackupLeavesNoFile() throws {
    let error = #expect(throws: ArchiveError.self) {
      _ = try DeskArchive.backup(desk, to: test.at("a.tar"), at: now) {
        path throws(LedgerError) in
        throw LedgerError(.diskFull, "database or disk is full", sqliteCode: 13)
      }
    }
    #expect(error?.code == .snapshot)
    #expect(error?.description.contains("database or disk is full") == true)
    try test.write("desk/files/" + String(repeating: "x", count: 120), "")
    #expect(code { try backUp() } == .pathTooLong)
    #expect(try Files.list(test.path) == ["desk"])
  }

  @Test func whereThereIsNoDeskThereIsNoBackup() throws {
    try Files.remove(desk.databasePath)
    #expect(code { try backUp() } == .noDesk)
  }

  // MARK: - Restores that are refused

  @Test func aDeskIsNeverRestoredOverAnything() throws {
    try backUp()
    #expect(code { _ = try DeskArchive.restore(test.at("a.tar"), into: desk) } == .notEmpty)
    #expect(try test.read("desk/desk.sqlite") == Array("the living ledger".utf8))
    symlink(test.at("desk"), test.at("link"))
    let link = DeskFolder(path: test.at("link"))
    #expect(code { _ = try DeskArchive.restore(test.at("a.tar"), into: link) } == .notAllowed)
  }

  @Test func otherFilesAreNoArchive() throws {
    #expect(code { _ = try DeskArchive.verify(test.at("none.tar")) } == .noArchive)
    for text in ["", "hello", String(repeating: "hello", count: 1000)] {
      try test.write("x.tar", text)
      #expect(code { _ = try DeskArchive.verify(test.at("x.tar")) } == .notAnArchive)
    }
    try test.write("x.tar", [UInt8](repeating: 0, count: 1024))
    #expect(code { _ = try DeskArchive.verify(test.at("x.tar")) } == .manifestMissing)
  }

  // MARK: - Damage

  /// Restores what `change` makes of a good archive, and sees that nothing of it is left.
  private func restoreDamaged(_ bytes: [UInt8]) throws -> ArchiveError.Code? {
    try test.write("bad.tar", bytes)
    let code = code {
      _ = try DeskArchive.restore(test.at("bad.tar"), into: DeskFolder(path: test.at("target")))
    }
    #expect(try Files.list(test.path).allSatisfy { !$0.hasPrefix("target") })
    return code
  }

  @Test func anArchiveCutAnywhereIsRefused() throws {
    try backUp()
    let bytes = try test.read("a.tar")
    for count in Set(stride(from: 1, to: bytes.count, by: 499) + [bytes.count - 1]) {
      let code = try restoreDamaged(Array(bytes[..<count]))
      #expect(code == (count < 512 ? .notAnArchive : .truncated), "\(count)")
    }
  }

  @Test func aFlippedBitAnywhereIsRefused() throws {
    try backUp()
    let bytes = try test.read("a.tar")
    let seed = UInt64.random(in: 0 ... .max)
    var random = SeededRandom(state: seed)
    for _ in 0..<60 {
      var changed = bytes
      let index = Int.random(in: bytes.indices, using: &random)
      changed[index] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      let code = try restoreDamaged(changed)
      #expect(code != nil && code != .io, "seed \(seed), byte \(index)")
    }
  }

  @Test func anArchiveWithoutItsListIsRefused() throws {
    try backUp()
    let bytes = try test.read("a.tar")
    let list = try #require(start(of: "manifest.json", in: bytes))
    let end = [UInt8](repeating: 0, count: 1024)
    #expect(try restoreDamaged(Array(bytes[..<list]) + end) == .manifestMissing)
    let digest = try #require(start(of: "manifest.sha256", in: bytes))
    #expect(try restoreDamaged(Array(bytes[..<digest]) + end) == .damaged)
    #expect(try restoreDamaged(bytes + [1]) == .damaged)
    // A file left out, its header with it: the list has one more.
    let config = try #require(start(of: "config.json", in: bytes))
    #expect(try restoreDamaged(Array(bytes[..<config] + bytes[(config + 1024)...])) == .damaged)
  }

  @Test(arguments: [
    "../outside", "files/../../outside", "/etc/outside", "files", "desk.sqlite-wal", "files//a",
    "files/./a", "other/a", "desk.sqlite", "files/a\u{1B}b", "index/passages",
  ])
  func aPathThatNoDeskHasIsRefused(path: String) throws {
    let kept = "Nothing."
    let descriptor = try Files.openNew(test.at("evil.tar"))
    var writer = ArchiveWriter(descriptor, path: test.at("evil.tar"), at: now, kept: kept)
    try writer.add("desk.sqlite", from: desk.databasePath)
    try writer.add(path, from: desk.databasePath)
    _ = try writer.finish()
    Files.close(descriptor)
    #expect(try restoreDamaged(try test.read("evil.tar")) == .unsafePath)
    #expect(!Files.exists(test.at("outside")))
  }

  @Test func anArchiveWithoutALedgerIsRefused() throws {
    let descriptor = try Files.openNew(test.at("evil.tar"))
    var writer = ArchiveWriter(descriptor, path: test.at("evil.tar"), at: now, kept: "Nothing.")
    try writer.add("config.json", from: desk.configPath)
    _ = try writer.finish()
    Files.close(descriptor)
    #expect(try restoreDamaged(try test.read("evil.tar")) == .damaged)
  }

  /// The index of the header of a file.
  private func start(of path: String, in bytes: [UInt8]) -> Int? {
    stride(from: 0, to: bytes.count, by: TarHeader.blockBytes).first { index in
      TarHeader(Array(bytes[index..<index + TarHeader.blockBytes]))?.path == path
    }
  }
}
