/// What a line without a screen may begin with, besides a number and the name of an action.
enum LinearWord: String, CaseIterable, Sendable {
  /// The sessions, numbered.
  case list
  /// The escalation queue with its arithmetic, numbered.
  case queue
  /// The latest of the conversation.
  case read
  case suggestions
  /// Puts a suggestion into the draft.
  case use
  /// Sends a text; a draft that stands is not touched.
  case say
  case note
  /// Puts a text at the end of the draft.
  case add
  case draft
  /// Empties the draft.
  case clear
  case packet, profile
  /// The supervisor's board; a number goes into its row.
  case board
  /// An earlier moment of the open session.
  case past
  case search, canned
  case status, help
  /// Leaves a question unanswered.
  case cancel

  /// Whether it changes what is about to be said: an earlier moment takes none of it.
  var isOfPresent: Bool {
    switch self {
    case .use, .say, .note, .add, .clear, .canned: true
    default: false
    }
  }
}

extension Action {
  /// Whether it makes sense where there are lines and no panes.
  var isSpoken: Bool {
    switch self {
    case .palette, .mouse, .redraw, .suspend, .toggleNote, .editArticle, .acceptSentence,
      .acceptWord, .hideGhost, .nextPane, .previousPane, .help, .search, .canned, .profile,
      .theme, .keys, .board, .narrow, .timeline, .picture, .customerBefore, .customerAfter, .quote,
      .copy, .tour:
      false
    default: isCommand && pane == nil && rank == nil
    }
  }
}
