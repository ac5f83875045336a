import Desk
import Foundation
import Ledger
import Synchronization
import Testing

@testable import Engine

/// Files that an agent sends: kept in the desk, handed to the channel, taken away when unused.
@Suite struct SentFileTests {
  /// Takes what it is given and remembers it.
  private final class Post: Channel {
    let name: String
    let takesFiles: Bool
    let taken = Mutex<[OutboundMessage]>([])

    init(_ name: String, takesFiles: Bool) {
      self.name = name
      self.takesFiles = takesFiles
    }

    func deliver(_ message: OutboundMessage) throws(ChannelError) -> String? {
      taken.withLock { $0.append(message) }
      return nil
    }
  }

  private let test: TestFolder
  private let engine: Engine
  private let caller: Caller
  private let web = Post("web", takesFiles: true)
  private let sms = Post("sms", takesFiles: false)

  init() throws {
    test = try TestFolder()
    engine = try Engine.open(
      DeskFolder(path: test.at("desk")), creating: true, channels: [web, sms])
    caller = try engine.caller().caller
    try test.write("bill.txt", "12.90")
  }

  private func owned(_ channel: String) throws -> SessionID {
    let id = try engine.receive(
      InboundMessage(channel: channel, customer: "c", id: "m-" + channel, text: "the bill?")
    ).session
    guard case .done = engine.perform(.takeOver, on: id, by: caller) else {
      throw TestFailure("not taken over")
    }
    return id
  }

  private func send(_ text: String, _ files: [Desk.Attachment], in id: SessionID) -> CommandOutcome
  {
    engine.perform(.send(text: text, basis: nil, files: files), on: id, by: caller)
  }

  private func deliver() throws {
    let worker = Worker(id: "w", rank: .service)
    try engine.ledger.work.beat(worker)
    while try engine.workNow(as: worker, kinds: [.deliver]) > 0 {}
  }

  private var kept: [String] { get throws { try Files.list(engine.folder.filesPath) } }

  @Test func theChannelGetsTheFileThatLiesInTheDesk() throws {
    defer { engine.close() }
    let id = try owned("web")
    let file = try engine.keepFile(test.at("bill.txt"))
    #expect(file.name == "bill.txt" && file.sizeBytes == 5)
    guard case .done = send("", [file], in: id) else { throw TestFailure("not sent") }
    try deliver()
    let message = try #require(web.taken.withLock { $0.last { !$0.files.isEmpty } })
    #expect(message.text == "" && message.files.map(\.name) == ["bill.txt"])
    #expect(try Files.read(message.files[0].path, limitBytes: 10) == Array("12.90".utf8))
  }

  @Test func aChannelWithoutFilesIsToldOfBeforeAnythingLeaves() throws {
    defer { engine.close() }
    #expect(engine.channels.withoutFiles == ["sms"])
    let id = try owned("sms")
    let file = try engine.keepFile(test.at("bill.txt"))
    #expect(send("here", [file], in: id) == .refused(.filesNotTaken(channel: "sms")))
    guard case .done = send("here", [], in: id) else { throw TestFailure("not sent") }
  }

  @Test func aFileThatIsGoneStopsTheMessage() throws {
    defer { engine.close() }
    let id = try owned("web")
    let file = try engine.keepFile(test.at("bill.txt"))
    engine.discard([file])
    #expect(send("here", [file], in: id) == .refused(.fileGone(name: "bill.txt")))
    let astray = Attachment(name: "x", path: "../config.json", sizeBytes: 1)
    #expect(send("here", [astray], in: id) == .refused(.fileGone(name: "x")))
    // Gone only after it was committed: the message fails, and says why.
    let other = try engine.keepFile(test.at("bill.txt"))
    guard case .done = send("here", [other], in: id) else { throw TestFailure("not sent") }
    engine.discard([other])
    try deliver()
    #expect(web.taken.withLock { $0.allSatisfy { $0.files.isEmpty } })
    let failed = try engine.reading { reader throws(LedgerError) in
      try reader.events(of: id, after: 0, upTo: nil, limit: 100).compactMap { event in
        if case .messageFailed(let failed) = event.fact { failed.error } else { nil }
      }
    }
    #expect(failed.count == 1 && failed[0].contains("bill.txt"))
  }

  @Test func whatIsTakenOffGoesUnlessAMessageOrADraftNamesIt() throws {
    defer { engine.close() }
    let id = try owned("web")
    let (sent, drafted, spare) = (
      try engine.keepFile(test.at("bill.txt")), try engine.keepFile(test.at("bill.txt")),
      try engine.keepFile(test.at("bill.txt"))
    )
    guard case .done = send("here", [sent], in: id) else { throw TestFailure("not sent") }
    try engine.ledger.work.saveDraft(
      Draft(
        session: id, agent: "bob", text: "", isNote: false, at: engine.clock.now(),
        files: [drafted]))
    engine.discard([sent, drafted, spare], unlessNamedIn: id)
    #expect(try Set(kept) == [sent.path, drafted.path])
  }

  @Test func eachFaultOfAFileHasItsName() throws {
    defer { engine.close() }
    try Files.makeFolder(test.at("folder"), mode: 0o700)
    try test.write("large", [UInt8](repeating: 0, count: Limits.attachmentBytes + 1))
    #expect(throws: FileFault.missing) { try engine.keepFile(test.at("none")) }
    #expect(throws: FileFault.notAFile) { try engine.keepFile(test.at("folder")) }
    #expect(
      throws: FileFault.tooLarge(
        bytes: Limits.attachmentBytes + 1, limitBytes: Limits.attachmentBytes)
    ) { try engine.keepFile(test.at("large")) }
    #expect(try kept.isEmpty)
  }
}
