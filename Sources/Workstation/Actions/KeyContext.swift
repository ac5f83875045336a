/// Where a key binding holds; the raw value is its section in a keys file.
public enum KeyContext: String, Sendable, CaseIterable {
  case anywhere
  case composer = "reply"
  /// The reply, while nothing is typed and a message just sent has not left.
  case held
  /// The reply, while ghost text is offered behind the caret.
  case ghost = "offered"
  /// The reply, while nothing is typed.
  case emptyReply = "empty-reply"
  /// The session list and the escalation queue.
  case list
  case transcript = "chat"
  /// The supervisor's board.
  case board
  /// The session's past.
  case timeline
  /// Suggestions, profile, hand-off.
  case side

  /// Whether its keys may stand before those that hold anywhere: it lasts a moment, and hints say so.
  var isPassing: Bool { self == .ghost || self == .held }

  /// Whether text is typed here, so that letters alone are no commands.
  var typesText: Bool {
    switch self {
    case .anywhere, .composer, .held, .ghost: true
    case .emptyReply, .list, .transcript, .board, .timeline, .side: false
    }
  }
}
