import Desk
import Terminal

extension Model {
  /// Does an action, or says why it is not possible.
  mutating func run(_ action: Action) {
    if let reason = action.disabled(in: self) {
      notice = .disabled(reason)
      tell(reason, of: action)
      return
    }
    refused = nil
    noteUse(of: action)
    if action.isWhole { noteSaid(Directive(action)) }
    if let rank = action.rank {
      insertSuggestion(rank)
      return
    }
    if let pane = action.pane {
      // A second press goes back.
      focus(on: focus == pane ? .composer : pane)
      return
    }
    if focus == .timeline, action != .back, action.isMove {
      scrub(action)
      return
    }
    switch action {
    case .timeline: toggleTimeline()
    case .accept, .whisper, .raiseHand, .takeOver, .claim, .handBack, .transfer, .escalate,
      .resolve, .reopen, .release, .snooze,
      .wake, .tag, .untag, .withdraw, .reject, .reveal, .find:
      runOnSession(action)
    case .findNext: findNext(1)
    case .findPrevious: findNext(-1)
    case .firstUnread: goToFirstUnread()
    case .customerBefore: point(by: -1)
    case .customerAfter: point(by: 1)
    case .quote: quote()
    case .copy: copy()
    case .decline: declineOffer()
    case .send: send()
    case .newline: edit(.insert("\n"))
    case .canned: openCanned()
    case .editArticle: editArticle()
    case .tone: changeTone()
    case .translate: toggleTranslation()
    case .translateDraft: translateDraft()
    case .acceptSentence, .acceptWord: acceptGhost(action)
    case .hideGhost: hideGhost()
    case .toggleNote:
      focus(on: .composer)
      composer.isNote.toggle()
      draftChanged()
      if composer.isNote { followMention() }
    case .next: goToNext()
    case .nextPane: cycleFocus(by: 1)
    case .previousPane: cycleFocus(by: -1)
    case .up: move(focus, by: -1)
    case .down: move(focus, by: 1)
    case .pageUp: move(focus, by: -pageLines)
    case .pageDown: move(focus, by: pageLines)
    case .undo: undo()
    case .takeBack: takeBack()
    case .repeatLast: repeatLast(times: 1)
    case .playMacro: keying.awaitsMacro = true
    case .record: record("")
    case .first: moveToEdge(isLast: false)
    case .last: moveToEdge(isLast: true)
    case .open: openSelected()
    case .back: goBack()
    case .sort: if focus == .board { sortBoardNext() } else { sortNext() }
    case .narrow: beginBoardFilter()
    case .board: toggleBoard()
    case .filter: filterNext()
    case .mark: markSelected()
    case .markAll: ask(.markable)
    case .markNone: marks.clear()
    default: runProgram(action)
    }
  }

  /// Has it recorded that a permission was missing; a key held down is one attempt.
  mutating func tell(_ reason: Disabled, of action: Action) {
    guard case .refusal(.missingPermission(let permission)) = reason else { return }
    let isOfDesk = action == .stopAssistant || action == .editArticle
    let tried = Refused(
      session: isOfDesk ? nil : subject?.id, command: action.rawValue, permission: permission)
    guard tried != refused else { return }
    refused = tried
    emit(.recordRefused(tried))
  }

  private mutating func runProgram(_ action: Action) {
    switch action {
    case .help, .keys: popup = .help(focus, scroll: 0)
    case .commandLine: openCommandLine()
    case .theme: openCommandLine("theme ")
    case .view: openViews()
    case .palette:
      popup = .palette(Palette(metrics: settings.metrics))
      emit(.prepareNames)
    case .picture: showPictures()
    case .attach: openCommandLine(Action.attach.rawValue + " ")
    case .detach: detach("")
    case .tour: beginTour()
    case .statistics:
      popup = .statistics(nil)
      ask(.ownFigures)
    case .search: popup = .search(Search(metrics: settings.metrics))
    case .mentions:
      popup = .mentions(MentionInbox())
      ask(.mentions)
    case .profile: toggleProfile()
    case .mouse:
      usesMouse.toggle()
      emit(.setMouse(usesMouse))
    case .redraw: emit(.redraw)
    case .suspend: emit(.suspend)
    case .presence: popup = .choice(.presence)
    case .stopAssistant:
      popup = .choice(.assistant(stops: duty.stops, queues: settings.rules.queues))
    case .quit: askToQuit()
    case .language: language = language == .english ? .chinese : .english
    default: break
    }
  }

