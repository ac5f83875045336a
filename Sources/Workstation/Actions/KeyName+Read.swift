import Terminal

extension Key {
  /// The key that is written like its label: `Alt-o`, `Ctrl-T`, `F1`, `Space` or a sign alone.
  ///
  /// Names and modifiers are read in any case; a letter alone is as it is typed.
  ///
  /// - Returns: nil where no key is called so.
  init?(named name: String) {
    var rest = Substring(name)
    var modifiers: Modifiers = []
    while let (found, length) = Key.modifier(at: rest) {
      guard !modifiers.contains(found) else { return nil }
      modifiers.insert(found)
      rest = rest.dropFirst(length)
    }
    let scalars = rest.unicodeScalars
    if scalars.count == 1, let scalar = scalars.first {
      guard !scalar.properties.isWhitespace, !modifiers.contains(.shift) else { return nil }
      // A terminal sends no case with Ctrl.
      let isControl = modifiers.contains(.control)
      self.init(
        .character(
          isControl ? scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar : scalar),
        modifiers)
      return
    }
    guard let code = Key.code(named: rest.lowercased()) else { return nil }
    self.init(code, modifiers)
    if code == .tab, modifiers == .shift { self = Key(.backTab) }
  }

  /// What a terminal cannot tell from another key.
  var sameInTerminal: Key? {
    switch self {
    case .control("i"): Key(.tab)
    case .control("m"): Key(.enter)
    case .control("["): Key(.escape)
    case .control("h"): Key(.backspace)
    default: nil
    }
  }

  private static func modifier(at text: Substring) -> (Modifiers, length: Int)? {
    let names: [(String, Modifiers)] = [
      ("ctrl-", .control), ("alt-", .alt), ("shift-", .shift),
    ]
    // A hyphen alone is a key: `Ctrl--`.
    for (name, modifier) in names
    where text.count > name.count && text.prefix(name.count).lowercased() == name {
      return (modifier, name.count)
    }
    return nil
  }

  private static func code(named name: String) -> Code? {
    if let code = named[name] { return code }
    guard name.hasPrefix("f"), let number = Int(name.dropFirst()), (1...24).contains(number)
    else { return nil }
    return .function(number)
  }

  private static let named: [String: Code] = [
    "enter": .enter, "tab": .tab, "esc": .escape, "backspace": .backspace, "del": .delete,
    "ins": .insert, "up": .up, "down": .down, "left": .left, "right": .right, "home": .home,
    "end": .end, "pgup": .pageUp, "pgdn": .pageDown, "space": .character(" "),
  ]

  /// The names that a mistyped one may have meant.
  static let names: [String] = named.values.map { Key($0).label } + (1...12).map { "F\($0)" }
}
