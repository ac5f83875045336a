/// An action with what is said with it, as it is typed behind `:`.
///
/// The command line, `.`, macros and the palette all give orders; each is checked like a key.
public struct Directive: Sendable, Equatable {
  public var action: Action
  /// Empty for nothing.
  public var argument: String

  public init(_ action: Action, _ argument: String = "") {
    self.action = action
    self.argument = argument
  }

  /// As it is typed: `transfer vip needs a refund`.
  var text: String { argument.isEmpty ? action.rawValue : action.rawValue + " " + argument }
}

/// What can be said with an action.
enum ArgumentKind: Sendable, Equatable {
  case words, minutes, tag, ownTag, disposition, target, escalation
  case theme, language, sort, filter, view, presence, canned, macro, letter, keys
  case path, attached
}

extension Action {
  /// What can be said with it; nil where nothing can.
  var argument: ArgumentKind? {
    switch self {
    case .handBack, .whisper, .raiseHand, .reveal, .search, .find: .words
    case .snooze: .minutes
    case .tag: .tag
    case .untag: .ownTag
    case .resolve: .disposition
    case .transfer: .target
    case .escalate: .escalation
    case .theme: .theme
    case .language: .language
    case .sort: .sort
    case .filter: .filter
    case .view: .view
    case .presence: .presence
    case .canned: .canned
    case .playMacro: .macro
    case .record: .letter
    case .keys: .keys
    case .attach: .path
    case .detach: .attached
    default: nil
    }
  }

  /// Whether it does nothing without being told more, and asks for it.
  var needsArgument: Bool {
    switch self {
    case .snooze, .tag, .untag, .transfer, .escalate, .whisper, .reveal, .search, .find, .theme,
      .presence,
      .canned, .attach:
      true
    default: false
    }
  }

  /// Whether it only opens something to choose from or would play macros within macros.
  var asks: Bool {
    switch self {
    case .help, .palette, .commandLine, .view, .mark, .markAll, .markNone, .mentions, .search,
      .board, .narrow, .picture, .attach, .statistics, .tour, .record, .playMacro,
      .keys, .stopAssistant,
      .reject,
      .editArticle, .suspend, .quit, .undo, .repeatLast, .takeBack:
      true
    default: false
    }
  }

  /// Whether its name says all: nothing is asked and nothing is typed by it.
  var isWhole: Bool { promptKind == nil && !asks && !needsArgument && self != .newline }

  /// Whether a number before its key says how often.
  var isCountable: Bool {
    switch self {
    case .up, .down, .pageUp, .pageDown, .first, .last, .next, .repeatLast, .eventBefore,
      .eventAfter, .customerBefore, .customerAfter:
      true
    default: false
    }
  }

  /// Whether `.` does it again.
  var isRepeatable: Bool {
    switch self {
    case .takeOver, .claim, .handBack, .transfer, .escalate, .resolve, .reopen, .release, .snooze,
      .wake, .tag, .untag, .whisper, .raiseHand:
      true
    default: false
    }
  }

  /// Other words for it on the command line.
  static let aliases: [String: Action] = [
    "lang": .language, "q": .quit, "w": .send, "u": .undo, "h": .help,
  ]

  /// The action that a word on the command line names.
  init?(word: String) {
    guard let action = Action(rawValue: word) ?? Action.aliases[word] else { return nil }
    self = action
  }
}
