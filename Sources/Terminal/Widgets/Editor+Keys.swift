extension Editor.Edit {
  /// What the usual editing keys mean, after the habits of shells; nil for keys that edit nothing.
  ///
  /// Enter, Tab and Escape are left to the program.
  public init?(_ key: Key) {
    if let scalar = key.text {
      self = .insert(String(scalar))
      return
    }
    guard let edit = Self.keys[key] else { return nil }
    self = edit
  }

  private static let keys: [Key: Editor.Edit] = [
    Key(.backspace): .deleteBackward, Key(.delete): .deleteForward,
    .control("d"): .deleteForward,
    .control("w"): .deleteWordBackward, Key(.backspace, .alt): .deleteWordBackward,
    Key(.backspace, .control): .deleteWordBackward,
    Key(.delete, .control): .deleteWordForward,
    .control("k"): .killToLineEnd, .control("u"): .killToLineStart, .control("y"): .yank,
    Key(.left): .moveLeft, .control("b"): .moveLeft,
    Key(.right): .moveRight,
    Key(.left, .control): .moveWordLeft, Key(.left, .alt): .moveWordLeft,
    Key(.right, .control): .moveWordRight, Key(.right, .alt): .moveWordRight,
    .alt("f"): .moveWordRight,
    Key(.home): .moveToLineStart, .control("a"): .moveToLineStart,
    Key(.end): .moveToLineEnd, .control("e"): .moveToLineEnd,
    Key(.home, .control): .moveToStart, Key(.end, .control): .moveToEnd,
    Key(.up): .moveUp, Key(.down): .moveDown,
    Key(.enter, .alt): .insert("\n"), .control("j"): .insert("\n"),
    Key(.enter, .shift): .insert("\n"),
    // Without the kitty protocol both come as the first.
    .control("_"): .undo, .control("/"): .undo, .alt("_"): .redo, .alt("l"): .yankPop,
  ]
}
