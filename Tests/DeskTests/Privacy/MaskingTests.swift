import Foundation
import Language
import Testing

@testable import Desk

/// What is shown of a person, and that every fact about people is read as it was written.
@Suite struct MaskingTests {
  @Test(arguments: [
    (MaskedField.phone, "13812348888", "138****8888"),
    (.phone, "138-1234-8888", "138-****-8888"),
    (.phone, "55 123", "** **3"),
    (.email, "mia@example.com", "m***@example.com"),
    (.card, "4111 1111 1111 1234", "**** **** **** 1234"),
    (.identity, "11010519491231002X", "****************2X"),
    (.address, "上海市徐汇区漕溪北路88号", "上海市***"),
    (.address, "12 Baker Street", "***"),
  ])
  func aValueShowsOnlyItsEnds(_ field: MaskedField, _ value: String, _ masked: String) {
    #expect(Masking.value(value, field) == masked)
  }

  @Test func aTextKeepsEverythingElse() {
    let text = "My number is 13812348888, write to mia@example.com about order 88231."
    let masked = Masking.text(text, .masked)
    #expect(
      masked == "My number is 138****8888, write to m***@example.com about order 88231.")
    #expect(Masking.text(text, .plain) == text)
    #expect(Masking.text(text, .masked, revealed: [.everything]) == text)
    #expect(Masking.text(text, .masked, revealed: [.phone]).contains("13812348888"))
  }

  @Test func whoWorksWithACustomerReadsWhatTheyWroteButNoCard() {
    let text = "Call 13812348888, my card is 4111 1111 1111 1111"
    let seen = Masking.text(text, Sight.masked.ofOwner)
    #expect(seen.contains("13812348888"))
    #expect(!seen.contains("4111 1111 1111") && seen.hasSuffix("1111"))
  }

  @Test func aContactIsMaskedByItsKind() {
    let mail = ContactPoint(kind: .email, value: "mia@example.com")
    #expect(Masking.contact(mail, .masked) == "m***@example.com")
    #expect(Masking.contact(mail, .plain) == "mia@example.com")
    #expect(Masking.contact(mail, .masked, revealed: [.email]) == "mia@example.com")
  }

  @Test func aFactIsMaskedWhole() throws {
    let customer = Customer(
      id: "C1", name: "Mia", contacts: [ContactPoint(kind: .phone, value: "5550100")],
      notes: "call 13812348888")
    guard case .customerSaved(let seen) = Fact.customerSaved(customer).masked(.masked) else {
      Issue.record("another fact")
      return
    }
    #expect(seen.contacts.first?.value == "***0100" || seen.contacts.first?.value == "****100")
    #expect(seen.notes == "call 138****8888")
    #expect(Fact.customerSaved(customer).masked(.plain) == .customerSaved(customer))
  }

  static let facts: [Fact] = [
    .revealed(Revealed(customer: "C1", field: .phone, reason: "call back")),
    .consentRecorded(
      Consent(
        customer: "C1", purpose: "marketing", isGranted: true, source: "form",
        saidAt: Timestamp(ms: 5))),
    .personExported(PersonExported(customer: "C1", session: SessionID(3), isPlain: true)),
    .customerForgotten(CustomerForgotten(customer: "C1")),
    .sessionForgotten(SessionForgotten(session: SessionID(3), cause: .age)),
  ]

  @Test(arguments: facts) func aFactIsReadAsItWasWritten(_ fact: Fact) throws {
    let body = try fact.encodedBody(with: JSONEncoder())
    #expect(Fact(kind: fact.kind, body: body, with: JSONDecoder()) == fact)
    #expect(fact.knownKind?.isOfSession == (fact.kind == "revealed"))
  }

  // MARK: Revealing

  private let session: Session = {
    var session = Session(id: SessionID(1), at: Timestamp(ms: 0))
    session.customer = "C1"
    return session
  }()

  private func decided(_ command: Command, by caller: Caller) -> Result<Decision, Refusal> {
    decide(
      command, on: session, by: caller, nextSeq: 2, at: Timestamp(ms: 1), in: DecisionContext())
  }

  @Test func revealingNeedsThePermissionAndAReason() throws {
    let command = Command.reveal(.phone, reason: "call back")
    #expect(throws: Refusal.missingPermission(.reveal)) {
      try decided(command, by: .agent("ann")).get()
    }
    #expect(throws: Refusal.emptyText) {
      try decided(.reveal(.phone, reason: " "), by: .agent("sue", role: .supervisor)).get()
    }
    let events = try decided(command, by: .agent("sue", role: .supervisor)).get().events
    #expect(
      events.map(\.fact) == [
        .revealed(Revealed(customer: "C1", field: .phone, reason: "call back"))
      ])
  }

  @Test func aConsentIsAFactOfTheDesk() throws {
    let command = Command.recordConsent(purpose: "marketing", isGranted: false, source: "chat")
    let decision = try decided(command, by: .agent("ann")).get()
    #expect(decision.events.map(\.session) == [nil])
    #expect(decision.session == session)
  }

  @Test func nothingIsDoneInAForgottenSession() throws {
    let event = Event(
      seq: 1, session: SessionID(1), version: 1, epoch: 1, actor: .system, at: Timestamp(ms: 0),
      fact: .forgotten(kind: "sessionOpened"))
    let husk = try #require(Session(opening: event))
    #expect(husk.isForgotten && husk.status == .closed && husk.owner == .nobody)
    let result = decide(
      .reopen, on: husk, by: .agent("ann"), nextSeq: 2, at: Timestamp(ms: 1), in: DecisionContext())
    #expect(throws: Refusal.forgotten) { try result.get() }
  }
}