  /// Shows or hides the profile: with two columns beside what is being typed, else by the focus.
  private mutating func toggleProfile() {
    if layout.shape == .two, showsProfile || focus == .composer {
      showsProfile.toggle()
      sideScroll = 0
    } else {
      focus(on: focus == .profile ? .composer : .profile)
    }
  }

  /// Leaves at once where nothing is lost sight of, else asks; a second Ctrl-Q always leaves.
  mutating func askToQuit() {
    if popup == .quit || (draftCount == 0 && (counts?.mine ?? 0) == 0) {
      emit(.quit)
    } else {
      popup = .quit
    }
  }

  private mutating func openSelected() {
    switch focus {
    case .sessions, .queue:
      guard let row = subject else { return }
      openSession(row.id, row)
      focus(on: .composer)
    case .suggestions: insertSuggestion(selectedSuggestion + 1)
    case .board: openOnBoard()
    default: focus(on: .composer)
    }
  }

  private mutating func sortNext() {
    let all = SessionSort.allCases
    let index = all.firstIndex(of: list.sort) ?? 0
    list.sort = all[(index + 1) % all.count]
    ask(.window)
  }

  /// All sessions, the viewer's, those that wait, the assistant's, and so on.
  private mutating func filterNext() {
    let all = ListFilter.allCases
    let index = all.firstIndex { $0.owner(for: viewer) == list.filter.owner } ?? 0
    show(SessionFilter(owner: all[(index + 1) % all.count].owner(for: viewer)))
  }

  /// Shows only these in the list.
  mutating func show(_ filter: SessionFilter) {
    list.filter = filter
    list.move(to: 0, visibleRows: visibleSessionRows)
    ask(.window)
  }

  // MARK: Commands

  private mutating func runOnSession(_ action: Action) {
    if action == .withdraw {
      guard let message = lastPending, let open else { return }
      give(.withdraw(message), action, open.id, expecting: nil)
      return
    }
    if action == .reject {
      openRejection()
      return
    }
    if action == .accept {
      guard let offer = liveOffer else { return }
      give(.accept, action, offer.row.id, expecting: offer.row.epoch)
      return
    }
    if action == .reveal || action == .find {
      if let row = open?.row { prompt(action == .find ? .find : .reveal, row) }
      return
    }
    if isBulk(action), let command = action.plainCommand {
      let isFenced = action == .release || action == .reopen || action == .takeOver
      beginBulk(action, isFenced: isFenced) { _ in command }
      return
    }
    guard let row = isBulk(action) ? marks.inOrder.first : subject else { return }
    switch action {
    case .whisper: prompt(.whisper, row)
    case .raiseHand:
      if row.handRaisedAt == nil {
        prompt(.raiseHand, row)
      } else {
        give(.lowerHand, action, row.id, expecting: nil)
      }
    // Claiming is fenced by the queue itself, and the loser is told who has it.
    case .claim: give(.claim, action, row.id, expecting: nil)
    case .takeOver:
      if let other = row.owner.agent {
        popup = .choice(.bargeIn(row, from: other))
      } else {
        give(.takeOver, action, row.id, expecting: row.epoch)
      }
    case .reopen: give(.reopen, action, row.id, expecting: row.epoch)
    case .release: give(.release, action, row.id, expecting: row.epoch)
    case .wake: give(.wake(dueAt: nil), action, row.id, expecting: nil)
    case .handBack: prompt(.handBack, row)
    case .transfer: prompt(.transfer, row)
    case .resolve: prompt(.resolve, row)
    case .snooze: prompt(.snooze, row)
    case .tag: prompt(.tag, row)
    case .untag: prompt(.untag, row)
    case .escalate:
      if row.owner == .agent(viewer), !isBulk(action) {
        prompt(.raise, row)
      } else {
        popup = .menu(makeMenu(row))
      }
    default: break
    }
  }

  private mutating func prompt(_ kind: PromptKind, _ row: SessionRow) {
    var prompt = makePrompt(kind, row)
    if kind == .untag, row.tags.count == 1 { prompt.proposal = row.tags.first }
    if kind == .resolve, row.id == open?.id, !prompt.isForMarked {
      prompt.proposal = open?.details?.wrapUp?.disposition.rawValue
    }
    popup = .prompt(prompt)
  }

  /// A question about a session, or about all that are marked.
  func makePrompt(_ kind: PromptKind, _ row: SessionRow) -> Prompt {
    var prompt = Prompt(kind, row, metrics: settings.metrics)
    if isBulk(kind.action) {
      prompt.isForMarked = true
      prompt.name = strings.markedSessions(marks.count)
    }
    return prompt
  }

