/// Keys that ship with the program, after the habits of other editors.
public enum KeyPreset: String, Sendable, CaseIterable {
  case standard = "default"
  case vim, emacs

  /// What it says beside the keys of the program, as a keys file would.
  public var text: String {
    switch self {
    case .standard: ""
    case .vim: KeyPreset.vimText
    case .emacs: KeyPreset.emacsText
    }
  }

  func bindings() throws(KeysFault) -> [Keymap.Binding] {
    var reader = KeysReader(file: rawValue)
    try reader.read(text)
    return try reader.merged(with: Keymap.standard.bindings).bindings
  }

  /// Digits are counts alone, `u` takes back, `i` begins to type.
  private static let vimText = """
    search = F5

    [list]
    undo = u
    reopen = U
    next = n
    \(vimMoves)

    [chat]
    \(vimMoves)

    [timeline]
    next = n
    \(vimMoves)

    [side]
    next = n
    \(vimMoves)
    """

  /// The same wherever letters are commands; in the chat `n` goes on with a search.
  private static let vimMoves = """
    page-down = PgDn Ctrl-D Ctrl-F
    page-up = PgUp Ctrl-U Ctrl-B
    pane-reply = i
    pane-sessions = none
    pane-chat = none
    pane-queue = none
    pane-suggestions = none
    profile = none
    pane-hand-off = none
    """

  /// Ctrl-N and Ctrl-P walk, Alt-x names a command, Ctrl-S searches, Ctrl-G goes out.
  private static let emacsText = """
    palette = Alt-x F2
    reject-suggestion = Alt-q
    search = Ctrl-S F5
    back = Ctrl-G Esc
    timeline = F8
    whisper = Alt-r

    [list]
    down = Down Ctrl-N j
    up = Up Ctrl-P k
    page-down = PgDn Ctrl-V
    page-up = PgUp Alt-v
    first = Home Alt-< g
    last = End Alt-> G

    [chat]
    down = Down Ctrl-N j
    up = Up Ctrl-P k
    page-down = PgDn Ctrl-V
    page-up = PgUp Alt-v
    first = Home Alt-< g
    last = End Alt-> G

    [side]
    down = Down Ctrl-N j
    up = Up Ctrl-P k
    page-down = PgDn Ctrl-V
    page-up = PgUp Alt-v
    first = Home Alt-< g
    last = End Alt-> G
    """
}
