/// How a person wants the workstation to be, on every desk.
public struct OwnSettings: Sendable, Equatable {
  public var notify = NotifyRules()
  /// Whether nothing is to blink or to count seconds on the screen.
  public var reducesMotion = false
  /// Whether pictures are shown two pixels to a cell where the terminal could do better.
  public var prefersBlocks = false
  /// Whether messages may be put into the clipboard of the terminal (OSC 52).
  public var copiesToClipboard = false

  public init() {}
}
