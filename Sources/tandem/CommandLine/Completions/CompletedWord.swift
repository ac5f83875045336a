/// How a shell completes one value.
enum CompletedWord: Hashable, Sendable {
  /// Only the person knows it.
  case nothing
  case words([String])
  case files
  case folders

  init(_ kind: ValueKind) {
    switch kind {
    case .file: self = .files
    case .folder: self = .folders
    default: self = kind.offers.isEmpty ? .nothing : .words(kind.offers)
    }
  }
}

extension CommandSpec {
  /// The names of all options of the tree that take a value, sorted.
  var valueOptionNames: [String] {
    Set(walk().flatMap { $0.spec.options.filter { $0.value != nil }.map(\.name) }).sorted()
  }

  /// The words that lead to every command of the tree, as a shell keeps them: `do send`.
  var joinedPaths: [String] {
    walk().map { $0.path.joined(separator: " ") }.filter { !$0.isEmpty }
  }
}

/// `text` between single quotes, for a POSIX shell.
func shellQuoted(_ text: String) -> String {
  "'" + text.replacing("'", with: "'\\''") + "'"
}
