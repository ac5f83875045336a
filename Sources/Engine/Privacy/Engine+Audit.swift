public import Desk
public import Ledger

extension Engine {
  /// Events looked at in one snapshot, so that none lasts long.
  private static let auditWindow: Seq = 2_000

  /// Who saw, changed, sent, overrode or was refused what, when and under which rules, oldest first.
  ///
  /// Needs the permission `supervise`; a refusal is recorded.
  public func audit(
    _ filter: AuditFilter, by caller: Caller, _ take: (AuditLine) -> Void
  ) throws(EngineError) {
    try require(.supervise, of: caller, for: "audit")
    let policies = try adoptedPolicies()
    let events = filter.ofEvents
    var cursor: Seq = 0
    let last = try reading { (reader) throws(LedgerError) in try reader.lastSeq }
    while cursor < last {
      let after = cursor
      let upTo = min(last, after + Self.auditWindow)
      let lines = try reading { (reader) throws(LedgerError) -> [AuditLine] in
        var customers: [SessionID: CustomerID?] = [:]
        var lines: [AuditLine] = []
        for event in try reader.events(matching: events, after: after, upTo: upTo) {
          let customer = try Self.customer(of: event, reader, &customers)
          let line = Self.line(event, customer, policies)
          if line.passes(filter) { lines.append(line) }
        }
        return lines
      }
      lines.forEach(take)
      cursor = upTo
    }
  }

  /// Where the ledger ends; kept elsewhere, `check` can be held against it.
  public func head(by caller: Caller) throws(EngineError) -> LedgerHead {
    try require(.supervise, of: caller, for: "audit head")
    return try reading { (reader) throws(LedgerError) in try reader.head() }
  }

  /// Makes a fact of the rules where they are others than before.
  func recordPolicyIfChanged() throws(EngineError) {
    guard try adoptedPolicies().last?.version != config.policy.version else { return }
    let fact = PolicyAdopted(version: config.policy.version)
    try record([ProposedFact(.system, .policyAdopted(fact))])
  }

  private func adoptedPolicies() throws(EngineError) -> [(seq: Seq, version: String)] {
    try factsOfDesk(.policyAdopted).compactMap { event in
      if case .policyAdopted(let fact) = event.fact { (event.seq, fact.version) } else { nil }
    }
  }

  /// All of the desk's own facts of a kind, oldest first, read page by page; for kinds of which a desk
  /// has few.
  func factsOfDesk(_ kind: FactKind) throws(EngineError) -> [Event] {
    let pageSize = 500
    var events: [Event] = []
    while true {
      let after = events.last?.seq ?? 0
      let page = try reading { (reader) throws(LedgerError) in
        try reader.factsOfDesk(kind, after: after, limit: pageSize)
      }
      events += page
      if page.count < pageSize { return events }
    }
  }

  private static func line(
    _ event: Event, _ customer: CustomerID?, _ policies: [(seq: Seq, version: String)]
  ) -> AuditLine {
    let act = AuditAct(event)
    return AuditLine(
      event: event, act: act, customer: customer, permission: event.fact.permission(act),
      policy: policies.last { $0.seq <= event.seq }?.version)
  }

  private static func customer(
    of event: Event, _ reader: any LedgerReader, _ known: inout [SessionID: CustomerID?]
  ) throws(LedgerError) -> CustomerID? {
    guard let session = event.session ?? event.fact.place else { return event.fact.person }
    if let customer = known[session] { return customer }
    let customer = try reader.session(session)?.customer
    known[session] = customer.flatMap { $0.isEmpty ? nil : $0 }
    return known[session] ?? nil
  }
}

extension AuditLine {
  fileprivate func passes(_ filter: AuditFilter) -> Bool {
    if let customer = filter.customer, self.customer != customer { return false }
    if let permission = filter.permission, self.permission != permission { return false }
    // What the desk says of a session stands outside of it.
    if let session = filter.session, self.session != session { return false }
    return true
  }
}
