/// The states an editor can go back to, bounded in number and bytes.
struct EditorHistory: Sendable, Equatable {
  struct Snapshot: Sendable, Equatable {
    var text: String
    var caret: Int
  }

  /// What a change was; consecutive changes of one kind are undone together.
  enum Kind: Sendable {
    case typing, deleting, other
  }

  /// Enough to go back through one reply; a draft has at most 32 KiB.
  static let maxSnapshots = 200
  static let maxBytes = 512 * 1024

  private var past: [Snapshot] = []
  private var future: [Snapshot] = []
  private var group: Kind?

  /// Remembers the state before a change of `kind`.
  mutating func record(_ state: Snapshot, kind: Kind) {
    future = []
    if group != kind || kind == .other { past.append(state) }
    group = kind
    while past.count > Self.maxSnapshots
      || past.count > 1 && past.reduce(0, { $0 + $1.text.utf8.count }) > Self.maxBytes
    {
      past.removeFirst()
    }
  }

  /// Makes the next change one of its own.
  mutating func endGroup() { group = nil }

  mutating func undo(current: Snapshot) -> Snapshot? {
    guard let state = past.popLast() else { return nil }
    future.append(current)
    group = nil
    return state
  }

  mutating func redo(current: Snapshot) -> Snapshot? {
    guard let state = future.popLast() else { return nil }
    past.append(current)
    group = nil
    return state
  }
}
