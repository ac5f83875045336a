import Desk
import Ledger

extension LawPlayer {
  mutating func perform(
    _ verb: LawStep.AgentVerb, _ seen: Session
  ) throws(LedgerError) {
    let command = command(verb, seen)
    // Half of the commands say under which epoch they were meant.
    let outcome = try perform(command, expecting: Bool.random(using: &chance) ? seen.epoch : nil)
    guard let draft, case .done = outcome else { return }
    switch command {
    case .send where !draft.isNote: self.draft = nil
    // A note leaves the files for the reply.
    case .note where draft.isNote:
      self.draft = draft.files.isEmpty ? nil : ("", false, draft.files)
    default: break
    }
  }

  mutating func command(_ verb: LawStep.AgentVerb, _ seen: Session) -> Command {
    switch verb {
    case .claim: return .claim
    case .accept: return .accept
    case .whisper: return .whisper(text: mark("whispered"))
    case .raiseHand: return .raiseHand(words: mark("asked for help"))
    case .lowerHand: return .lowerHand
    case .takeOver: return .takeOver
    case .sendOverriding:
      let finding = GuardFinding(rule: .bannedPromise, words: "always", mayOverride: true)
      return .send(
        text: mark("sent all the same"), basis: nil,
        check: SendCheck(findings: [finding], overrides: true))
    case .send:
      let basis = ReplyBasis(
        source: .knowledge, rank: 1, edited: Bool.random(using: &chance), message: seen.lastInbound)
      return .send(
        text: mark("sent"), basis: Bool.random(using: &chance) ? basis : nil,
        files: files("sent"))
    case .handBack:
      // Every other agent asks for the end, too.
      return .handBack(
        instruction: mark("handed back") + (part.number.isMultiple(of: 2) ? ", then close" : ""))
    case .transferToQueue: return .transfer(to: .queue("second"), reason: mark("transferred"))
    case .transferToAgent:
      let others = LawSchedule.agents.map(\.id).filter { $0 != agent }
      return .transfer(
        to: .agent(others.randomElement(using: &chance) ?? "ann"), reason: mark("transferred"))
    case .release: return .release
    case .resolve: return .resolve(disposition: "solved")
    case .reopen: return .reopen
    case .snooze: return .snooze(until: seen.lastAt.adding(ms: 5000))
    case .wake: return .wake(dueAt: nil)
    case .note: return .note(text: mark("noted"))
    case .tag: return .tag(mark("tag"))
    case .untag: return .untag(seen.tags.randomElement(using: &chance) ?? "none")
    case .withdraw:
      let pending = seen.pending.randomElement(using: &chance)?.id
      return .withdraw(pending ?? MessageID(seen.lastInbound ?? 1))
    case .escalate: return .escalate(reason: .manual, words: mark("escalated"))
    case .reveal: return .reveal(.phone, reason: mark("revealed"))
    case .consent:
      return .recordConsent(
        purpose: "news", isGranted: Bool.random(using: &chance), source: mark("said"))
    case .reject:
      return .rejectSuggestion(message: seen.lastInbound, rank: 1, reason: .wrong, words: nil)
    }
  }

  /// What a sensible agent does with a session like this.
  static func fitting(
    _ seen: Session, _ agent: AgentID?, _ roll: Int
  ) -> LawStep.AgentVerb {
    func pick(_ chances: [(below: Int, verb: LawStep.AgentVerb)]) -> LawStep.AgentVerb {
      chances.first { roll < $0.below }?.verb ?? .note
    }
    if seen.status == .snoozed { return pick([(70, .wake), (85, .tag), (90, .untag)]) }
    switch seen.owner {
    case .queue: return pick([(55, .claim), (70, .accept), (80, .takeOver), (90, .tag)])
    case .assistant: return pick([(60, .takeOver), (85, .escalate), (92, .tag)])
    case .nobody: return pick([(85, .reopen)])
    case .agent(let owner) where owner == agent:
      return pick([
        (35, .send), (42, .withdraw), (54, .handBack), (62, .transferToAgent),
        (70, .transferToQueue), (78, .release), (84, .resolve), (90, .snooze), (93, .tag),
        (94, .untag), (96, .raiseHand), (98, .lowerHand),
      ])
    case .agent:
      return pick([
        (40, .takeOver), (50, .claim), (60, .send), (70, .whisper), (80, .tag), (84, .untag),
      ])
    }
  }

  /// What the desk knows of an agent without a fact.
  mutating func follow(_ habit: LawStep.Habit, _ session: SessionID) throws(LedgerError) {
    guard let agent else { return }
    let moment = now()
    switch habit {
    case .beat: try ledger.work.beat(agent, isHere: true, at: moment)
    case .leave: try ledger.work.beat(agent, isHere: false, at: moment)
    case .online: try ledger.work.setPresence(.online, agent: agent, at: moment)
    case .busy: try ledger.work.setPresence(.busy, agent: agent, at: moment)
    case .away:
      try ledger.work.setPresence(
        .away(until: moment.adding(ms: 60_000)), agent: agent, at: moment)
    case .decline: try ledger.work.decline(session, agent: agent)
    }
  }

  // MARK: Drafts

  mutating func saveDraft(
    _ session: SessionID, isNote: Bool
  ) throws(LedgerError) {
    guard let agent else { return }
    let (text, files) = (mark("draft"), files("drafted"))
    try ledger.work.saveDraft(
      Draft(session: session, agent: agent, text: text, isNote: isNote, at: now(), files: files))
    draft = (text, isNote, files)
    hasDrafted = true
  }

  /// A file for one message in three; what lies in the desk's folder is no matter of the ledger.
  private mutating func files(_ what: String) -> [Attachment] {
    guard Int.random(in: 0..<3, using: &chance) == 0 else { return [] }
    return [Attachment(name: mark(what), path: "\(part.number)-\(nextStep)", sizeBytes: nextStep)]
  }

  mutating func lookAtDraft(_ session: SessionID) throws(LedgerError) {
    guard let agent else { return }
    let moment = now()
    let answer = try ledger.read { reader throws(LedgerError) in
      try reader.answer(.details(session), viewer: agent, at: moment)
    }
    guard case .details(let details) = answer else {
      if try !isForgotten(session) { broken("the details of \(session) are not there") }
      return
    }
    let mine = details.drafts.first { $0.agent == agent }
    let isSame = mine?.text == draft?.text && mine?.files == draft?.files
    if !isSame, try !isForgotten(session) {
      broken(
        "\(agent)'s draft is \(mine?.inWords ?? "gone"), was \(draft?.text ?? "none") with"
          + " \(draft?.files.count ?? 0) files")
    }
  }

  func endDraft(_ session: SessionID, _ agent: AgentID) {
    journal.write(
      .draft(
        schedule: schedule.index, session: session, agent: agent,
        text: draft.map { Draft.inWords($0.text, $0.files) }))
  }
}

extension Draft {
  /// The text, and the names of what is attached.
  var inWords: String { Draft.inWords(text, files) }

  static func inWords(_ text: String, _ files: [Attachment]) -> String {
    files.reduce(text) { $0 + "+" + $1.name }
  }
}
