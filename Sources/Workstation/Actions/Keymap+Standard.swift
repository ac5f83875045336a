import Terminal

extension Keymap {
  /// The keys of whoever says nothing else.
  public static let standard = Keymap(
    anywhere + composer + emptyReply + held + ghost + list + transcript + moves(.transcript)
      + timeline + moves(.timeline) + moves(.side) + side + board)

  private static func bind(_ context: KeyContext, _ action: Action, _ keys: Key...) -> Binding {
    Binding(context: context, action: action, keys: keys, origin: .program)
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
    bind(.anywhere, .mentions, .alt("@")),
    bind(.anywhere, .withdraw, .alt("w")),
    bind(.anywhere, .reopen, .alt("u")),
    bind(.anywhere, .undo, .alt("i")),
    bind(.anywhere, .toggleNote, .control("t")),
    bind(.anywhere, .insert1, .alt("1")),
    bind(.anywhere, .insert2, .alt("2")),
    bind(.anywhere, .insert3, .alt("3")),
    bind(.anywhere, .reject, .alt("x")),
    bind(.anywhere, .tone, .alt("s")),
    bind(.anywhere, .translateDraft, .alt("=")),
    bind(.anywhere, .canned, .alt("/")),
    bind(.anywhere, .attach, .alt("+")),
    bind(.anywhere, .detach, .alt("-")),
    bind(.anywhere, .editArticle, .alt("k")),
    bind(.anywhere, .profile, Key(.function(4))),
    bind(.anywhere, .reveal, .alt("m")),
    bind(.anywhere, .search, Key(.function(5)), .control("f")),
    bind(.anywhere, .board, Key(.function(6))),
    bind(.anywhere, .focusQueue, Key(.function(7))),
    bind(.anywhere, .timeline, Key(.function(8)), .alt("r")),
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

  private static let held: [Binding] = [
    bind(.held, .takeBack, Key(.escape))
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
      bind(.list, .view, .character("v")),
      bind(.list, .mark, .character(" ")),
      bind(.list, .markAll, .character("*")),
      bind(.list, .markNone, .character("-")),
      bind(.list, .reopen, .character("u")),
      bind(.list, .undo, .character("U")),
      bind(.list, .repeatLast, .character(".")),
      bind(.list, .playMacro, .character("@")),
    ] + moves(.list)

  private static let transcript: [Binding] = [
    bind(.transcript, .open, Key(.enter)),
    bind(.transcript, .withdraw, .character("w")),
    bind(.transcript, .picture, .character("p")),
    bind(.transcript, .translate, .character("t")),
    bind(.transcript, .find, .character("/")),
    bind(.transcript, .findNext, .character("n")),
    bind(.transcript, .findPrevious, .character("N")),
    bind(.transcript, .firstUnread, .character("u")),
    bind(.transcript, .customerBefore, .character("[")),
    bind(.transcript, .customerAfter, .character("]")),
    bind(.transcript, .quote, .character("r")),
    bind(.transcript, .copy, .character("y")),
  ]

  private static let timeline: [Binding] = [
    bind(.timeline, .eventBefore, Key(.left), .character("h")),
    bind(.timeline, .eventAfter, Key(.right), .character("l")),
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
    // In the chat the same key searches in it.
    let search = context == .transcript ? [] : [bind(context, .search, .character("/"))]
    return steps(context) + search + asks(context)
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
      bind(context, .commandLine, .character(":")),
      bind(context, .help, .character("?")),
    ]
  }
}
