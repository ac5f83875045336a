import Desk
import Foundation
import Ledger

@testable import Engine

/// A desk on which a marker stands in every field of one customer, and another customer beside.
final class PersonDesk {
  static let marker = "qzxvmarker"
  /// A number that search takes apart like any other word.
  static let customer = "C7"

  let history: HistoryDesk
  var engine: Engine { history.engine }
  var caller: Caller { history.caller }
  private(set) var session = SessionID(1)
  private(set) var other = SessionID(1)

  init() throws {
    history = try HistoryDesk()
    try plantRecords()
    try history.importDialogues(
      HistoryDesk.lines + [
        HistoryDesk.line(
          "X1",
          [
            ("customer", "I am \(Self.marker)@example.com, where is my parcel"),
            ("agent", "Dear \(Self.marker)@example.com, it is on its way"),
          ])
      ])
    try plantSessions()
    try plantExamples()
    try history.trainReplies()
    // Every word of the messages goes into the index of the search.
    try engine.repair()
  }

  /// Files of the desk that hold the marker, by name.
  func filesWithMarker(in path: String? = nil) throws -> [String] {
    let root = path ?? engine.folder.path
    let needle = Data(Self.marker.utf8)
    let names = FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []
    return try names.filter { name in
      let whole = root + "/" + name
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: whole, isDirectory: &isFolder)
      if isFolder.boolValue { return false }
      return try Data(contentsOf: URL(fileURLWithPath: whole)).range(of: needle) != nil
    }.sorted()
  }

  private func plantRecords() throws {
    let mark = Self.marker
    let id = Self.customer
    let customer = Customer(
      id: id, name: "\(mark) Name", tier: .gold, tags: [mark + "tag"],
      contacts: [
        ContactPoint(kind: .email, value: "\(mark)@example.com"),
        ContactPoint(kind: .address, value: "\(mark) street 1"),
      ], notes: "notes \(mark)", since: "2020")
    let order = Order(
      id: "\(mark)-1", customer: id, status: mark, placedAt: Timestamp(ms: 5),
      items: [OrderItem(name: "lamp \(mark)", quantity: 1)], totalMinor: 100, currency: "EUR",
      tracking: mark + "77")
    let ticket = Ticket(
      id: "T" + mark, customer: id, subject: "about \(mark)", status: "open",
      openedAt: Timestamp(ms: 6))
    let moved = Order(
      id: "moved", customer: id, status: "sent", placedAt: Timestamp(ms: 5), totalMinor: 1,
      currency: "EUR")
    var movedToOther = moved
    movedToOther.customer = "C8"
    try engine.record(
      [
        .customerSaved(customer), .orderSaved(order), .ticketSaved(ticket),
        .customerSaved(Customer(id: "C8", name: "Other")),
        // An order that was another's before it was theirs is the other's again.
        .orderSaved(movedToOther), .orderSaved(moved),
        .consentRecorded(
          Consent(customer: id, purpose: mark + "news", isGranted: true, source: mark + "form")),
      ].map { ProposedFact(.system, $0) })
  }

  private func plantSessions() throws {
    let mark = Self.marker
    let file = try history.test.write("\(mark).txt", "attached \(mark)")
    session = try engine.receive(
      InboundMessage(
        channel: "test", customer: Self.customer, id: "in-\(mark)",
        text: "where is my parcel \(mark)", files: [file])
    ).session
    try history.answer("It is on its way, \(mark).", in: session)
    let sent = engine.perform(
      .send(text: "See there.", basis: nil, files: [try engine.keepFile(file)]), on: session,
      by: caller)
    guard case .done = sent else { throw TestFailure("send: \(sent)") }
    for command in [
      Command.note(text: "note \(mark)"), .tag(mark), .snooze(until: Timestamp(ms: 1 << 45)),
      .wake(dueAt: nil), .reveal(.email, reason: "because \(mark)"),
      .handBack(instruction: "tell \(mark)"), .escalate(reason: .manual, words: mark), .claim,
    ] {
      let outcome = engine.perform(command, on: session, by: caller)
      guard case .done = outcome else { throw TestFailure("\(command.name): \(outcome)") }
    }
    _ = engine.answer(.suggestions(session), viewer: nil)
    try engine.ledger.work.saveDraft(
      Draft(
        session: session, agent: "ann", text: "draft \(mark)", isNote: false, at: .init(ms: 1),
        files: [try engine.keepFile(file)]))
    try engine.ledger.work.markRead(session, upTo: session.seq, agent: "ann")
    other = try history.receive("I need an invoice", from: "C8")
    try history.answer("The invoice comes by e-mail.", in: other)
  }

  private func plantExamples() throws {
    let text = "where is my parcel \(Self.marker)"
    try engine.record([
      ProposedFact(
        caller.actor,
        .exampleSaved(Example(task: .intents, text: text, label: "delivery", origin: .labelled)))
    ])
  }
}
