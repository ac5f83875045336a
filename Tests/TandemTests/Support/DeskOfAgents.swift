import Desk
import Engine
import Foundation
import Ledger

@testable import tandem

/// A desk with agents of every role, and the program run on it as one of them.
final class DeskOfAgents {
  static let phone = "13800138000"
  static let words = "My parcel never came, call me on \(phone)"

  let path: String
  /// Owned by `bob`, with a message of his that has not left and a hand that is up.
  private(set) var session = SessionID(1)
  /// Owned by `bob` and snoozed.
  private(set) var snoozed = SessionID(1)
  /// Owned by `ned`, who may not override the guard.
  private(set) var neds = SessionID(1)
  /// The assistant's.
  private(set) var asked = SessionID(1)
  private(set) var pending = MessageID(1)

  init() throws {
    path =
      NSTemporaryDirectory() + "tandem-roads-" + String(UInt64.random(in: 0 ... .max), radix: 36)
    try FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    try write("config.json", "{ guard: { competitors: ['Other Shop'] } }")
    let engine = try Engine.open(DeskFolder(path: path), creating: true)
    defer { engine.close() }
    try engine.record(
      [
        Agent(id: "ann", name: "Ann", role: .agent, origin: .firstUse),
        Agent(id: "bob", name: "Bob", role: .agent, origin: .firstUse),
        Agent(id: "ned", name: "Ned", role: .agent, revokes: [.overrideGuard], origin: .firstUse),
        Agent(id: "sue", name: "Sue", role: .supervisor, origin: .firstUse),
        Agent(id: "sam", name: "Sam", role: .supervisor, revokes: [.reveal], origin: .firstUse),
      ].map { ProposedFact(.system, .agentSaved($0)) })
    session = try open(engine, "C1", Self.words, by: "bob")
    snoozed = try open(engine, "C2", "hello", by: "bob")
    neds = try open(engine, "C3", "hello", by: "ned")
    asked = try engine.receive(
      InboundMessage(
        channel: "test", customer: "C4", id: "in-C4", text: "hello, my number is \(Self.phone)")
    ).session
    let bob = Caller.agent("bob")
    for event in try done(engine, .send(text: "One moment.", basis: nil), session, bob) {
      if case .messageCommitted = event.fact { pending = MessageID(event.seq) }
    }
    _ = try done(engine, .raiseHand(words: nil), session, bob)
    _ = try done(
      engine, .whisper(text: "offer a coupon"), session, .agent("sue", role: .supervisor))
    _ = try done(engine, .snooze(until: Timestamp(ms: 1 << 45)), snoozed, bob)
  }

  deinit {
    // What a test leaves behind in the temporary folder harms nobody.
    try? FileManager.default.removeItem(atPath: path)
  }

  func write(_ name: String, _ text: String) throws {
    try text.write(toFile: path + "/" + name, atomically: true, encoding: .utf8)
  }

  /// The latest refusals, oldest first.
  func refusals() throws -> [Refused] {
    let engine = try Engine.open(DeskFolder(path: path), creating: false)
    defer { engine.close() }
    var refusals: [Refused] = []
    var filter = AuditFilter()
    filter.kind = .refused
    try engine.audit(filter, by: .agent("sue", role: .supervisor)) { line in
      if case .refused(let refused) = line.event.fact { refusals.append(refused) }
    }
    return refusals
  }

  /// Runs the program on this desk, as `agent` where one is named.
  func run(_ words: [String], as agent: AgentID? = nil) throws -> (code: Int32, text: String) {
    let process = Process()
    let folder = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
      .deletingLastPathComponent()
    process.executableURL = folder.appendingPathComponent("tandem")
    process.arguments = words + ["--desk", path] + (agent.map { ["--as", $0] } ?? [])
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: bytes, as: UTF8.self))
  }

  private func open(
    _ engine: Engine, _ customer: CustomerID, _ text: String, by agent: AgentID
  ) throws -> SessionID {
    let session = try engine.receive(
      InboundMessage(channel: "test", customer: customer, id: "in-" + customer, text: text)
    ).session
    _ = try done(engine, .takeOver, session, .agent(agent))
    return session
  }

  @discardableResult
  private func done(
    _ engine: Engine, _ command: Command, _ session: SessionID, _ caller: Caller
  ) throws -> [Event] {
    guard case .done(let events) = engine.perform(command, on: session, by: caller) else {
      throw ProgramError(.failed, command.name)
    }
    return events
  }
}
