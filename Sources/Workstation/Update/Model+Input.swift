import Desk
import Terminal

extension Model {
  mutating func take(_ input: InputEvent) {
    switch input {
    case .focus(let isFocused):
      attention.isFocused = isFocused
      noteReading()
      return
    case .reply: return
    // A late answer takes nobody away from what was begun since.
    default: jump = nil
    }
    switch input {
    case .key(let key):
      notice = nil
      press(key)
    case .paste(let text):
      notice = nil
      keying.prefixedAt = nil
      keying.count = nil
      interruptMacro()
      paste(text)
    case .pasteTooLarge(let bytes): notice = .pasteTooLarge(bytes)
    case .mouse(let mouse): take(mouse)
    case .focus, .reply: break
    }
  }

  mutating func press(_ key: Key) {
    interruptMacro()
    if popup != nil {
      pressInPopup(key)
      return
    }
    if keying.prefixedAt != nil {
      keying.prefixedAt = nil
      if let action = keymap.afterPrefix(key.foldedToASCII) { run(action) }
      return
    }
    if key == Keymap.prefix {
      keying.count = nil
      keying.prefixedAt = now
      return
    }
    if focus == .board {
      if board.input != nil {
        pressInBoardFilter(key)
        return
      }
      if case .character(let letter) = key.foldedToASCII.code, key.modifiers.isEmpty,
        sortBoard(by: letter)
      {
        return
      }
    }
    let context = focus.context
    // A Chinese input method sends full-width signs: in lists they mean the same keys.
    let meant = context == .composer ? key : key.foldedToASCII
    if context != .composer, pressBeside(meant) { return }
    if let action = contextAction(for: meant) ?? keymap.action(for: meant, in: .anywhere) {
      if tour != nil, action == .back { endTour(.tourEnded) } else { run(action) }
    } else if context == .composer {
      edit(key)
    } else if let scalar = key.text, !scalar.isASCII, open != nil, focus != .board {
      focus = .composer
      edit(key)
    }
  }

  /// What a key does in the focused pane as it stands now.
  private func contextAction(for key: Key) -> Action? {
    guard focus.context == .composer else { return keymap.action(for: key, in: focus.context) }
    if visibleGhost != nil, let action = keymap.action(for: key, in: .ghost) { return action }
    if composer.editor.isEmpty {
      if liveHeld != nil, let action = keymap.action(for: key, in: .held) { return action }
      if let action = keymap.action(for: key.foldedToASCII, in: .emptyReply) { return action }
    }
    return keymap.action(for: key, in: .composer)
  }

  private mutating func edit(_ key: Key) {
    guard let change = Editor.Edit(key) else { return }
    guard open != nil else {
      notice = .disabled(.noSession)
      return
    }
    edit(change)
  }

  /// Edits the composer's text and keeps the draft.
  mutating func edit(_ edit: Editor.Edit) {
    guard record(edit) else {
      notice = .cannotRecord
      return
    }
    switch composer.editor.perform(edit, widthCells: composerTextWidth) {
    case .changed:
      touched = .reply
      draftChanged()
      if case .insert = edit { followTyping() } else { dropGhost() }
    case .refused: notice = .draftFull
    case .unchanged where edit == .moveToLineEnd: showNewest()
    case .moved, .unchanged: break
    }
  }

  /// Has the draft written, unless its text was just handed over and the answer is not here yet.
  mutating func draftChanged() {
    guard let open else { return }
    composer.revision += 1
    composer.saved = .unsaved
    composer.changedAt = now
    if composer.editor.isEmpty { composer.basis = nil }
    noteDraft(composer, in: open.id)
    guard composer.outgoing == nil, !composer.awaitsStored else { return }
    emit(.saveDraft(composer.change(in: open.id)))
  }

  /// Changes what is kept for the next message to a session, on screen or not, and has it written.
  mutating func changeDraft(of session: SessionID, _ change: (inout Composer) -> Void) {
    if session == open?.id {
      change(&composer)
      draftChanged()
      return
    }
    var draft = drafts[session] ?? Composer(metrics: settings.metrics)
    if drafts[session] == nil {
      draft.awaitsStored = true
      storedDueAt = now
    }
    change(&draft)
    draft.revision += 1
    draft.saved = .unsaved
    noteDraft(draft, in: session)
    drafts[session] = draft
    if draft.isUnwritten { emit(.saveDraft(draft.change(in: session))) }
  }

  /// Keeps the sessions that have a draft; a stored one that was not read yet counts.
  mutating func noteDraft(_ draft: Composer, in session: SessionID) {
    if !draft.isEmpty {
      drafted.insert(session)
    } else if !draft.awaitsStored {
      drafted.remove(session)
    }
  }

  // MARK: Paste

  /// A paste never sends; several lines are asked for.
  private mutating func paste(_ text: String) {
    if popup != nil {
      insertIntoPopup(text)
      return
    }
    // What is pasted on the board is no part of a reply that nobody sees.
    if focus == .board {
      pasteOnBoard(text)
      return
    }
    guard let open else {
      notice = .disabled(.noSession)
      return
    }
    guard composer.editor.text.utf8.count + text.utf8.count <= composer.editor.limitBytes else {
      notice = .pasteTooLarge(text.utf8.count)
      return
    }
    focus = .composer
    if text.utf8.contains(0x0A) {
      popup = .paste(text, into: open.id)
    } else {
      edit(.insert(text))
    }
  }

  // MARK: Mouse

  private mutating func take(_ mouse: Mouse) {
    guard popup == nil else { return }
    let layout = layout
    guard let (pane, rect) = layout.rects.first(where: { $0.value.contains(mouse.position) }),
      pane.number != nil
    else { return }
    switch mouse.action {
    case .scrollUp: move(pane, by: -3)
    case .scrollDown: move(pane, by: 3)
    case .press where mouse.button == .left:
      focus = pane
      let line = mouse.position.y - rect.y - 1
      guard line >= 0 else { return }
      if pane == .sessions {
        let index = list.window.first + line / sessionRowHeight
        guard let row = list.row(at: index) else { return }
        list.move(to: index, visibleRows: visibleSessionRows)
        openSession(row.id, row)
      } else if pane == .queue, queue.rows.indices.contains(queue.window.first + line) {
        queue.move(to: queue.window.first + line, visibleRows: visibleQueueRows)
      }
    default: break
    }
  }
}
