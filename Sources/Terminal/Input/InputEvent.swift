/// Something that came from the terminal.
public enum InputEvent: Equatable, Sendable {
  case key(Key)
  /// A bracketed paste, whole: line breaks as `\n`, other control scalars removed.
  case paste(String)
  /// A paste of so many bytes was refused whole, as it exceeds the limit.
  case pasteTooLarge(Int)
  case mouse(Mouse)
  /// Whether the terminal's window now has the focus.
  case focus(Bool)
  /// An answer to something that the device asked.
  case reply(TerminalReply)
}

/// A mouse event in cell coordinates.
public struct Mouse: Hashable, Sendable {
  /// What the mouse did.
  public enum Action: Hashable, Sendable {
    case press, release, drag, move, scrollUp, scrollDown
  }

  /// Which button.
  public enum Button: Hashable, Sendable {
    case left, middle, right, none
  }

  /// What it did.
  public var action: Action
  /// With which button.
  public var button: Button
  /// Where, counted from the top left cell.
  public var position: Point
  /// Keys held down.
  public var modifiers: Key.Modifiers

  /// A mouse event.
  public init(
    _ action: Action, _ button: Button, at position: Point, _ modifiers: Key.Modifiers = []
  ) {
    self.action = action
    self.button = button
    self.position = position
    self.modifiers = modifiers
  }
}

/// A terminal's answer to a query.
public enum TerminalReply: Equatable, Sendable {
  /// OSC 11: the background colour, each part 0–255.
  case background(red: UInt8, green: UInt8, blue: UInt8)
  /// Where the cursor stood.
  case cursorPosition(Point)
  /// Primary device attributes: every terminal answers this, so it ends a batch of questions.
  case deviceAttributes([Int])
  /// Whether a private mode is known, with its state as DECRPM codes it (0 = unknown mode).
  case mode(Int, state: Int)
  /// The progressive keyboard flags in force.
  case keyboardFlags(Int)
  /// Whether pictures can be sent in the graphics protocol of kitty.
  case kittyGraphics(Bool)
  /// Pixels of a cell.
  case cellPixels(Size)
}
