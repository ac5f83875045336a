/// The default keys as pages show them.
public enum KeyTable {
  /// The keys of one place.
  public struct Section: Sendable {
    let context: KeyContext
    public let rows: [Row]

    public func title(_ language: UILanguage) -> String { Strings(language).place(context) }
  }

  /// One action there.
  public struct Row: Sendable {
    /// Parted by blanks.
    public let keys: String
    /// The action's stable name.
    public let action: String
    private let what: Action

    init(_ binding: Keymap.Binding) {
      var labels: [String] = []
      for key in binding.keys where !labels.contains(key.label) { labels.append(key.label) }
      keys = labels.joined(separator: " ")
      action = binding.action.rawValue
      what = binding.action
    }

    init(_ action: Action) {
      keys = ""
      self.action = action.rawValue
      what = action
    }

    public func title(_ language: UILanguage) -> String {
      what == .language ? Strings(language).languageSwitch : Strings(language).title(what)
    }
  }

  /// Places in the order of help.
  public static let sections: [Section] = KeyContext.allCases.map { context in
    Section(
      context: context,
      rows: Keymap.standard.bindings.filter { $0.context == context && !$0.keys.isEmpty }
        .map(Row.init))
  }

  /// Actions that only have a name.
  public static let keyless: [Row] = Action.allCases.filter { action in
    !Keymap.standard.bindings.contains { $0.action == action && !$0.keys.isEmpty }
  }.map(Row.init)
}
