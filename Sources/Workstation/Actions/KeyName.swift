public import Terminal

extension Key {
  /// The key as it is written in hints and help, such as `Alt-o`, `Ctrl-T` or `F1`.
  public var label: String {
    let (prefix, isControl) =
      modifiers.contains(.control)
      ? ("Ctrl-", true) : modifiers.contains(.alt) ? ("Alt-", false) : ("", false)
    switch code {
    case .character(let scalar):
      let text = String(scalar)
      return prefix + (scalar == " " ? "Space" : isControl ? text.uppercased() : text)
    case .enter: return prefix + "Enter"
    case .tab: return modifiers.contains(.shift) ? "Shift-Tab" : prefix + "Tab"
    case .backTab: return "Shift-Tab"
    case .escape: return prefix + "Esc"
    case .backspace: return prefix + "Backspace"
    case .delete: return prefix + "Del"
    case .insert: return prefix + "Ins"
    case .up: return prefix + "Up"
    case .down: return prefix + "Down"
    case .left: return prefix + "Left"
    case .right: return prefix + "Right"
    case .home: return prefix + "Home"
    case .end: return prefix + "End"
    case .pageUp: return prefix + "PgUp"
    case .pageDown: return prefix + "PgDn"
    case .function(let number): return prefix + "F\(number)"
    }
  }
}
