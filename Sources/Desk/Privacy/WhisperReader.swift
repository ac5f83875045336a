/// Who reads along; decides which whispers they read, on every road.
///
/// A whisper is for the one it was said to, who owned the session then, for who said it, and for
/// supervisors.
public struct WhisperReader: Sendable, Equatable {
  /// nil where the desk does not know them.
  private let agent: AgentID?
  private let readsAll: Bool

  public init(_ agent: Agent?) {
    self.agent = agent?.id
    readsAll = agent?.permissions.contains(.supervise) ?? false
  }

  public func reads(from author: AgentID, to: AgentID) -> Bool {
    readsAll || agent == author || agent == to
  }

  /// Whether an event may be shown to them: all but whispers between others.
  public func reads(_ event: Event) -> Bool {
    guard case .noteAdded(let note) = event.fact, let to = note.to else { return true }
    guard case .agent(let author) = event.actor else { return readsAll }
    return reads(from: author, to: to)
  }
}
