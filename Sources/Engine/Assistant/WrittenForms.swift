import Synchronization

/// What a model wrote for a key, asked once; others look whether it has come.
final class WrittenForms<Key: Hashable & Sendable>: Sendable {
  enum State: Sendable, Equatable {
    case asking
    /// Nil where what came could not be used.
    case came(String?)
  }

  private struct Kept {
    var states: [Key: State] = [:]
    /// Oldest first.
    var order: [Key] = []
  }

  private let kept = Mutex(Kept())
  private let limit: Int

  init(limit: Int) {
    self.limit = limit
  }

  func state(of key: Key) -> State? { kept.withLock { $0.states[key] } }

  /// Whether the caller is to ask: nobody does yet.
  func begin(_ key: Key) -> Bool {
    kept.withLock { kept in
      guard kept.states[key] == nil else { return false }
      kept.states[key] = .asking
      kept.order.append(key)
      if kept.order.count > limit { kept.states[kept.order.removeFirst()] = nil }
      return true
    }
  }

  func finish(_ key: Key, with text: String?) {
    kept.withLock { kept in
      if kept.states[key] != nil { kept.states[key] = .came(text) }
    }
  }

  /// What failed may be asked again.
  func forget(_ key: Key) {
    kept.withLock { kept in
      kept.states[key] = nil
      kept.order.removeAll { $0 == key }
    }
  }
}
