import Desk
import Terminal

extension Model {
  // MARK: Measures of panes

  /// Lines that one session takes in the list.
  var sessionRowHeight: Int { layout[.sessions].width >= Layout.previewWidth ? 2 : 1 }

  /// Sessions that fit in the list.
  var visibleSessionRows: Int {
    let rect = layout[.sessions]
    return max(1, (rect.height - 1) / (rect.width >= Layout.previewWidth ? 2 : 1))
  }

  /// Waiting sessions that fit in the queue: its title and the arithmetic of one row take lines too.
  var visibleQueueRows: Int { QueueView.visibleRows(height: layout[.queue].height) }

  /// Columns of the composer's text.
  var composerTextWidth: Int { ComposerView.textWidth(of: layout[.composer].width) }

  // MARK: Moving

  /// Moves the selection or the text of a pane by lines.
  mutating func move(_ pane: Pane, by lines: Int) {
    switch pane {
    case .sessions:
      touched = .list
      list.move(to: list.selected + lines, visibleRows: visibleSessionRows)
      askForVisibleRows()
    case .queue: queue.move(to: queue.selected + lines, visibleRows: visibleQueueRows)
    // What stands in the transcript's place is what one sees move.
    case .composer where layout.shows(.profile) && !layout.shows(.transcript):
      move(.profile, by: lines)
    case .transcript, .composer: scrollTranscript(by: lines)
    case .suggestions:
      let count = open?.suggestions?.suggestions.count ?? 0
      selectedSuggestion = min(max(0, selectedSuggestion + lines), max(0, count - 1))
    case .profile, .handOff:
      let height = layout[pane].height
      let count =
        pane == .profile
        ? ProfileView(self).lines(width: layout[pane].width).count
        : HandOffView(self).lines(width: layout[pane].width).count
      sideScroll = min(max(0, sideScroll + lines), max(0, count - (height - 1)))
    case .board: moveOnBoard(by: lines)
    case .header, .tabs, .timeline, .status, .hints: break
    }
  }

  /// Lines that a page of the focused pane has.
  var pageLines: Int {
    switch focus {
    case .sessions: visibleSessionRows
    case .queue: visibleQueueRows
    case .board: boardPage
    case .composer, .transcript:
      max(1, layout[layout.shows(.transcript) ? .transcript : .profile].height - 3)
    default: max(1, layout[focus].height - 2)
    }
  }

  /// Moves the focused pane to its first or last line.
  mutating func moveToEdge(isLast: Bool) {
    switch focus {
    case .sessions: move(.sessions, by: isLast ? list.total : -list.total)
    case .queue: move(.queue, by: isLast ? queue.rows.count : -queue.rows.count)
    case .board: moveOnBoardToEdge(isLast: isLast)
    case .transcript: isLast ? showNewest() : scrollTranscript(by: -transcriptScrollLimit)
    case .suggestions, .profile, .handOff:
      move(focus, by: isLast ? transcriptScrollLimit : -transcriptScrollLimit)
    default: break
    }
  }

  /// More lines than any pane holds.
  private var transcriptScrollLimit: Int { 100_000 }

  /// Back to the newest message.
  mutating func showNewest() {
    guard let open else { return }
    self.open?.scroll = .bottom
    self.open?.pointed = nil
    if open.isDetached {
      self.open?.isDetached = false
      self.open?.entries = []
      self.open?.isLoaded = false
      ask(.newest(open.id))
    }
    markRead()
  }

  mutating func scrollTranscript(by lines: Int) {
    guard let open, !open.entries.isEmpty else { return }
    let text = TranscriptText(self, width: layout[.transcript].width)
    let height = TranscriptView.messageRows(of: self, in: layout[.transcript])
    var scroll = text.scrolled(open.scroll, by: lines, height: height)
    if open.isDetached, lines > 0 {
      // The last line held is not the last there is: what follows comes in below it.
      if scroll == .bottom { scroll = text.lastTop(height: height) }
      if text.isNearEnd(scroll, height: height) { ask(.newer(open.id)) }
    }
    if open.scroll == .bottom, scroll != .bottom {
      self.open?.seenUpTo = open.entries.last?.seq ?? 0
    }
    self.open?.scroll = scroll
    self.open?.pointed = nil
    if scroll == .bottom {
      markRead()
    } else if lines < 0, open.hasOlder, text.isNearTop(scroll) {
      ask(.older(open.id))
    }
  }

  // MARK: Focus

  /// Focuses a pane; where it has no place of its own it comes into view.
  mutating func focus(on pane: Pane) {
    // Where an earlier moment is shown, its place in time stands where one would write.
    let pane = past != nil && pane == .composer ? .timeline : pane
    if Layout.shape(for: size) == .tiny, ![.transcript, .composer, .board].contains(pane) {
      return
    }
    if pane != focus { sideScroll = 0 }
    focus = pane
  }

  /// The panes on screen that can have the focus, in the order of their numbers.
  private var focusable: [Pane] {
    let layout = layout
    return layout.shape == .single ? Pane.numbered : Pane.numbered.filter(layout.shows)
  }

  mutating func cycleFocus(by step: Int) {
    if focus == .board {
      cycleBoard(by: step)
      return
    }
    let panes = focusable
    guard !panes.isEmpty else { return }
    let index = panes.firstIndex(of: focus) ?? 0
    focus(on: panes[(index + step + panes.count) % panes.count])
  }

  /// One level out; never quits, never loses text.
  mutating func goBack() {
    if focus == .composer, composer.outgoing != nil {
      notice = .beingSent
      return
    }
    if focus == .board {
      goBackOnBoard()
      return
    }
    if focus == .transcript, let open, open.scroll == .bottom, board.watching == open.id {
      focus(on: .board)
      return
    }
    if showsProfile {
      showsProfile = false
      if focus == .profile { focus = .composer }
      return
    }
    if bulk != nil {
      stopBulk()
      return
    }
    if open?.finding != nil, focus == .transcript || focus == .composer {
      open?.finding = nil
      return
    }
    switch focus {
    case .transcript:
      if open?.scroll == .bottom { focus(on: .composer) } else { showNewest() }
    case .suggestions, .profile, .handOff: focus(on: .composer)
    case .composer:
      if open?.scroll == .bottom || open == nil { focus(on: .sessions) } else { showNewest() }
    case .queue: focus(on: .sessions)
    case .timeline: endPast()
    // Marks that stand above the list go first.
    case .sessions: marks.clear()
    case .board, .header, .tabs, .status, .hints: break
    }
  }
}
