import Desk
import Foundation
import Testing

@testable import Engine

/// An agent's text on its way through the guard.
@Suite final class GuardedSendTests {
  private let test: TestFolder
  private let engine: Engine
  private let caller: Caller
  private let session: SessionID

  init() throws {
    test = try TestFolder()
    try test.write(
      "desk/config.json", "{ guard: { competitors: ['Other Shop'], amountLimits: { EUR: 30 } } }")
    engine = try Engine.open(DeskFolder(path: test.at("desk")), creating: true)
    caller = try engine.caller().caller
    session = try engine.receive(
      InboundMessage(channel: "test", customer: "C1", id: "1", text: "Where is my parcel?")
    ).session
    _ = engine.perform(.takeOver, on: session, by: caller)
  }

  deinit {
    engine.close()
  }

  private func send(_ text: String, overrides: Bool = false) -> CommandOutcome {
    engine.perform(
      .send(text: text, basis: nil, check: SendCheck(overrides: overrides)), on: session,
      by: caller)
  }

  private func refused(_ outcome: CommandOutcome) -> [GuardRule] {
    guard case .refused(.guarded(let findings)) = outcome else { return [] }
    return findings.map(\.rule)
  }

  @Test func aWarningIsOverriddenByThePersonAndKeptWithTheMessage() throws {
    let text = "Other Shop has it, too."
    #expect(refused(send(text)) == [.competitor])
    guard case .done(let events) = send(text, overrides: true) else {
      Issue.record("not sent")
      return
    }
    let verdicts = events.compactMap { event in
      if case .messageCommitted(let body) = event.fact { body.overridden } else { nil }
    }
    #expect(verdicts == [GuardVerdict(allowed: false, findings: ["competitor: Other Shop"])])
  }

  @Test func whatTheDeskNeverLetsOverrideStays() {
    #expect(refused(send("We refund 50 euros.", overrides: true)).contains(.amountAboveAuthority))
  }

  @Test func whoDoesNotOwnTheSessionIsToldThatFirst() throws {
    _ = engine.perform(.release, on: session, by: caller)
    guard case .refused(.notOwner) = send("Other Shop has it, too.") else {
      Issue.record("another refusal")
      return
    }
  }

  @Test func aPlainTextCarriesNoVerdict() {
    guard case .done(let events) = send("I am looking into it.") else {
      Issue.record("not sent")
      return
    }
    #expect(
      events.allSatisfy { event in
        if case .messageCommitted(let body) = event.fact { body.overridden == nil } else { true }
      })
  }
}
