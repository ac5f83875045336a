/// Everything that can be done with a key; the raw value is its stable name.
public enum Action: String, Sendable, CaseIterable {
  // Of one session.
  case takeOver = "takeover"
  case claim
  case handBack = "hand-back"
  case transfer, escalate, resolve, reopen, release, snooze, wake, tag, untag, withdraw, reveal

  // Answering.
  case send, newline
  case toggleNote = "note"
  case insert1 = "insert-1"
  case insert2 = "insert-2"
  case insert3 = "insert-3"
  case reject = "reject-suggestion"
  case tone = "suggestion-tone"
  /// The customer's messages in the language of the interface.
  case translate
  case translateDraft = "translate-draft"
  case editArticle = "edit-article"
  case canned
  case attach, detach
  case acceptSentence = "accept-sentence"
  case acceptWord = "accept-word"
  case hideGhost = "hide-offer"

  // With colleagues.
  case accept, decline, whisper, mentions
  case raiseHand = "raise-hand"

  // Moving about.
  case next
  case focusSessions = "pane-sessions"
  case focusTranscript = "pane-chat"
  case focusQueue = "pane-queue"
  case focusSuggestions = "pane-suggestions"
  case focusComposer = "pane-reply"
  case focusHandOff = "pane-hand-off"
  case nextPane = "next-pane"
  case previousPane = "previous-pane"
  case up, down
  case pageUp = "page-up"
  case pageDown = "page-down"
  case first, last, open, back
  case sort, filter
  case view
  case mark
  case markAll = "mark-all"
  case markNone = "mark-none"
  case find
  case findNext = "find-next"
  case findPrevious = "find-previous"
  case firstUnread = "first-unread"
  /// The customer's message before the one that is pointed at.
  case customerBefore = "customer-before"
  case customerAfter = "customer-after"
  case quote
  /// Into the clipboard of the terminal.
  case copy
  case board, narrow
  case timeline
  case eventBefore = "event-before"
  case eventAfter = "event-after"

  // What was done before.
  case undo
  case takeBack = "take-back"
  case repeatLast = "repeat"
  case record
  case playMacro = "macro"

  // The program.
  case presence
  case stopAssistant = "stop-assistant"
  case help, palette, search, profile, mouse, redraw, suspend, quit
  case commandLine = "command"
  case language, theme, keys
  /// A look at what came with the messages.
  case picture
  /// The viewer's own figures.
  case statistics = "stats"
  /// The first minute of the demo, once more.
  case tour

  /// The suggestion an insert takes, counted from 1.
  var rank: Int? {
    switch self {
    case .insert1: 1
    case .insert2: 2
    case .insert3: 3
    default: nil
    }
  }

  /// The action that takes a suggestion, counted from 1; nil where none does.
  static func insert(_ rank: Int) -> Action? {
    [Action.insert1, .insert2, .insert3].first { $0.rank == rank }
  }

  /// The pane an action moves the focus to.
  var pane: Pane? {
    switch self {
    case .focusSessions: .sessions
    case .focusTranscript: .transcript
    case .focusQueue: .queue
    case .focusSuggestions: .suggestions
    case .focusComposer: .composer
    case .focusHandOff: .handOff
    default: nil
    }
  }

  /// Whether it is a step of a cursor.
  var isMove: Bool {
    switch self {
    case .up, .down, .pageUp, .pageDown, .first, .last, .eventBefore, .eventAfter: true
    default: false
    }
  }

  /// Whether it stands in the palette: single steps of a cursor do not.
  var isCommand: Bool {
    switch self {
    case .up, .down, .pageUp, .pageDown, .first, .last, .open, .back, .newline, .palette,
      .commandLine, .repeatLast, .eventBefore, .eventAfter:
      false
    default: true
    }
  }
}
