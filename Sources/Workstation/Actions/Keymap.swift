public import Terminal

/// Which key does what where: the one table that keys, help, hints and the palette come from.
public enum Keymap {
  /// One row: the keys that do `action` in `context`, the one to show first.
  public struct Binding: Sendable {
    public let context: KeyContext
    public let action: Action
    public let keys: [Key]
  }

  /// All bindings, in the order in which help shows them.
  public static let bindings: [Binding] =
    anywhere + composer + emptyReply + ghost + list + transcript + moves(.transcript) + moves(.side)
    + side + board

  private static func bind(_ context: KeyContext, _ action: Action, _ keys: Key...) -> Binding {
    Binding(context: context, action: action, keys: keys)
  }

  private static let anywhere: [Binding] = [
    bind(.anywhere, .help, Key(.function(1))),
    bind(.anywhere, .palette, Key(.function(2)), .control("p")),
    bind(.anywhere, .next, .alt("a"), Key(.function(3))),
    bind(.anywhere, .takeOver, .alt("o")),
    bind(.anywhere, .claim, .alt("c")),
    bind(.anywhere, .accept, .alt("y")),
    bind(.anywhere, .decline, .alt("n")),
    bind(.anywhere, .handBack, .alt("b")),
    bind(.anywhere, .transfer, .alt("t")),
    bind(.anywhere, .escalate, .alt("e")),
    bind(.anywhere, .resolve, .alt("d")),
    bind(.anywhere, .snooze, .alt("z")),
    bind(.anywhere, .raiseHand, .alt("g")),
    bind(.anywhere, .whisper, .alt("v")),
    bind(.anywhere, .withdraw, .alt("w")),
    bind(.anywhere, .reopen, .alt("u")),
    bind(.anywhere, .toggleNote, .control("t")),
    bind(.anywhere, .insert1, .alt("1")),
    bind(.anywhere, .insert2, .alt("2")),
    bind(.anywhere, .insert3, .alt("3")),
    bind(.anywhere, .reject, .alt("x")),
    bind(.anywhere, .tone, .alt("s")),
    bind(.anywhere, .canned, .alt("/")),
    bind(.anywhere, .editArticle, .alt("k")),
    bind(.anywhere, .profile, Key(.function(4))),
    bind(.anywhere, .reveal, .alt("m")),
    bind(.anywhere, .search, Key(.function(5)), .control("f")),
    bind(.anywhere, .board, Key(.function(6))),
    bind(.anywhere, .focusQueue, Key(.function(7))),
    bind(.anywhere, .focusHandOff, .alt("h")),
    bind(.anywhere, .nextPane, Key(.tab)),
    bind(.anywhere, .previousPane, Key(.backTab), Key(.tab, .shift)),
    bind(.anywhere, .back, Key(.escape)),
    bind(.anywhere, .presence, .alt("p")),
    bind(.anywhere, .stopAssistant, .alt("!")),
    bind(.anywhere, .mouse, Key(.function(12))),
    bind(.anywhere, .redraw, .control("l")),
    bind(.anywhere, .suspend, .control("z")),
    bind(.anywhere, .quit, .control("q")),
  ]

  private static let composer: [Binding] = [
    bind(.composer, .send, Key(.enter)),
    bind(.composer, .newline, Key(.enter, .alt), .control("j")),
    bind(.composer, .pageUp, Key(.pageUp)),
    bind(.composer, .pageDown, Key(.pageDown)),
  ]

  private static let emptyReply: [Binding] = [
    bind(.emptyReply, .canned, .character("/"))
  ]

  private static let ghost: [Binding] = [
    bind(.ghost, .acceptSentence, Key(.tab)),
    bind(.ghost, .acceptWord, Key(.right)),
    bind(.ghost, .hideGhost, Key(.escape)),
  ]

  private static let list: [Binding] =
    [
      bind(.list, .open, Key(.enter)),
      bind(.list, .takeOver, .character("t")),
      bind(.list, .claim, .character("c")),
      bind(.list, .escalate, .character("e")),
      bind(.list, .resolve, .character("d")),
      bind(.list, .snooze, .character("z")),
      bind(.list, .sort, .character("o")),
      bind(.list, .filter, .character("f")),
      bind(.list, .reopen, .character("u")),
    ] + moves(.list)

  private static let transcript: [Binding] = [
    bind(.transcript, .open, Key(.enter)),
    bind(.transcript, .withdraw, .character("w")),
  ]

  private static let side: [Binding] = [
    bind(.side, .open, Key(.enter)),
    bind(.side, .reject, .character("x")),
    bind(.side, .tone, .character("s")),
  ]

  private static let board: [Binding] =
    [
      bind(.board, .open, Key(.enter)),
      bind(.board, .whisper, .character("w")),
      bind(.board, .takeOver, .character("t")),
      bind(.board, .transfer, .character("m")),
      bind(.board, .sort, .character("o")),
    ] + steps(.board) + [bind(.board, .narrow, .character("/"))] + asks(.board)

  private static func moves(_ context: KeyContext) -> [Binding] {
    let panes = zip(
      "1234567".unicodeScalars,
      [
        Action.focusSessions, .focusTranscript, .focusQueue, .focusSuggestions, .focusComposer,
        .profile, .focusHandOff,
      ])
    return steps(context) + [bind(context, .search, .character("/"))] + asks(context)
      + panes.map { bind(context, $1, .character($0)) }
  }

  /// What moves in any list.
  private static func steps(_ context: KeyContext) -> [Binding] {
    [
      bind(context, .down, Key(.down), .character("j")),
      bind(context, .up, Key(.up), .character("k")),
      bind(context, .pageDown, Key(.pageDown), .control("d")),
      bind(context, .pageUp, Key(.pageUp), .control("u")),
      bind(context, .first, Key(.home), .character("g")),
      bind(context, .last, Key(.end), .character("G")),
    ]
  }

  private static func asks(_ context: KeyContext) -> [Binding] {
    [
      bind(context, .palette, .character(":")),
      bind(context, .help, .character("?")),
    ]
  }

  private static let table: [KeyContext: [Key: Action]] = {
    var table: [KeyContext: [Key: Action]] = [:]
    for binding in bindings {
      for key in binding.keys { table[binding.context, default: [:]][key] = binding.action }
    }
    return table
  }()

  private static let byAction = Dictionary(grouping: bindings, by: \.action)

  /// What a key does in exactly this context.
  public static func action(for key: Key, in context: KeyContext) -> Action? {
    table[context]?[key]
  }

  /// The key to show for an action where `context` holds: its own, else the one that holds anywhere.
  public static func key(for action: Action, in context: KeyContext) -> Key? {
    let fitting = byAction[action] ?? []
    return
      (fitting.first { $0.context == context } ?? fitting.first { $0.context == .anywhere }
      ?? fitting.first)?.keys.first
  }

  /// What Ctrl-X and then `key` does: the fallback where a terminal has no Alt.
  static func afterPrefix(_ key: Key) -> Action? {
    // Escape takes the prefix back; were it an action, the letter after it would be a command.
    if key.code == .escape { return nil }
    if key == .character("?") { return .help }
    guard case .character(let scalar) = key.code else {
      return action(for: key, in: .anywhere)
    }
    return action(for: .alt(scalar), in: .anywhere)
  }

  /// The prefix that stands for Alt.
  static let prefix = Key.control("x")
}
