import Foundation
import Testing

@testable import Engine

@Suite struct AttachmentTests {
  private let test: TestFolder
  private let engine: Engine

  init() throws {
    test = try TestFolder()
    engine = try Engine.open(DeskFolder(path: test.at("desk")), creating: true)
  }

  private func receive(_ files: [String], id: String) throws(EngineError) -> Receipt {
    try engine.receive(
      InboundMessage(channel: "test", customer: "c", id: id, text: "see there", files: files))
  }

  private var kept: [String] {
    get throws { try Files.list(engine.folder.filesPath) }
  }

  @Test func aRepeatedMessageLeavesOneCopyOfItsFile() throws {
    defer { engine.close() }
    try test.write("bill.txt", "12.90")
    for _ in 1...3 { _ = try receive([test.at("bill.txt")], id: "m1") }
    #expect(try kept.count == 1)
    let copy = Files.join(engine.folder.filesPath, try #require(try kept.first))
    #expect(try Files.read(copy, limitBytes: 100) == Array("12.90".utf8))
    #expect(try FileStatus.of(copy)?.permissions == 0o600)
  }

  @Test func onlyFilesAreTakenAndAllOrNone() throws {
    defer { engine.close() }
    try test.write("bill.txt", "12.90")
    try Files.makeFolder(test.at("folder"), mode: 0o700)
    #expect(mkfifo(test.at("pipe"), 0o600) == 0)
    for name in ["folder", "pipe", "missing"] {
      #expect(throws: EngineError.self) {
        try receive([test.at("bill.txt"), test.at(name)], id: name)
      }
    }
    #expect(try kept.isEmpty)
  }

  @Test func aLinkIsTakenAsTheFileItLeadsTo() throws {
    defer { engine.close() }
    try test.write("bill.txt", "12.90")
    symlink(test.at("bill.txt"), test.at("link"))
    _ = try receive([test.at("link")], id: "m1")
    let copy = Files.join(engine.folder.filesPath, try #require(try kept.first))
    #expect(try FileStatus.of(copy)?.kind == .file)
  }
}
