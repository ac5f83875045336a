public import Desk
import Foundation
import Ledger

extension Engine {
  /// So many events of a session are read in one snapshot.
  private static let exportPage = 500

  /// Everything the desk holds about a person; that it left the desk is a fact.
  ///
  /// Needs the permission `supervise`, and `reveal` where nothing is to be masked; a refusal is
  /// recorded.
  ///
  /// - Parameter session: only this session with them.
  public func export(
    _ customer: CustomerID, only session: SessionID? = nil, isPlain: Bool, by caller: Caller
  ) throws(EngineError) -> PersonExport {
    try require(.supervise, of: caller, for: "export", in: session)
    if isPlain { try require(.reveal, of: caller, for: "export --plain", in: session) }
    var sessions = session.map { [$0] } ?? []
    if session == nil {
      sessions = try privacy { (work) throws(LedgerError) in
        try work.sessions(of: customer, before: .max, limit: 100_000)
      }
    }
    var export = PersonExport(customer: customer, exportedAt: clock.now(), isPlain: isPlain)
    if session == nil { try addRecords(to: &export) }
    guard session != nil || !sessions.isEmpty || export.holdsRecords else {
      throw EngineError(.input, "Nothing is known of a customer \(customer).")
    }
    for id in sessions { export.sessions.append(try conversation(id)) }
    try addLearned(to: &export, since: sessions.first?.seq)
    try record([
      ProposedFact(
        caller.actor,
        .personExported(PersonExported(customer: customer, session: session, isPlain: isPlain)))
    ])
    return export
  }

  /// Whom a session is with.
  public func customer(of session: SessionID) throws(EngineError) -> CustomerID {
    let found = try reading { (reader) throws(LedgerError) in try reader.session(session) }
    guard let found else { throw EngineError(.refused(.unknownSession), "") }
    guard !found.isForgotten else { throw EngineError(.refused(.forgotten), "") }
    return found.customer
  }

  private func addRecords(to export: inout PersonExport) throws(EngineError) {
    let id = export.customer
    (export.profile, export.orders, export.tickets, export.consents) = try reading {
      (reader) throws(LedgerError) in
      (
        try reader.customer(id), try reader.orders(of: id), try reader.tickets(of: id),
        try reader.consents(of: id)
      )
    }
  }

  private func conversation(_ id: SessionID) throws(EngineError) -> PersonExport.Conversation {
    let now = clock.now()
    let (session, drafts) = try reading { (reader) throws(LedgerError) in
      let session = try reader.session(id)
      guard case .details(let details) = try reader.answer(.details(id), viewer: nil, at: now)
      else { return (session, [Draft]()) }
      return (session, details.drafts)
    }
    guard let session else { throw EngineError(.refused(.unknownSession), "") }
    var conversation = PersonExport.Conversation(
      session: id.description, channel: session.channel, status: session.status,
      openedAt: session.openedAt, closedAt: session.closedAt, tags: session.tags,
      disposition: session.disposition, events: [],
      drafts: drafts.map {
        .init(agent: $0.agent, text: $0.text, isNote: $0.isNote, files: $0.files)
      })
    var cursor: Seq = 0
    while true {
      let after = cursor
      let page = try reading { (reader) throws(LedgerError) in
        try reader.events(of: id, after: after, upTo: nil, limit: Self.exportPage)
      }
      conversation.events += page.map(Self.entry)
      guard let last = page.last, page.count == Self.exportPage else { return conversation }
      cursor = last.seq
    }
  }

  private static func entry(_ event: Event) -> PersonExport.Entry {
    // What the ledger holds is JSON; a body that is none says nothing.
    let body = try? event.fact.encodedBody(with: JSONEncoder())
    let fact = body.flatMap { try? JSONDecoder().decode(JSONValue.self, from: $0) }
    return PersonExport.Entry(
      seq: event.seq, at: event.at, actor: event.actor.text, kind: event.fact.kind,
      fact: fact ?? .null)
  }

  /// What people labelled of the person's messages, and which models may have learned from them.
  private func addLearned(to export: inout PersonExport, since: Seq?) throws(EngineError) {
    guard let since else { return }
    let seqs = Set(export.sessions.flatMap { $0.events.map(\.seq) })
    for task in LearningTask.allCases {
      export.examples += try examples(of: task).map(\.example).filter { example in
        example.message.map(seqs.contains) ?? false
      }
    }
    for task in ModelTask.allCases where task.examples == nil || !export.examples.isEmpty {
      let (models, choice) = try reading { (reader) throws(LedgerError) in
        (try reader.models(of: task), try reader.choice(of: task))
      }
      export.models += models.filter { $0.fact.covers >= since }.map {
        .init(
          task: task, version: $0.fact.version, isInUse: $0.fact.version == choice?.version)
      }
    }
  }
}

extension PersonExport {
  fileprivate var holdsRecords: Bool {
    profile != nil || !orders.isEmpty || !tickets.isEmpty || !consents.isEmpty
  }
}
