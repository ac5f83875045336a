public import Desk
public import Terminal

/// What the workstation is told at its start; the rules may change while it runs.
public struct Settings: Sendable, Equatable {
  /// Who works at the desk; a transfer can name them.
  public var agents: [Agent] = []
  public var rules = Rules()
  /// Seconds to add to UTC for the clock on the wall.
  public var utcOffsetSeconds = 0
  /// The signs borders are drawn with: ASCII unless the terminal shows lines in one cell.
  public var symbols = Symbols.ascii
  public var metrics = TextMetrics.standard
  /// Themes that can be chosen by name.
  public var themes: [String] = []
  /// How the provider of a language model is; nil where none is named.
  public var provider: ProviderState?
  /// Channels that bring customers no files.
  public var channelsWithoutFiles: Set<String> = []
  /// Whether there is an editor that articles can be edited with.
  public var hasEditor = false
  /// Whether actions have keys; where there is no screen they are called by their names.
  var hasKeys = true
  /// Which keys do what.
  public var keymap = Keymap.standard
  /// Macros of the keys file, then those that were recorded.
  public var macros: [Macro] = []
  /// How the viewer is called for what.
  public var notify = NotifyRules()
  /// Whether nothing blinks on the screen and no seconds are counted.
  public var reducesMotion = false
  /// How the terminal shows pictures in its own pixels; nil where two to a cell are all there is.
  public var pictureMeans: PictureMeans?
  /// Whether pictures are shown two pixels to a cell in any case, as slow lines want it.
  public var prefersBlocks = false
  /// Whether messages may be put into the clipboard of the terminal.
  public var copiesToClipboard = false
  /// Whether this is the desk of the made-up shop.
  public var isDemo = false
  /// The viewer's views by name.
  public var views: [SavedView] = []
  /// The desk's name for the window's title.
  public var deskName = ""

  public init() {}
}
