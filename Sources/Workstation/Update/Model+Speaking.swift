import Desk
import Terminal

extension Model {
  /// Hands the text over; the composer is free for the next one at once.
  mutating func send() {
    guard let open, let row = open.row else { return }
    let text = composer.editor.text
    let isNote = composer.isNote
    let files = isNote ? [] : composer.files
    let hasWords = text.unicodeScalars.contains { !$0.properties.isWhitespace }
    guard hasWords || !files.isEmpty else {
      notice = .refused(.emptyText, open.id)
      return
    }
    let id = requests.makeID()
    keying.lastGiven = id
    let basis = composer.basis
    composer.outgoing = Composer.Outgoing(
      command: id, text: text, isNote: isNote, basis: basis, files: files)
    // The next text is a reply again, from its first key on; a note leaves the files to it.
    composer.isNote = false
    if !isNote {
      composer.files = []
      // What was sent is no longer taken off.
      if case .detach(open.id, _) = undoable?.way { undoable = nil }
    }
    let command: Command =
      isNote
      ? .note(text: text)
      : .send(
        text: text,
        basis: basis.map {
          ReplyBasis(
            source: $0.source, rank: $0.rank, edited: $0.text != text, message: $0.message,
            // The offer as it was recorded had another tone.
            distance: open.isToned($0.text) ? EditDistance.share(from: $0.text, to: text) : nil)
        }, check: SendCheck(overrides: composer.warned == text), files: files)
    // Room is kept for the text to come back if it is refused.
    composer.editor = Editor(
      limitBytes: max(0, Policy.messageLimitBytes - text.utf8.count - 1),
      metrics: settings.metrics)
    composer.basis = nil
    composer.warned = nil
    ghost = nil
    silence = nil
    // Changes while this is under way are numbered on from here.
    composer.revision += 1
    noteDraft(composer, in: open.id)
    self.open?.unreadAfter = nil
    if !open.isDetached { self.open?.scroll = .bottom }
    emit(.perform(id: id, command, on: open.id, expecting: isNote ? nil : row.epoch))
  }

  /// Puts a suggestion into the composer; only Enter sends.
  mutating func insertSuggestion(_ rank: Int) {
    guard let all = open?.suggestions?.suggestions, all.indices.contains(rank - 1) else {
      notice = .disabled(.noSuggestion(rank))
      return
    }
    let suggestion = all[rank - 1]
    guard let text = usable(suggestion.text) else {
      notice = .disabled(.partHidden)
      return
    }
    focus(on: .composer)
    let outcome =
      composer.editor.isEmpty
      ? composer.editor.replace(with: text)
      : composer.editor.perform(.insert(text), widthCells: composerTextWidth)
    guard outcome == .changed else {
      notice = .draftFull
      return
    }
    composer.basis = Composer.Basis(
      source: suggestion.source, rank: rank, text: suggestion.text,
      message: open?.suggestions?.message)
    ghost = nil
    notice = .inserted
    draftChanged()
  }
}
