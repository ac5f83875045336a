import Terminal

/// What a key does in a short list whose lines are numbered from 1.
enum ListStep: Equatable {
  /// Moves the selection to this index.
  case select(Int)
  /// Takes the line at this index.
  case choose(Int)

  /// Arrows, `j` and `k` move; Enter takes the selected line, a digit the line of that number; nil
  /// for every other key.
  init?(_ key: Key, selected: Int, count: Int) {
    switch key.foldedToASCII.code {
    case .up, .character("k"): self = .select(max(0, selected - 1))
    case .down, .character("j"): self = .select(min(count - 1, selected + 1))
    case .enter: self = .choose(selected)
    case .character(let scalar):
      let index = Int(scalar.value) - 0x31
      guard (0..<count).contains(index) else { return nil }
      self = .choose(index)
    default: return nil
    }
  }
}
