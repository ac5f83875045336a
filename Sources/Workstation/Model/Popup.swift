public import Desk
import Language
import Terminal

/// What stands above the panes and takes all keys.
public enum Popup: Sendable, Equatable {
  /// The keys of a pane, scrolled by so many lines.
  case help(Pane, scroll: Int)
  case palette(Palette)
  case command(CommandLine)
  case whichKey(WhichKey)
  case search(Search)
  case mentions(MentionInbox)
  case canned(CannedPick)
  case prompt(Prompt)
  case menu(Menu)
  case rejection(Rejection)
  case choice(Choice)
  case article(ArticleTrouble)
  /// A pasted text of several lines that waits for a yes.
  case paste(String, into: SessionID)
  case quit
  case picture(PictureShow)
  /// The viewer's own figures; nil until they were read.
  case statistics(OwnFigures?)

  /// Longest text of a one-line input.
  static let inputLimitBytes = 1024
}

/// The command palette: a query and the commands that match it.
public struct Palette: Sendable, Equatable {
  var input: Editor
  var selected = 0

  init(metrics: TextMetrics) {
    input = Editor(limitBytes: Popup.inputLimitBytes, metrics: metrics)
  }
}

/// The line behind `:`.
public struct CommandLine: Sendable, Equatable {
  var input: Editor
  /// Index of the offer that Tab put in last.
  var selected: Int?
  /// What was typed before Tab put something in its place.
  var typed: String
  /// Index in the history of what stands in the line.
  var recalled: Int?

  init(_ text: String = "", metrics: TextMetrics) {
    input = Editor(text: text, limitBytes: Popup.inputLimitBytes, metrics: metrics)
    typed = text
  }
}

/// What can follow Ctrl-X, in columns.
public struct WhichKey: Sendable, Equatable {
  var selected = 0
}

/// The search over messages and articles.
public struct Search: Sendable, Equatable {
  var input: Editor
  var selected = 0
  /// Sessions of that name, found when the text was typed: the list below may change meanwhile.
  var sessions: [SessionRow] = []
  var result: SearchResult?
  /// The article of the selected line, once it was read.
  var page: ArticlePage?
  /// What is asked of the desk, as far as what stands there can be read.
  var request: SearchRequest?
  /// Why it cannot be read.
  var fault: SearchFault?

  init(metrics: TextMetrics) {
    input = Editor(limitBytes: Popup.inputLimitBytes, metrics: metrics)
  }

  static let limit = 50
}

/// The choice of a canned response for a session.
public struct CannedPick: Sendable, Equatable {
  var session: SessionID
  var input: Editor
  var selected = 0

  init(_ session: SessionID, metrics: TextMetrics) {
    self.session = session
    input = Editor(limitBytes: Popup.inputLimitBytes, metrics: metrics)
  }

  /// Lines that a page of it has.
  static let page = 10
}

/// What a one-line question is about.
public enum PromptKind: Sendable, Equatable, CaseIterable {
  case handBack, transfer, raise, resolve, snooze, tag, untag, whisper, raiseHand, reveal, find
}

extension PromptKind {
  /// What is done with the answer.
  var action: Action {
    switch self {
    case .handBack: .handBack
    case .transfer: .transfer
    case .raise: .escalate
    case .resolve: .resolve
    case .snooze: .snooze
    case .tag: .tag
    case .untag: .untag
    case .whisper: .whisper
    case .raiseHand: .raiseHand
    case .reveal: .reveal
    case .find: .find
    }
  }
}

/// A one-line question about one session.
public struct Prompt: Sendable, Equatable {
  public var kind: PromptKind
  var session: SessionID
  /// Whose session it is, for the title.
  var name: String
  var epoch: Int
  var input: Editor
  /// Whether the answer is for all marked sessions.
  var isForMarked = false
  /// Index of the target chosen with the arrows, while the first word of a transfer is typed.
  var selected: Int?
  /// An answer that Tab puts in while nothing was typed.
  var proposal: String?

  init(_ kind: PromptKind, _ row: SessionRow, metrics: TextMetrics) {
    self.kind = kind
    session = row.id
    name = row.shortName
    epoch = row.epoch
    input = Editor(limitBytes: Popup.inputLimitBytes, metrics: metrics)
  }
}

/// The choice of a reason to escalate.
public struct Menu: Sendable, Equatable {
  var session: SessionID
  /// Whose session it is, for the title.
  var name: String
  var epoch: Int
  /// Whether it is about all marked sessions.
  var isForMarked = false
  /// Index in `reasons`.
  var selected = 0

  init(_ row: SessionRow) {
    session = row.id
    name = row.shortName
    epoch = row.epoch
  }

  /// The reasons a person may give.
  static let reasons: [EscalationReason] = [
    .manual, .customerRequest, .missingKnowledge, .unsupportedRequest, .policy, .negativeEmotion,
  ]
}

/// The choice of what is wrong with a suggestion.
public struct Rejection: Sendable, Equatable {
  var session: SessionID
  /// The customer's message it was offered for.
  var message: Seq?
  /// Counted from 1.
  var rank: Int
  var text: String
  /// Index in the list of reasons.
  var selected = 0

  static let reasons = RejectionReason.allCases
}

/// An edited article that was not taken in: its text is kept.
public struct ArticleTrouble: Sendable, Equatable {
  var file: ArticleFile
  var fault: ArticleFault
}

extension SessionRow {
  /// The customer's name and the session's number, such as `王芳 S19`, for the title of a question.
  var shortName: String { Display.oneLine(customerName, limitScalars: 24) + " \(id)" }
}
