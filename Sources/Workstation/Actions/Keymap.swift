public import Terminal

/// Which key does what where: the one table that keys, help, hints, the palette and the manual come
/// from.
///
/// A value: the running one stands in `Settings` and is replaced whole.
public struct Keymap: Sendable, Equatable {
  /// One row: the keys that do `action` in `context`, the one to show first.
  public struct Binding: Sendable, Equatable {
    public let context: KeyContext
    public let action: Action
    public let keys: [Key]
    /// Where it was said.
    let origin: KeyOrigin
  }

  /// All bindings, in the order in which help shows them.
  public let bindings: [Binding]
  private let table: [KeyContext: [Key: Action]]
  private let byAction: [Action: [Binding]]

  /// - Precondition: no key stands twice in one context; `KeysFile` tells of those that do.
  init(_ bindings: [Binding]) {
    self.bindings = bindings
    var table: [KeyContext: [Key: Action]] = [:]
    for binding in bindings {
      for key in binding.keys { table[binding.context, default: [:]][key] = binding.action }
    }
    self.table = table
    byAction = Dictionary(grouping: bindings, by: \.action)
  }

  /// What a key does in exactly this context.
  ///
  /// - Complexity: O(1).
  public func action(for key: Key, in context: KeyContext) -> Action? {
    table[context]?[key]
  }

  /// The key to show for an action where `context` holds: its own, else the one that holds anywhere.
  public func key(for action: Action, in context: KeyContext) -> Key? {
    let fitting = (byAction[action] ?? []).filter { !$0.keys.isEmpty }
    return
      (fitting.first { $0.context == context } ?? fitting.first { $0.context == .anywhere }
      ?? fitting.first)?.keys.first
  }

  /// That key as text.
  public func label(of action: Action, in context: KeyContext) -> String? {
    key(for: action, in: context)?.label
  }

  /// Whether an editing key reaches the reply.
  func edits(_ key: Key) -> Bool {
    action(for: key, in: .composer) == nil && action(for: key, in: .anywhere) == nil
  }

  /// Where a line of a keys file that stands before the first section puts the keys of an action.
  func home(of action: Action) -> KeyContext {
    byAction[action]?.first?.context ?? .anywhere
  }

  // MARK: The prefix

  /// The prefix that stands for Alt.
  static let prefix = Key.control("x")

  /// What Ctrl-X and then `key` does: the fallback where a terminal has no Alt.
  func afterPrefix(_ key: Key) -> Action? {
    // Escape takes the prefix back; were it an action, the letter after it would be a command.
    if key.code == .escape { return nil }
    if key == .character("?") { return .help }
    guard case .character(let scalar) = key.code else {
      return action(for: key, in: .anywhere)
    }
    return action(for: .alt(scalar), in: .anywhere)
  }

  /// The sign that does `action` after the prefix.
  func prefixed(_ action: Action) -> Unicode.Scalar? {
    for binding in byAction[action] ?? [] where binding.context == .anywhere {
      for key in binding.keys {
        if case .character(let scalar) = key.code, key.modifiers == .alt { return scalar }
      }
    }
    return action == .help ? "?" : nil
  }
}

/// Where a binding was said: in the program, in one of its presets, or in a line of a file.
public struct KeyOrigin: Sendable, Equatable {
  public let file: String
  /// Counted from 1; nil for what is in the program.
  public let line: Int?

  static let program = KeyOrigin(file: "default", line: nil)
}
