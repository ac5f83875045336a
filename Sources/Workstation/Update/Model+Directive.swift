import Desk
import Terminal

extension Model {
  /// Does an action with what is said with it.
  ///
  /// - Parameter asks: whether what is missing is asked for; a macro says all.
  mutating func run(_ directive: Directive, asks: Bool = true) {
    let action = directive.action
    guard let kind = action.argument, !(directive.argument.isEmpty && asks) else {
      run(action)
      return
    }
    if let reason = action.disabled(in: self) {
      notice = .disabled(reason)
      tell(reason, of: action)
      return
    }
    refused = nil
    noteUse(of: action)
    let text = directive.argument
    switch kind {
    case .words, .minutes, .tag, .ownTag, .disposition, .target, .escalation:
      ask(for: action, saying: text)
    case .theme:
      guard settings.themes.contains(text) else { return notice = .unknownArgument(action, text) }
      emit(.useTheme(text))
      previewedTheme = nil
      noteSaid(directive)
    case .language:
      if text.isEmpty { return run(action) }
      guard let language = UILanguage(rawValue: text) else {
        return notice = .unknownArgument(action, text)
      }
      self.language = language
      noteSaid(directive)
    case .sort:
      if text.isEmpty { return run(action) }
      guard let sort = SessionSort(rawValue: text) else {
        return notice = .unknownArgument(action, text)
      }
      list.sort = sort
      ask(.window)
      noteSaid(directive)
    case .filter:
      if text.isEmpty { return run(action) }
      guard let filter = SessionFilter(words: text, for: viewer) else {
        return notice = .unknownArgument(action, text)
      }
      show(filter)
      noteSaid(directive)
    case .view:
      if text.isEmpty { return run(action) }
      obey(ViewOrder(text))
    case .presence: setPresence(text)
    case .canned: insertCanned(text)
    case .macro: play(text)
    case .letter: record(text)
    case .path: attach(text)
    case .attached: detach(text)
    case .keys:
      guard text == "reload" else { return notice = .unknownArgument(action, text) }
      emit(.readKeys)
    }
  }

  /// Answers what the action would ask about the session.
  private mutating func ask(for action: Action, saying text: String) {
    if action == .search {
      openSearch(for: text)
      return
    }
    guard let row = action == .reveal || action == .find ? open?.row : subject else { return }
    if action == .escalate, isBulk(action) || row.owner != .agent(viewer) {
      guard let reason = EscalationReason(rawValue: text), Menu.reasons.contains(reason) else {
        return notice = .unknownArgument(action, text)
      }
      escalate(makeMenu(row), reason)
      return
    }
    if action == .raiseHand, row.handRaisedAt != nil {
      run(action)
      return
    }
    guard let kind = action.promptKind else { return }
    var prompt = makePrompt(kind, row)
    prompt.input.replace(with: text)
    answer(prompt)
  }

  private mutating func setPresence(_ text: String) {
    let words = text.split(separator: " ")
    let minutes = words.dropFirst().first.flatMap { Int($0) }
    let chosen: Presence? =
      switch words.first {
      case "online": .online
      case "busy": .busy
      case "offline": .offline
      case "away": .away(until: minutes.map { now.adding(ms: Int64($0) * 60_000) })
      default: nil
      }
    let isWhole = words.count == 1 || words.first == "away" && words.count == 2 && minutes != nil
    guard let chosen, isWhole, (minutes ?? 1) > 0, (minutes ?? 1) <= 100_000 else {
      return notice = .unknownArgument(.presence, text)
    }
    take(presence: chosen)
  }

  /// Is that from now on; it can be taken back.
  mutating func take(presence: Presence) {
    undoable = Undoable(.presence, .presence(duty.presence), at: now)
    duty.presence = presence
    emit(.setPresence(presence))
  }

  // MARK: Again

  /// Does the last of them again on the selected session, and on the next ones where a number says so.
  mutating func repeatLast(times: Int) {
    guard let directive = keying.lastSaid else { return }
    for turn in 0..<times {
      notice = nil
      run(directive, asks: false)
      if notice?.isTrouble == true || popup != nil { return }
      if turn < times - 1 { move(focus, by: 1) }
    }
  }

  /// Notes what `.` does again.
  mutating func noteSaid(_ directive: Directive) {
    if directive.action.isRepeatable { keying.lastSaid = directive }
    record(.said(directive))
  }

  /// Counts what is done, so that hints and the palette know what this person knows.
  mutating func noteUse(of action: Action) {
    guard keying.playing == nil else { return }
    uses[action, default: 0] += 1
    tour?.saw(action)
  }
}

/// Whose sessions the list shows, as it is said.
enum ListFilter: String, CaseIterable {
  case all, mine, waiting, assistant

  func owner(for viewer: AgentID) -> SessionFilter.OwnerFilter? {
    switch self {
    case .all: nil
    case .mine: .agent(viewer)
    case .waiting: .queue
    case .assistant: .assistant
    }
  }
}

extension Action {
  /// What it asks in one line.
  var promptKind: PromptKind? {
    switch self {
    case .handBack: .handBack
    case .transfer: .transfer
    case .escalate: .raise
    case .resolve: .resolve
    case .snooze: .snooze
    case .tag: .tag
    case .untag: .untag
    case .whisper: .whisper
    case .raiseHand: .raiseHand
    case .reveal: .reveal
    case .find: .find
    default: nil
    }
  }
}
