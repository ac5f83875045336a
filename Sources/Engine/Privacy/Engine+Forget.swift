public import Desk
import Language
import Ledger

/// What a forgetting did.
public struct ForgetReport: Sendable, Equatable {
  public let customer: CustomerID
  public var sessions = 0
  public var dialogues = 0
  /// Copies that migrations had left beside the desk, which are gone.
  public var removedCopies: [String] = []
  /// Archives that hold the person still; beside each lies the list that `restore` reads.
  public var backups: [String] = []
}

extension Engine {
  /// Removes a person from the desk: bodies and salts of what was said by and about them, what
  /// follows from it, files, and what models made of it; digests and the chain stay.
  ///
  /// Needs the permission `manageDesk`. What is stopped goes on with the next call for anybody, and
  /// with the next worker.
  public func forget(
    _ customer: CustomerID, by caller: Caller
  ) throws(EngineError) -> ForgetReport {
    try require(.manageDesk, of: caller, for: "forget")
    guard try isKnown(customer) else {
      throw EngineError(
        .input, "Nothing is known of a customer \(Display.oneLine(customer, limitScalars: 60)).")
    }
    let begun = try privacy { (work) throws(LedgerError) in
      try work.beginForgetting(customer, by: caller.actor, at: clock.now())
    }
    // Another process may be at somebody's forgetting, even at this one: then it is done after it.
    let turn = try ForgettingTurn.waited(for: folder)
    defer { turn.end() }
    var report = ForgetReport(customer: customer)
    let open = try privacy { (work) throws(LedgerError) in try work.openForgettings() }
    for forgetting in open {
      let done = try carryOut(forgetting)
      if forgetting.seq == begun.seq { report = done }
    }
    return report
  }

  /// Goes on with what was stopped; false where there was nothing, or another process is at it.
  @discardableResult
  public func resumeForgetting() throws(EngineError) -> Bool {
    let open = try privacy { (work) throws(LedgerError) in try work.openForgettings() }
    guard !open.isEmpty else { return false }
    guard let turn = try ForgettingTurn.ifFree(folder) else { return false }
    defer { turn.end() }
    for forgetting in open { _ = try carryOut(forgetting) }
    return true
  }

  func privacy<Value>(
    _ body: (any PrivacyWork) throws(LedgerError) -> Value
  ) throws(EngineError) -> Value {
    do {
      return try body(ledger.privacy)
    } catch {
      throw EngineError(error)
    }
  }

  private func isKnown(_ customer: CustomerID) throws(EngineError) -> Bool {
    let open = try privacy { (work) throws(LedgerError) in try work.openForgettings() }
    let sessions = try privacy { (work) throws(LedgerError) in
      try work.sessions(of: customer, before: .max, limit: 1)
    }
    if open.contains(where: { $0.customer == customer }) || !sessions.isEmpty { return true }
    return try reading { (reader) throws(LedgerError) -> Bool in
      if try reader.customer(customer) != nil { return true }
      if try !reader.orders(of: customer).isEmpty { return true }
      return try !reader.tickets(of: customer).isEmpty
    }
  }

  // MARK: Stages

  /// - Parameter stop: ends before this stage, as a process does that is killed there.
  @discardableResult
  func carryOut(
    _ begun: Forgetting, stoppingBefore stop: Forgetting.Stage? = nil
  ) throws(EngineError) -> ForgetReport {
    var forgetting = begun
    var report = ForgetReport(customer: begun.customer)
    while forgetting.stage != stop {
      switch forgetting.stage {
      case .files: try removeFiles(&forgetting, &report)
      case .facts: try removeFacts(&forgetting)
      case .sessions: try removeSessions(forgetting, &report)
      case .models: try PersonModels(engine: self).removeTraces(of: forgetting)
      case .traces:
        try removeTraces(forgetting, &report)
        try privacy { (work) throws(LedgerError) in try work.finish(forgetting) }
        return report
      }
      forgetting.stage = forgetting.stage.next
      let state = forgetting
      try privacy { (work) throws(LedgerError) in try work.save(state) }
    }
    return report
  }

  /// While the facts still say which files they are.
  private func removeFiles(
    _ forgetting: inout Forgetting, _ report: inout ForgetReport
  ) throws(EngineError) {
    report.dialogues = try PersonFiles(engine: self).removeDialogues(of: forgetting.customer)
    // Nobody knows which models learned from those dialogues: all may have.
    if report.dialogues > 0 { forgetting.since = 0 }
    try eachSession(of: forgetting) { (session) throws(EngineError) in
      try PersonFiles(engine: self).removeAttachments(of: session)
    }
  }

  private func removeFacts(_ forgetting: inout Forgetting) throws(EngineError) {
    var examples: Set<String> = []
    var first = forgetting.since
    try eachSession(of: forgetting) { (session) throws(EngineError) in
      first = min(first, session.seq)
      try PersonFiles(engine: self).removeAttachments(of: session) { text in
        let text = Example.cleaned(text)
        for task in LearningTask.allCases {
          examples.insert(Example(task: task, text: text, label: "", origin: .labelled).id)
        }
      }
    }
    forgetting.since = first
    let begun = forgetting
    let hasTaught = try privacy { (work) throws(LedgerError) in
      try work.forgetFacts(begun, examples: examples)
    }
    forgetting.hasTaught = forgetting.hasTaught || hasTaught
    // Kept at once: stopped after this, the next run finds no example any more.
    let state = forgetting
    try privacy { (work) throws(LedgerError) in try work.save(state) }
    models.expire()
  }

  private func removeSessions(
    _ forgetting: Forgetting, _ report: inout ForgetReport
  ) throws(EngineError) {
    while true {
      let page = try privacy { (work) throws(LedgerError) in
        try work.sessions(of: forgetting.customer, before: forgetting.seq, limit: 50)
      }
      if page.isEmpty { return }
      for session in page {
        // What came since the first stage.
        try PersonFiles(engine: self).removeAttachments(of: session)
        _ = try privacy { (work) throws(LedgerError) in
          try work.forget(session, .request, by: .system, at: clock.now())
        }
        report.sessions += 1
      }
    }
  }

  private func removeTraces(
    _ forgetting: Forgetting, _ report: inout ForgetReport
  ) throws(EngineError) {
    report.removedCopies = try privacy { (work) throws(LedgerError) in
      try work.removeTraces(rewrites: true)
      return try work.removeOldCopies()
    }
    report.backups = try listForgotten(forgetting)
  }

  private func eachSession(
    of forgetting: Forgetting, _ body: (SessionID) throws(EngineError) -> Void
  ) throws(EngineError) {
    // A person has few sessions; a page of a replayed history has room for all of them.
    let sessions = try privacy { (work) throws(LedgerError) in
      try work.sessions(of: forgetting.customer, before: forgetting.seq, limit: 100_000)
    }
    for session in sessions { try body(session) }
  }
}

extension Forgetting.Stage {
  /// The stage after this one; the last leads to itself.
  fileprivate var next: Self {
    let all = Self.allCases
    return all[min(all.count - 1, (all.firstIndex(of: self) ?? 0) + 1)]
  }
}
