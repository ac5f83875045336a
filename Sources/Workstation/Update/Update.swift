import Desk
import Terminal

/// Takes in one event: changes the model and says what the run loop has to do.
///
/// Pure: no clock, no chance, no input or output. The run loop sends `.tick` before each batch of
/// events and when `Model.nextWake` is due.
public func update(_ model: inout Model, _ event: AppEvent) -> [Effect] {
  let calm = model.calm
  model.touched = nil
  model.take(event)
  model.followTranslation()
  model.followTour()
  model.followPreview()
  model.callOut()
  model.noteTouch(by: event, after: calm)
  var effects: [Effect] = []
  swap(&effects, &model.outbox)
  return effects
}

extension Model {
  /// Notes which panes the event may have changed.
  fileprivate mutating func noteTouch(by event: AppEvent, after calm: Calm?) {
    switch event {
    case .tick(let moment):
      // Nothing that is shown changes before its time.
      if isAwake(at: moment) { touches.note(nil) }
    case .input(.key): touches.note(calm != nil && calm == self.calm ? touched : nil)
    default: touches.note(nil)
    }
  }

  mutating func take(_ event: AppEvent) {
    switch event {
    case .started:
      list.isStale = true
      refreshIfDue()
      ask(.drafted)
    case .input(let input): take(input)
    case .resized(let size): resize(to: size)
    case .answered(let id, let answer):
      take(answer, id: id)
      readAhead()
    case .outcome(let id, let outcome): take(outcome, id: id)
    case .deskChanged(let events): take(events)
    case .deskReloaded(let missed):
      if missed > 0 { notice = .status(.reloaded(missed: missed)) }
      readAll()
      ask(.own)
    case .draftSaved(let session, let revision): settleDraft(session, revision, .saved)
    case .draftFailed(let session, let revision, let reason):
      settleDraft(session, revision, .failed(reason))
    case .tick(let moment):
      now = max(now, moment)
      refreshIfDue()
      refreshBoardIfDue()
      askForStoredDrafts()
      countBreaches()
      takePause()
    case .status(let status): take(status)
    case .rules(let rules): take(rules)
    case .duty(let duty): take(duty)
    case .suggestionsCame(let session):
      if session == open?.id {
        ask(.suggestions(session))
        ask(.toned(session))
        ask(.details(session))
      }
    case .translationsCame:
      askForTranslations()
      if let open { ask(.translatedDraft(open.id)) }
    case .articleReady(let file): emit(.runEditor(file))
    case .articleEdited(let file, let outcome): take(outcome, of: file)
    case .keysRead(let keys, let macros):
      take(keys, recorded: macros)
      notice = .keysTaken
    case .keysRefused(let fault): notice = .keysRefused(fault)
    case .pictureRead(let file, let reading): take(reading, of: file)
    case .pictureMeans(let means): settings.pictureMeans = means
    case .attached(let session, let path, let found): take(found, of: path, for: session)
    case .folderListed(let found): if found.folder == folderAsked { listing = found }
    case .ownSettingsRead(let own):
      take(own)
      notice = .ownSettingsTaken
    case .ownSettingsRefused(let fault): notice = .ownSettingsRefused(fault)
    case .resumed: emit(.redraw)
    }
  }

  /// Time alone breaks promises: the counts are read anew when the next one is over.
  private mutating func countBreaches() {
    if let countsDueAt, countsDueAt <= now { ask(.counts) }
  }

  private mutating func take(_ rules: RulesNotice) {
    notice = .rules(rules)
    guard case .adopted(_, let parts, _) = rules else { return }
    settings.rules = parts
    // What is due, in which order, and what is masked may have changed.
    readAll()
  }

  private mutating func resize(to size: Size) {
    self.size = size
    if Layout.shape(for: size) == .tiny, focus != .transcript, focus != .board {
      focus = .composer
    }
    if focus == .board { settleBoard() }
    list.settle(visibleRows: visibleSessionRows)
    queue.move(to: queue.selected, visibleRows: visibleQueueRows)
    askForVisibleRows()
  }

  private mutating func take(_ status: StatusNotice) {
    switch status {
    case .assistantUp: health.assistantIsUp = true
    case .assistantDown: health.assistantIsUp = false
    case .ledgerUp: health.ledger = .ok
    case .diskFull: health.ledger = .full
    case .ledgerTrouble: health.ledger = .trouble
    case .newerProgram: health.ledger = .newer
    case .provider(let state): health.provider = state
    case .caughtUp, .reloaded, .themeMissing, .text: break
    }
    notice = .status(status)
    if status == .ledgerUp { saveDraftsAgain() }
  }

  /// Hands over once more what could not be written.
  private mutating func saveDraftsAgain() {
    if let open, composer.isUnwritten {
      emit(.saveDraft(composer.change(in: open.id)))
    }
    for (session, draft) in drafts.sorted(by: { $0.key < $1.key }) where draft.isUnwritten {
      emit(.saveDraft(draft.change(in: session)))
    }
  }

  private mutating func settleDraft(
    _ session: SessionID, _ revision: Int, _ state: Composer.Saved
  ) {
    if session == open?.id {
      if composer.revision <= revision { composer.settle(state) }
    } else if let draft = drafts[session], draft.revision <= revision {
      drafts[session]?.settle(state)
      if !(drafts[session]?.isWorthKeeping ?? false) { drafts[session] = nil }
    }
  }
}
