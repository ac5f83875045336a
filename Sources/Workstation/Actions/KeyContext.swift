/// Where a key binding holds.
public enum KeyContext: Sendable, CaseIterable {
  case anywhere
  case composer
  /// The reply, while ghost text is offered behind the caret.
  case ghost
  /// The reply, while nothing is typed.
  case emptyReply
  /// The session list and the escalation queue.
  case list
  case transcript
  /// The supervisor's board.
  case board
  /// Suggestions, profile, hand-off.
  case side
}