  /// The choice of why a session is escalated, or all that are marked.
  func makeMenu(_ row: SessionRow) -> Menu {
    var menu = Menu(row)
    if isBulk(.escalate) {
      menu.isForMarked = true
      menu.name = strings.markedSessions(marks.count)
    }
    return menu
  }

  mutating func give(
    _ command: Command, _ action: Action, _ session: SessionID, expecting epoch: Int?,
    then sequel: PendingCommand.Sequel? = nil
  ) {
    let id = requests.makeID()
    jump = id
    keying.lastGiven = id
    commands[id] = PendingCommand(action: action, session: session, sequel: sequel)
    emit(.perform(id: id, command, on: session, expecting: epoch))
  }

  // MARK: Outcomes

  mutating func take(_ outcome: CommandOutcome, id: Int) {
    if bulkTook(outcome, id: id) { return }
    if composer.outgoing?.command == id, let session = open?.id {
      composer = settled(composer, outcome, of: session)
    } else if let (session, old) = drafts.first(where: { $0.value.outgoing?.command == id }) {
      let draft = settled(old, outcome, of: session)
      drafts[session] = draft.isWorthKeeping ? draft : nil
    } else if let command = commands.removeValue(forKey: id) {
      settle(command, outcome, mayOpen: jump == id)
      if case .done(let events) = outcome, let session = command.session {
        noteUndo(command, events)
        if let sequel = command.sequel { follow(sequel, events, in: session) }
      }
    }
    if case .done(let events) = outcome { take(events) }
    macroTook(outcome, id: id)
  }

  /// - Parameter mayOpen: whether nothing was done since the command was given.
  private mutating func settle(
    _ command: PendingCommand, _ outcome: CommandOutcome, mayOpen: Bool
  ) {
    switch outcome {
    case .done:
      guard let session = command.session else {
        notice = .done(command.action, of: nil)
        return
      }
      if command.action == .reject { dropRejected(in: session) }
      if command.action == .reveal {
        revealing = Revealing(session: session, until: now.adding(ms: Revealing.holdMs))
      }
      if command.action == .accept { duty.offer = nil }
      let opening: Set<Action> = [.takeOver, .claim, .accept]
      let mayOpen = mayOpen && opening.contains(command.action)
      let isElsewhere = session != open?.id && !mayOpen
      notice = .done(command.action, of: isElsewhere ? name(of: session) : nil)
      if mayOpen {
        openSession(session, list.row(of: session))
        focus(on: .composer)
      }
    case .refused(let refusal):
      guard let session = command.session else {
        notice = .disabled(.refusal(refusal))
        return
      }
      notice = .refused(refusal, session)
      // Whoever was faster is to be seen at once.
      if session == open?.id { ask(.details(session)) }
      list.isStale = true
      refreshIfDue()
    case .failed(let why): notice = .failed(why)
    }
  }

  private func name(of session: SessionID) -> String {
    list.row(of: session)?.shortName ?? "\(session)"
  }

  /// What was handed over is gone if it was taken, and back in the composer if not.
  private mutating func settled(
    _ old: Composer, _ outcome: CommandOutcome, of session: SessionID
  ) -> Composer {
    guard let outgoing = old.outgoing else { return old }
    var draft = old
    draft.outgoing = nil
    switch outcome {
    case .done(let events):
      draft.setText(draft.editor.text)
      noteHeld(events, basis: outgoing.basis)
    case .refused(let refusal):
      notice = .refused(refusal, session)
      restore(outgoing, in: &draft)
      if case .guarded(let findings) = refusal, findings.mayBeOverridden {
        draft.warned = outgoing.text
      }
      if session == open?.id { ask(.details(session)) }
    case .failed(let why):
      notice = .failed(why)
      restore(outgoing, in: &draft)
    }
    // Written even when empty: a write of the text just sent may still be on its way.
    draft.revision += 1
    draft.saved = draft.isEmpty ? .untouched : .unsaved
    noteDraft(draft, in: session)
    emit(.saveDraft(draft.change(in: session)))
    return draft
  }

  private func restore(_ outgoing: Composer.Outgoing, in draft: inout Composer) {
    draft.putBefore(outgoing.text, outgoing.files)
    draft.isNote = outgoing.isNote || draft.isNote
    draft.basis = outgoing.basis
  }
}
