import Desk
import Foundation
import Ledger
import Testing

@testable import Engine

@Suite struct ReceiveTests {
  private let test: TestFolder

  init() throws { test = try TestFolder() }

  private func open() throws -> Engine {
    try Engine.open(DeskFolder(path: test.at("desk")), creating: true)
  }

  @Test func aCustomersFastClockDoesNotSetTheSessionsAhead() throws {
    let engine = try open()
    defer { engine.close() }
    let receipt = try engine.receive(
      InboundMessage(
        channel: "test", customer: "c", id: "1", text: "hello",
        at: engine.clock.now().adding(ms: 86_400_000)))
    #expect(try #require(receipt.state).lastAt <= engine.clock.now())
  }

  @Test func ofManyWhoFoundADeskOneWritesItsFirstFacts() throws {
    try open().close()
    let folder = test.at("race")
    // The folder first: what is raced for is the first fact.
    try DeskFolder(path: folder).create()
    let seqs = Seqs()
    DispatchQueue.concurrentPerform(iterations: 8) { _ in
      do {
        let engine = try Engine.open(DeskFolder(path: folder), creating: true)
        seqs.add(try engine.reading { reader throws(LedgerError) in try reader.lastSeq })
        engine.close()
      } catch {
        Issue.record("\(error)")
      }
    }
    #expect(seqs.all == Array(repeating: 3, count: 8))
  }

  @Test func anAgentOfTheConfigurationCanBeTransferredTo() throws {
    try open().close()
    try test.write("desk/config.json", "{ agents: [{ id: \"lina\", role: \"agent\" }] }")
    let engine = try open()
    defer { engine.close() }
    let (_, caller) = try engine.caller()
    let receipt = try engine.receive(
      InboundMessage(channel: "test", customer: "c", id: "1", text: "hello"))
    _ = engine.perform(.takeOver, on: receipt.session, by: caller)
    let outcome = engine.perform(
      .transfer(to: .agent("lina"), reason: nil), on: receipt.session, by: caller)
    guard case .done = outcome else {
      Issue.record("\(outcome)")
      return
    }
  }
}

/// Numbers that several threads gather.
private final class Seqs: @unchecked Sendable {
  private let lock = NSLock()
  private var values: [Seq] = []

  var all: [Seq] { lock.withLock { values } }

  func add(_ value: Seq) { lock.withLock { values.append(value) } }
}
